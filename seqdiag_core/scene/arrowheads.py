"""What stands at the ends of arrows: tips, half tips, crosses, rings, dots; explicit paths."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Head
from ..theme.looks import Look
from .crosses import draw_cross
from .shapes import Command, Ellipse, Path, Shape

_FILLED = (9.0, 4.0)
"""Length and half height of a filled tip."""
_OPEN = (8.0, 4.5)
"""Length and half height of an open tip."""
_FILLED_HEADS = frozenset((Head.FILLED, Head.FILLED_TOP, Head.FILLED_BOTTOM))
_INTO_TIP = 7.0
"""How far before a filled tip the line ends, so that the tip stays sharp."""
_INTO_HALF_TIP = 3.0
"""The same for half a tip, which is as thick as the line only there."""
_CROSS = 4.0
"""Half width of a cross."""
_CROSS_BEFORE = 14.0
"""How far a cross stands before the end of the arrow."""
RING = 4.0
"""Radius of the ring or dot at an end."""
_THIN = 1.5
"""Width of a line for which heads have their plain size."""


class Pen(NamedTuple):
    """What an arrow is drawn with.

    Attributes:
        line: Look of its line.
        stroke: Look of open tips, crosses and rings: the line's, never dashed.
        fill: Look of filled tips and dots.
    """

    line: Look
    stroke: Look
    fill: Look


class Tip(NamedTuple):
    """The drawn end of an arrow.

    Attributes:
        shapes: What stands there.
        inset: How far before the end of the arrow its line ends.
    """

    shapes: list[Shape]
    inset: float


def draw_tip(
    head: Head, x: float, y: float, ux: float, uy: float, pen: Pen, *, ring: bool = False
) -> Tip:
    """Draw the end of an arrow.

    Args:
        head: What stands there.
        x: Where the arrow ends.
        y: Where the arrow ends.
        ux: Direction of the arrow, a vector of length 1 towards its end.
        uy: Direction of the arrow.
        pen: What it is drawn with.
        ring: Whether a ring stands between the head and the end.
    """
    shapes: list[Shape] = []
    before = 0.0
    if ring:
        before = 2 * RING
        shapes.append(Ellipse(x - ux * RING, y - uy * RING, RING, RING, pen.stroke))
        x, y = x - ux * before, y - uy * before
    if head is Head.NONE:
        return Tip(shapes, before)
    size = 1 + max(pen.line.width - _THIN, 0) / 4
    if head is Head.CROSS:
        cx, cy = x - ux * _CROSS_BEFORE, y - uy * _CROSS_BEFORE
        shapes.append(draw_cross(cx, cy, _CROSS * size, pen.stroke))
        return Tip(shapes, before + _CROSS_BEFORE)
    draw = _filled_tip if head in _FILLED_HEADS else _open_tip
    shape, inset = draw(head, x, y, ux, uy, size, pen)
    shapes.append(shape)
    return Tip(shapes, before + inset)


def _open_tip(
    head: Head, x: float, y: float, ux: float, uy: float, size: float, pen: Pen
) -> tuple[Shape, float]:
    """Two strokes, or one; and how far before the end the line ends."""
    # The round end of the strokes touches what the arrow points at, no more.
    edge = pen.line.width / 2
    x, y = x - ux * edge, y - uy * edge
    top, bottom = _barbs(x, y, ux, uy, _OPEN, size)
    if head is Head.OPEN:
        commands: tuple[Command, ...] = (("M", *top), ("L", x, y), ("L", *bottom))
    else:
        commands = (("M", *(top if head is Head.OPEN_TOP else bottom)), ("L", x, y))
    return Path(commands, pen.stroke), edge


def _filled_tip(
    head: Head, x: float, y: float, ux: float, uy: float, size: float, pen: Pen
) -> tuple[Shape, float]:
    """A triangle, or half of one; and how far before the end the line ends."""
    top, bottom = _barbs(x, y, ux, uy, _FILLED, size)
    if head is Head.FILLED:
        whole: tuple[Command, ...] = (("M", *top), ("L", x, y), ("L", *bottom), ("Z",))
        return Path(whole, pen.fill), _INTO_TIP * size
    # Half a tip stands on the far edge of the line, which it continues to a point.
    upper = head is Head.FILLED_TOP
    edge = pen.line.width / 2
    up_x, up_y = _upwards(ux, uy)
    down = -edge if upper else edge
    down_x, down_y = up_x * down, up_y * down
    length = _FILLED[0] * size
    half: tuple[Command, ...] = (
        ("M", *(top if upper else bottom)),
        ("L", x + down_x, y + down_y),
        ("L", x - ux * length + down_x, y - uy * length + down_y),
        ("Z",),
    )
    return Path(half, pen.fill), _INTO_HALF_TIP * size


def _barbs(
    x: float, y: float, ux: float, uy: float, shape: tuple[float, float], size: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """The corners of a tip that lie back, the upper and the lower one."""
    length, half = (size * each for each in shape)
    back_x, back_y = x - ux * length, y - uy * length
    up_x, up_y = _upwards(ux, uy)
    return (
        (back_x + up_x * half, back_y + up_y * half),
        (back_x - up_x * half, back_y - up_y * half),
    )


def _upwards(ux: float, uy: float) -> tuple[float, float]:
    """The direction to the side of an arrow that is up in the picture, whichever way it goes."""
    turn = 1 if ux >= 0 else -1
    return uy * turn, -ux * turn


def draw_dot(x: float, y: float, pen: Pen) -> Shape:
    """Draw the dot of a found or a lost message."""
    return Ellipse(x, y, RING, RING, pen.fill)
