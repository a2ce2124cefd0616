"""Lifelines and their dotted stretches."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout.placed import PlacedLifeline, Segment
from ..model import LineStyle, Style
from ..theme.looks import Look
from ..theme.theme import Theme
from .shapes import Command, Path, Shape


def draw_lifeline(placed: PlacedLifeline, style: Style, theme: Theme) -> list[Shape]:
    """Draw a lifeline in the pieces that its cuts leave."""
    solid = [segment for segment in placed.segments if not segment.dotted]
    dotted = [segment for segment in placed.segments if segment.dotted]
    shapes: list[Shape] = []
    if solid:
        shapes.append(vertical_lines(placed.x, solid, _look(style, theme)))
    if dotted:
        shapes.append(vertical_lines(placed.x, dotted, theme.looks.dots))
    return shapes


def vertical_lines(x: float, segments: Iterable[Segment], look: Look) -> Path:
    """Draw the visible segments of a vertical line."""
    commands: list[Command] = []
    for segment in segments:
        commands += [("M", x, segment.top), ("L", x, segment.bottom)]
    return Path(tuple(commands), look)


def _look(style: Style, theme: Theme) -> Look:
    look = theme.looks.lifeline
    if style.stroke is not None and look.stroke is not None:
        look = look._replace(stroke=theme.colors.line(style.stroke, look.stroke))
    if style.stroke_width is not None:
        look = look._replace(width=style.stroke_width)
    if style.dash is LineStyle.DASHED:
        look = look._replace(dash=theme.strokes.dash)
    elif style.dash is LineStyle.DOTTED:
        look = look._replace(dash=theme.strokes.dots, round=True)
    return look
