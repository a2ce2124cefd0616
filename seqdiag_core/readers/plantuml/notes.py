"""Notes: ``note left of A #color : text``, ``note over A, B``, ``note across``, ``note right``.

``hnote`` is a hexagon, ``rnote`` a rectangle; ``/`` before a note puts it beside the one before it.
Without a text on its line a note goes on to ``end note``.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import Label
from ...model import Fragment, Message, Note, NotePlacement, NoteShape, Reference, walk
from ...patterns import pattern
from ...source import Span
from .colors import STYLE, read_style
from .draft import Draft
from .line import Line
from .links import LINK, read_link
from .names import NAME, STEREOTYPES, names_of
from .statement import Statement
from .text_blocks import read_block

_SHAPES = {
    "note": NoteShape.FOLDED,
    "hnote": NoteShape.HEXAGON,
    "rnote": NoteShape.BOX,
}
_HEAD = rf"(?:&\s*)?(?P<beside>/\s*)?(?P<shape>note|hnote|rnote)(?:\s*{STEREOTYPES})?\s+"
_LOOK = rf"""
    (?: \s*(?P<color>{STYLE})(?=[\s:\[<]|\Z) | \s*(?P<link>{LINK}) | \s*{STEREOTYPES} )*
    (?: \s*(?P<colon>:)\s*(?P<text>.*) )? \Z
"""
_AT_NAME = pattern(
    rf"""{_HEAD} (?: (?P<place>left|right)\s+(?:of\s+)? (?P<name>{NAME})
      | (?P<over>over)\s+(?:of\s+)?(?P<names>{NAME}(?:\s*,\s*{NAME})?) ) {_LOOK}""",
    re.VERBOSE | re.IGNORECASE,
)
_ACROSS = pattern(rf"{_HEAD} acc?ross {_LOOK}", re.VERBOSE | re.IGNORECASE)
_ON_MESSAGE = pattern(
    rf"{_HEAD} (?P<place>left|right|top|bottom) {_LOOK}", re.VERBOSE | re.IGNORECASE
)
_END = pattern(r"end\s?[hr]?note\Z", re.IGNORECASE)
_END_ON_MESSAGE = pattern(r"end\s?note\Z", re.IGNORECASE)


def _read_at_name(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A note beside or over participants."""
    names = names_of(line, found, "name" if found["place"] else "names")
    ids = tuple(dict.fromkeys(draft.refer(name).id for name in names))
    placement = NotePlacement((found["place"] or "over").lower())
    _add(draft, line, found, placement, ids)


def _read_across(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A note over all."""
    _add(draft, line, found, NotePlacement.ACROSS, ())


def _read_on_message(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A note on the message before it, or on the fragment or reference that ends there."""
    label, span = _read_label(draft, line, found, _END_ON_MESSAGE)
    target = draft.target
    if target is None:
        message = "there is no message before this note, so that PlantUML leaves it out"
        draft.problems.warn(Code.DROPPED, message, span, "write: note over A : text")
        return
    side = found["place"].lower()
    ranked = sorted(_participants(target) or draft.cast.actors, key=draft.cast.rank)
    placement = NotePlacement.RIGHT if side == "right" else NotePlacement.LEFT
    ids = ranked[-1:] if placement is NotePlacement.RIGHT else ranked[:1]
    hangs = isinstance(target, Message)
    if side in ("top", "bottom") and draft.second_layout:
        placement, hangs = NotePlacement.OVER, False
        ids = list(dict.fromkeys((ranked[0], ranked[-1])))
    _add_note(draft, line, found, label, span, placement, tuple(ids), on_message=hangs)


def _participants(target: Message | Fragment | Reference) -> set[str]:
    """Who takes part in what a note belongs to."""
    ids: set[str] = set()
    for item in walk((target,)):
        if isinstance(item, Message):
            ids.update(end for end in (item.sender, item.receiver) if isinstance(end, str))
        elif isinstance(item, Reference):
            ids.update(item.participants)
    return ids


def _read_label(
    draft: Draft, line: Line, found: re.Match[str], end: re.Pattern[str]
) -> tuple[Label, Span]:
    """The text behind the colon or on the lines below, and where the whole note stands."""
    if found["colon"]:
        return draft.label(line, *found.span("text")), line.whole
    label, span, _ = read_block(draft, line, end, "end note")
    return label, span


def _add(
    draft: Draft,
    line: Line,
    found: re.Match[str],
    placement: NotePlacement,
    participants: tuple[str, ...],
) -> None:
    label, span = _read_label(draft, line, found, _END)
    _add_note(draft, line, found, label, span, placement, participants)


def _add_note(
    draft: Draft,
    line: Line,
    found: re.Match[str],
    label: Label,
    span: Span,
    placement: NotePlacement,
    participants: tuple[str, ...],
    *,
    on_message: bool = False,
) -> None:
    before = draft.blocks.items[-1] if draft.blocks.items else None
    note = Note(
        placement=placement,
        participants=participants,
        label=label,
        shape=_SHAPES[found["shape"].lower()],
        on_message=on_message,
        beside_previous=bool(found["beside"]) and isinstance(before, Note),
        link=read_link(draft, line, found, "link"),
        style=read_style(draft, line, found, "color"),
        span=span,
    )
    if on_message:
        draft.add_note(note)
    else:
        draft.add(note)


STATEMENTS = (
    Statement(("note", "hnote", "rnote", "/"), _AT_NAME, _read_at_name),
    Statement(("note", "hnote", "rnote", "/"), _ACROSS, _read_across),
    Statement(("note", "hnote", "rnote", "/"), _ON_MESSAGE, _read_on_message),
)
