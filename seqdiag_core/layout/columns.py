"""How far lifelines stand apart: demands between them, met by raising the narrowest gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from ..measure.metrics import Spacing
from ..model import Side


class Columns:
    """Collects how much room things need between lifelines, and then places these.

    Args:
        count: Number of lifelines.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._demands: dict[tuple[int, int], float] = {}
        self._frames: list[dict[tuple[int, int], float]] = []

    def ask(self, first: int, last: int, width: float) -> None:
        """Ask for a distance between two lifelines; what reaches over the rim asks for nothing."""
        if first < 0 or last >= self.count:
            return
        span = (first, last)
        if width > self._demands.get(span, 0):
            self._demands[span] = width

    def ask_beside(self, lifeline: int, side: Side, width: float) -> None:
        """Ask for a distance between a lifeline and its neighbour, for what stands beside it.

        Where a frame ends there, its border will stand between that and the neighbour.
        """
        other = lifeline + (1 if side is Side.RIGHT else -1)
        self.ask(min(lifeline, other), max(lifeline, other), width)
        if self._frames:
            beside = self._frames[-1]
            beside[lifeline, other] = max(width, beside.get((lifeline, other), 0))

    def open_frame(self) -> None:
        """What asks from here on stands in one more frame."""
        self._frames.append({})

    def close_frame(self, first: int, last: int, spacing: Spacing) -> None:
        """The innermost frame is complete; what stands beside its rims needs room for borders."""
        beside = self._frames.pop()
        for lifeline, side in ((first, Side.LEFT), (last, Side.RIGHT)):
            other = lifeline + (1 if side is Side.RIGHT else -1)
            width = beside.get((lifeline, other))
            if width is None:
                continue
            self.ask(min(lifeline, other), max(lifeline, other), width + spacing.frame_padding)
            if self._frames:
                self.ask_beside(lifeline, side, width + spacing.frame_inset)

    def solve(self, *, equal: bool = False) -> list[float]:
        """The place of each lifeline, the first one at 0, all in whole units.

        Short spans come first; what a longer one still lacks is shared by its narrowest gaps.

        Args:
            equal: Whether all gaps are as wide as the widest one has to be.
        """
        if equal:
            widths = (ceil(need / (last - first)) for (first, last), need in self._demands.items())
            gap = max(widths, default=0)
            return [float(gap * index) for index in range(self.count)]
        gaps = [0.0] * max(self.count - 1, 0)
        order = sorted(
            self._demands.items(),
            key=lambda demand: (demand[0][1] - demand[0][0], -demand[1], demand[0]),
        )
        for (first, last), width in order:
            missing = width - sum(gaps[first:last])
            if missing > 0:
                gaps[first:last] = raise_narrowest(gaps[first:last], missing)
        return list(accumulate((float(ceil(gap)) for gap in gaps), initial=0.0))


def raise_narrowest(gaps: Sequence[float], amount: float) -> list[float]:
    """Share an amount among gaps so that the narrowest ones grow, together, to one level."""
    order = sorted(gaps)
    for count, gap in enumerate(order, 1):
        following = order[count] if count < len(order) else None
        if following is None or (following - gap) * count >= amount:
            level = gap + amount / count
            return [max(each, level) for each in gaps]
        amount -= (following - gap) * count
    return list(gaps)
