"""Strokes as a hand draws them: a little bent, a little off, and the same each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import hypot

from .outlines import ellipse_outline, rect_outline
from .shapes import Command, Ellipse, Group, Line, Path, Rect, Shape

_REACH = 1.5
"""How far a stroke strays at most, in pixels."""
_STEP = 56.0
"""How far a hand draws before it strays another way, in pixels."""


def sketch(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """Redraw lines and outlines by hand.

    Ends and corners stay where they are, so that arrows still touch what they point at; texts and
    filled tips stay as they are.
    """
    return tuple(_redrawn(shape) for shape in shapes)


def _redrawn(shape: Shape) -> Shape:
    if isinstance(shape, Group):
        return shape._replace(shapes=sketch(shape.shapes))
    commands: Iterable[Command] | None = None
    if isinstance(shape, Line):
        commands = (("M", shape.x1, shape.y1), ("L", shape.x2, shape.y2))
    elif isinstance(shape, Rect):
        commands = rect_outline(shape)
    elif isinstance(shape, Ellipse):
        commands = ellipse_outline(shape)
    elif isinstance(shape, Path):
        commands = shape.commands
    else:
        return shape
    if shape.look.stroke is None:
        return shape
    return Path(tuple(_by_hand(commands)), shape.look)


def _by_hand(commands: Iterable[Command]) -> Iterator[Command]:
    x = y = start_x = start_y = 0.0
    for command in commands:
        letter, *values = command
        if letter == "M":
            start_x, start_y = values
            yield command
        elif letter == "L":
            yield from _stroke(x, y, *values)
        elif letter == "Z":
            yield from _stroke(x, y, start_x, start_y)
            yield command
            continue
        else:
            *controls, end_x, end_y = values
            astray = _Astray(x, y, end_x, end_y)
            yield (letter, *(each + astray() / 2 for each in controls), end_x, end_y)  # type: ignore[misc]  # as many as before
        x, y = values[-2], values[-1]


def _stroke(x: float, y: float, end_x: float, end_y: float) -> Iterator[Command]:
    """A line that strays to either side on its way."""
    length = hypot(end_x - x, end_y - y)
    if length < _STEP / 3:
        yield ("L", end_x, end_y)
        return
    steps = max(round(length / _STEP), 1)
    across_x, across_y = (y - end_y) / length, (end_x - x) / length
    astray = _Astray(x, y, end_x, end_y)
    for step in range(1, steps + 1):
        bend, stray = astray(), astray() / 2 if step < steps else 0.0
        middle, stop = (step - 0.5) / steps, step / steps
        yield (
            "Q",
            x + (end_x - x) * middle + across_x * bend,
            y + (end_y - y) * middle + across_y * bend,
            x + (end_x - x) * stop + across_x * stray,
            y + (end_y - y) * stop + across_y * stray,
        )


class _Astray:
    """Distances between ``-_REACH`` and ``_REACH`` that follow from the ends of a stroke."""

    __slots__ = ("_state",)

    def __init__(self, *ends: float) -> None:
        state = 1
        for end in ends:
            state = (state * 31 + round(end * 100)) % 0x7FFFFFFF
        self._state = state

    def __call__(self) -> float:
        # Lehmer's generator: the same on every machine.
        self._state = (self._state * 48271 + 11) % 0x7FFFFFFF
        return (self._state / 0x7FFFFFFF * 2 - 1) * _REACH
