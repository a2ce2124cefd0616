"""The lines of a theme."""

from __future__ import annotations

from typing import NamedTuple


class Strokes(NamedTuple):
    """Widths of lines in pixels, and dashes."""

    lifeline: float = 1
    arrow: float = 1.5
    bold_arrow: float = 3
    head: float = 1.25
    frame: float = 1
    note: float = 1
    bar: float = 1
    group: float = 1
    cross: float = 2
    reply: tuple[float, ...] = (6, 4)
    dash: tuple[float, ...] = (4, 4)
    dots: tuple[float, ...] = (0.1, 5)
    dots_width: float = 1.5
