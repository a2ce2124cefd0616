"""What completion offers and the editor colours is what the readers know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from seqdiag_core import read
from seqdiag_core.readers.registry import READERS
from seqdiag_core.readers.vocabulary import arrows_of, words_of

TABLE = Path(__file__).resolve().parents[3] / "seqdiag_core/editor/src/text/vocabulary.json"


def test_the_editor_knows_the_same_words(pytestconfig: pytest.Config) -> None:
    """``--accept`` writes its table anew; then build the editor."""
    known = {name: {"arrows": arrows_of(name), "words": words_of(name)} for name in READERS}
    table = json.dumps(known, indent=2) + "\n"
    if pytestconfig.getoption("--accept"):
        TABLE.write_text(table, encoding="utf-8", newline="\n")
    assert TABLE.read_text("utf-8") == table


@pytest.mark.parametrize(
    ("dialect", "some"),
    [
        ("native", {"participant", "alt", "end", "note", "ref", "order", "return"}),
        ("plantuml", {"@startuml", "skinparam", "newpage", "participant"}),
        ("mermaid", {"sequenceDiagram", "participant", "alt", "end", "note", "accTitle", "title"}),
        ("seqdiag", {"seqdiag", "group", "alt", "loop", "class", "edge_length"}),
    ],
)
def test_well_known_words(dialect: str, some: set[str]) -> None:
    assert some <= set(words_of(dialect))
    assert words_of("klingon") == ()


@pytest.mark.parametrize("dialect", READERS)
def test_every_arrow_is_one(dialect: str) -> None:
    frame = {"mermaid": "sequenceDiagram\n{}: t\n", "seqdiag": "seqdiag {{ {}; }}\n"}
    arrows = arrows_of(dialect)
    assert len(arrows) >= 5
    assert arrows_of("klingon") == ()
    for arrow in arrows:
        # Names may end in a hyphen in blockdiag's language.
        line = f"A {arrow} B" if dialect == "seqdiag" else f"A{arrow}B"
        reading = read(frame.get(dialect, "{}: t\n").format(line), dialect)
        assert reading.diagnostics == ()
        assert [each.id for each in reading.diagram.participants] == ["A", "B"]
        assert reading.diagram.items


def test_no_word_of_the_native_language_names_somebody() -> None:
    """A word that were none would introduce a participant."""
    for word in words_of("native"):
        diagram = read(f"{word} x\n", "native").diagram
        assert word not in {each.id for each in diagram.participants}
