"""Notes: ``note left of A: text``, ``note over A, B``, ``note right``, other shapes, blocks.

Without a name ``note left`` and ``note right`` belong to the message before; swimlanes.io writes
``note: text`` for the same and ``note A: text`` for a note over A.
"""

from __future__ import annotations

import re
from contextlib import nullcontext
from dataclasses import replace

from ...diagnostics import Code
from ...label import Label
from ...model import Message, Note, NotePlacement, NoteShape
from ...patterns import pattern
from ...report import did_you_mean
from ...source import Span
from ..markup import marked, parse_lines
from ..scanner import Scanner
from .draft import Draft
from .groups import read_group
from .over import Head, read_head, read_text
from .statement import Sign, Statement
from .styles import Look

_SHAPES = {
    "note": NoteShape.FOLDED,
    "box": NoteShape.BOX,
    "rbox": NoteShape.ROUND,
    "abox": NoteShape.ANGLED,
    "aboxleft": NoteShape.ANGLED,
    "aboxright": NoteShape.ANGLED,
    "hnote": NoteShape.HEXAGON,
    "rnote": NoteShape.BOX,
}
_PLACE = pattern(
    r"\s*(?P<place>left|right|over|across|between)(?P<of>[ \t]+of)?(?![\w])"
    r"(?=\s|:|#|,|\[\[|\Z)\s*",
    re.IGNORECASE,
)
_PLACES = ("left", "right", "over", "across")
_MISSPELT = pattern(r"\s*(?P<place>[a-z]+)(?=(?:[ \t]+of)?[ \t]+[^:\s])")
_ON_MESSAGE = pattern(r"(?<=\s)on\s+message\s*(?=:|#|\[\[|\Z)", re.IGNORECASE)
_LISTED = pattern(r"(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_PLACEMENTS = {
    "left": NotePlacement.LEFT,
    "right": NotePlacement.RIGHT,
    "across": NotePlacement.ACROSS,
}


def _read_note(draft: Draft, scanner: Scanner, word: str) -> None:
    """``SHAPE PLACE [NAMES] [STYLE] [[[link]]][: text]``."""
    place = scanner.take(_PLACE)
    if word == "box" and place is None:
        read_group(draft, scanner, word)
        return
    if place is None:
        read_short_note(draft, scanner, word)
        return
    placement = _PLACEMENTS.get(place["place"].lower(), NotePlacement.OVER)
    beside = placement in (NotePlacement.LEFT, NotePlacement.RIGHT)
    before = draft.last_message
    joined = _ON_MESSAGE.search(draft.text, scanner.position, scanner.end) if beside else None
    head = read_head(draft, scanner) if joined is None else _around(draft, scanner, joined)
    on_message = joined is not None or (beside and not place["of"] and not head.participants)
    if on_message and not head.participants and before is not None:
        head = head._replace(participants=_beside(draft, before, placement))
    look = head.look.over(draft.look_of(word))
    nobody = not head.participants and placement is not NotePlacement.ACROSS
    if nobody:
        tell_missing(draft, scanner, on_message=on_message)
    with draft.problems.silent() if nobody else nullcontext():
        label, span = read_text(draft, scanner, head, word, look)
    if nobody:
        return
    draft.add(
        Note(
            placement=placement,
            participants=_fitting(draft, head, placement),
            label=label,
            shape=_SHAPES[word],
            on_message=on_message,
            link=head.link,
            style=look.style,
            span=span,
        )
    )


def _around(draft: Draft, scanner: Scanner, joined: re.Match[str]) -> Head:
    """What stands on both sides of the words that put a note on a message.

    They are no part of the names: what is left of the line is read without them.
    """
    names = Scanner(draft.text, scanner.position, joined.start())
    participants = read_head(draft, names).participants
    scanner.position = joined.end()
    return read_head(draft, scanner)._replace(participants=participants)


def read_short_note(draft: Draft, scanner: Scanner, word: str) -> None:
    """``note: text`` or ``note NAMES: text`` of swimlanes.io."""
    if _tell_misspelt(draft, scanner):
        return
    head = read_head(draft, scanner)
    before = draft.last_message
    if head.colon < 0:
        message = f"a place was expected behind {word!r}: left of, right of, over or across"
        hint = f"write: {word} right of A: text"
        draft.problems.error(Code.SYNTAX, message, scanner.span, hint)
        return
    if not head.participants and before is not None:
        ends = (end for end in (before.sender, before.receiver) if isinstance(end, str))
        head = head._replace(participants=tuple(dict.fromkeys(ends)))
    look = head.look.over(draft.look_of(word))
    label, span = _read_following(draft, scanner, head, look)
    if not head.participants:
        tell_missing(draft, scanner, on_message=True)
        return
    draft.add(
        Note(
            placement=NotePlacement.OVER,
            participants=head.participants,
            label=label,
            shape=_SHAPES[word],
            link=head.link,
            style=look.style,
            span=span,
        )
    )


