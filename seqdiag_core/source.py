"""A text with a name, and places in it.

Offsets count code points from 0 and spans are half open, as Python slices are. Lines and columns
are counted from 1, as people do.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a source: ``text[start:end]``."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        """Whether an offset lies in the span; its end counts, so that a cursor behind it does."""
        return isinstance(offset, int) and self.start <= offset <= self.end


NO_SPAN = Span(0, 0)
"""The span of something that was not read from a text."""


class Position(NamedTuple):
    """A place as people count it: line and column from 1."""

    line: int
    column: int


class Source:
    """A text that was read, the name to call it by, and where it begins in a bigger file.

    Args:
        text: The text.
        name: What messages call it, usually a file name.
        first_line: Line of the bigger file (a document around a directive, a notebook cell) on
            which the text begins.
        indent: Columns of the bigger file to the left of every line of the text.
    """

    __slots__ = ("_starts", "first_line", "indent", "name", "text")

    def __init__(
        self, text: str, name: str | None = None, *, first_line: int = 1, indent: int = 0
    ) -> None:
        self.text = text
        self.name = name
        self.first_line = first_line
        self.indent = indent
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which the lines begin; only a line feed ends a line."""
        if self._starts is None:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            self._starts = starts
        return self._starts

    def line_index(self, offset: int) -> int:
        """Index from 0 of the line that holds an offset."""
        return bisect_right(self.line_starts, offset) - 1

    def position(self, offset: int) -> Position:
        """Line and column of an offset, counted in the bigger file."""
        offset = min(max(offset, 0), len(self.text))
        index = self.line_index(offset)
        return Position(index + self.first_line, offset - self.line_starts[index] + 1 + self.indent)

    def line_text(self, index: int) -> str:
        """The text of a line (index from 0) without its end."""
        start = self.line_starts[index]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].removesuffix("\r")
