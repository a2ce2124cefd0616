"""Activation bars: how far they reach from their lifeline, and when they begin and end."""

from __future__ import annotations

from ..measure.metrics import Spacing
from ..model import ActivationStart


class Bar:
    """A bar while it is placed; depth 0 is the outermost on its lifeline."""

    __slots__ = ("bottom", "column", "depth", "start", "top")

    def __init__(self, column: int, start: ActivationStart, depth: int, top: float) -> None:
        self.column = column
        self.start = start
        self.depth = depth
        self.top = top
        self.bottom = top


def reach_left(depth: int, spacing: Spacing) -> float:
    """How far ``depth`` nested bars reach to the left of their lifeline."""
    return spacing.bar_width / 2 if depth else 0.0


def reach_right(depth: int, spacing: Spacing) -> float:
    """How far ``depth`` nested bars reach to the right of their lifeline."""
    return spacing.bar_width / 2 + spacing.bar_shift * (depth - 1) if depth else 0.0
