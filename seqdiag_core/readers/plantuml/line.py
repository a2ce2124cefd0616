"""A line that the grammar reads, and where its characters stand in the source.

Most lines are lines of the source. A line that is joined from several, or from which a comment
was cut, has a text of its own and knows where each piece came from; of a line that is made by an
expansion every place is the one of the source line that asked for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ...diagnostics import Code, Severity
from ...label import Label
from ...patterns import pattern
from ...source import Span
from ..problems import Problems
from .creole import read_creole

_PLAIN = pattern(r"[^\W_](?:[^\W_]|[ ,;:()'!?+]|[._/=-](?![._/=-]))*")
"""A text in which nothing can mean anything: most are such."""


class Piece(NamedTuple):
    """A stretch of a line's text.

    Attributes:
        start: Where it begins in the text.
        origin: Where it comes from in the source.
        whole: Whether each of its characters stands for all of the origin.
    """

    start: int
    origin: Span
    whole: bool = False


class Line:
    """A stretch ``text[start:end]`` without blanks at its ends.

    Attributes:
        text: The text it stands in: the whole source for most lines.
        left: Where it begins, blanks included.
        right: Where it ends, blanks included.
        start: Where its first character stands that is no blank.
        end: Where the last one ends.
        pieces: Where its text comes from; empty if that is the source.
    """

    __slots__ = ("end", "left", "pieces", "right", "start", "text")

    def __init__(self, text: str, start: int, end: int, pieces: Sequence[Piece] = ()) -> None:
        self.text = text
        self.pieces = pieces
        self.left = start
        self.right = end
        inside = text[start:end].strip()
        self.start = start + text[start:end].index(inside[0]) if inside else end
        self.end = self.start + len(inside)

    def __bool__(self) -> bool:
        return self.start < self.end

    def __str__(self) -> str:
        return self.text[self.start : self.end]

    @property
    def whole(self) -> Span:
        """Where the line stands in the source."""
        return self.span(self.start, self.end)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match the line from its first character on."""
        return pattern.match(self.text, self.start, self.end)

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the text stands in the source."""
        if not self.pieces:
            return Span(start, end)
        begin = self._origin(start).start
        if end <= start:
            return Span(begin, begin)
        return Span(begin, max(self._origin(end - 1).end, begin))

    def group(self, found: re.Match[str], group: int | str = 0) -> Span:
        """Where a group of a match stands in the source."""
        return self.span(*found.span(group))

    def label(
        self,
        start: int,
        end: int,
        problems: Problems,
        *,
        block: bool = False,
        framed: bool = False,
    ) -> Label:
        """The text of a stretch with its marks; ``framed`` ones are shown in brackets."""
        if not self.pieces and _PLAIN.fullmatch(self.text, start, end) is not None:
            text = self.text[start:end].rstrip()
            return Label(text, span=Span(start, start + len(text)))
        told = _Placed(problems, self) if self.pieces else problems
        label = read_creole(self.text, start, end, told, block=block, framed=framed)
        if not self.pieces:
            return label
        return replace(label, span=self.span(*label.span))

    def cut(self, stretches: Iterable[tuple[int, int]]) -> Line:
        """A line of stretches of this one."""
        return join([(self, start, end) for start, end in stretches], "")

    def _origin(self, offset: int) -> Span:
        index = max(bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1, 0)
        start, origin, whole = self.pieces[index]
        if whole:
            return origin
        at = min(max(origin.start + offset - start, origin.start), origin.end)
        return Span(at, min(at + 1, max(origin.end, at)))


def join(stretches: Sequence[tuple[Line, int, int]], between: str) -> Line:
    """One line of stretches of lines.

    Args:
        stretches: Lines, and where in the text of each the stretch begins and ends.
        between: What stands between two of them.
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line, start, end in stretches:
        if texts:
            texts.append(between)
            length += len(between)
        pieces += _pieces(line, start, end, length)
        texts.append(line.text[start:end])
        length += end - start
    return Line("".join(texts), 0, length, pieces or (Piece(0, Span(0, 0)),))


def expanded(text: str, origin: Span) -> Line:
    """A line that the preprocessor made of a place in the source."""
    return Line(text, 0, len(text), (Piece(0, origin, whole=True),))


def block(lines: Sequence[Line]) -> Line:
    """The lines of a text of several ones as one, with line feeds between them."""
    first, last = lines[0], lines[-1]
    if not first.pieces and all(_follow(*two) for two in pairwise(lines)):
        return Line(first.text, first.left, last.right)
    return join([(line, line.left, line.right) for line in lines], "\n")


def _follow(one: Line, two: Line) -> bool:
    """Whether two lines follow each other in the source."""
    if one.pieces or two.pieces:
        return False
    between = one.text[one.right : two.left]
    return between in ("\n", "\r\n")


def _pieces(line: Line, start: int, end: int, length: int) -> list[Piece]:
    """Where the text of a stretch comes from, if it begins at ``length`` of another text."""
    if not line.pieces:
        return [Piece(length, Span(start, end))]
    found: list[Piece] = []
    for index, piece in enumerate(line.pieces):
        stop = line.pieces[index + 1].start if index + 1 < len(line.pieces) else len(line.text)
        begin, stop = max(piece.start, start), min(stop, end)
        if begin < stop or (begin == stop == start):
            origin = piece.origin
            if not piece.whole:
                at = origin.start + begin - piece.start
                origin = Span(at, at + stop - begin)
            found.append(Piece(length + begin - start, origin, piece.whole))
    return found


class _Placed(Problems):
    """Takes problems at places of a line, and tells them at those of the source."""

    def __init__(self, problems: Problems, line: Line) -> None:
        super().__init__(problems.source)
        self._problems = problems
        self._line = line

    def _add(
        self, severity: Severity, code: Code, message: str, span: Span, hint: str | None
    ) -> None:
        self._problems._add(severity, code, message, self._line.span(*span), hint)
