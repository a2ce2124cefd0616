"""Directives of reStructuredText: ``.. seqdiag::``, ``.. mermaid::``, ``.. uml::``."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import pattern
from ...source import Span
from .embedded import WORDS, Embedded, Line, embed, read_options, split_lines, with_options

_DIRECTIVE = pattern(r"[ \t]*\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?(?P<name>[\w:.+-]+)::(?:[ \t]+|\Z)")
_COMMENT = pattern(r"[ \t]*\.\.(?:[ \t]+(?!\[|_|\|)|\Z)")
_OPTION = pattern(r"[ \t]*:[\w-]+:")
_LITERAL = frozenset(
    {"code", "code-block", "sourcecode", "parsed-literal", "raw", "math", "highlight", "doctest"}
)
"""Directives whose contents are not read as reStructuredText."""


def find_directives(text: str) -> Iterator[Embedded]:
    """The diagrams in directives, those in literal blocks and comments left out."""
    lines = split_lines(text)
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        found = _DIRECTIVE.match(line.text)
        name = found["name"].lower() if found else ""
        if found is not None and name in WORDS:
            last = _end_of_block(lines, at, line.indent)
            start = line.start + found.start("name")
            place = Span(start, start + len(name))
            if found.end() == len(line.text):
                embedded = _embedded(text, lines, at, last, name, place)
                if embedded is not None:
                    yield embedded
            at = last
        elif _hides_block(line, name):
            at = _end_of_block(lines, at, line.indent)


def _hides_block(line: Line, directive: str) -> bool:
    """Whether the block below a line is no reStructuredText."""
    if directive:
        return directive in _LITERAL
    return line.text.rstrip().endswith("::") or _COMMENT.match(line.text) is not None


def _end_of_block(lines: list[Line], first: int, indent: int) -> int:
    """Where the lines end that are indented by more."""
    at = last = first
    while at < len(lines) and (lines[at].is_blank or lines[at].indent > indent):
        at += 1
        if not lines[at - 1].is_blank:
            last = at
    return last


def _embedded(
    text: str, lines: list[Line], first: int, last: int, name: str, place: Span
) -> Embedded | None:
    """The diagram of a directive; None if there is none, or it stands in a file."""
    begin = first
    while begin < last and not lines[begin].is_blank:
        if begin == first and not _OPTION.match(lines[begin].text):
            return None  # what follows without an empty line is an argument: a file
        begin += 1
    body = [line for line in lines[begin:last] if not line.is_blank]
    if not body:
        return None
    least = min(body, key=lambda line: line.indent)
    prefix = least.text[: least.indent]
    found = embed(lines, begin, last, prefix, name, place)
    return with_options(found, text, read_options(lines, first, begin))
