"""Marks inside of a line.

A mark is found where it begins, and reaches to the next sign or tag that closes it, whatever stands
between them; what it covers is read alone, so that nothing in it reaches out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ....diagnostics import Code
from ....label import MarkKind
from ....patterns import pattern
from .characters import character_of
from .lines import Line, shown
from .links import read_link
from .objects import read_object
from .sheet import PLAIN, Look, Sheet
from .tags import OPENING, Opening, close_pattern, look_of

_SPECIAL = pattern(r"""\*\*|//|""|__|--|~~|<|\[\[|&\#|\\t""", re.VERBOSE)
_SIGNS = {
    "**": MarkKind.BOLD,
    "//": MarkKind.ITALIC,
    '""': MarkKind.CODE,
    "__": MarkKind.UNDERLINE,
    "--": MarkKind.STRIKE,
    # There is no mark of its own for a wave.
    "~~": MarkKind.UNDERLINE,
}


class _Frame(NamedTuple):
    """What goes on behind a mark: where, in which look, and up to where."""

    position: int
    end: int
    look: Look


def read_line(line: Line, sheet: Sheet, look: Look = PLAIN) -> None:
    """Read a line, in the look that all of it has."""
    _Reader(line, sheet).read(look)


class _Reader:
    """Goes through a line, into and out of the stretches that marks cover."""

    def __init__(self, line: Line, sheet: Sheet) -> None:
        self.line = line
        self.text = line.text
        self.sheet = sheet
        self.position = 0
        self.end = len(line.text)
        self.look = PLAIN
        self.outer: list[_Frame] = []
        self.closings: dict[str, tuple[list[int], list[int]]] = {}

    def read(self, look: Look) -> None:
        self.look = look
        while True:
            special = _SPECIAL.search(self.text, self.position, self.end)
            if special is None:
                self.show(self.end)
                if not self.outer:
                    return
                self.position, self.end, self.look = self.outer.pop()
                continue
            self.show(special.start())
            if not self.command(special[0]):
                self.show(self.position + 1)

    def show(self, end: int) -> None:
        """Show the characters up to a place as they are."""
        self.sheet.add(shown(self.text[self.position : end]), self.look)
        self.position = end

    def command(self, sign: str) -> bool:
        """Follow what begins here; False if nothing does."""
        if sign in _SIGNS:
            return self.read_sign(sign)
        if sign == "[[":
            return self.step(read_link(self.line, self.position, self.end, self.look, self.sheet))
        if sign == "&#":
            return self.read_character()
        if sign == "\\t":
            self.sheet.add("\t", self.look)
            return self.step(self.position + 2)
        return self.read_tag()

    def step(self, position: int | None) -> bool:
        """Go to where something ended, if there was something."""
        if position is None:
            return False
        self.position = position
        return True

    def read_sign(self, sign: str) -> bool:
        start = self.position + 2
        least = start if sign == '""' else start + 1
        closing = self.find(sign, f"(?={re.escape(sign)})", least)
        if closing is None:
            return False
        self.enter(start, closing[0], closing[0] + 2, {**self.look, _SIGNS[sign]: None})
        return True

    def read_character(self) -> bool:
        found = character_of(self.line, self.position, self.end, self.sheet)
        if found is None:
            return False
        self.sheet.add(found.text, self.look)
        return self.step(found.end)

    def read_tag(self) -> bool:
        opening = OPENING.match(self.text, self.position, self.end)
        if opening is None:
            return self.read_character() or self.step(
                read_object(self.line, self.position, self.end, self.look, self.sheet)
            )
        tag = Opening(opening)
        start = opening.end()
        closing = self.find(tag.closed_by, close_pattern(tag.closed_by), start + tag.least)
        if closing is None:
            if not tag.runs_to_end or self.end - start < tag.least:
                return False
            closing = self.end, self.end
        elif tag.is_position and closing[0] == start:
            return False
        if tag.is_formula:
            return self.read_formula(start, *closing)
        look = look_of(tag, self.look, self.line, self.sheet)
        self.enter(start, *closing, look)
        return True

    def read_formula(self, start: int, end: int, behind: int) -> bool:
        """Show a formula as it is written."""
        message = "formulas are shown as they are written"
        span = self.line.source(self.position), self.line.source(behind)
        self.sheet.warn_once(Code.UNSUPPORTED, message, *span)
        self.sheet.add(shown(self.text[start:end]), self.look)
        return self.step(behind)

    def enter(self, start: int, end: int, behind: int, look: Look) -> None:
        """Go into a stretch, and remember what follows it."""
        self.outer.append(_Frame(behind, self.end, self.look))
        self.position, self.end, self.look = start, end, look

    def find(self, name: str, closing: str, start: int) -> tuple[int, int] | None:
        """The first closing of a kind that begins at a place or behind it, and ends in time."""
        places = self.closings.get(name)
        if places is None:
            found = list(re.finditer(closing, self.text, re.IGNORECASE))
            places = [one.start() for one in found], [one.end() for one in found]
            self.closings[name] = places
        index = bisect_left(places[0], start)
        if index == len(places[0]):
            return None
        at, end = places[0][index], places[1][index]
        end = max(end, at + len(name)) if at == end else end
        return (at, end) if end <= self.end else None
