"""Duration constraints: double arrows to the right of the body, in as many lanes as needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from ..measure.metrics import Role
from ..model import DurationConstraint
from .messages import MessagePiece
from .placed import Align, PlacedDuration, Segment
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

    def place(self, walls: Sequence[Segment], sheet: Sheet) -> None:
        """Place line and text in its lane; the text keeps off what crosses the lanes."""
        spacing = sheet.spacing
        x = sheet.lanes + round(self._offset)
        top, bottom = sorted((self._ends[0].y_from, self._ends[1].y_from))
        text = None
        if self._block:
            height = self._block.height
            text_top = _free_top(Segment(top, bottom), height, walls, spacing.label_gap)
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


def place_durations(durations: Sequence[PlannedDuration], sheet: Sheet) -> None:
    """Place duration constraints, when everything else has its place."""
    if durations:
        walls = _merged(_walls(sheet))
        for duration in durations:
            duration.place(walls, sheet)


def _walls(sheet: Sheet) -> Iterator[Segment]:
    """Between which heights lines cross the lanes of duration constraints."""
    for divider in sheet.dividers:
        if divider.right > sheet.lanes:
            yield Segment(divider.y, divider.y)
    for message in sheet.messages:
        (x, y), (x_to, y_to) = min(message.points), max(message.points)
        if x_to > sheet.lanes:
            y += (y_to - y) * max(sheet.lanes - x, 0) / (x_to - x)
            yield Segment(min(y, y_to), max(y, y_to))


def _merged(segments: Iterable[Segment]) -> list[Segment]:
    """Segments from top to bottom, those that meet as one."""
    merged: list[Segment] = []
    for segment in sorted(segments):
        if merged and segment.top <= merged[-1].bottom:
            segment = Segment(merged[-1].top, max(merged.pop().bottom, segment.bottom))
        merged.append(segment)
    return merged


def _free_top(span: Segment, height: float, walls: Sequence[Segment], gap: float) -> float:
    """Where a text begins that is as near as can be to the middle of a span, between walls.

    Args:
        span: From where to where it may reach.
        height: How high it is.
        walls: What it keeps off, from top to bottom.
        gap: How far it keeps off.

    Returns:
        Its upper edge; that of a text in the middle if there is no room for it.
    """
    middle = (span.top + span.bottom - height) / 2
    first = bisect_left(walls, span.top - gap, key=attrgetter("bottom"))
    last = bisect_right(walls, span.bottom + gap, key=attrgetter("top"))
    # Between two walls there is a room, unless it is too low.
    floors = [span.top, *(wall.bottom + gap for wall in walls[first:last])]
    ceilings = [*(wall.top - gap for wall in walls[first:last]), span.bottom]
    places = [
        min(max(middle, floor), ceiling - height)
        for floor, ceiling in zip(floors, ceilings, strict=True)
        if ceiling - floor >= height
    ]
    return min(places, key=lambda place: abs(place - middle), default=middle)
