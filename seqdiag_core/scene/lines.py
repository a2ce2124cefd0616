"""The lines of arrows: straight, around a loop, and wavy."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from .shapes import Command

Point = tuple[float, float]

_WAVE_LENGTH = 10.0
_WAVE_HEIGHT = 3.0


def direction(start: Point, end: Point) -> Point:
    """The direction from a point to another, as a vector of length 1."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    if dy == 0:
        return (1.0, 0.0) if dx >= 0 else (-1.0, 0.0)
    length = hypot(dx, dy)
    return (dx / length, dy / length)


def loop(points: Sequence[Point], radius: float) -> tuple[Command, ...]:
    """The line of a self message: out, down and back, with round corners."""
    (x1, y1), (out, _), _, (x2, y2) = points
    radius = min(radius, (y2 - y1) / 2, abs(out - x1), abs(out - x2))
    near = out - radius
    return (
        ("M", x1, y1),
        ("L", near, y1),
        ("Q", out, y1, out, y1 + radius),
        ("L", out, y2 - radius),
        ("Q", out, y2, near, y2),
        ("L", x2, y2),
    )


def wave(points: Sequence[Point]) -> tuple[Command, ...]:
    """A wavy line through points."""
    commands: list[Command] = [("M", *points[0])]
    for start, end in pairwise(points):
        commands += _wave_between(start, end)
    return tuple(commands)


def _wave_between(start: Point, end: Point) -> list[Command]:
    ux, uy = direction(start, end)
    length = hypot(end[0] - start[0], end[1] - start[1])
    halves = max(2 * round(length / _WAVE_LENGTH), 2)
    pitch = length / halves
    commands: list[Command] = []
    for index in range(halves):
        bend = _WAVE_HEIGHT if index % 2 else -_WAVE_HEIGHT
        middle, stop = (index + 0.5) * pitch, (index + 1) * pitch
        commands.append(
            (
                "Q",
                start[0] + ux * middle - uy * bend,
                start[1] + uy * middle + ux * bend,
                start[0] + ux * stop,
                start[1] + uy * stop,
            )
        )
    return commands
