"""Characters that must not get from a source into a picture: control and reordering ones.

They are replaced in a copy of equal length, so that every offset in the copy is one in the source.
Texts made from the copy drop the filler.
"""

from __future__ import annotations

from ..patterns import pattern
from ..source import Span

FILLER = "\x00"
"""Stands in a clean text where nothing is to be seen: for a dropped character, say."""

_UNWANTED = pattern(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]|(?<!\A)\ufeff"
)
_OLD_LINE_END = pattern(r"\r(?!\n)")


class CleanText:
    """A text without unwanted characters; a carriage return alone ends a line.

    Attributes:
        text: As long as the source, with ``FILLER`` for each dropped character.
        dropped: Where characters were dropped, one span for each line that held some: from its
            first to its last one.
        counts: How many there were in each span.
    """

    __slots__ = ("counts", "dropped", "text")

    def __init__(self, text: str) -> None:
        self.dropped: list[Span] = []
        self.counts: list[int] = []
        self.text = text
        if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
            return
        if _UNWANTED.search(text) is not None:
            self.text = _UNWANTED.sub(FILLER, text)
            self._note_places(text)
        if "\r" in text:
            self.text = _OLD_LINE_END.sub("\n", self.text)
        if self.text.startswith("\ufeff"):
            self.text = " " + self.text[1:]

    def _note_places(self, text: str) -> None:
        line_end = -1
        for found in _UNWANTED.finditer(text):
            at = found.start()
            if at < line_end:
                self.dropped[-1] = Span(self.dropped[-1].start, at + 1)
                self.counts[-1] += 1
                continue
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            self.dropped.append(Span(at, at + 1))
            self.counts.append(1)


def is_unwanted(character: str) -> bool:
    """Whether a character must not get into a picture, however a source wrote it."""
    return character in "\r\ufeff" or _UNWANTED.match(character) is not None


def without_filler(text: str) -> str:
    """A piece of a clean text as it is to be seen."""
    return text.replace(FILLER, "") if FILLER in text else text
