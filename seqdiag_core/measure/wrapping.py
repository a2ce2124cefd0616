"""Break labels into lines: at good places, and so that the lines come out about equally long."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from ..label import Label, Run, runs_between
from ..patterns import pattern
from .font import UNCERTAIN
from .metrics import Measurer, Role

_SPACES = " \t\u200b\u3000"
_BLANKS = frozenset(_SPACES)
_WORD = pattern(rf"[^{_SPACES}]+")
# Inside a word that is too long: behind the first kind of sign, else behind the second, the third
# (with the bracket that closes an empty pair), else before a capital. Signs at its beginning stay
# with what they begin.
_SOFT = (
    *(pattern(rf"[{signs}]*[^{signs}]+[{signs}]*|[{signs}]+") for signs in ("/?&,;+", r"_.\-")),
    pattern(r"[(\[{<:=]*[^(\[{<:=]+[(\[{<:=]*[)\]}>]*|[(\[{<:=]+"),
    pattern(r".+?(?:(?<=[a-z\d])(?=[A-Z])|\Z)"),
)
_SIGNS = 2
"""How many of them are signs between which a measurer may want parts of words whole."""
# Han, kana and their punctuation, wide forms: lines may break between any two of them. Hangul is
# not among them, as Korean has spaces.
_IDEOGRAPH = (
    r"\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff"
)
_NEVER_FIRST = (
    r"!%),.:;?\]}~\u2026\u2025\u2019\u201d\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015"
    r"\u3017\u3019\u301b\u301c\u301f\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
    r"\u308e\u3095\u3096\u309b-\u309e\u30a0\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
    r"\u30ee\u30f5\u30f6\u30fb-\u30fe\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
    r"\uff5e\uff60\ufe0e\ufe0f\u0300-\u036f\u200d\u20e3"
)
_NEVER_LAST = (
    r"(\[{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\u301d\uff04\uff08"
    r"\uff3b\uff5b\uff5f\uffe5"
)
_ROUNDING = 1e-6
_BEGINS_WITH_SPACE = frozenset({Role.NOTE, Role.LEGEND})


class Line(NamedTuple):
    """One line of a label.

    Attributes:
        runs: The line in runs of one look each.
        width: Its measured width.
        exact: Whether the width is known for certain.
    """

    runs: tuple[Run, ...]
    width: float
    exact: bool


def wrap_label(label: Label, role: Role, measurer: Measurer, limit: float) -> tuple[Line, ...]:
    """Break a label into lines that are no wider than a limit, if there is any way to.

    Explicit breaks come first. Then lines are filled, and narrowed as far as their number allows,
    so that no single word is left over. Nothing is broken where the label forbids it.

    Args:
        label: The text; an empty one has no lines.
        role: What it is in the picture.
        measurer: Who knows how wide it is.
        limit: Width in the unit of the measurer.
    """
    text = label.text
    if not text:
        return ()
    if not label.marks and "\n" not in text and not {text[0], text[-1]} & _BLANKS:
        width = measurer.width(text, role)
        if width <= limit or label.wrap is False:
            return (Line((Run(text),), width, measurer.is_exact(text)),)
    return tuple(_Wrapper(label, role, measurer, inf if label.wrap is False else limit).lines())


class _Piece(NamedTuple):
    """What stays on one line: a stretch of the text, and the space before it within a line."""

    start: int
    end: int
    width: float
    space: float


class _Wrapper:
    """One label on its way into lines."""

    def __init__(self, label: Label, role: Role, measurer: Measurer, limit: float) -> None:
        self._text = label.text
        self._role = role
        self._measurer = measurer
        self._limit = limit
        self._runs = _whole_runs(label) if label.marks else ()
        self._starts = list(accumulate((len(run.text) for run in self._runs), initial=0))

    def lines(self) -> Iterator[Line]:
        """All lines of the label."""
        start = 0
        paragraphs = self._text.split("\n")
        indents = [len(each) - len(each.lstrip(_SPACES)) for each in paragraphs]
        # One blank is what stood behind a comma or a break; two and more are meant.
        keeps = self._role in _BEGINS_WITH_SPACE and max(indents) > 1
        for paragraph, indent in zip(paragraphs, indents, strict=True):
            end = start + len(paragraph.rstrip(_SPACES))
            text = min(start + indent, end)
            if keeps and start < text < end:
                yield from self._indented(start, text, end)
            else:
                yield from self._paragraph(text, end, self._limit)
            start += len(paragraph) + 1

    def _indented(self, start: int, text: int, end: int) -> Iterator[Line]:
        """A paragraph whose lines all begin with the space before its text, if there is room."""
        space = self._line(start, text)
        if space.width > self._limit / 2 or self._line(start, end).width <= self._limit:
            yield from self._paragraph(start, end, self._limit)
            return
        for line in self._paragraph(text, end, self._limit - space.width):
            runs = _joined(space.runs, line.runs)
            yield Line(runs, line.width + space.width, line.exact)

    def _paragraph(self, start: int, end: int, limit: float) -> Iterator[Line]:
        line = self._line(start, end)
        if start == end or line.width <= limit:
            yield line
            return
        word, part = (max(limit, whole) for whole in self._measurer.whole)
        pieces = self._pieces(start, end, line.exact, limit)
        widest = max(piece.width for piece in pieces)
        for first, last in _fill(pieces, max(limit, min(widest, max(word, part)))):
            yield self._line(pieces[first].start, pieces[last - 1].end)

    def _line(self, start: int, end: int) -> Line:
        runs = self._cut(start, end)
        exact = self._measurer.is_exact(self._text[start:end])
        return Line(runs, self._measurer.runs_width(runs, self._role), exact)

    def _cut(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs of a stretch of the text."""
        if start == end:
            return ()
        if not self._runs:
            return (Run(self._text[start:end]),)
        starts = self._starts
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1)
        return tuple(
            run
            if start <= at and at + len(run.text) <= end
            else Run(run.text[max(start - at, 0) : end - at], run.marks)
            for run, at in zip(self._runs[first:last], starts[first:last], strict=True)
        )

    def _pieces(self, start: int, end: int, exact: bool, limit: float) -> list[_Piece]:
        """Cut a paragraph into what must stay together, as far as the limit allows."""
        pieces: list[_Piece] = []
        # A line with unknown characters gets more room as a whole, hence so do its known words.
        slack = 1 if exact else UNCERTAIN
        before = start
        whole = max(limit, self._measurer.whole.word)
        for word_start, word_end in _words(self._text, start, end):
            space = self._width(before, word_start, slack) if before < word_start else 0.0
            width = self._width(word_start, word_end, slack)
            if width <= whole:
                pieces.append(_Piece(word_start, word_end, width, space))
            else:
                parts = self._parts(word_start, word_end, slack, limit)
                pieces.extend(
                    _Piece(*part, space if part[0] == word_start else 0.0) for part in parts
                )
            before = word_end
        return pieces

    def _parts(
        self, start: int, end: int, slack: float, limit: float, level: int = 0
    ) -> Iterator[tuple[int, int, float]]:
        """A word that is too long in parts: cut at signs, in the end at any character."""
        if level >= _SIGNS:
            width = self._width(start, end, slack)
            if width <= max(limit, self._measurer.whole.part):
                yield start, end, width
                return
        if level == len(_SOFT):
            from .characters import graphemes

            for whole in graphemes(self._text[start:end]):
                stop = start + len(whole)
                yield start, stop, self._width(start, stop, slack)
                start = stop
            return
        for match in _SOFT[level].finditer(self._text, start, end):
            width = self._width(*match.span(), slack)
            if width <= limit:
                yield *match.span(), width
            else:
                yield from self._parts(*match.span(), slack, limit, level + 1)

    def _width(self, start: int, end: int, slack: float) -> float:
        text = self._text[start:end]
        if self._runs:
            width = self._measurer.runs_width(self._cut(start, end), self._role)
        else:
            width = self._measurer.width(text, self._role)
        return width * slack if slack != 1 and self._measurer.is_exact(text) else width


