"""Duration constraints: upright double arrows beside the drawing."""

from __future__ import annotations

from ..layout.placed import PlacedDuration
from ..model import Head
from ..theme.theme import Theme
from .arrowheads import Pen, draw_tip
from .shapes import Group, Line, Shape
from .texts import draw_text

_TICK = 5.0


def draw_duration(placed: PlacedDuration, theme: Theme) -> Group:
    """Draw a duration between two small ticks."""
    frame = theme.looks.divider
    x, top, bottom = placed.x, placed.top, placed.bottom
    pen = Pen(frame, frame._replace(round=True), frame)
    shapes: list[Shape] = [
        Line(x, top, x, bottom, frame),
        Line(x - _TICK, top, x + _TICK, top, frame),
        Line(x - _TICK, bottom, x + _TICK, bottom, frame),
        *draw_tip(Head.OPEN, x, top, 0, -1, pen).shapes,
        *draw_tip(Head.OPEN, x, bottom, 0, 1, pen).shapes,
    ]
    if placed.text is not None:
        shapes += draw_text(placed.text, theme)
    return Group("sd-duration", tuple(shapes), placed.duration.span)
