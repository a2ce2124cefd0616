"""A text from which stretches were cut, and where each of its characters stood before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ...source import Span


class Excerpt:
    """What is left of a source after cuts.

    Args:
        text: The text that is left.
        starts: Offsets in it at which stretches begin that stood together in the source.
        origins: Where each of these stretches begins in the source.
        length: Length of the source.
    """

    __slots__ = ("_length", "_origins", "_starts", "text")

    def __init__(self, text: str, starts: list[int], origins: list[int], length: int) -> None:
        self.text = text
        self._starts = starts
        self._origins = origins
        self._length = length

    @classmethod
    def whole(cls, text: str) -> Excerpt:
        """The excerpt that leaves nothing out."""
        return cls(text, [0], [0], len(text))

    def origin(self, offset: int) -> int:
        """Where the character at an offset stood in the source."""
        if len(self._starts) == 1:
            return min(offset + self._origins[0], self._length)
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return min(self._origins[index] + offset - self._starts[index], self._length)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source that a stretch of the text comes from."""
        begin = self.origin(start)
        if end <= start:
            return Span(begin, begin)
        # The line end that is put behind the text is not in the source.
        return Span(begin, min(self.origin(end - 1) + 1, self._length))

    def respelled(self, text: str) -> Excerpt:
        """The same places with another text of the same length, or a longer one."""
        return Excerpt(text, self._starts, self._origins, self._length)

    def without(self, cuts: Iterable[tuple[int, int]]) -> Excerpt:
        """What is left when stretches, in ascending order, are cut out as well."""
        kept: list[tuple[int, int]] = []
        at = 0
        for start, end in cuts:
            kept.append((at, start))
            at = end
        if not kept:
            return self
        kept.append((at, len(self.text)))
        starts, origins, length = [], [], 0
        pieces = []
        for start, end in kept:
            for piece in self._pieces(start, end):
                starts.append(length + piece - start)
                origins.append(self.origin(piece))
            length += end - start
            pieces.append(self.text[start:end])
        return Excerpt("".join(pieces), starts or [0], origins or [0], self._length)

    def _pieces(self, start: int, end: int) -> list[int]:
        """Beginnings of the stretches in ``start:end`` that stood together in the source."""
        if start >= end:
            return []
        first = bisect_right(self._starts, start)
        last = bisect_right(self._starts, end - 1)
        return [start, *self._starts[first:last]]
