"""How each thing is painted: fill, line and type, ready for drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..measure.font import Typography
from ..measure.metrics import Font, Role
from .colors import Color, Colors
from .strokes import Strokes


class Look(NamedTuple):
    """How a shape is painted.

    Attributes:
        fill: Colour of its area, or None.
        stroke: Colour of its line, or None.
        width: Width of its line in pixels.
        dash: Lengths of dashes and gaps; empty for a solid line.
        round: Whether the line has round caps and joins.
    """

    fill: Color | None = None
    stroke: Color | None = None
    width: float = 1
    dash: tuple[float, ...] = ()
    round: bool = False


class TextLook(NamedTuple):
    """How a text is painted."""

    font: Font
    color: Color


_MUTED = (Role.GUARD, Role.DELAY, Role.GROUP, Role.STEREOTYPE, Role.HEADER, Role.FOOTER)


class Looks:
    """The looks of a theme, by what they are for."""

    def __init__(self, colors: Colors, strokes: Strokes, typography: Typography) -> None:
        token = colors.token
        ink, frame, tab = token("ink"), token("frame"), token("tab")
        surface = token("surface")
        self.ink = ink
        self.link = token("link")
        self.lifeline = Look(stroke=token("lifeline"), width=strokes.lifeline)
        self.dots = Look(
            stroke=token("lifeline"), width=strokes.dots_width, dash=strokes.dots, round=True
        )
        self.arrow = Look(stroke=ink, width=strokes.arrow)
        self.reply = Look(stroke=ink, width=strokes.arrow, dash=strokes.reply)
        self.arrow_stroke = Look(stroke=ink, width=strokes.arrow, round=True)
        self.arrow_tip = Look(fill=ink)
        self.head = Look(token("head"), token("head_outline"), strokes.head)
        self.bar = Look(token("bar"), token("bar_outline"), strokes.bar)
        self.frame = Look(stroke=frame, width=strokes.frame)
        self.section = Look(stroke=frame, width=strokes.frame, dash=strokes.dash)
        self.tab = Look(tab, frame, strokes.frame, round=True)
        self.divider = Look(stroke=frame, width=strokes.frame)
        self.pill = Look(tab, frame, strokes.frame)
        self.surface = Look(surface, frame, strokes.frame)
        self.note = Look(token("note"), token("note_outline"), strokes.note, round=True)
        self.badge = Look(fill=token("badge"))
        self.cross = Look(stroke=token("danger"), width=strokes.cross, round=True)
        self.texts: Mapping[Role, TextLook] = {
            role: TextLook(font, token(_ink_of(role))) for role, font in typography.fonts.items()
        }


def _ink_of(role: Role) -> str:
    if role is Role.NOTE:
        return "note_ink"
    if role is Role.BADGE:
        return "badge_ink"
    return "muted" if role in _MUTED else "ink"
