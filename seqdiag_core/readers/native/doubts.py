"""Names that look like slips once the whole text is known: told of, and left as they are.

``A->B text`` without a colon, ``note over A B`` without a comma, ``participant B as Beta`` where
messages go to ``B``, ``alice`` beside ``Alice``.
"""

from __future__ import annotations

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from .draft import Draft, DraftParticipant, Name

_BEFORE_NAMES = ("over", "of", "left", "right", ",")
_FEW_WORDS = 8
"""How many words of a name are looked at."""
_MANY_WORDS = 4
"""A receiver of so many words without a colon behind it is likely one with its text."""

_COLOR_BEHIND = pattern(r".*\s(#[A-Za-z]{3,})\Z")


def check_names(draft: Draft) -> None:
    """Warn of names that are probably not what was meant."""
    places: dict[str, Span] = {}
    for mention in draft.mentions:
        places.setdefault(mention.participant, mention.span)
    for known in draft.participants.values():
        name = Name(known.id, places.get(known.id, known.span))
        if known.id.isalnum() or draft.text[name.span.start - 1 : name.span.start] == '"':
            continue
        _check_comma(draft, known, name)
        _check_blank(draft, known, name)
        _check_words(draft, known, name)
    for name in draft.untexted:
        _check_colon(draft, name)
    for label, name in draft.aliases:
        _check_alias(draft, label, name)
    _check_case(draft, places)


def _check_comma(draft: Draft, known: DraftParticipant, name: Name) -> None:
    """``participant A, B`` is one participant, as is the receiver in ``A->B, C``."""
    pieces = [piece.strip() for piece in name.id.split(",", _FEW_WORDS)]
    if len(pieces) < 2:
        return
    if known.label is None or any(piece in draft.participants for piece in pieces):
        hint = "write one line for each, or quotes if it is one name"
        _warn(draft, name.span, f"{name.id!r} is one participant, its comma parts nothing", hint)


def _check_blank(draft: Draft, known: DraftParticipant, name: Name) -> None:
    """``note over A B`` stands over one participant."""
    words = name.id.split(maxsplit=_FEW_WORDS)
    if known.declared or len(words) < 2 or not all(word in draft.participants for word in words):
        return
    before = draft.text[max(name.span.start - 10, 0) : name.span.start].rstrip().lower()
    if before.endswith(_BEFORE_NAMES):
        hint = f"write {', '.join(words)}"
        _warn(draft, name.span, f"{name.id!r} is one participant, only commas part names", hint)


def _check_words(draft: Draft, known: DraftParticipant, name: Name) -> None:
    """``participant A as`` lacks its alias, ``participant A #rde`` its colour."""
    lower = name.id.lower()
    if lower.endswith(" as") or lower.startswith("as "):
        hint = 'write: participant "Long name" as Name, or quotes round the whole name'
        _warn(draft, name.span, f"one of the names beside 'as' is missing in {name.id!r}", hint)
    color = _COLOR_BEHIND.match(name.id) if known.declared and "#" in name.id else None
    if color is not None:
        message = f"{color[1]} is no colour, it is read as a part of the name"
        hint = "write a CSS name such as #gold, or #rrggbb, or quotes round the whole name"
        draft.problems.warn(Code.BAD_COLOR, message, name.span, hint)


def _check_colon(draft: Draft, name: Name) -> None:
    """``A->B text`` goes to somebody called ``B text``."""
    known = draft.participants[name.id]
    words = name.id.split(maxsplit=_FEW_WORDS)
    if known.declared or len(words) < 2:
        return
    starts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    start = next((each for each in starts if each in draft.participants), None)
    if start is None and len(words) < _MANY_WORDS:
        return
    start = start or words[0]
    message = f"no colon parts a text from the name, so that {name.id!r} is a participant"
    hint = f"write {start}: {name.id[len(start) :].strip()}"
    draft.problems.warn(Code.MISSING_TEXT, message, name.span, hint)


def _check_alias(draft: Draft, label: str, name: Name) -> None:
    """``participant B as Beta`` is known as ``Beta``; a ``B`` beside it is somebody else."""
    other = draft.participants.get(label)
    if other is not None and not other.declared and label != name.id:
        message = f"{label!r} is only shown, the name is {name.id!r}; the other {label!r} is new"
        hint = f'write: participant {label} as "{name.id}", or use {name.id} in messages'
        _warn(draft, name.span, message, hint)


def _check_case(draft: Draft, places: dict[str, Span]) -> None:
    """``alice`` and ``Alice`` are two participants."""
    seen: dict[str, DraftParticipant] = {}
    for known in draft.participants.values():
        other = seen.setdefault(known.id.casefold(), known)
        if other is known or (known.declared and other.declared):
            continue
        new = other if known.declared else known
        old = known if known.declared else other
        message = f"{new.id!r} and {old.id!r} are two participants, case counts in names"
        hint = f"write {old.id} if it is the same one, or declare both"
        _warn(draft, places.get(new.id, new.span), message, hint)


def _warn(draft: Draft, span: Span, message: str, hint: str) -> None:
    draft.problems.warn(Code.AMBIGUOUS, message, span, hint)