def _whole_runs(label: Label) -> tuple[Run, ...]:
    """The runs of a whole label; what a mark would tear apart belongs to the run it begins in.

    Half an emoji, or a letter without its accent, cannot be drawn in a look of its own.
    """
    text = label.text
    runs = runs_between(label, 0, len(text))
    if text.isascii():
        return runs
    from .characters import graphemes

    edges = list(accumulate(map(len, graphemes(text)), initial=0))
    ends = accumulate((len(run.text) for run in runs), initial=0)
    stretches = pairwise([edges[bisect_left(edges, end)] for end in ends])
    return tuple(
        Run(text[start:end], run.marks)
        for run, (start, end) in zip(runs, stretches, strict=True)
        if start < end
    )


def _joined(before: tuple[Run, ...], runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs behind others; where they look alike, they become one."""
    last, first = before[-1], runs[0]
    if last.marks != first.marks:
        return (*before, *runs)
    return (*before[:-1], Run(last.text + first.text, first.marks), *runs[1:])


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What stands between spaces, and between ideographs, of a stretch of a text.

    Space at the beginning of the stretch belongs to its first word.
    """
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    words[0] = (start, words[0][1])
    if text.isascii():
        return words
    pieces: list[tuple[int, int]] = []
    for first, last in words:
        cuts = (match.start() for match in _between_wide().finditer(text, first + 1, last))
        pieces.extend(pairwise([first, *(cut for cut in cuts if cut < last), last]))
    return pieces


@cache
def _between_wide() -> re.Pattern[str]:
    """Where a line may break beside an ideograph; compiled only when a text may hold one."""
    return re.compile(
        rf"(?:(?<=[{_IDEOGRAPH}])|(?=[{_IDEOGRAPH}]))(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}])"
    )


def _fill(pieces: Sequence[_Piece], limit: float) -> list[tuple[int, int]]:
    """Spread pieces over as few lines as the limit allows, all lines as short as possible."""
    edges = list(accumulate((piece.space + piece.width for piece in pieces), initial=0.0))
    lines = _greedy(pieces, edges, limit)
    low, high = max(piece.width for piece in pieces), limit
    while high - low > 0.5:
        middle = (low + high) / 2
        narrower = _greedy(pieces, edges, middle)
        if len(narrower) > len(lines):
            low = middle
        else:
            lines, high = narrower, middle
    return _without_orphan(pieces, edges, lines)


def _greedy(
    pieces: Sequence[_Piece], edges: Sequence[float], limit: float
) -> list[tuple[int, int]]:
    """Put as many pieces as fit on each line, at least one."""
    lines = []
    first = 0
    while first < len(pieces):
        reach = edges[first] + pieces[first].space + limit + _ROUNDING
        last = max(bisect_right(edges, reach) - 1, first + 1)
        lines.append((first, last))
        first = last
    return lines


def _without_orphan(
    pieces: Sequence[_Piece], edges: Sequence[float], lines: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Move pieces down to the last line as long as it stays no longer than the one above it."""
    if len(lines) < 2:
        return lines
    (first, cut), (_, last) = lines[-2:]
    start = edges[first] + pieces[first].space
    while cut - 1 > first:
        below = edges[last] - edges[cut - 1] - pieces[cut - 1].space
        if below > edges[cut - 1] - start:
            break
        cut -= 1
    return [*lines[:-2], (first, cut), (cut, last)]
