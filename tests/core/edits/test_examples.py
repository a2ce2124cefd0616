"""What edits make of a text that somebody typed: the exact lines."""

from __future__ import annotations

import pytest
from core.edits.changed_lines import changed_lines

from seqdiag_core import read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import perform_edit

SHOP = """\
title Shop
# who takes part
participant "Web Shop" as Shop
Shop->Bank:   charge
note right: with card
alt ok
  Bank-->Shop: yes
  # in between
else no
  Bank-->Shop: no
end
Shop->+Mail: send
Mail-->-Shop: sent
"""


def difference(request: dict[str, object], text: str = SHOP) -> str:
    """Lines that go and come, as ``diff`` shows them."""
    return "\n".join(changed_lines(text, None, request))


@pytest.mark.parametrize(
    ("request_", "lines"),
    [
        (
            {"edit": "message", "place": 3, "from": "Mail", "to": "Shop", "arrow": "reply"}
            | {"text": "two\nlines"},
            ["+  Mail-->Shop: two\\nlines"],
        ),
        (
            {"edit": "message", "place": 9, "from": {"gate": "left"}, "to": "Shop"}
            | {"arrow": "async", "text": ""},
            ["+[->>Shop"],
        ),
        (
            {"edit": "move", "at": 0, "place": 4},
            [
                *("-Shop->Bank:   charge", "-note right: with card"),
                *("+  Shop->Bank:   charge", "+  note right: with card"),
            ],
        ),
        ({"edit": "move", "at": 3, "place": 7}, ["-  Bank-->Shop: yes", "+Bank-->Shop: yes"]),
        (
            {"edit": "ends", "step": 1, "to": "Mail"},
            ["-Shop->Bank:   charge", "+participant Bank", "+Shop->Mail:   charge"],
        ),
        ({"edit": "ends", "step": 4, "to": "Bank"}, ["-Shop->+Mail: send", "+Shop->+Bank: send"]),
        ({"edit": "reverse", "step": 1}, ["-Shop->Bank:   charge", "+Bank->Shop:   charge"]),
        (
            {"edit": "arrow", "step": 4, "arrow": "async"},
            ["-Shop->+Mail: send", "+Shop->>+Mail: send"],
        ),
        (
            {"edit": "label", "at": 0, "node": 0, "text": "charge\n20 €"},
            ["-Shop->Bank:   charge", "+Shop->Bank:   charge\\n20 €"],
        ),
        ({"edit": "label", "at": 2, "node": 1, "text": "paid"}, ["-alt ok", "+alt paid"]),
        ({"edit": "label", "stage": "title", "text": "Store"}, ["-title Shop", "+title Store"]),
        (
            {"edit": "label", "participant": "Shop", "text": "Web Store"},
            ['-participant "Web Shop" as Shop', '+participant "Web Store" as Shop'],
        ),
        (
            {"edit": "label", "participant": "Mail", "text": "Mailer"},
            [
                *("-Shop->+Mail: send", "-Mail-->-Shop: sent"),
                *("+Shop->+Mailer: send", "+Mailer-->-Shop: sent"),
            ],
        ),
        (
            {"edit": "rename", "participant": "Mail", "name": "note"},
            [
                *("-Shop->+Mail: send", "-Mail-->-Shop: sent"),
                *('+Shop->+"note": send', '+"note"-->-Shop: sent'),
            ],
        ),
        ({"edit": "order", "participant": "Mail", "before": "Shop"}, ["+participant Mail"]),
        (
            {"edit": "order", "participant": "Bank", "before": None},
            ["+participant Mail", "+participant Bank"],
        ),
        (
            {"edit": "note", "place": 3, "placement": "over", "participants": ["Shop", "Mail"]}
            | {"text": "hm"},
            ["+  note over Shop, Mail: hm"],
        ),
        (
            {"edit": "note-place", "at": 1, "placement": "over", "participants": ["Shop", "Bank"]},
            ["-note right: with card", "+note over Shop, Bank: with card"],
        ),
        (
            {"edit": "wrap", "first": 0, "last": 3, "operator": "loop", "text": "often"},
            ["+loop often", "+end"],
        ),
        ({"edit": "section", "place": 5, "text": "perhaps"}, ["+else perhaps"]),
        (
            {"edit": "activation", "participant": "Bank", "first": 0, "last": 2},
            ["+activate Bank", "+deactivate Bank"],
        ),
        ({"edit": "delete", "at": 0}, ["-Shop->Bank:   charge", "-note right: with card"]),
        ({"edit": "delete", "at": 4}, ["-else no"]),
        ({"edit": "divider", "place": 7, "text": "later"}, ["+== later =="]),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_an_edit_changes_just_these_lines(request_, lines):
    assert difference(request_) == "\n".join(lines)


def test_unwrap_leaves_what_was_inside():
    text = "A->B: one\nloop often\n  A->B: two\nend\nA->B: three\n"
    assert difference({"edit": "unwrap", "at": 1}, text) == "-loop often\n-end"


def test_deleting_the_only_use_of_somebody_keeps_them():
    assert difference({"edit": "delete", "at": 0}, "A->B: x\nA->C: y\n") == (
        "-A->B: x\n+participant A\n+participant B"
    )


def test_line_ends_of_windows_stay():
    text = "A->B: x\r\nB->A: y\r\n"
    changes = perform_edit(read(text), {"edit": "move", "at": 1, "place": 0})
    assert apply_changes(text, changes) == "participant A\r\nB->A: y\r\nA->B: x\r\n"


def test_a_last_line_without_an_end_moves():
    text = "A->B: x\nA->B: y"
    changes = perform_edit(read(text), {"edit": "move", "at": 1, "place": 0})
    assert apply_changes(text, changes) == "A->B: y\nA->B: x"


def test_a_note_block_keeps_its_lines():
    text = "A->B: x\nnote over A\n  one\n  two\nend note\n"
    assert difference({"edit": "label", "at": 1, "node": 0, "text": "one\nthree"}, text) == (
        "-  two\n+  three"
    )


def test_a_text_that_would_be_read_otherwise_is_escaped():
    text = "A->B: x\n"
    request = {"edit": "wrap", "first": 0, "last": 0, "operator": "alt", "text": "x -> y"}
    changed = apply_changes(text, perform_edit(read(text), request))
    assert read(changed).diagram.items[0].operands[0].guard.text == "x -> y"


def test_who_stays_is_declared_behind_a_text_without_line_feed():
    text = "sequenceDiagram\nactor B\nA-)B: x"
    changed = apply_changes(text, perform_edit(read(text), {"edit": "delete", "at": 0}))
    assert changed == "sequenceDiagram\nactor B\nparticipant A"


def test_who_would_be_displaced_is_declared_before_the_change():
    text = "sequenceDiagram\nautonumber\nA-->>B: x\n"
    note = {"placement": "right", "participants": ["B"], "text": "look"}
    assert difference({"edit": "note", "place": 0, **note}, text) == (
        "+participant A\n+Note right of B: look"
    )


def test_an_arrow_that_gets_lost_stands_apart_from_the_sign_that_ends_a_bar():
    text = "B->+A: a\nA-->-B: b\n"
    assert difference({"edit": "arrow", "step": 2, "arrow": "lost"}, text) == (
        "-A-->-B: b\n+A->x -B: b"
    )


def test_a_change_that_would_reorder_participants_says_so():
    text = "... a while ...\ndatabase D\nB->D: x\n"
    message = {"from": "B", "to": "B", "arrow": "sync", "text": ""}
    with pytest.raises(EditError, match="the order of the participants"):
        difference({"edit": "message", "place": 0, **message}, text)


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ({"edit": "rename", "participant": "Shop", "name": "Bank"}, "already a participant 'Bank'"),
        ({"edit": "rename", "participant": "Nobody", "name": "X"}, "no participant 'Nobody'"),
        ({"edit": "rename", "participant": "Shop", "name": " "}, "needs a name"),
        ({"edit": "move", "at": 6, "place": 0}, "moves with its fragment"),
        ({"edit": "section", "place": 0, "text": ""}, "only a fragment has sections"),
        ({"edit": "reverse", "step": 9}, "no message 9"),
        ({"edit": "unwrap", "at": 0}, "no fragment"),
        ({"edit": "delete", "at": 99}, "no such statement"),
        ({"edit": "message", "place": 0}, "two ends"),
        ({"edit": "fly"}, "no edit 'fly'"),
        ({}, "lacks 'edit'"),
    ],
)
def test_what_makes_no_sense_is_refused(request_, reason):
    with pytest.raises(EditError, match=reason):
        perform_edit(read(SHOP), request_)


def test_a_broken_text_is_not_edited():
    with pytest.raises(EditError, match="has errors"):
        Draft(read("alt\n"))
