"""Every source of the corpus means what the real PlantUML says it means."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from core.readers.plantuml.reading import read

import seqdiag_core
from seqdiag_core.model import Arrow, Head, LineStyle, Message

EXCEPTIONS = {
    # Emoji are drawn; the oracle's texts are compared without them.
    "pdiff-dekapo-15-vama907",
    "pdiff-gacemo-20-lafa203",
    # Rules are drawn as such, even with a text in their middle.
    "pdiff-gibaro-25-sibu619",
    # Signs that mean nothing where they stand are kept; the comparison drops them.
    "docs-antuml-in-action-01-19",
    "real-indy-sdk-connection-invitee",
    "real-indy-sdk-connection-inviter",
}
"""Sources that are read rightly, but not told as the comparison would have them."""


@pytest.fixture(scope="session")
def accept(shared: Path) -> ModuleType:
    """The comparison with what PlantUML's own parser said."""
    spec = importlib.util.spec_from_file_location("accept", shared / "tools/accept/accept.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_diagrams(accept: ModuleType, shared: Path) -> None:
    cases, _ = accept.load_cases("plantuml", shared / "corpus/plantuml")
    assert len(cases) > 650
    aspects = (*accept.ASPECTS, "order")
    found = {
        case[0]: wrong
        for case in cases
        if (wrong := accept.run_case(seqdiag_core, "plantuml", case, aspects, 60.0)[0])
    }
    assert set(found) <= EXCEPTIONS, found


def test_statements(shared: Path) -> None:
    statements = json.loads((shared / "corpus/plantuml/statements.json").read_text("utf-8"))
    wrong = [
        case["source"]
        for case in statements
        if not any(key.startswith("valid_") and case[key] != case["valid"] for key in case)
        and read(f"@startuml\nparticipant P\n{case['source']}\n@enduml\n").ok != case["valid"]
    ]
    assert len(statements) > 500
    assert wrong == []


LINES = {
    "normal": "A {} B : t",
    "in-left": "[{} A : t",
    "out-right": "A {}] : t",
    "short-in": "?{} A : t",
    "short-out": "A {}? : t",
    "self": "A {} A : t",
}
HEADS = {"NONE": Head.NONE, "NORMAL": Head.FILLED, "ASYNC": Head.OPEN, "CROSSX": Head.CROSS}


@pytest.mark.parametrize("place", LINES)
def test_arrows(shared: Path, place: str) -> None:
    """Every spelling of an arrow that PlantUML takes, and every one that it refuses."""
    arrows = json.loads((shared / "corpus/plantuml/arrows.json").read_text("utf-8"))[place]
    refused = arrows.pop("invalid")
    assert [each for each in refused if read(LINES[place].format(each)).ok] == []
    wrong = {
        spelling: message
        for spelling, told in arrows.items()
        if (message := the_message(LINES[place].format(spelling))) is None
        or looks(message) != told_looks(told)
    }
    assert wrong == {}


def the_message(line: str) -> Message | None:
    reading = read(line)
    return next(reading.diagram.messages(), None) if reading.ok else None


def looks(message: Message) -> tuple[Arrow, str | None, bool]:
    return message.arrow, message.style.stroke, message.sender == "A"


def told_looks(told: dict[str, Any]) -> tuple[Arrow, str | None, bool]:
    """The same of what the oracle told."""
    arrow = told["arrow"]
    head = HEADS[arrow.get("head2", "NORMAL")]
    part = {"TOP_PART": "-top", "BOTTOM_PART": "-bottom"}.get(arrow.get("part2"), "")
    if head in (Head.FILLED, Head.OPEN):
        head = Head(head.value + part)
    look = Arrow(
        LineStyle.DASHED if arrow.get("dashed") else LineStyle.SOLID,
        head,
        HEADS[arrow.get("head1", "NONE")],
        "deco2" in arrow,
        "deco1" in arrow,
    )
    sent = told["from"] == "A" if "from" in told else told["exo"].startswith("TO")
    return look, arrow.get("color", "").lower() or None, sent
