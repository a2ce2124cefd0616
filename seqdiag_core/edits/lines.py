"""Whole lines of a source, for edits that add, take away or move statements."""

from __future__ import annotations

from ..patterns import pattern
from ..source import Source, Span
from .changes import Change

_INDENT = pattern(r"[^\S\n]*")


def lines_of(source: Source, span: Span) -> Span:
    """The whole lines that a span touches, with the line feed that ends them."""
    starts = source.line_starts
    following = source.line_index(max(span.end - 1, span.start)) + 1
    end = starts[following] if following < len(starts) else len(source.text)
    return Span(starts[source.line_index(span.start)], end)


def indent_at(source: Source, offset: int) -> str:
    """The blanks with which the line of an offset begins."""
    found = _INDENT.match(source.text, source.line_starts[source.line_index(offset)])
    return found[0] if found else ""


def newline_of(source: Source) -> str:
    """How the lines of a source end."""
    return "\r\n" if "\r\n" in source.text else "\n"


def insert_lines(source: Source, offset: int, lines: list[str]) -> Change:
    """Put lines at an offset at which a line begins or ends, or between two words of one."""
    newline = newline_of(source)
    block = "".join(line + newline for line in lines)
    text = source.text
    if offset > 0 and text[offset - 1] != "\n":
        block = newline + block
        if offset == len(text) or text[offset] in "\r\n":
            block = block.removesuffix(newline)
    return Change(offset, offset, block)


def remove_lines(source: Source, span: Span) -> Change:
    """Take whole lines away; a last line without line feed takes the one before it along."""
    text = source.text
    if span.end == len(text) and not text.endswith("\n") and span.start > 0:
        start = span.start - (2 if text[: span.start].endswith("\r\n") else 1)
        return Change(start, span.end, "")
    return Change(*span, "")
