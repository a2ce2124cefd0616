"""Duration constraints: double arrows to the right of the body, in as many lanes as needed."""

from __future__ import annotations

from collections.abc import Sequence

from ..measure.metrics import Role
from ..model import DurationConstraint
from .messages import MessagePiece
from .placed import Align, PlacedDuration
from .sheet import Sheet
from .texts import Block, break_label, place_block


class PlannedDuration:
    """A duration constraint while it is laid out."""

    __slots__ = ("_block", "_duration", "_ends", "_offset")

    def __init__(
        self, duration: DurationConstraint, start: MessagePiece, end: MessagePiece
    ) -> None:
        self._duration = duration
        self._ends = (start, end)
        self._offset = 0.0
        self._block: Block | None = None

    @property
    def steps(self) -> tuple[int, int]:
        """The first and the last message that it stands beside."""
        first, last = sorted((self._ends[0].step, self._ends[1].step))
        return (first, last)

    def spread(self, offset: float, sheet: Sheet) -> float:
        """Take a place so far to the right of the body; gives the room it takes."""
        spacing = sheet.spacing
        label = self._duration.label
        self._block = break_label(label, Role.GUARD, sheet.measurer, spacing.wrap_guard)
        self._offset = offset + spacing.note_side
        return spacing.note_side + spacing.guard_gap + self._block.width

    def place(self, edge: float, sheet: Sheet) -> None:
        """Place line and text to the right of an edge."""
        spacing = sheet.spacing
        x = edge + round(self._offset)
        top, bottom = sorted((self._ends[0].y_from, self._ends[1].y_from))
        text = None
        if self._block:
            text_top = (top + bottom - self._block.height) / 2
            left = x + spacing.guard_gap
            text = place_block(self._block, Align.START, left, text_top, spacing)
        sheet.durations.append(PlacedDuration(self._duration, x, top, bottom, text))


def spread_durations(durations: Sequence[PlannedDuration], sheet: Sheet) -> float:
    """Share lanes among duration constraints; gives the room that all lanes take."""
    lanes: list[list[PlannedDuration]] = []
    for duration in sorted(durations, key=lambda each: each.steps):
        for lane in lanes:
            if lane[-1].steps[1] < duration.steps[0]:
                lane.append(duration)
                break
        else:
            lanes.append([duration])
    offset = 0.0
    for lane in lanes:
        offset += max([duration.spread(offset, sheet) for duration in lane])
    return offset
