"""Dividers and delays: what goes across all lifelines."""

from __future__ import annotations

from ..layout.placed import PlacedDelay, PlacedDivider
from ..theme.theme import Theme
from .looks import own_ink, own_look
from .shapes import Group, Line, Rect, Shape
from .texts import draw_text

_ROUND = 11.0


def draw_divider(placed: PlacedDivider, theme: Theme) -> Group:
    """Draw a divider: a line with a pill on it."""
    style, looks = placed.divider.style, theme.looks
    line = own_look(looks.divider, style._replace(stroke=style.stroke or style.fill), theme)
    shapes: list[Shape] = [Line(placed.left, placed.y, placed.right, placed.y, line)]
    if placed.pill is not None:
        x, y, width, height = placed.pill
        pill = own_look(looks.pill, style._replace(dash=None), theme)
        shapes.append(Rect(x, y, width, height, pill, min(_ROUND, height / 2)))
    if placed.text is not None:
        shapes += draw_text(placed.text, theme, own_ink(looks.ink, style, theme))
    return Group("sd-divider", tuple(shapes), placed.divider.span)


def draw_delay(placed: PlacedDelay, theme: Theme) -> Group:
    """Draw what a delay says; its dots belong to the lifelines."""
    shapes = draw_text(placed.text, theme) if placed.text is not None else []
    return Group("sd-delay", tuple(shapes), placed.delay.span)
