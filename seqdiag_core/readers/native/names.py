r"""Names of participants: ``Order Service``, ``std::vector``, ``"A -> B"``; aliases with ``as``.

In quotes every character counts as itself; ``\"``, ``\\`` and ``\n`` stand for a quote, a
backslash and a line break. Without quotes a name is the trimmed text, ``\n`` breaks it too.
"""

from __future__ import annotations

import re
from collections import deque
from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...patterns import pattern
from ...source import Span
from ..hygiene import without_filler
from ..markup import parse_label
from .draft import Draft, Name

QUOTED = pattern(r'"([^"\\\n]*(?:\\.[^"\\\n]*)*)"')
"""A text in quotes."""

_ESCAPED = pattern(r"\\(.)")
_BREAK = pattern(r"[ \t]*\\n[ \t]*")
_AS = pattern(r"(?<=\s)as(?=[\s\"])\s*", re.IGNORECASE)
_AS_BEHIND_QUOTE = pattern(r"\s*as(?=[\s\"])\s*", re.IGNORECASE)
_LABEL_AFTER_AS = pattern(r'(?<=\s)as\s*(?="[^"\\\n]*(?:\\.[^"\\\n]*)*"\s*\Z)', re.IGNORECASE)


class Naming(NamedTuple):
    """A name, and the label that an ``as`` gives it."""

    name: Name
    label: Label | None
    quoted: bool = False
    """Whether the label stands in quotes."""


def read_name(draft: Draft, start: int, end: int) -> Name | None:
    """The name in ``text[start:end]``, or None if there is none; tells of what is wrong with it."""
    text = draft.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    if text[start] != '"':
        return _bare_name(text, start, end)
    quoted = QUOTED.match(text, start, end)
    if quoted is None:
        _tell_unclosed(draft, Span(start, end))
        return _bare_name(text, start + 1, end) if end > start + 1 else None
    if quoted.end() != end:
        span = Span(quoted.end(), end)
        message = f"{text[span.start : span.end].strip()!r} does not belong behind a quoted name"
        draft.problems.error(Code.SYNTAX, message, span, "put all of the name into the quotes")
    identity = without_filler(_ESCAPED.sub(_unescape, quoted[1]))
    if not identity.strip():
        return None
    return Name(identity, Span(*quoted.span(1)))


def _tell_unclosed(draft: Draft, span: Span) -> None:
    message = "the quote is never closed"
    draft.problems.error(Code.UNCLOSED, message, span, 'write " behind the name')


def identity(piece: str) -> str:
    """The id that a name stands for, without a word about what is wrong with it."""
    piece = piece.strip()
    quoted = QUOTED.fullmatch(piece)
    if quoted is not None:
        return without_filler(_ESCAPED.sub(_unescape, quoted[1]))
    return without_filler(_BREAK.sub("\n", piece))


def _bare_name(text: str, start: int, end: int) -> Name:
    raw = text[start:end]
    if "\\" in raw:
        raw = _BREAK.sub("\n", raw)
    return Name(without_filler(raw), Span(start, end))


def _unescape(found: re.Match[str]) -> str:
    r"""``\n`` is a line break; other backslashes are dropped only before what would end a name."""
    character = found[1]
    return "\n" if character == "n" else character if character in '"\\' else found[0]


def read_naming(draft: Draft, start: int, end: int, masked: str | None = None) -> Naming | None:
    """Read ``NAME``, ``LABEL as NAME`` or ``NAME as "LABEL"``; None if there is no name.

    Args:
        draft: The diagram so far.
        start: Where the names begin.
        end: Where they end.
        masked: The stretch with blanks where something else stands between the names.
    """
    piece = draft.text[start:end] if masked is None else masked
    begin = len(piece) - len(piece.lstrip())
    quoted = QUOTED.match(piece, begin)
    if quoted is not None:
        found = _AS_BEHIND_QUOTE.match(piece, quoted.end())
        label = quoted.span(1)
        if found is None:
            return _without_label(read_name(draft, start, start + len(piece.rstrip())))
        return _labelled(draft, start, piece, (found.end(), len(piece)), label)
    swapped = _LABEL_AFTER_AS.search(piece)
    if swapped is not None:
        quoted = QUOTED.match(piece, swapped.end())
        label = quoted.span(1) if quoted else (swapped.end(), len(piece))
        return _labelled(draft, start, piece, (begin, swapped.start()), label)
    found = next(reversed(list(_AS.finditer(piece, begin))), None)
    if found is None or found.start() <= begin or found.end() >= len(piece.rstrip()):
        return _without_label(read_name(draft, start, start + len(piece.rstrip())))
    if piece[begin] == '"':
        begin += 1
        _tell_unclosed(draft, Span(start + begin - 1, start + found.start()))
    return _labelled(draft, start, piece, (found.end(), len(piece)), (begin, found.start()))


def _without_label(name: Name | None) -> Naming | None:
    return Naming(name, None) if name is not None else None


def _labelled(
    draft: Draft, start: int, piece: str, name: tuple[int, int], label: tuple[int, int]
) -> Naming | None:
    name_end = name[0] + len(piece[slice(*name)].rstrip())
    found = read_name(draft, start + name[0], start + name_end)
    if found is None:
        return None
    label_end = label[0] + len(piece[slice(*label)].rstrip())
    if piece[label[1] : label[1] + 1] == '"':
        label_end = label[1]
    text = parse_label(draft.text, start + label[0], start + label_end, draft.problems)
    return Naming(found, text, quoted=piece[label[0] - 1 : label[0]] == '"')


def read_names(draft: Draft, start: int, end: int) -> list[Name]:
    """Read names between commas; tells of a comma without a name beside it."""
    names: list[Name] = []
    for piece in split_at_commas(draft.text, start, end):
        name = read_name(draft, *piece)
        if name is not None:
            names.append(name)
        elif piece != (start, end):
            message = "a participant's name is missing beside the comma"
            draft.problems.error(Code.MISSING_NAME, message, Span(*piece), "leave the comma out")
    return names


def split_at_commas(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places between commas, quotes respected; one place, perhaps an empty one, without commas."""
    quoted = deque(quoted_places(text, start, end))
    pieces = []
    begin, at = start, text.find(",", start, end)
    while at >= 0:
        while quoted and quoted[0][1] <= at:
            quoted.popleft()
        if quoted and quoted[0][0] < at:
            at = text.find(",", quoted[0][1], end)
            continue
        pieces.append((begin, at))
        begin = at + 1
        at = text.find(",", begin, end)
    return [*pieces, (begin, end)]


def begins_quote(text: str, at: int, start: int) -> bool:
    """Whether a quote sign begins a quoted name: it is not part of a word, as in ``5" disk``."""
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in "_\"'")


def quoted_places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of quoted texts, quotes included; one begins at a blank, a comma, or the start."""
    places = []
    at = text.find('"', start, end)
    while at >= 0:
        stop = at + 1
        if begins_quote(text, at, start):
            quoted = QUOTED.match(text, at, end)
            if quoted is None:
                break  # nothing behind closes a quote either
            places.append(quoted.span())
            stop = quoted.end()
        at = text.find('"', stop, end)
    return places
