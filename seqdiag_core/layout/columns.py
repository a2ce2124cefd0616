"""How far lifelines stand apart: demands between them, met by raising the narrowest gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil


class Columns:
    """Collects how much room things need between lifelines, and then places these.

    Args:
        count: Number of lifelines.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._demands: dict[tuple[int, int], float] = {}

    def ask(self, first: int, last: int, width: float) -> None:
        """Ask for a distance between two lifelines; what reaches over the rim asks for nothing."""
        if first < 0 or last >= self.count:
            return
        span = (first, last)
        if width > self._demands.get(span, 0):
            self._demands[span] = width

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
