"""Edits of what stands in few diagrams: boxes, rows, heads that show a name; and their refusals."""

from __future__ import annotations

import pytest
from core.edits.changed_lines import changed_lines

from seqdiag_core import read
from seqdiag_core.edits.changes import Change, EditError, apply_changes
from seqdiag_core.edits.requests import perform_edit

SHOP = """\
title Shop
box "Inside" #lightblue
participant "Web Shop" as Shop
end box
Shop->Bank: charge
note right of Bank: with card
alt ok
  Bank-->Shop: yes
else
  Bank-->Shop: no
end
"""
NESTED = """\
box A
box B
participant X
end box
participant Y
end box
X->Y: x
"""
MERMAID = "sequenceDiagram\nbox Purple Inside\nparticipant A\nend\nA->>B: x\n"
PLANTUML = '@startuml\nbox "Inside"\nparticipant A\nend box\nA->B: x\n@enduml\n'
LEGACY = 'seqdiag {\n  group { label = "Inside"; A; }\n  A -> B;\n}\n'


@pytest.mark.parametrize(
    ("text", "dialect", "group", "label", "lines"),
    [
        (
            SHOP,
            "native",
            0,
            "Out\nside",
            ['-box "Inside" #lightblue', '+box "Out\\nside" #lightblue'],
        ),
        (SHOP, "native", 0, "Inside", []),
        (NESTED, "native", 1, "C", ["-box B", "+box C"]),
        (MERMAID, "mermaid", 0, "Out", ["-box Purple Inside", "+box Purple Out"]),
        (PLANTUML, "plantuml", 0, "Out", ['-box "Inside"', '+box "Out"']),
        (
            *(LEGACY, "seqdiag", 0, "Out"),
            ['-  group { label = "Inside"; A; }', '+  group { label = "Out"; A; }'],
        ),
    ],
)
def test_the_text_of_a_box(
    text: str, dialect: str, group: int, label: str, lines: list[str]
) -> None:
    assert changed_lines(text, dialect, {"edit": "label", "group": group, "text": label}) == lines


@pytest.mark.parametrize(
    ("text", "dialect", "id", "line"),
    [
        (SHOP, "native", "Bank", '+participant "the\\nbank" as Bank'),
        (MERMAID, "mermaid", "B", "+participant B as the<br/>bank"),
        (PLANTUML, "plantuml", "B", '+participant "the\\nbank" as B'),
    ],
)
def test_a_head_that_shows_a_name_gets_a_declaration_for_two_lines(
    text: str, dialect: str, id: str, line: str
) -> None:
    request = {"edit": "label", "participant": id, "text": "the\nbank"}
    assert changed_lines(text, dialect, request) == [line]


@pytest.mark.parametrize(
    ("text", "request_", "lines"),
    [
        (
            "parallel {\nA->B: x\nA->C: y\n}\n",
            {"edit": "ends", "step": 2, "to": "B"},
            ["-A->C: y", "+participant C", "+A->B: y"],
        ),
        (
            "A->+B: x\nreturn y\n",
            {"edit": "arrow", "step": 2, "arrow": "async"},
            ["-return y", "+B->>-A: y"],
        ),
        (
            "A->B: x\nnote right: y\n",
            {"edit": "note-place", "at": 1, "placement": "left", "participants": ["A"]},
            ["-note right: y", "+note left of A: y"],
        ),
        (
            SHOP,
            {"edit": "note-place", "at": 1, "placement": "right", "participants": ["Bank"]},
            [],
        ),
        (SHOP, {"edit": "label", "at": 4, "node": 0, "text": "bad"}, ["-else", "+else bad"]),
        (SHOP, {"edit": "order", "participant": "Bank", "before": "Bank"}, []),
        (SHOP, {"edit": "order", "participant": "Bank", "before": None}, []),
    ],
)
def test_only_what_must_change_does(
    text: str, request_: dict[str, object], lines: list[str]
) -> None:
    assert changed_lines(text, "native", request_) == lines


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ({"edit": "label", "stage": "legend", "text": "x"}, "does not stand in the source"),
        ({"edit": "label", "stage": "nothing", "text": "x"}, "does not stand in the source"),
        ({"edit": "label", "group": 7, "text": "x"}, "no such box"),
        ({"edit": "label", "participant": "Bank", "text": " "}, "a participant needs a name"),
        ({"edit": "label", "at": 0, "node": 5, "text": "x"}, "no such text"),
        (
            {"edit": "note-place", "at": 0, "placement": "left", "participants": ["Shop"]},
            "this is no note",
        ),
        ({"edit": "ends", "step": 9, "to": "Shop"}, "no message 9"),
        ({"edit": "arrow", "step": 1, "arrow": "huge"}, "no arrow 'huge'"),
        (
            {"edit": "note", "place": 0, "placement": "over", "participants": [1], "text": "x"},
            "participants are told by their names",
        ),
        (
            {"edit": "wrap", "first": 0, "last": 0, "operator": "maybe", "text": "x"},
            "no fragment 'maybe'",
        ),
        ({"edit": "delete", "at": 6}, "an end goes with its fragment"),
    ],
)
def test_what_cannot_be_done_is_refused_with_the_reason(
    request_: dict[str, object], reason: str
) -> None:
    with pytest.raises(EditError, match=reason):
        perform_edit(read(SHOP), request_)


def test_a_note_stays_behind_the_message_that_it_belongs_to() -> None:
    reading = read("A->B: x\nnote right: y\nA->B: z\n")
    with pytest.raises(EditError, match="a note there belongs to the message before it"):
        perform_edit(reading, {"edit": "move", "at": 2, "place": 1})
    message = {"from": "A", "to": "B", "arrow": "sync", "text": "new"}
    with pytest.raises(EditError, match="a note here belongs to the message before it"):
        perform_edit(reading, {"edit": "message", "place": 1, **message})


def test_a_box_without_a_text_has_none_to_change() -> None:
    reading = read(SHOP.replace('box "Inside" ', "box "))
    with pytest.raises(EditError, match="does not stand in the source"):
        perform_edit(reading, {"edit": "label", "group": 0, "text": "x"})


def test_changes_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="changes overlap at 1"):
        apply_changes("text", [Change(0, 2, "a"), Change(1, 3, "b")])
