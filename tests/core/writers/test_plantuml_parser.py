"""What we write, PlantUML itself accepts, and it shows every text of it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from core.plantuml_program import draw, find_program
from core.strategies import diagrams
from hypothesis import HealthCheck, Phase, given, settings

from seqdiag_core import Diagram, read, write
from seqdiag_core.model import LineStyle

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "native"
REFUSED = re.compile(r"Syntax Error|You cannot|already done|No such color|has crashed")
TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")


@pytest.fixture(scope="session")
def program() -> Path:
    return find_program()


def drawn(program: Path, folder: Path, told: list[Diagram]) -> list[str]:
    """SVG of each diagram, by one run of PlantUML."""
    return draw(program, folder, [write(diagram, "plantuml").text for diagram in told])


def assert_shown(diagram: Diagram, svg: str) -> None:
    refused = REFUSED.search(svg)
    text = write(diagram, "plantuml").text
    assert refused is None, f"{refused[0]}:\n{text}"
    shown = squeezed("".join(html.unescape(one) for one in TEXT.findall(svg)))
    for message in diagram.messages():
        inside = isinstance(message.sender, str) or isinstance(message.receiver, str)
        if inside and message.arrow.line is not LineStyle.HIDDEN:
            for line in message.label.lines:
                assert squeezed(line) in shown, text


def squeezed(text: str) -> str:
    """A text without blanks, which a drawing tells by places, and without what parts letters."""
    return re.sub(r"[\s\u200b]", "", text)


def test_sources_are_accepted(program: Path, shared: Path, tmp_path: Path) -> None:
    sources = [*sorted((shared / "gallery").glob("*.seq")), *sorted(CORPUS.rglob("*.seq"))]
    readings = [read(file.read_text(encoding="utf-8"), "native") for file in sources]
    told = [one.diagram for one in readings if one.ok and any(one.diagram.messages())]
    assert len(told) > 60
    for diagram, svg in zip(told, drawn(program, tmp_path, told), strict=True):
        assert_shown(diagram, svg)


def test_random_diagrams_are_accepted(program: Path, tmp_path: Path) -> None:
    told: list[Diagram] = []

    @settings(
        max_examples=80,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(diagrams())
    def collect(diagram: Diagram) -> None:
        # Without messages PlantUML guesses which kind of diagram it is.
        if any(diagram.messages()):
            told.append(diagram)

    collect()
    for diagram, svg in zip(told, drawn(program, tmp_path, told), strict=True):
        assert_shown(diagram, svg)
