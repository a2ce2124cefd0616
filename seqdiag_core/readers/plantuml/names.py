"""Names of participants: letters, digits, ``_``, ``.`` and ``@``, or anything in quotes."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...patterns import pattern
from ...source import Span
from .line import Line

BARE = r"[\w.@]+"
"""A name without quotes."""

QUOTED = r"[\"\u201c\u201d][^\"\u201c\u201d]+[\"\u201c\u201d]"
"""A text in quotes, straight or curly ones."""

NAME = rf"(?:{BARE}|{QUOTED})"
"""A name with or without quotes."""

STEREOTYPES = r"<<[^>\n]*(?:>(?!>)[^>\n]*)*>>(?:\s*<<[^>\n]*(?:>(?!>)[^>\n]*)*>>)*"
"""Words in guillemets, as they stand behind names."""

_QUOTES = '"\u201c\u201d'
_NAMES = pattern(NAME)


class Name(NamedTuple):
    """A participant's name as it stands somewhere.

    Attributes:
        id: The name.
        span: Where it stands in the source, without quotes.
    """

    id: str
    span: Span


def inside(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the quotes at its ends."""
    if end - start > 1 and text[start] in _QUOTES and text[end - 1] in _QUOTES:
        return start + 1, end - 1
    return start, end


def name_at(line: Line, start: int, end: int) -> Name:
    """The name that is a stretch of a line."""
    start, end = inside(line.text, start, end)
    return Name(line.text[start:end], line.span(start, end))


def name_of(line: Line, found: re.Match[str], group: int | str) -> Name:
    """The name that is a group of a match."""
    return name_at(line, *found.span(group))


def names_of(line: Line, found: re.Match[str], group: int | str) -> list[Name]:
    """The names in a group of a match, with commas between them."""
    names = _NAMES.finditer(line.text, *found.span(group))
    return [name_at(line, *each.span()) for each in names]
