"""Directives of reStructuredText: ``.. seqdiag::``, ``.. mermaid::``, ``.. uml::``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...patterns import pattern
from ...source import Span
from .embedded import WORDS, Embedded, Line, embed, read_options, width_of, with_options

_TAB = 8

_MARKER = r"(?:[-*+•‣⁃]|\(?(?:[0-9]{1,4}|[A-Za-z]|[ivxlcdm]{2,7}|\#)[.)])[ \t]+"
_MARKUP = rf"(?P<lead>[ \t]*(?:{_MARKER})*)\.\."
"""Where markup begins: also as the first thing in an item of a list, or of lists in lists."""

_DIRECTIVE = pattern(
    _MARKUP + r"[ \t]+(?:\|[^|]+\|[ \t]+)?(?P<name>[\w:.+-]+)[ \t]?::(?:[ \t]+|\Z)"
)
_COMMENT = pattern(_MARKUP + r"(?:[ \t]+(?!\[|_|\|)|\Z)")
_TEXT = pattern(rf"(?P<lead>[ \t]*(?:{_MARKER})*)")
_OPTION = pattern(r"[ \t]*:[\w-]+:")
_LITERAL = frozenset(
    {"code", "code-block", "sourcecode", "parsed-literal", "raw", "math", "highlight", "doctest"}
)
"""Directives whose contents are not read as reStructuredText."""


def find_directives(text: str, lines: Sequence[Line]) -> Iterator[Embedded]:
    """The diagrams in directives, those in literal blocks and comments left out.

    Args:
        text: The document.
        lines: Those of its lines that are reStructuredText.
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        found = _DIRECTIVE.match(line.text)
        name = found["name"].lower() if found else ""
        if found is not None and name in WORDS:
            last = _end_of_block(lines, at, found)
            if found.end() == len(line.text):
                start = line.start + found.start("name")
                place = Span(start, start + len(name))
                embedded = _embedded(text, lines[at:last], name, place)
                if embedded is not None:
                    yield embedded
            at = last
            continue
        opener = _opener_of_hidden(line, name)
        if opener is not None:
            at = _end_of_block(lines, at, opener)


def _opener_of_hidden(line: Line, directive: str) -> re.Match[str] | None:
    """What opens a block below a line that is no reStructuredText; None if nothing does."""
    if directive:
        return _DIRECTIVE.match(line.text) if directive in _LITERAL else None
    if line.text.rstrip().endswith("::"):
        return _TEXT.match(line.text)
    return _COMMENT.match(line.text)


def _end_of_block(lines: Sequence[Line], first: int, opener: re.Match[str]) -> int:
    """Where the lines end that are indented by more than what opens them."""
    column = width_of(opener["lead"], _TAB)
    at = last = first
    while at < len(lines) and (lines[at].is_blank or width_of(lines[at].indent, _TAB) > column):
        at += 1
        if not lines[at - 1].is_blank:
            last = at
    return last


def _embedded(text: str, lines: Sequence[Line], name: str, place: Span) -> Embedded | None:
    """The diagram in the block of a directive; None if there is none, or it stands in a file."""
    begin = 0
    while begin < len(lines) and not lines[begin].is_blank:
        if begin == 0 and not _OPTION.match(lines[begin].text):
            return None  # what follows without an empty line is an argument: a file
        begin += 1
    indents = [line.indent for line in lines[begin:] if not line.is_blank]
    if not indents:
        return None
    prefix = min(indents, key=lambda indent: width_of(indent, _TAB))
    found = embed(lines[begin:], prefix, name, place)
    return with_options(found, text, read_options(lines[:begin]))
