"""Texts: one shape per line, marked ones in pieces."""

from __future__ import annotations

from math import ceil
from unicodedata import bidirectional

from ..label import MarkKind, Run
from ..layout.placed import Align, PlacedLine, PlacedText
from ..measure.font import SCALES
from ..theme.colors import Color
from ..theme.looks import Look, TextLook
from ..theme.theme import Theme
from .shapes import MarkedText, Piece, Rect, Shape, Text

_OFFSET = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}
_RISE = {MarkKind.SUPERSCRIPT: 0.33, MarkKind.SUBSCRIPT: -0.15}
_ASCENT = 0.85
_HEIGHT = 1.15


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
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _marked_line(line: PlacedLine, placed: PlacedText, look: TextLook, theme: Theme) -> list[Shape]:
    left = line.x - _OFFSET[placed.align] * line.width
    y = _on_pixel(line.baseline)
    shapes: list[Shape] = []
    x = left
    for run in line.runs:
        background = run.value(MarkKind.BACKGROUND)
        width = theme.measurer.runs_width((run,), placed.role)
        if background is not None:
            fill = theme.colors.fill(background, look.color)
            top = y - _ASCENT * look.font.size
            shapes.append(Rect(x, top, width, _HEIGHT * look.font.size, Look(fill=fill), 2))
        x += width
    pieces = tuple(_piece(run, look, theme) for run in line.runs)
    length = line.width if line.exact else None
    shapes.append(MarkedText(left, y, pieces, look, length))
    return shapes


def _piece(run: Run, look: TextLook, theme: Theme) -> Piece:
    kinds = {mark.kind for mark in run.marks}
    link = run.value(MarkKind.LINK)
    size, rise = look.font.size, 0.0
    for kind, factor in SCALES.items():
        if kind in kinds:
            rise += _RISE.get(kind, 0.0) * look.font.size
            size *= factor
    return Piece(
        run.text,
        theme.colors.ink(run.value(MarkKind.COLOR), theme.looks.link if link else look.color),
        size,
        rise,
        bold=look.font.bold or MarkKind.BOLD in kinds,
        italic=look.font.italic or MarkKind.ITALIC in kinds,
        code=MarkKind.CODE in kinds,
        underline=MarkKind.UNDERLINE in kinds or link is not None,
        strike=MarkKind.STRIKE in kinds,
        link=link,
    )
