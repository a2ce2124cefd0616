"""Where the drawing has got to, from top to bottom."""

from __future__ import annotations

from math import ceil

from ..measure.metrics import Last

_ROUNDING = 1e-6


class Cursor:
    """The lower edge of what was placed last, and what that was.

    It moves by whole units, so that lines lie as sharp as the first one, and in rows.

    Attributes:
        y: The lower edge.
        last: What stands there.
        arrow_floor: Height above which no arrow may lie: what aligns the arrows of one row.
    """

    __slots__ = ("_top", "arrow_floor", "last", "y")

    def __init__(self, y: float) -> None:
        self._top = y
        self.y = y
        self.last = Last.HEAD
        self.arrow_floor = y

    def below(self, leads: tuple[float, ...]) -> float:
        """Height of the next thing, given its distances from all that may stand above it."""
        return self.y + leads[self.last]

    def move(self, y: float, last: Last) -> None:
        """Tell what was placed."""
        self.y = self._top + ceil(y - self._top - _ROUNDING)
        self.last = last

    def mark(self) -> tuple[float, Last]:
        """Where the cursor is, to be able to come back."""
        return (self.y, self.last)
