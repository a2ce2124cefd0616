"""Edits of the drawing of a text in the language of blockdiag's seqdiag."""

from __future__ import annotations

from pathlib import Path

import pytest
from core.edits.changed_lines import changed_lines
from core.edits.real_sources import check_change, check_labels, requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seqdiag_core import read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.requests import perform_edit
from seqdiag_core.edits.syntax import find_syntax
from seqdiag_core.label import Label
from seqdiag_core.model import (
    Arrow,
    Delay,
    Fragment,
    FragmentOperator,
    Head,
    LineStyle,
    Message,
    Note,
    NotePlacement,
    Operand,
    Space,
)

SHOP = """\
seqdiag {
  edge_length = 300;  // wide
  shop [label = "Web Shop"];

  shop -> bank [label = "charge", note = "with card"];
  shop <-- bank
  === later ===
  alt paid {
    shop => mail [label = send, return = 'sent'];  # a call
  }
  shop -> "the log";
  shop => bank [label = "close"] {
    bank -> bank [label = "sum up"];
  }
}
"""


def difference(request: dict[str, object], text: str = SHOP) -> list[str]:
    """Lines that go and come, as ``diff`` shows them."""
    return changed_lines(text, "seqdiag", request)


@pytest.mark.parametrize(
    ("request_", "lines"),
    [
        (
            {"edit": "message", "place": 2, "from": "bank", "to": "shop", "arrow": "sync"}
            | {"text": 'two\n"lines" \\'},
            ['+  bank -> shop [label = "two\\n\\"lines\\" \\\\ "];'],
        ),
        (
            {"edit": "message", "place": 2, "from": "bank", "to": "shop", "arrow": "reply"}
            | {"text": ""},
            ["+  shop <-- bank;"],
        ),
        (
            {"edit": "message", "place": 8, "from": "bank", "to": "new-one", "arrow": "lost"}
            | {"text": "x"},
            ['+  bank -> new-one [label = "x", failed];'],
        ),
        ({"edit": "divider", "place": 6, "text": "night"}, ["+  === night ==="]),
        (
            {"edit": "ends", "step": 1, "to": "mail"},
            [
                '-  shop -> bank [label = "charge", note = "with card"];',
                "+  bank;",
                '+  shop -> mail [label = "charge", note = "with card"];',
            ],
        ),
        (
            {"edit": "reverse", "step": 1},
            [
                '-  shop -> bank [label = "charge", note = "with card"];',
                '+  bank -> shop [label = "charge", note = "with card"];',
            ],
        ),
        (
            {"edit": "arrow", "step": 1, "arrow": "async"},
            [
                '-  shop -> bank [label = "charge", note = "with card"];',
                '+  shop ->> bank [label = "charge", note = "with card"];',
            ],
        ),
        (
            {"edit": "arrow", "step": 1, "arrow": "lost"},
            [
                '-  shop -> bank [label = "charge", note = "with card"];',
                '+  shop -> bank [label = "charge", failed, rightnote = "with card"];',
            ],
        ),
        (
            {"edit": "label", "at": 0, "node": 0, "text": 'charge\n20 "€"'},
            [
                '-  shop -> bank [label = "charge", note = "with card"];',
                '+  shop -> bank [label = "charge\\n20 \\"€\\"", note = "with card"];',
            ],
        ),
        (
            {"edit": "label", "at": 1, "node": 0, "text": "done"},
            ["-  shop <-- bank", '+  shop <-- bank [label = "done"]'],
        ),
        (
            {"edit": "label", "at": 3, "node": 1, "text": "ok"},
            ["-  alt paid {", "+  alt ok {"],
        ),
        (
            {"edit": "label", "participant": "shop", "text": "Web Store"},
            ['-  shop [label = "Web Shop"];', '+  shop [label = "Web Store"];'],
        ),
        (
            {"edit": "rename", "participant": "the log", "name": "log"},
            ['-  shop -> "the log";', "+  shop -> log;"],
        ),
        (
            {"edit": "label", "participant": "mail", "text": "my mail"},
            [
                "-    shop => mail [label = send, return = 'sent'];  # a call",
                "+    shop => \"my mail\" [label = send, return = 'sent'];  # a call",
            ],
        ),
        (
            {"edit": "order", "participant": "mail", "before": "bank"},
            ["+  mail;"],
        ),
        (
            {"edit": "wrap", "first": 0, "last": 1, "operator": "loop", "text": "all day"},
            ['+  loop "all day" {', "+  }"],
        ),
        (
            {"edit": "wrap", "first": 0, "last": 2, "operator": "alt", "text": ""},
            [],
        ),
        ({"edit": "delete", "at": 2}, ["-  === later ==="]),
        ({"edit": "move", "at": 2, "place": 0}, ["+  === later ===", "-  === later ==="]),
        (
            {"edit": "unwrap", "at": 3},
            ["-  alt paid {", "-  }"],
        ),
        (
            {"edit": "label", "at": 8, "node": 0, "text": "add"},
            ['-    bank -> bank [label = "sum up"];', '+    bank -> bank [label = "add"];'],
        ),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_lines(request_: dict[str, object], lines: list[str]) -> None:
    if not lines:
        with pytest.raises(EditError):
            difference(request_)
        return
    assert difference(request_) == lines


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (
            {"edit": "note", "place": 2, "placement": "over", "participants": ["shop"]}
            | {"text": "hm"},
            "a note belongs to a message",
        ),
        (
            {"edit": "activation", "participant": "bank", "first": 0, "last": 1},
            "bars follow from the arrows",
        ),
        ({"edit": "section", "place": 5, "text": "x"}, "alt has one section only"),
        (
            {"edit": "wrap", "first": 0, "last": 0, "operator": "opt", "text": "x"},
            "only alt and loop",
        ),
        ({"edit": "divider", "place": 2, "text": "a\nb"}, "a text of one line"),
        (
            {"edit": "message", "place": 2, "from": {"gate": "left"}, "to": "shop"}
            | {"arrow": "sync", "text": ""},
            "from a participant to a participant",
        ),
        (
            {"edit": "message", "place": 2, "from": "bank", "to": "shop", "arrow": "both"}
            | {"text": ""},
            "no such arrow",
        ),
        ({"edit": "rename", "participant": "mail", "name": "a\\"}, "cannot be written"),
        ({"edit": "delete", "at": 7}, "error"),
        ({"edit": "label", "at": 0, "node": 0, "text": "a '''b"}, "more than it should"),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_what_the_language_cannot_say_is_refused(request_: dict[str, object], reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        difference(request_)


def test_participants_are_declared_with_all_that_is_said_of_them() -> None:
    text = (
        'class c [shape = actor, color = red, textcolor = "#0f0"];\nA -> B;\n'
        'B [class = c, href = "http://x.y/", description = "d", style = dashed];\n'
    )
    wish = {"edit": "label", "participant": "B", "text": "two\nlines"}
    assert difference(wish, text) == [
        '-B [class = c, href = "http://x.y/", description = "d", style = dashed];',
        (
            '+B [label = "two\\nlines", color = "#ff0000", textcolor = "#00ff00",'
            ' style = "dashed", description = "d", href = "http://x.y/", shape = actor];'
        ),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A -> B;", 'A -> B [label = "x"];'),
        ("A <- B [ failed ];  # c", 'A <- B [ label = "x", failed ];  # c'),
        ("'A' <<- \"B\";", '\'A\' <<- "B" [label = "x"];'),
        ("A => B {\n B -> A; }", 'A => B [label = "x"] {\n B -> A; }'),
    ],
)
def test_a_first_text_is_put_in_beside_all_that_stands_there(old: str, new: str) -> None:
    changes = perform_edit(read(old, "seqdiag"), {"edit": "label", "at": 0, "node": 0, "text": "x"})
    assert apply_changes(old, changes) == new


@pytest.mark.parametrize(
    ("arrow", "old", "new"),
    [
        ("reply", "A <- B [color = red, noactivate];", "A <-- B [color = red, noactivate];"),
        ("async", "A <-- B [color = red, noactivate];", "A <<- B [color = red, noactivate];"),
        ("reply", "A <- B [color = red, failed];", 'A <-- B [color = "#ff0000"];'),
    ],
)
def test_an_arrow_back_stays_one(arrow: str, old: str, new: str) -> None:
    """One to the left ends a bar where one to the right begins one."""
    request = {"edit": "arrow", "step": 2, "arrow": arrow}
    assert difference(request, f"A -> B;\n{old}\n") == [f"-{old}", f"+{new}"]


def test_attributes_of_messages_are_kept() -> None:
    text = "A -> B [color = red, style = dotted, diagonal, leftnote = n];\n=== s ===\n... t ...\n"
    assert difference({"edit": "label", "at": 0, "node": 0, "text": "x"}, text)[1:] == [
        '+A -> B [label = "x", color = red, style = dotted, diagonal, leftnote = n];'
    ]
    assert difference({"edit": "label", "at": 2, "node": 0, "text": "later"}, text) == [
        "-... t ...",
        "+... later ...",
    ]


def test_what_has_no_word() -> None:
    syntax = find_syntax("seqdiag")
    for item in (
        Space(),
        Note(placement=NotePlacement.OVER, participants=("A",), label=Label("x")),
    ):
        with pytest.raises(EditError):
            syntax.write_items((item,), ("A",))
    loop = Fragment(
        operator=FragmentOperator.LOOP, operands=(Operand(items=(Delay(label=Label("x")),)),)
    )
    assert syntax.write_items((loop,), ()) == ["loop {", "  ... x ...", "}"]
    note = Note(placement=NotePlacement.LEFT, participants=("A",), label=Label("x"))
    with pytest.raises(EditError):
        syntax.write_note_place(note)
    for arrow in (Arrow(LineStyle.DOTTED), Arrow(head=Head.CROSS), Arrow(tail=Head.FILLED)):
        with pytest.raises(EditError):
            syntax.write_arrow(Message(sender="A", receiver="B", arrow=arrow))


def test_texts_in_quotes_are_shown_as_they_are_typed() -> None:
    syntax = find_syntax("seqdiag")
    for typed in ('a "b"\nc', "\\\\", "a\\ b", "é"):
        assert syntax.join_breaks(syntax.spell_breaks(typed)).rstrip() == typed
    assert syntax.read_label("a\nb\\n\\\\").text == "a\nb\n\\"
    assert syntax.write_order(("A",)) is None
    assert syntax.find_note_place("note") is None


REQUESTS = requests("ab \\\"'\n=#é", ("A", "new one"), ("A", "B"))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_real_sources_change_by_what_was_wished_only(shared: Path, data: st.DataObject) -> None:
    paths = sorted((shared / "corpus" / "seqdiag_legacy").glob("*.diag"))
    text = data.draw(st.sampled_from(paths)).read_text("utf-8")
    check_change(text, "seqdiag", data.draw(REQUESTS))


def test_every_label_of_real_sources_can_be_changed(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "seqdiag_legacy").glob("*.diag"))[::6]
    check_labels(paths, "seqdiag", "another text", (Message,))


def test_a_line_that_opens_the_diagram_too_is_not_written_anew() -> None:
    text = "seqdiag { A --> B ->> C; D => E => F }"
    with pytest.raises(EditError):
        difference({"edit": "label", "at": 0, "node": 0, "text": "="}, text)
