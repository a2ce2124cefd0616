"""Texts: one shape per line, marked ones in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple
from unicodedata import bidirectional

from ..label import MarkKind, Run
from ..layout.placed import BEFORE_ANCHOR, Align, PlacedLine, PlacedText
from ..measure.font import marked_scale
from ..theme.colors import Color
from ..theme.looks import Look, TextLook
from ..theme.theme import Theme
from .shapes import MarkedText, Piece, Rect, Shape, Text

_RISE = {MarkKind.SUPERSCRIPT: 0.33, MarkKind.SUBSCRIPT: -0.15}
_LEFTWARD = frozenset({"R", "AL"})
_ASCENT = 0.85
_HEIGHT = 1.15
_AIR = 1.0
"""Pixels between the letters on a background and its edge; less than half of a blank."""


def draw_text(placed: PlacedText, theme: Theme, color: Color | None = None) -> list[Shape]:
    """Draw a text in the look of its role, or in another colour."""
    look = theme.looks.texts[placed.role]
    if color is not None:
        look = TextLook(look.font, color)
    align = placed.align
    shapes: list[Shape] = []
    for line in placed.lines:
        runs, x, y = line.runs, line.x, _on_pixel(line.baseline)
        if len(runs) == 1 and not runs[0].marks:
            text = runs[0].text
            if line.exact:
                shapes.append(Text(x, y, text, look, align, line.width))
            else:
                rtl = align is Align.MIDDLE and reads_leftwards(text)
                shapes.append(Text(x, y, text, look, align, None, rtl))
        elif runs:
            shapes += _marked_line(line, placed, look, theme)
    return shapes


def _on_pixel(baseline: float) -> int:
    """The edge of a pixel for letters to stand on, so that they are sharp."""
    return ceil(baseline - 0.5)


def reads_leftwards(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that is read from right to left."""
    for char in text:
        direction = bidirectional(char)
        if direction in _LEFTWARD:
            return True
        if direction == "L":
            return False
    return False


def _marked_line(line: PlacedLine, placed: PlacedText, look: TextLook, theme: Theme) -> list[Shape]:
    """A line in pieces, on its backgrounds.

    What stands on a background begins where that does: in fonts that are not known the words
    before it may be narrower than the room they get. Only a line that is read from right to left
    stays whole, as programs order its words.
    """
    y = _on_pixel(line.baseline)
    backgrounds: list[Shape] = []
    stretches: list[tuple[float, float, tuple[Run, ...]]] = []
    x = left = line.x - BEFORE_ANCHOR[placed.align] * line.width
    grouped = groupby(line.runs, lambda run: run.value(MarkKind.BACKGROUND))
    groups = [(background, tuple(runs)) for background, runs in grouped]
    for index, (background, runs) in enumerate(groups):
        width = theme.measurer.runs_width(runs, placed.role)
        if background is not None:
            fill = theme.colors.fill(background, look.color)
            size = max(look.font.size, *(_size(run, look) for run in runs))
            before = groups[index - 1][1][-1].text[-1:] if index else ""
            after = groups[index + 1][1][0].text[:1] if index + 1 < len(groups) else ""
            backgrounds.append(_background(x, y, width, size, fill, _Beside(before, after)))
        stretches.append((x, width, runs))
        x += width
    if _has_leftward(line.runs):
        stretches = [(left, line.width, line.runs)]
    return [*backgrounds, *(_marked_text(*stretch, y, look, theme) for stretch in stretches)]


class _Beside(NamedTuple):
    """The characters before and after a background; empty at an end of the line."""

    before: str
    after: str


def _background(
    x: float, y: float, width: float, size: float, fill: Color, beside: _Beside
) -> Rect:
    """The ground of a stretch, with some air round its letters where no others stand beside it."""
    left = 0.0 if beside.before.strip() else _AIR
    right = 0.0 if beside.after.strip() else _AIR
    top = y - _ASCENT * size
    return Rect(x - left, top, left + width + right, _HEIGHT * size, Look(fill=fill), 2)


def _has_leftward(runs: Sequence[Run]) -> bool:
    return any(bidirectional(char) in _LEFTWARD for run in runs for char in run.text)


def _marked_text(
    x: float, width: float, runs: Sequence[Run], y: float, look: TextLook, theme: Theme
) -> MarkedText:
    pieces = tuple(_piece(run, look, theme) for run in runs)
    exact = theme.measurer.is_exact("".join([run.text for run in runs]))
    return MarkedText(x, y, pieces, look, width if exact else None)


def _size(run: Run, look: TextLook) -> float:
    kinds = {mark.kind for mark in run.marks}
    return look.font.size * marked_scale(kinds, look.font.size)


def _piece(run: Run, look: TextLook, theme: Theme) -> Piece:
    kinds = {mark.kind for mark in run.marks}
    link = run.value(MarkKind.LINK)
    rise = sum(part * look.font.size for kind, part in _RISE.items() if kind in kinds)
    return Piece(
        run.text,
        theme.colors.ink(run.value(MarkKind.COLOR), theme.looks.link if link else look.color),
        _size(run, look),
        rise,
        bold=look.font.bold or MarkKind.BOLD in kinds,
        italic=look.font.italic or MarkKind.ITALIC in kinds,
        code=MarkKind.CODE in kinds,
        underline=MarkKind.UNDERLINE in kinds or link is not None,
        strike=MarkKind.STRIKE in kinds,
        link=link,
    )
