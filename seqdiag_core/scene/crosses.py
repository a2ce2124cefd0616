"""Crosses: the ends of lives, and the heads of lost messages."""

from __future__ import annotations

from ..layout.placed import PlacedParticipant
from ..theme.looks import Look
from ..theme.theme import Theme
from .shapes import Group, Path

_DEATH = 6.0


def draw_death(placed: PlacedParticipant, theme: Theme) -> Group | None:
    """Draw the cross that ends a lifeline, if there is one; it lies on the bar that it ends."""
    line = placed.lifeline
    if line.cross is None:
        return None
    cross = draw_cross(line.x, line.cross, _DEATH, theme.looks.cross)
    data = (("participant", placed.participant.id),)
    return Group("sd-destruction", (cross,), placed.participant.span, data)


def draw_cross(x: float, y: float, half: float, look: Look) -> Path:
    """Draw a cross around a point, ``half`` wide to each side."""
    return Path(
        (
            ("M", x - half, y - half),
            ("L", x + half, y + half),
            ("M", x + half, y - half),
            ("L", x - half, y + half),
        ),
        look,
    )
