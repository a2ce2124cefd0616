r"""Lines of a text, and where their characters stand in the source.

PlantUML takes a text through some replacements before it looks for marks: ``\n`` breaks a line,
``~`` hides the sign behind it. A ``Line`` is the result, and still knows the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from sys import maxsize
from typing import NamedTuple

from ....diagnostics import Code
from ....patterns import pattern
from ...hygiene import without_filler
from .sheet import Sheet

_ESCAPE = pattern(r"\\(?P<sign>.)|(?P<opens>\[\[|<math>|<latex>)|\]\]|</math>|</latex>", re.DOTALL)
_NEWLINE = pattern(r"%(?:newline|n)\(\)%?")
_TILDE = pattern(r"\\(?P<tilde>~)|~(?P<sign>.)", re.DOTALL)
_HIDEABLE = '_"#][*./<-~'
_FIRST_HIDDEN = 0xFDD0
"""Hidden signs are noncharacters, which a clean text does not hold."""

_HIDDEN = {sign: chr(_FIRST_HIDDEN + index) for index, sign in enumerate(_HIDEABLE)}
_SHOWN = {ord(hidden): sign for sign, hidden in _HIDDEN.items()}


class Line(NamedTuple):
    """A line, and pairs of places at which its text and the source go on alike."""

    text: str
    places: tuple[tuple[int, int], ...]

    def source(self, at: int) -> int:
        """Where in the source a character stands."""
        ours, theirs = self.places[bisect_right(self.places, (at, maxsize)) - 1]
        return theirs + at - ours

    def part(self, start: int, end: int) -> Line:
        """A stretch of the line."""
        first = bisect_right(self.places, (start, maxsize))
        last = bisect_right(self.places, (end, maxsize))
        places = [(0, self.source(start))]
        places += [(at - start, source) for at, source in self.places[first:last]]
        return Line(self.text[start:end], tuple(places))

    def replaced(self, found: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> Line:
        """The line with something else in the place of what is found."""
        pieces: list[str] = []
        places: list[tuple[int, int]] = []
        length = position = known = 0
        for match in found.finditer(self.text):
            new = by(match)
            if new == match[0]:
                continue
            start, end = match.span()
            known = self._copy_places(places, known, start, length - position)
            length += start - position
            pieces += (self.text[position:start], new)
            places.append((length, self.source(start)))
            length += len(new)
            position = end
            places.append((length, self.source(end)))
            while known < len(self.places) and self.places[known][0] <= end:
                known += 1
        if not pieces:
            return self
        self._copy_places(places, known, len(self.text) + 1, length - position)
        pieces.append(self.text[position:])
        return Line("".join(pieces), tuple(places))

    def _copy_places(self, places: list[tuple[int, int]], known: int, end: int, shift: int) -> int:
        """Take over the places up to an offset; gives the index of the next one."""
        while known < len(self.places) and self.places[known][0] < end:
            at, source = self.places[known]
            places.append((at + shift, source))
            known += 1
        return known


def lines_of_statement(text: str, start: int, end: int, sheet: Sheet) -> list[Line]:
    r"""Lines of a text that stands in a statement; ``\n``, ``\l`` and ``\r`` part them."""
    whole = Line(text[start:end], ((0, start),))
    if "%n" in whole.text:
        whole = whole.replaced(_NEWLINE, lambda _: "\n")
    if "\\" in whole.text:
        whole = whole.replaced(_ESCAPE, _Unescaping(whole, sheet))
    lines = []
    at = 0
    for part in whole.text.split("\n"):
        lines.append(_hidden(whole.part(at, at + len(part))))
        at += len(part) + 1
    return lines


class _Unescaping:
    """Replaces escapes, but not inside of links and formulas."""

    def __init__(self, line: Line, sheet: Sheet) -> None:
        self.line = line
        self.sheet = sheet
        self.raw = False

    def __call__(self, found: re.Match[str]) -> str:
        sign = found["sign"]
        if sign is None:
            self.raw = found["opens"] is not None
            return found[0]
        if self.raw:
            return found[0]
        if sign in "lr":
            self.sheet.warn_once(
                Code.UNSUPPORTED,
                f"`{found[0]}` breaks the line, but does not align it",
                self.line.source(found.start()),
                self.line.source(found.end()),
            )
        return {"n": "\n", "l": "\n", "r": "\n", "t": "\t", "\\": "\\"}.get(sign, found[0])


def lines_of_block(text: str, start: int, end: int) -> list[Line]:
    """Lines of a text on lines of its own, without what all of them are indented by."""
    starts: list[tuple[int, str]] = []
    at = text.rfind("\n", 0, start) + 1
    if text[at:start].strip():
        at = start
    for part in text[at:end].split("\n"):
        starts.append((at, part.rstrip("\r")))
        at += len(part) + 1
    while starts and not starts[0][1].strip():
        starts.pop(0)
    filled = [part for _, part in starts if part.strip()]
    indent = min((len(part) - len(part.lstrip()) for part in filled), default=0)
    return [_hidden(Line(part[indent:], ((0, at + indent),))) for at, part in starts]


def _hidden(line: Line) -> Line:
    r"""The line with signs behind ``~`` that mean nothing, as the ``~`` of ``\~`` does."""
    if "~" not in line.text:
        return line
    return line.replaced(_TILDE, _hide)


def _hide(found: re.Match[str]) -> str:
    if found["tilde"]:
        return _HIDDEN["~"]
    # A second ``~`` begins or ends a wave.
    return found[0] if found["sign"] == "~" else _HIDDEN.get(found["sign"], found[0])


def shown(text: str) -> str:
    """Characters of a line as they are to be seen."""
    return without_filler(text.translate(_SHOWN))
