"""Lifelines and bars, cut where texts claim room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Participant
from .bars import Bar
from .placed import Box, PlacedActivation, PlacedDelay, PlacedLifeline, Segment
from .sheet import Cutter, Sheet, cut_line


def place_lifeline(sheet: Sheet, column: int, top: float, bottom: float) -> PlacedLifeline:
    """The lifeline of a column between two heights."""
    segments = cut_line(top, bottom, sheet.lifeline_gaps(column))
    if sheet.delays:
        segments = tuple(_dotted(segments, sheet.delays))
    end = sheet.crosses.get(column)
    cross = end[0] if end is not None and end[1] else None
    return PlacedLifeline(sheet.xs[column], top, bottom, segments, cross)


def _dotted(segments: Sequence[Segment], delays: Sequence[PlacedDelay]) -> Iterator[Segment]:
    """Dot what lies in a delay; both sequences come from top to bottom."""
    waiting = 0
    for segment in segments:
        top = segment.top
        while waiting < len(delays) and delays[waiting].bottom <= top:
            waiting += 1
        index = waiting
        while index < len(delays) and delays[index].top < segment.bottom:
            delay = delays[index]
            if delay.top > top:
                yield Segment(top, delay.top)
                top = delay.top
            end = min(delay.bottom, segment.bottom)
            yield Segment(top, end, dotted=True)
            top = end
            index += 1
        if top < segment.bottom:
            yield Segment(top, segment.bottom)


def place_bar(bar: Bar, participant: Participant, sheet: Sheet, cutter: Cutter) -> PlacedActivation:
    """A bar in its place."""
    spacing = sheet.spacing
    left = sheet.xs[bar.column] - spacing.bar_width / 2 + bar.depth * spacing.bar_shift
    box = Box(left, bar.top, spacing.bar_width, bar.bottom - bar.top)
    gaps = cutter.gaps(left, box.right, bar.top, bar.bottom)
    segments = cut_line(bar.top, bar.bottom, gaps)
    return PlacedActivation(participant, bar.start, bar.depth, box, segments)
