"""Edits of the drawing of a PlantUML text."""

from __future__ import annotations

from pathlib import Path

import pytest
from core.edits.changed_lines import changed_lines
from core.edits.real_sources import check_change, check_labels, requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seqdiag_core.edits.changes import EditError
from seqdiag_core.edits.syntax import find_syntax

SHOP = """\
@startuml
' the shop
participant "Web Shop" as W
actor "Big User"
"Big User" -> W : buy
note right of W : look
alt ok
  W -> Bank : charge
else no
  W --> "Big User" : sorry
end
@enduml
"""


def difference(request: dict[str, object], text: str = SHOP) -> list[str]:
    """Lines that go and come, as ``diff`` shows them."""
    return changed_lines(text, "plantuml", request)


@pytest.mark.parametrize(
    ("request_", "lines"),
    [
        (
            {"edit": "message", "place": 1, "from": "Big User", "to": "Bank", "arrow": "async"}
            | {"text": "two\nlines"},
            ['+"Big User" ->> Bank : two\\nlines'],
        ),
        (
            {"edit": "note", "place": 2, "placement": "over", "participants": ["Big User", "W"]}
            | {"text": "Name0x"},
            ['+note over "Big User", W : Name0x'],
        ),
        (
            {"edit": "note-place", "at": 1, "placement": "over"}
            | {"participants": ["W", "Big User"]},
            ["-note right of W : look", '+note over W, "Big User" : look'],
        ),
        (
            {"edit": "label", "at": 0, "node": 0, "text": "pay; now\nplease"},
            ['-"Big User" -> W : buy', '+"Big User" -> W : pay; now\\nplease'],
        ),
        (
            {"edit": "label", "participant": "W", "text": "Store"},
            ['-participant "Web Shop" as W', '+participant "Store" as W'],
        ),
        (
            {"edit": "rename", "participant": "Bank", "name": "My Bank"},
            ["-  W -> Bank : charge", '+  W -> "My Bank" : charge'],
        ),
        ({"edit": "order", "participant": "Bank", "before": "W"}, ["+participant Bank"]),
        (
            {"edit": "participant", "name": "Post office", "before": "W"},
            ['+participant "Post office"'],
        ),
        (
            {"edit": "delete-participant", "participant": "Big User"},
            [
                '-actor "Big User"',
                '-"Big User" -> W : buy',
                '-  W --> "Big User" : sorry',
            ],
        ),
        (
            {"edit": "reverse", "step": 1},
            ['-"Big User" -> W : buy', '+W -> "Big User" : buy'],
        ),
        (
            {"edit": "ends", "step": 3, "to": "Bank"},
            ['-  W --> "Big User" : sorry', "+  W --> Bank : sorry"],
        ),
        (
            {"edit": "arrow", "step": 2, "arrow": "lost"},
            ["-  W -> Bank : charge", "+  W ->x Bank : charge"],
        ),
        (
            {"edit": "wrap", "first": 0, "last": 1, "operator": "loop", "text": "all day"},
            ["+loop all day", "+end"],
        ),
        ({"edit": "section", "place": 4, "text": "perhaps"}, ["+else perhaps"]),
        (
            {"edit": "activation", "participant": "Bank", "first": 3, "last": 3},
            ["+  activate Bank", "+  deactivate Bank"],
        ),
        ({"edit": "divider", "place": 2, "text": "later"}, ["+== later =="]),
        ({"edit": "unwrap", "at": 2}, ["-alt ok", "-else no", "-end"]),
    ],
    ids=lambda value: value["edit"] if isinstance(value, dict) else "",
)
def test_lines(request_: dict[str, object], lines: list[str]) -> None:
    assert difference(request_) == lines


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (
            {"edit": "message", "place": 1, "from": "W", "to": "Bank", "arrow": "line", "text": ""},
            "no message without a head",
        ),
        ({"edit": "arrow", "step": 1, "arrow": "line"}, "no message without a head"),
        ({"edit": "rename", "participant": "W", "name": 'a "b"'}, "cannot be a name in PlantUML"),
    ],
)
def test_what_the_language_cannot_say_is_refused(request_: dict[str, object], reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        difference(request_)


def test_there_is_no_line_for_the_order() -> None:
    assert find_syntax("plantuml").write_order(("A",)) is None


REQUESTS = requests("ab :;\"'\n=#é", ("A", "new one"), ("A", "B"), "both")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_real_sources_change_by_what_was_wished_only(shared: Path, data: st.DataObject) -> None:
    paths = sorted((shared / "corpus" / "plantuml").glob("*.puml"))
    text = data.draw(st.sampled_from(paths)).read_text("utf-8")
    check_change(text, "plantuml", data.draw(REQUESTS))


def test_every_label_of_real_sources_can_be_changed(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "plantuml").glob("*.puml"))[::2]
    check_labels(paths, "plantuml", "another text")
