"""Characters of a native text that need a backslash to be nothing but themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from unicodedata import east_asian_width

from ...label import Label
from ...patterns import pattern

_TAG = pattern(
    r"</?(?:b|i|u|s|sub|sup|color|background|back|link|code|small|big|wrap|nowrap|size|align"
    r"|position|stroke|difference|wordwrap|font|img)(?:[:= ][^<>\n]*)?>|</?br ?/?>"
    r"|<u\+[0-9a-f]{4,6}>|\[\[",
    re.IGNORECASE,
)
_RUN = pattern(r'\*{2,}|/{2,}|"{2,}|~{2,}|\+{2,}|-{2,}')
ESCAPABLE = pattern(r"[!-/:-@\[-`{-~\sn]")
"""What a backslash before it makes plain, or turns into a break."""

_NOT_FIRST = frozenset(",;:.!?)]}")
_NOT_LAST = frozenset(",([{")
_EDGE = frozenset(("", "\n"))
"""What stands beside signs at the edge of a line, where code may begin and end with anything."""
_TAG_SIGN = "<"
"""Any sign that stands for a mark beside a character: no blank and no word."""


class Place:
    """Where in its statement a text stands: what would end or change it there.

    Args:
        special: A pattern of characters that need a backslash.
        first: Characters that need one at the beginning of the text.
    """

    def __init__(self, special: str = "", *, first: str = "") -> None:
        self.special = pattern(special) if special else None
        self.first = first


BEHIND_COLON = Place()
"""A text that goes on to the end of the line, behind a colon."""

IN_QUOTES = Place('"')
"""A text in quotes."""

LINE = Place(first="#|")
"""A text behind a keyword, where a style may stand."""

GROUP_LABEL = Place(r"[\[\]]|(?<=\s)#", first="#|")
"""A text with styles round it, before another one in brackets."""

GUARD = Place(r"[\[\]]|(?<=\s)#")
"""A text in brackets."""

DIVIDER = Place("=+")
"""A text between equals signs."""


def find_escaped(label: Label, place: Place, used: Collection[str]) -> set[int]:
    """Offsets of the characters before which a backslash must stand.

    Args:
        label: The text with its marks.
        place: Where it is written.
        used: Doubled signs that are written for marks.
    """
    text = label.text
    borders = {end for mark in label.marks for end in (mark.start, mark.end)}
    found = set(_backslashes(text, borders))
    found |= _edges(text)
    found |= {tag.start() for tag in _TAG.finditer(text)}
    found |= set(_doubled(text, borders, used))
    if place.special is not None:
        for special in place.special.finditer(text):
            found.update(range(*special.span()))
    if text and text[0] in place.first:
        found.add(0)
    return {at for at in found if text[at] != "\n"}


def _backslashes(text: str, borders: set[int]) -> Iterator[int]:
    """Backslashes that would be taken for the beginning of an escape."""
    for found in re.finditer(r"\\", text):
        end = found.end()
        if end == len(text) or end in borders or ESCAPABLE.match(text[end]):
            yield found.start()


def _edges(text: str) -> set[int]:
    """Blanks that would be stripped from the ends of the text."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return {*range(start), *range(end, len(text))}


def _doubled(text: str, borders: set[int], used: Collection[str]) -> Iterator[int]:
    """Doubled signs that would be taken for marks, or for the ends of those that are written."""
    runs = []
    last_closer = {}
    for start, end in _runs(text, borders):
        if end - start == 2:
            before = _beside(text, start, start - 1, borders)
            after = _beside(text, end, end, borders)
            is_code = text[start:end] == '""'
            opens = is_code and before in _EDGE and after not in _EDGE
            runs.append((start, opens or _can_open(before, after)))
            if _can_close(before, after) or (is_code and after in _EDGE):
                last_closer[text[start:end]] = start
    for start, opens in runs:
        signs = text[start : start + 2]
        if signs in used or (opens and last_closer.get(signs, -1) > start):
            yield from (start, start + 1)


def _runs(text: str, borders: set[int]) -> Iterator[tuple[int, int]]:
    """Places of doubled signs; where a mark begins or ends a run is cut."""
    for run in _RUN.finditer(text):
        start = run.start()
        for end in range(start + 1, run.end() + 1):
            if end == run.end() or end in borders:
                yield start, end
                start = end


def _beside(text: str, border: int, at: int, borders: set[int]) -> str:
    """What is written beside a run: a character, a mark's sign, or nothing."""
    if border in borders:
        return _TAG_SIGN
    return text[at] if 0 <= at < len(text) else ""


def _can_open(before: str, after: str) -> bool:
    return not _is_word(before) and bool(after.strip()) and after not in _NOT_FIRST


def _can_close(before: str, after: str) -> bool:
    return not _is_word(after) and bool(before.strip()) and before not in _NOT_LAST


def _is_word(character: str) -> bool:
    """Whether a sign beside a character would stand inside of a word, as readers see it."""
    if character.isascii():
        return character.isalnum()
    return character.isalnum() and east_asian_width(character) not in ("W", "F")
