"""Looks that a source asks for, fitted to the theme."""

from __future__ import annotations

from ..model import LineStyle, Style
from ..theme.colors import Color
from ..theme.looks import Look
from ..theme.theme import Theme


def own_look(look: Look, style: Style, theme: Theme) -> Look:
    """A look with the colours and the line that a style asks for.

    The outline of an area takes the hue of its fill unless the style names another one.
    """
    if style.fill is None and style.stroke is None and style.stroke_width is None:
        return look if style.dash is None else look._replace(dash=_dash(style.dash, theme))
    colors = theme.colors
    fill, stroke = look.fill, look.stroke
    if fill is not None:
        fill = colors.fill(style.fill, fill)
    if stroke is not None:
        stroke = colors.line(style.stroke or (style.fill if fill is not None else None), stroke)
    width = look.width if style.stroke_width is None else style.stroke_width
    dash = look.dash if style.dash is None else _dash(style.dash, theme)
    return look._replace(fill=fill, stroke=stroke, width=width, dash=dash)


def own_ink(color: Color, style: Style, theme: Theme) -> Color:
    """The colour of a text on an area that has a style."""
    if style.ink is None and style.fill is None:
        return color
    return theme.colors.ink_on(style.fill, style.ink, color)


def _dash(line: LineStyle, theme: Theme) -> tuple[float, ...]:
    if line is LineStyle.DASHED:
        return theme.strokes.dash
    return theme.strokes.dots if line is LineStyle.DOTTED else ()
