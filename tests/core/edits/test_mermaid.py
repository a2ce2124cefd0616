"""Edits of the drawing of a Mermaid text."""

from __future__ import annotations

from pathlib import Path

import pytest
from core.edits.changed_lines import changed_lines
from core.edits.real_sources import check_change, check_labels, requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seqdiag_core.edits.changes import EditError
from seqdiag_core.edits.syntax import find_syntax
from seqdiag_core.label import Label
from seqdiag_core.model import (
    Arrow,
    LineStyle,
    Message,
    Note,
    NotePlacement,
    Participant,
    ParticipantKind,
)

SHOP = """\
---
title: Shop
---
sequenceDiagram
    autonumber
    participant U as User
    actor Shop
    box Aqua Back
    participant Bank
    end
    %% the order
    U->>+Shop: order #35;1
    Note over Shop,Bank: check
    alt paid
        Shop->>Bank: charge
    else not paid
        Shop--xU: sorry
    end
    Shop-->>-U: done
    create participant Log
    Shop-)Log: write
    destroy Log
    Log-->>Shop: bye
"""


def difference(request: dict[str, object], text: str = SHOP) -> list[str]:
    """Lines that go and come, as ``diff`` shows them."""
    return changed_lines(text, "mermaid", request)


@pytest.mark.parametrize(
    ("request_", "lines"),
    [
        (
            {"edit": "label", "at": 1, "node": 0, "text": "a; b # c\n<br/>"},
            ["-    U->>+Shop: order #35;1", "+    U->>+Shop: a#59; b #35; c<br/>#60;br/>"],
        ),
        (
            {"edit": "label", "at": 2, "node": 0, "text": "look"},
            ["-    Note over Shop,Bank: check", "+    Note over Shop,Bank: look"],
        ),
        (
            {"edit": "label", "at": 5, "node": 0, "text": "else; where"},
            ["-    else not paid", "+    else else#59; where"],
        ),
        (
            {"edit": "label", "participant": "U", "text": "The user"},
            ["-    participant U as User", "+    participant U as The user"],
        ),
        (
            {"edit": "label", "participant": "Shop", "text": "end of it"},
            ["-    actor Shop", "+    actor Shop as end of it"],
        ),
        (
            {"edit": "rename", "participant": "Log", "name": "Book"},
            [
                "-    create participant Log",
                "-    Shop-)Log: write",
                "-    destroy Log",
                "-    Log-->>Shop: bye",
                "+    create participant Book",
                "+    Shop-)Book: write",
                "+    destroy Book",
                "+    Book-->>Shop: bye",
            ],
        ),
        (
            {"edit": "ends", "step": 2, "to": "U"},
            ["-        Shop->>Bank: charge", "+        Shop->>U: charge"],
        ),
        (
            {"edit": "reverse", "step": 2},
            ["-        Shop->>Bank: charge", "+        Bank->>Shop: charge"],
        ),
        (
            {"edit": "arrow", "step": 1, "arrow": "async"},
            ["-    U->>+Shop: order #35;1", "+    U-)+Shop: order #35;1"],
        ),
        (
            {"edit": "message", "place": 1, "from": "Bank", "to": "Shop", "arrow": "both"}
            | {"text": "hi; you"},
            ["+    Bank<<->>Shop: hi#59; you"],
        ),
        (
            {"edit": "note", "place": 2, "placement": "left", "participants": ["Shop"]}
            | {"text": "two\nlines"},
            ["+    Note left of Shop: two<br/>lines"],
        ),
        (
            {"edit": "wrap", "first": 1, "last": 2, "operator": "loop", "text": "all day"},
            ["+    loop all day", "+    end"],
        ),
        ({"edit": "section", "place": 4, "text": "third"}, ["+    else third"]),
        ({"edit": "unwrap", "at": 3}, ["-    alt paid", "-    else not paid", "-    end"]),
        (
            {"edit": "activation", "participant": "Bank", "first": 1, "last": 2},
            ["+    activate Bank", "+    deactivate Bank"],
        ),
        ({"edit": "delete", "at": 2}, ["-    Note over Shop,Bank: check"]),
        (
            {"edit": "move", "at": 2, "place": 1},
            ["+    Note over Shop,Bank: check", "-    Note over Shop,Bank: check"],
        ),
        (
            {"edit": "order", "participant": "Shop", "before": "U"},
            ["+    actor Shop", "-    actor Shop"],
        ),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_lines(request_: dict[str, object], lines: list[str]) -> None:
    assert difference(request_) == lines


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ({"edit": "rename", "participant": "Shop", "name": "a;b"}, "cannot be a name"),
        ({"edit": "rename", "participant": "Shop", "name": "end"}, "cannot be a name"),
        ({"edit": "divider", "place": 2, "text": "x"}, "Mermaid has no divider"),
        ({"edit": "delete", "at": 1}, "is not active"),
        ({"edit": "order", "participant": "Log", "before": "U"}, "order"),
        (
            {"edit": "message", "place": 2, "from": "A", "to": {"gate": "left"}, "arrow": "sync"}
            | {"text": ""},
            "Mermaid has no message from or to the outside",
        ),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_what_the_language_cannot_say_is_refused(request_: dict[str, object], reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        difference(request_)


def test_whether_texts_wrap_stays() -> None:
    text = "%%{wrap}%%\nsequenceDiagram\nA->>B: nowrap: x\nA->>B: y\n"
    assert difference({"edit": "label", "at": 0, "node": 0, "text": "z"}, text) == [
        "-A->>B: nowrap: x",
        "+A->>B: nowrap: z",
    ]
    assert difference({"edit": "label", "at": 1, "node": 0, "text": "z"}, text) == [
        "-A->>B: y",
        "+A->>B: z",
    ]


def test_spelling() -> None:
    syntax = find_syntax("mermaid")
    for typed in ("a; b # c\nd", "<br/>", "#35;", "%%{wrap}%%", "wrap: x", "é"):
        assert syntax.join_breaks(syntax.spell_breaks(typed)) == typed
        assert syntax.read_label(typed).text == typed
    assert syntax.write_order(("A",)) is None
    assert syntax.find_note_place("Note right of A: x") == (5, 13)
    assert syntax.find_note_place("A->>B: x") is None
    note = Note(placement=NotePlacement.LEFT, participants=("A", "B"), label=Label("x"))
    with pytest.raises(EditError):
        syntax.write_note_place(note)
    over = Note(placement=NotePlacement.OVER, participants=("A", "B"), label=Label("x"))
    assert syntax.write_note_place(over) == "over A,B"
    with pytest.raises(EditError):
        syntax.write_arrow(Message(sender="A", receiver="B", arrow=Arrow(LineStyle.DOTTED)))
    database = Participant(id="D", label=Label("Orders"), kind=ParticipantKind.DATABASE)
    assert syntax.write_participant(database) == ['participant D@{ "type": "database" } as Orders']


REQUESTS = requests("ab ;#:<>%\n-é", ("A", "B"), ("A", "new one"), "both", "line")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_real_sources_change_by_what_was_wished_only(shared: Path, data: st.DataObject) -> None:
    paths = sorted((shared / "corpus" / "mermaid").glob("*.mmd"))
    text = data.draw(st.sampled_from(paths)).read_text("utf-8")
    check_change(text, "mermaid", data.draw(REQUESTS))


def test_every_label_of_real_sources_can_be_changed(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "mermaid").glob("*.mmd"))[::6]
    check_labels(paths, "mermaid", "another; text")
