"""What we write, the real parser of Mermaid accepts, and it means the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.mermaid_parser import MermaidParser, shown
from core.strategies import diagrams
from hypothesis import HealthCheck, given, settings

from seqdiag_core import Diagram, read, to_dict, write
from seqdiag_core.colors import parse_color

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "native"

RECT_START = 22
"""Mermaid's number for the beginning of a rect."""

EXCEPTIONS = {
    # Mermaid draws nothing for a kind that it does not know; we write one that it draws.
    "probe_type-unknown_6bf2c166",
}
"""Cases that do not come back as they were, with the reason."""


def told(answer: dict[str, Any]) -> dict[str, Any]:
    """What a parsed text means, in the words of the corpus."""
    assert "error" not in answer, answer["error"]
    return {
        "participants": [
            (shown(one["name"]), shown(one["description"]), one["type"].lower(), one["wrap"])
            for one in answer["actors"]
        ],
        "links": [
            {shown(text): shown(url) for text, url in one["links"].items()}
            for one in answer["actors"]
        ],
        "boxes": [(shown(box.get("name", "")), color(box["fill"])) for box in answer["boxes"]],
        "items": [
            (
                shown(item.get("from") or ""),
                shown(item.get("to") or ""),
                item["type"],
                look(item),
                item.get("placement"),
                item.get("activate"),
                item.get("centralConnection"),
                item.get("wrap"),
            )
            for item in answer["messages"]
            if isinstance(item["message"], str)
        ],
    }


def look(item: dict[str, Any]) -> str:
    """The text of an item; that of a rect is a colour, and what is none has no effect."""
    text = shown(item["message"])
    return parse_color(text) or "" if item["type"] == RECT_START else text


def color(text: str) -> str:
    """A colour in its one spelling; any other text as it is."""
    if text.startswith(("rgb", "hsl")) or text.isalpha():
        return parse_color(text) or text.lower()
    return text


def test_sources_of_mermaid_come_back_as_they_were(
    mermaid_parser: MermaidParser, shared: Path
) -> None:
    differing = []
    for file in sorted((shared / "corpus" / "mermaid").glob("*.mmd")):
        case = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        # Mermaid cannot draw what has problems: somebody unknown is activated.
        if not case["valid"] or "problems" in case or file.stem in EXCEPTIONS:
            continue
        text = file.read_text(encoding="utf-8")
        again = write(read(text, "mermaid").diagram, "mermaid").text
        was, now = (told(mermaid_parser.parse(one)) for one in (text, again))
        if was != now:
            differing.append(file.stem)
    assert differing == []


def test_a_participant_called_title_makes_no_title(mermaid_parser: MermaidParser) -> None:
    lines = (
        *("title->Title", "Title->title: x", "note over B, title: n", "note left of title: z"),
        *("title->B: y", "B->title", "link title: Docs @ https://example.org"),
    )
    writing = write(read("\n".join(lines), "native").diagram, "mermaid")
    assert writing.diagnostics == ()
    check(read(writing.text, "mermaid").diagram, mermaid_parser)
    answer = mermaid_parser.parse(writing.text)
    assert [actor["name"] for actor in answer["actors"]] == ["title", "Title", "B"]
    assert answer["actors"][0]["links"] == {"Docs": "https://example.org"}
    assert [item["message"] for item in answer["messages"]] == ["", "x", "n", "z", "y", ""]


def other_sources(shared: Path) -> list[Path]:
    return [
        *sorted((shared / "gallery").glob("*.seq")),
        *sorted((shared / "gallery").glob("*.puml")),
        *sorted((shared / "corpus" / "wsd").glob("*.wsd")),
        *sorted(CORPUS.rglob("*.seq")),
        *sorted((shared / "corpus" / "seqdiag_legacy").glob("*.diag")),
    ]


def test_sources_of_other_languages_are_accepted(
    mermaid_parser: MermaidParser, shared: Path
) -> None:
    files = other_sources(shared)
    assert len(files) > 400
    for file in files:
        reading = read(file.read_text(encoding="utf-8"), name=str(file))
        if reading.ok:
            check(reading.diagram, mermaid_parser)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(diagram=diagrams())
def test_random_diagrams_are_accepted(mermaid_parser: MermaidParser, diagram: Diagram) -> None:
    check(diagram, mermaid_parser)


def check(diagram: Diagram, parser: MermaidParser) -> None:
    """Texts and ends of all messages come out intact, in their order."""
    text = write(diagram, "mermaid").text
    answer = parser.parse(text)
    assert "error" not in answer, f"{answer['error']}\n{text}"
    label = {actor["name"]: shown(actor["description"]) for actor in answer["actors"]}
    heads = {one.id: head(one.label.text, one.stereotypes) for one in diagram.participants}
    expected = [
        (heads.get(message["from"]), heads.get(message["to"]), message["text"])
        for message in to_dict(diagram)["messages"]
    ]
    found = [
        (label[item["from"]], label[item["to"]], shown(item["message"]))
        for item in answer["messages"]
        if item.get("to") and item["type"] != 2
    ]
    assert len(expected) == len(found)
    for (sender, receiver, words), (its_sender, its_receiver, its_words) in zip(
        expected, found, strict=True
    ):
        assert sender in (None, its_sender)
        assert receiver in (None, its_receiver)
        assert words == its_words


def head(label: str, stereotypes: tuple[str, ...]) -> str:
    """What a head shows."""
    words = [f"«{word}»" for word in stereotypes]
    return "\n".join((*words, label)) or "\u200b"
