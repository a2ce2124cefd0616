"""Duration constraints: double arrows to the right of the body, in as many lanes as needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf
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

    def span(self) -> Segment:
        """From the one message to the other."""
        top, bottom = sorted((self._ends[0].y_from, self._ends[1].y_from))
        return Segment(top, bottom)

    def shares_lane(self, other: PlannedDuration) -> bool:
        """Whether another one stands in the same lane."""
        return self is not other and self._offset == other._offset

    def place(self, rooms: _Rooms, sheet: Sheet) -> None:
        """Place line and text in its lane; the text keeps off what crosses the lanes."""
        spacing = sheet.spacing
        x = sheet.lanes + round(self._offset)
        span = self.span()
        text = None
        if self._block:
            text_top = rooms.top_of(self, self._block.height)
            left = x + spacing.guard_gap
            text = place_block(self._block, Align.START, left, text_top, spacing)
        sheet.durations.append(PlacedDuration(self._duration, x, span.top, span.bottom, text))


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
    rooms = _Rooms(durations, sheet)
    for duration in durations:
        duration.place(rooms, sheet)


class _Rooms:
    """The rooms for texts between the lines that cross the lanes."""

    def __init__(self, durations: Sequence[PlannedDuration], sheet: Sheet) -> None:
        self._durations = durations
        self._walls = _merged(_walls(sheet))
        self._gap = sheet.spacing.label_gap
        self._top = max((head.box.bottom for head in sheet.heads.values()), default=0.0)

    def top_of(self, duration: PlannedDuration, height: float) -> float:
        """Where the text of a duration begins: beside its middle, or as near as can be.

        It reaches beyond the ends of its duration, but not beside another one in its lane, if there
        is no room for it otherwise.
        """
        span = duration.span()
        middle = (span.top + span.bottom - height) / 2
        top = _free_top(span, height, self._walls, self._gap, middle)
        if top is None:
            others = [each.span() for each in self._durations if duration.shares_lane(each)]
            walls = _merged([*self._walls, *others])
            top = _free_top(Segment(self._top, inf), height, walls, self._gap, middle)
        return middle if top is None else top


def _walls(sheet: Sheet) -> Iterator[Segment]:
    """Between which heights lines cross the lanes of duration constraints."""
    for divider in sheet.dividers:
        if divider.pill is not None and divider.pill.right > sheet.lanes:
            yield Segment(divider.pill.y, divider.pill.bottom)
        elif divider.right > sheet.lanes:
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


def _free_top(
    span: Segment, height: float, walls: Sequence[Segment], gap: float, wish: float
) -> float | None:
    """Where a text begins that stands between walls, or None if there is no room for it.

    Args:
        span: From where to where it may reach.
        height: How high it is.
        walls: What it keeps off, from top to bottom.
        gap: How far it keeps off.
        wish: Where it should begin, or as near as can be.
    """
    first = bisect_left(walls, span.top - gap, key=attrgetter("bottom"))
    last = bisect_right(walls, span.bottom + gap, key=attrgetter("top"))
    floors = [span.top, *(wall.bottom + gap for wall in walls[first:last])]
    ceilings = [*(wall.top - gap for wall in walls[first:last]), span.bottom]
    places = [
        min(max(wish, floor), ceiling - height)
        for floor, ceiling in zip(floors, ceilings, strict=True)
        if ceiling - floor >= height
    ]
    return min(places, key=lambda place: abs(place - wish), default=None)
