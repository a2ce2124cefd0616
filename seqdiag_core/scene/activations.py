"""Activation bars: filled, and outlined where no text cuts them."""

from __future__ import annotations

from ..layout.placed import PlacedActivation, Segment
from ..theme.looks import Look
from ..theme.theme import Theme
from .looks import own_look
from .shapes import Command, Group, Path, Shape


def draw_activation(placed: PlacedActivation, theme: Theme) -> Group:
    """Draw a bar; where it is cut it has no outline."""
    look = own_look(theme.looks.bar, placed.start.style, theme)
    shapes = [shape for segment in placed.segments for shape in _segment(placed, segment, look)]
    data = (("participant", placed.participant.id),)
    return Group("sd-activation", tuple(shapes), placed.start.span, data)


def _segment(placed: PlacedActivation, segment: Segment, look: Look) -> list[Shape]:
    left, right = placed.box.x, placed.box.right
    top, bottom = segment.top, segment.bottom
    begins, ends = top == placed.box.y, bottom == placed.box.bottom
    around: list[Command]
    if begins:
        around = [("M", left, bottom), ("L", left, top), ("L", right, top), ("L", right, bottom)]
        if ends:
            around.append(("Z",))
        return [Path(tuple(around), look)]
    around = [("M", left, top), ("L", left, bottom), ("L", right, bottom), ("L", right, top)]
    if ends:
        return [Path(tuple(around), look)]
    sides: tuple[Command, ...] = (
        ("M", left, top),
        ("L", left, bottom),
        ("M", right, top),
        ("L", right, bottom),
    )
    return [
        Path((*around, ("Z",)), look._replace(stroke=None)),
        Path(sides, look._replace(fill=None)),
    ]
