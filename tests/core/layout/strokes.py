"""Every text and every line of a layout, for checking that they keep out of each other's way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from seqdiag_core.layout.placed import Box, Layout, PlacedText, Segment

UNDER_SURFACES = frozenset({"lifeline", "bar", "group", "frame", "section"})
"""What boxes with a surface of their own are painted over."""
IN_TURN = "duration"
"""What is painted among the boxes, by where it begins: over those above, under those below."""
CROSS = 6
"""Half the size of the cross that ends a life."""
TOUCH = 1
"""How far a line may reach into the box of a text, whose ink is smaller."""


class Stroke(NamedTuple):
    """A straight line that is drawn for something."""

    of: str
    x: float
    y: float
    to_x: float
    to_y: float

    def strikes(self, box: Box) -> bool:
        """Whether it runs through a box, by the clipping of Liang and Barsky."""
        left, right = box.x + TOUCH, box.right - TOUCH
        top, bottom = box.y + TOUCH, box.bottom - TOUCH
        if left >= right or top >= bottom:
            return False
        dx, dy = self.to_x - self.x, self.to_y - self.y
        begin, end = 0.0, 1.0
        for step, room in (
            (-dx, self.x - left),
            (dx, right - self.x),
            (-dy, self.y - top),
            (dy, bottom - self.y),
        ):
            if not step and room <= 0:
                return False
            if step < 0:
                begin = max(begin, room / step)
            elif step > 0:
                end = min(end, room / step)
        return begin < end


def texts(layout: Layout) -> list[PlacedText]:
    """Every text of a layout."""
    found = [layout.title, layout.header, layout.footer, layout.caption]
    found += [layout.legend and layout.legend.text, layout.frame and layout.frame.text]
    found += [group.text for group in layout.groups]
    for participant in layout.participants:
        for head in (participant.head, participant.foot):
            found += [head.text, head.stereotype] if head else []
    for message in layout.messages:
        found += [message.text, message.badge and message.badge.text]
    for fragment in layout.fragments:
        found += [fragment.text, *(operand.text for operand in fragment.operands)]
    for things in (layout.notes, layout.references, layout.states, layout.dividers):
        found += [thing.text for thing in things]
    found += [reference.tab_text for reference in layout.references]
    found += [thing.text for thing in (*layout.delays, *layout.durations)]
    return [text for text in found if text is not None]


def line_boxes(text: PlacedText) -> list[Box]:
    """The ink of each line of a text."""
    if not text.lines:
        return []
    pitch = text.lines[1].baseline - text.lines[0].baseline if len(text.lines) > 1 else 0
    height = text.box.height - (len(text.lines) - 1) * pitch
    boxes = []
    for index, line in enumerate(text.lines):
        left = {"start": 0, "middle": line.width / 2, "end": line.width}[text.align.value]
        boxes.append(Box(line.x - left, text.box.y + index * pitch, line.width, height))
    return boxes


def strokes(layout: Layout) -> Iterator[Stroke]:
    """Every line that is drawn, and the outline of every box."""
    for message in layout.messages:
        for one, other in pairwise(message.points):
            yield Stroke("message", *one, *other)
    yield from _level_lines(layout)
    yield from _upright_lines(layout)
    for name, box in outlines(layout):
        yield _level(name, box.x, box.right, box.y)
        yield _level(name, box.x, box.right, box.bottom)
        yield from _upright(name, box.x, [Segment(box.y, box.bottom)])
        yield from _upright(name, box.right, [Segment(box.y, box.bottom)])


def _level_lines(layout: Layout) -> Iterator[Stroke]:
    for fragment in layout.fragments:
        lines = [operand.line for operand in fragment.operands if operand.line is not None]
        yield from (_level("section", fragment.box.x, fragment.box.right, y) for y in lines)
    for divider in layout.dividers:
        pill = divider.pill or Box((divider.left + divider.right) / 2, divider.y, 0, 0)
        yield _level("divider", divider.left, pill.x, divider.y)
        yield _level("divider", pill.right, divider.right, divider.y)
    for group in layout.groups:
        yield _level("group", group.box.x, group.box.right, group.box.y)
        yield _level("group", group.box.x, group.box.right, group.box.bottom)


def _upright_lines(layout: Layout) -> Iterator[Stroke]:
    for duration in layout.durations:
        yield Stroke("duration", duration.x, duration.top, duration.x, duration.bottom)
    for participant in layout.participants:
        yield from _upright("lifeline", participant.lifeline.x, participant.lifeline.segments)
    for bar in layout.activations:
        yield from _upright("bar", bar.box.x, bar.segments)
        yield from _upright("bar", bar.box.right, bar.segments)
    for group in layout.groups:
        yield from _upright("group", group.box.x, group.left)
        yield from _upright("group", group.box.right, group.right)


def outlines(layout: Layout) -> Iterator[tuple[str, Box]]:
    """Every box that has an outline."""
    yield from (("surface", box) for box in surfaces(layout))
    yield from (("frame", fragment.box) for fragment in layout.fragments)
    for participant in layout.participants:
        for head in (participant.head, participant.foot):
            if head is not None and head.icon is not None:
                yield "icon", head.icon
        if participant.lifeline.cross is not None:
            x, y = participant.lifeline.x - CROSS, participant.lifeline.cross - CROSS
            yield "cross", Box(x, y, 2 * CROSS, 2 * CROSS)
    if layout.frame is not None:
        yield "page", layout.frame.box
        yield "page", layout.frame.tab
    if layout.legend is not None:
        yield "legend", layout.legend.box


def surfaces(layout: Layout) -> Iterator[Box]:
    """Every box that hides what is painted before it."""
    for participant in layout.participants:
        for head in (participant.head, participant.foot):
            if head is not None and head.icon is None:
                yield head.box
    for thing in (*layout.notes, *layout.references, *layout.states):
        yield thing.box
    yield from (reference.tab for reference in layout.references)
    yield from (divider.pill for divider in layout.dividers if divider.pill)
    yield from (fragment.tab for fragment in layout.fragments if fragment.tab)
    yield from (message.badge.box for message in layout.messages if message.badge)


def struck(layout: Layout) -> list[tuple[Box, Stroke]]:
    """Every line of text that something runs through, and what does."""
    lines, hiding = list(strokes(layout)), list(surfaces(layout))
    found = []
    for text in texts(layout):
        for box in line_boxes(text):
            behind = [surface for surface in hiding if _holds(surface, box)]
            found += [
                (box, line)
                for line in lines
                if line.strikes(box) and not any(_hides(surface, line) for surface in behind)
            ]
    return found


def _hides(surface: Box, line: Stroke) -> bool:
    """Whether a surface is painted over a line that runs through it."""
    return line.of in UNDER_SURFACES or (line.of == IN_TURN and line.y < surface.y)


def _level(name: str, left: float, right: float, y: float) -> Stroke:
    return Stroke(name, left, y, right, y)


def _upright(name: str, x: float, segments: Iterable[Segment]) -> Iterator[Stroke]:
    return (Stroke(name, x, segment.top, x, segment.bottom) for segment in segments)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x + TOUCH
        and inner.right - TOUCH <= outer.right
        and outer.y <= inner.y + 2 * TOUCH
        and inner.bottom - 2 * TOUCH <= outer.bottom
    )
