"""Texts that would mean something to a reader stay texts, whatever the edit that writes them."""

from __future__ import annotations

import pytest
from core.edits.sources import DIALECTS

from seqdiag_core import Reading, read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.requests import perform_edit

HOSTILE = (
    "end",
    "else",
    "two\nlines",
    "end\nend",
    "a; b -> c",
    "# x",
    'say "hi"',
    '"',
    "it's",
    "{x}",
    "}",
    "]",
    '"];',
    "%% c",
    "// c",
    "/* c",
    "' c",
    "@enduml",
    "x->>y: z",
    "a: b",
    ": b",
    "<script>alert(1)</script>",
    "&amp;",
    "#35;",
)

TEXTS = {
    "native": "A->B: x\nB->A: y",
    "mermaid": "sequenceDiagram\nA->>B: x\nB->>A: y",
    "plantuml": "@startuml\nA -> B : x\nB -> A : y\n@enduml",
    "seqdiag": 'seqdiag {\nA -> B [label = "x"];\nB -> A [label = "y"];\n}',
}


def edited(dialect: str, **request: object) -> Reading:
    text = TEXTS[dialect]
    after = read(apply_changes(text, perform_edit(read(text, dialect), request)), dialect)
    assert after.ok
    return after


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("typed", HOSTILE)
def test_text_of_a_message(dialect: str, typed: str) -> None:
    changed = edited(dialect, edit="label", at=0, node=0, text=typed).diagram
    assert [each.label.text for each in changed.messages()] == [typed, "y"]
    ends = {"from": "A", "to": "B", "arrow": "sync"}
    grown = edited(dialect, edit="message", place=1, text=typed, **ends).diagram
    assert [each.label.text for each in grown.messages()] == ["x", typed, "y"]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("typed", HOSTILE)
def test_text_of_a_fragment(dialect: str, typed: str) -> None:
    wish = {"edit": "wrap", "first": 0, "last": 0, "operator": "alt", "text": typed}
    fragment, *_ = edited(dialect, **wish).diagram.items
    assert fragment.operands[0].guard.text == typed


@pytest.mark.parametrize("dialect", ["native", "mermaid", "plantuml"])
@pytest.mark.parametrize("typed", HOSTILE)
def test_text_of_a_note(dialect: str, typed: str) -> None:
    wish = {"edit": "note", "place": 1, "placement": "over", "participants": ["A"], "text": typed}
    assert edited(dialect, **wish).diagram.items[1].label.text == typed


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_text_with_errors_elsewhere_is_left_alone(dialect: str) -> None:
    text = TEXTS[dialect]
    # PlantUML closes by itself what is open at the end.
    slip = "x\nend" if dialect == "plantuml" else "x\nalt"
    broken = text.removesuffix("}") if dialect == "seqdiag" else text.replace("x", slip, 1)
    reading = read(broken, dialect)
    assert not reading.ok
    with pytest.raises(EditError, match="has errors"):
        perform_edit(reading, {"edit": "delete", "at": 0})


@pytest.mark.parametrize("dialect", ["mermaid", "seqdiag"])
def test_a_fragment_of_one_section_tells_so(dialect: str) -> None:
    wrapped = edited(dialect, edit="wrap", first=0, last=0, operator="loop", text="x")
    with pytest.raises(EditError, match="a fragment loop has one section only in this language"):
        perform_edit(wrapped, {"edit": "section", "place": 2, "text": "y"})
