"""Edits as an editor asks for them: plain data in, changes of the text out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ..label import Label
from ..model import (
    Arrow,
    Divider,
    End,
    FragmentOperator,
    Gate,
    Head,
    LineStyle,
    Message,
    Note,
    NotePlacement,
    ParticipantGroup,
    Side,
)
from ..readers import Reading
from .change_label import change_group_text, change_head, change_label, change_stage_text
from .change_message import change_arrow, change_ends, reverse_message
from .change_note import change_note
from .changes import Change, EditError
from .delete_participant import delete_participant
from .delete_statement import delete_statement, unwrap_fragment
from .draft import Draft
from .insert_items import insert_activation, insert_items
from .move_statement import move_statement
from .order_participants import add_participant, move_participant
from .rename_participant import rename_participant
from .wrap_fragment import add_section, wrap_fragment

Request = Mapping[str, Any]
"""What an editor asks for; ``edit`` names the edit, the other keys are its arguments."""

T = TypeVar("T")

ARROWS: Mapping[str, Arrow] = {
    "sync": Arrow(),
    "async": Arrow(head=Head.OPEN),
    "reply": Arrow(LineStyle.DASHED),
    "async-reply": Arrow(LineStyle.DASHED, Head.OPEN),
    "lost": Arrow(head=Head.CROSS),
    "both": Arrow(tail=Head.FILLED),
    "line": Arrow(head=Head.NONE),
}
"""The arrows that an editor offers, by name."""


def perform_edit(reading: Reading, request: Request) -> tuple[Change, ...]:
    """Make the edit that an editor asks for.

    Args:
        reading: What was read from the text.
        request: The edit and its arguments; indices are those of the text's script.

    Returns:
        The changes; none if everything is already as wished.

    Raises:
        EditError: The edit cannot be made, or the request makes no sense.
    """
    draft = Draft(reading)
    edit = _EDITS.get(_get(request, "edit", str))
    if edit is None:
        raise EditError(f"there is no edit {request['edit']!r}")
    return edit(draft, request)


def _get(request: Request, key: str, kind: type[T]) -> T:
    value = request.get(key)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise EditError(f"the edit lacks {key!r}")
    return value


def _statement(draft: Draft, request: Request, key: str = "at") -> int:
    index = _get(request, key, int)
    if not 0 <= index < len(draft.script):
        raise EditError("there is no such statement")
    return index


def _place(draft: Draft, request: Request) -> int:
    place = _get(request, "place", int)
    if not 0 <= place <= len(draft.script):
        raise EditError("there is no such place")
    return place


def _end(value: object) -> End:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping) and value.get("gate") in ("left", "right"):
        return Gate(Side(value["gate"]))
    raise EditError("a message needs two ends")


def _optional_end(value: object) -> End | None:
    return None if value is None else _end(value)


def _arrow(request: Request) -> Arrow:
    name = _get(request, "arrow", str)
    if name not in ARROWS:
        raise EditError(f"there is no arrow {name!r}")
    return ARROWS[name]


def _ids(request: Request) -> tuple[str, ...]:
    ids = _get(request, "participants", list)
    if not all(isinstance(id, str) for id in ids):
        raise EditError("participants are told by their names")
    return tuple(ids)


def _text(draft: Draft, request: Request, key: str = "text") -> Label:
    return draft.read_label(_get(request, key, str))


def _insert_message(draft: Draft, request: Request) -> tuple[Change, ...]:
    message = Message(
        sender=_end(request.get("from")),
        receiver=_end(request.get("to")),
        arrow=_arrow(request),
        label=_text(draft, request),
    )
    return insert_items(draft, _place(draft, request), (message,))


def _insert_note(draft: Draft, request: Request) -> tuple[Change, ...]:
    placement = _placement(request)
    note = Note(placement=placement, participants=_ids(request), label=_text(draft, request))
    return insert_items(draft, _place(draft, request), (note,))


def _insert_divider(draft: Draft, request: Request) -> tuple[Change, ...]:
    divider = Divider(label=_text(draft, request))
    return insert_items(draft, _place(draft, request), (divider,))


def _placement(request: Request) -> NotePlacement:
    try:
        return NotePlacement(_get(request, "placement", str))
    except ValueError:
        raise EditError("a note stands over, left, right or across") from None


def _wrap(draft: Draft, request: Request) -> tuple[Change, ...]:
    first, last = _statement(draft, request, "first"), _statement(draft, request, "last")
    try:
        operator = FragmentOperator(_get(request, "operator", str))
    except ValueError:
        raise EditError(f"there is no fragment {request['operator']!r}") from None
    return wrap_fragment(draft, first, last, operator, _get(request, "text", str))


def _activation(draft: Draft, request: Request) -> tuple[Change, ...]:
    first, last = _statement(draft, request, "first"), _statement(draft, request, "last")
    return insert_activation(draft, _get(request, "participant", str), first, last)


def _before(request: Request) -> str | None:
    before = request.get("before")
    if before is not None and not isinstance(before, str):
        raise EditError("participants are told by their names")
    return before


def _ends(draft: Draft, request: Request) -> tuple[Change, ...]:
    ends = _optional_end(request.get("from")), _optional_end(request.get("to"))
    return change_ends(draft, _get(request, "step", int), *ends)


def _label(draft: Draft, request: Request) -> tuple[Change, ...]:
    """Change a label, told by what it belongs to as in the map of the drawing."""
    text = _get(request, "text", str)
    if "participant" in request:
        return change_head(draft, _get(request, "participant", str), text)
    if "stage" in request:
        return change_stage_text(draft, _get(request, "stage", str), text)
    if "group" in request:
        return change_group_text(draft, _group(draft, _get(request, "group", int)), text)
    index = _statement(draft, request)
    nodes = draft.script[index].nodes
    number = _get(request, "node", int)
    if not 0 <= number < len(nodes):
        raise EditError("there is no such text")
    return change_label(draft, index, nodes[number], text)


def _group(draft: Draft, number: int) -> ParticipantGroup:
    groups = all_groups(draft.stage.groups)
    if not 0 <= number < len(groups):
        raise EditError("there is no such box")
    return groups[number]


def all_groups(groups: tuple[ParticipantGroup, ...]) -> list[ParticipantGroup]:
    """All boxes, each before those inside of it."""
    return [each for group in groups for each in (group, *all_groups(group.groups))]


_EDITS: Mapping[str, Callable[[Draft, Request], tuple[Change, ...]]] = {
    "activation": _activation,
    "arrow": lambda draft, wish: change_arrow(draft, _get(wish, "step", int), _arrow(wish)),
    "delete": lambda draft, wish: delete_statement(draft, _statement(draft, wish)),
    "delete-participant": lambda draft, wish: delete_participant(
        draft, _get(wish, "participant", str)
    ),
    "divider": _insert_divider,
    "ends": _ends,
    "label": _label,
    "message": _insert_message,
    "move": lambda draft, wish: move_statement(draft, _statement(draft, wish), _place(draft, wish)),
    "note": _insert_note,
    "note-place": lambda draft, wish: change_note(
        draft, _statement(draft, wish), _placement(wish), _ids(wish)
    ),
    "order": lambda draft, wish: move_participant(
        draft, _get(wish, "participant", str), _before(wish)
    ),
    "participant": lambda draft, wish: add_participant(
        draft, _get(wish, "name", str), _before(wish)
    ),
    "rename": lambda draft, wish: rename_participant(
        draft, _get(wish, "participant", str), _get(wish, "name", str)
    ),
    "reverse": lambda draft, wish: reverse_message(draft, _get(wish, "step", int)),
    "section": lambda draft, wish: add_section(draft, _place(draft, wish), _get(wish, "text", str)),
    "unwrap": lambda draft, wish: unwrap_fragment(draft, _statement(draft, wish)),
    "wrap": _wrap,
}
