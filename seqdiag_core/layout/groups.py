"""Groups of participants: boxes round heads and lifelines, boxes in boxes too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor

from ..measure.metrics import Measurer, Role, Spacing
from ..model import ParticipantGroup
from .columns import Columns
from .heads import PlannedHead
from .placed import Align, Box, PlacedGroup
from .sheet import Cutter, Sheet, cut_line
from .texts import break_label, place_block


class PlannedGroup:
    """A group while it is laid out.

    Attributes:
        first: Its leftmost lifeline.
        last: Its rightmost lifeline.
        depth: How many groups it lies in.
        levels: How many groups lie in it or across it, one around the other.
        least_width: What its label, or that of a group in it, makes it at least.
        left: Its left border, once it has spread.
        right: Its right border, once it has spread.
        label_height: Its upper border to the heads: its own label and those of the groups in it.
    """

    __slots__ = (
        "_block",
        "_group",
        "_inner",
        "depth",
        "first",
        "label_height",
        "last",
        "least_width",
        "left",
        "levels",
        "right",
    )

    def __init__(
        self,
        group: ParticipantGroup,
        columns: tuple[int, int],
        depth: int,
        inner: Sequence[PlannedGroup],
        measurer: Measurer,
        spacing: Spacing,
    ) -> None:
        self._group = group
        self.first, self.last = columns
        self.depth = depth
        self._inner = inner
        self.levels: int = max((each.levels + 1 for each in inner), default=0)
        self.left = self.right = 0.0
        self._block = break_label(group.label, Role.GROUP, measurer, spacing.wrap_message)
        widths = [0.0, *(each.least_width for each in inner)]
        self.least_width: float = max(self._block.width, *widths) + 2 * spacing.group_padding
        more_lines = max(len(self._block.lines) - 1, 0) * self._block.font.line
        above = max((each.label_height for each in inner), default=0.0)
        own = spacing.group_label + more_lines if self._block else spacing.group_padding
        self.label_height: float = above + own

    def demand(self, columns: Columns, heads: Sequence[PlannedHead], spacing: Spacing) -> None:
        """Ask for room between its lifelines for a label that is wider than the heads."""
        if self.first != self.last:
            outer = (heads[self.first].width + heads[self.last].width) / 2
            border = spacing.group_padding * (2 * self.levels + 2)
            columns.ask(self.first, self.last, self.least_width - outer - border)

    def reach(self, column: int, heads: Sequence[PlannedHead], spacing: Spacing) -> float:
        """How far it lies around its first or its last lifeline, away from the others."""
        padding = spacing.group_padding
        reach = heads[column].width / 2 + padding * (self.levels + 1)
        if self.first == self.last:
            reach = max(reach, self.least_width / 2)
        at_border = [each for each in self._inner if column in (each.first, each.last)]
        return max([reach, *(each.reach(column, heads, spacing) + padding for each in at_border)])

    def spread(self, heads: Sequence[PlannedHead], sheet: Sheet) -> None:
        """Reach around all heads and all groups in it, and as wide as the label.

        At the rim of the drawing, where that takes no room from others, it also lies around what
        belongs to its outermost lifeline.
        """
        padding = sheet.spacing.group_padding
        around = padding * (self.levels + 1)
        members = range(self.first, self.last + 1)
        left = min(sheet.xs[column] - heads[column].width / 2 for column in members) - around
        right = max(sheet.xs[column] + heads[column].width / 2 for column in members) + around
        for inner in self._inner:
            left = min(left, inner.left - padding)
            right = max(right, inner.right + padding)
        if self.first == 0:
            left = min(left, floor(sheet.own(0).left) - padding)
        if self.last == len(sheet.xs) - 1:
            right = max(right, ceil(sheet.own(self.last).right) + padding)
        missing = max(self._block.width + 2 * padding - (right - left), 0)
        self.left, self.right = left - ceil(missing / 2), right + ceil(missing / 2)
        sheet.include(self.left, self.right)

    def place(self, top: float, bottom: float, sheet: Sheet, cutter: Cutter) -> PlacedGroup:
        """Place it around the heads whose upper edge is ``top`` and all below them."""
        spacing = sheet.spacing
        upper = top - self.label_height
        lower = bottom + spacing.group_padding * (self.levels + 1)
        left, right = self.left + sheet.shift, self.right + sheet.shift
        text = None
        if self._block:
            inset = (spacing.group_label - self._block.font.line) / 2
            text = place_block(
                self._block, Align.MIDDLE, (left + right) / 2, upper + inset, spacing
            )
        borders = [cut_line(upper, lower, cutter.gaps(x, x, upper, lower)) for x in (left, right)]
        box = Box(left, upper, right - left, lower - upper)
        return PlacedGroup(self._group, self.depth, box, text, *borders)


def plan_groups(
    groups: Sequence[ParticipantGroup],
    columns: Mapping[str, int],
    measurer: Measurer,
    spacing: Spacing,
) -> list[PlannedGroup]:
    """All groups that have a member in the drawing, outer ones first.

    Members need not stand side by side: a group may reach around participants of another one,
    or half over them. Each lies around all narrower groups that it meets, as if they were in it.
    """
    spans: list[tuple[int, tuple[int, int], int, ParticipantGroup]] = []
    for group, depth in _nested(groups):
        members = [columns[member] for member in group.members if member in columns]
        if members:
            first, last = min(members), max(members)
            spans.append((last - first, (first, last), depth, group))
    planned: list[PlannedGroup] = []
    for _, span, depth, group in sorted(spans, key=lambda each: (each[0], -each[2])):
        within = [each for each in planned if each.first <= span[1] and span[0] <= each.last]
        planned.append(PlannedGroup(group, span, depth, within, measurer, spacing))
    return planned[::-1]


def demand_between(
    groups: Sequence[PlannedGroup],
    columns: Columns,
    heads: Sequence[PlannedHead],
    spacing: Spacing,
) -> None:
    """Ask that groups which end between two lifelines stand apart, with labels of any width."""
    ends = {group.last for group in groups} | {group.first - 1 for group in groups}
    for left in ends.intersection(range(len(heads) - 1)):
        reach = {column: heads[column].width / 2 for column in (left, left + 1)}
        for group in groups:
            for column in {group.last} & {left} | {group.first} & {left + 1}:
                reach[column] = max(reach[column], group.reach(column, heads, spacing))
        columns.ask(left, left + 1, sum(reach.values()) + 2 * spacing.group_padding)


def borders_between(groups: Sequence[PlannedGroup], left: int) -> int:
    """Number of group borders between a lifeline and the one to the right of it."""
    return sum((group.last == left) + (group.first == left + 1) for group in groups)


def _nested(groups: Sequence[ParticipantGroup]) -> list[tuple[ParticipantGroup, int]]:
    """All groups with their depth, outer ones first."""
    found: list[tuple[ParticipantGroup, int]] = []
    waiting = [(group, 0) for group in reversed(groups)]
    while waiting:
        group, depth = waiting.pop()
        found.append((group, depth))
        waiting.extend((inner, depth + 1) for inner in reversed(group.groups))
    return found