def _read_following(draft: Draft, scanner: Scanner, head: Head, look: Look) -> tuple[Label, Span]:
    """The text behind the colon and the lines below it: lists, code, and what is no statement."""
    empty = not draft.text[head.colon + 1 : scanner.end].strip()
    lines, end = _following(draft, empty=empty)
    if not lines:
        return read_text(draft, scanner, head, "note", look)
    first = Scanner(draft.text, head.colon + 1, scanner.end).skip_blanks().position
    label = parse_lines([(first, scanner.end), *lines], draft.text, draft.problems)
    return marked(label, look.marks), Span(scanner.start, end)


def _following(draft: Draft, *, empty: bool) -> tuple[list[tuple[int, int]], int]:
    """Lines that a note of swimlanes.io goes on with, and where the last one ends.

    These are lists, code between fences, and any text if the note had none.
    """
    text, fenced, last = draft.text, False, draft.position
    lines = []
    while draft.position < len(text):
        before = draft.position
        start, end = draft.next_line()
        line = text[start:end].strip()
        if line.startswith("```") and (fenced or text.find("\n```", end) >= 0):
            fenced = not fenced
        elif fenced or _LISTED.match(line) or (empty and _is_text(draft, start, end)):
            lines.append((start, end))
        else:
            draft.position = before
            break
        last = end
    return lines, last


def _is_text(draft: Draft, start: int, end: int) -> bool:
    """Whether a line has a text that is no statement."""
    line = draft.text[start:end].strip()
    return bool(line) and not draft.is_statement(draft.text, start, end)


def _tell_misspelt(draft: Draft, scanner: Scanner) -> bool:
    """Tell of a word before a name that is nearly a place; a participant may be called so."""
    found = _MISSPELT.match(draft.text, scanner.position, scanner.end)
    if found is None:
        return False
    names = draft.text[scanner.position : scanner.end].partition(":")[0].strip()
    meant = did_you_mean(found["place"], _PLACES)
    if meant is None or names in draft.participants:
        return False
    message = f"{found['place']!r} is no place for a note: left of, right of, over or across"
    span = Span(*found.span("place"))
    draft.problems.error(Code.UNKNOWN_KEYWORD, message, span, f"did you mean {meant!r}?")
    return True


def tell_missing(draft: Draft, scanner: Scanner, *, on_message: bool) -> None:
    """Tell that nobody is named to whom the note could belong."""
    if on_message:
        message = "the note belongs to the message before it, but there is none"
    else:
        message = "the note lacks the name of a participant"
    draft.problems.error(Code.MISSING_NAME, message, scanner.span, "write: note over A: text")


def _beside(draft: Draft, message: Message, placement: NotePlacement) -> tuple[str, ...]:
    """The participant at whose side a note on a message stands."""
    ends = {end for end in (message.sender, message.receiver) if isinstance(end, str)}
    ranked = sorted(ends, key=draft.rank)
    return tuple(ranked[:1] if placement is NotePlacement.LEFT else ranked[-1:])


def _fitting(draft: Draft, head: Head, placement: NotePlacement) -> tuple[str, ...]:
    """Beside several participants is beside the outermost one; across belongs to nobody."""
    if placement is NotePlacement.ACROSS:
        return ()
    if placement is NotePlacement.OVER or len(head.participants) == 1:
        return head.participants
    ranked = sorted(head.participants, key=draft.rank)
    return tuple(ranked[:1] if placement is NotePlacement.LEFT else ranked[-1:])


def _read_beside(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``/ note over A: text`` stands beside the note before it."""
    before = draft.items[-1] if draft.items else None
    scanner.position = found.end()
    _read_note(draft, scanner, found["word"].lower())
    if not isinstance(before, Note):
        message = "there is no note beside which this one could stand"
        span = Span(scanner.start, scanner.start + 1)
        draft.problems.error(Code.UNMATCHED, message, span, "leave the / out")
    elif isinstance(draft.items[-1], Note) and draft.items[-1] is not before:
        draft.items[-1] = replace(draft.items[-1], beside_previous=True)


_BESIDE = pattern(rf"/[ \t]*(?P<word>{'|'.join(_SHAPES)})\b", re.IGNORECASE)

STATEMENTS = (Statement(tuple(_SHAPES), _read_note),)
SIGNS = (Sign("/", _BESIDE, _read_beside),)
