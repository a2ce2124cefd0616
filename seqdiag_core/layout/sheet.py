"""The sheet that pieces are laid out on: lifelines, edges, claims, and what has been placed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import ceil, floor, inf

from ..measure.metrics import Measurer, Spacing
from .bars import Bar
from .placed import (
    Box,
    PlacedDelay,
    PlacedDivider,
    PlacedDuration,
    PlacedFragment,
    PlacedHead,
    PlacedMessage,
    PlacedNote,
    PlacedReference,
    PlacedState,
    PlacedText,
    Segment,
)


class Extent:
    """How far things reach to the left and to the right."""

    __slots__ = ("left", "right")

    def __init__(self, left: float = inf, right: float = -inf) -> None:
        self.left = left
        self.right = right

    def include(self, left: float, right: float) -> None:
        """Reach at least from ``left`` to ``right``."""
        if left < self.left:
            self.left = left
        if right > self.right:
            self.right = right


class Sheet:
    """What pieces share while they find their places.

    Pieces first spread, which tells how far everything reaches to the sides; then ``settle`` moves
    all to the right of the margin; then pieces are placed from top to bottom.

    Attributes:
        xs: Place of each lifeline.
        shift: What ``settle`` moved everything by.
        is_framed: Whether a frame stands around the body.
        left: Left edge of the body, once it is settled.
        right: Right edge of the body, once it is settled.
        lanes: Where duration constraints begin, to the right of everything but arrows to the edge.
        crosses: Per lifeline the height at which it ends, and whether a cross shows it.
    """

    def __init__(self, measurer: Measurer, spacing: Spacing, xs: Sequence[float]) -> None:
        self.measurer = measurer
        self.spacing = spacing
        self.xs = list(xs)
        self.shift = 0.0
        self.is_framed = False
        self.left = 0.0
        self.right = 0.0
        self.lanes = inf
        self._body = Extent()
        self._gates = Extent()
        self._frames: list[Extent] = []
        self._own = [Extent(x, x) for x in xs]
        self._least_width = 0.0
        self._claims: list[list[Segment]] = [[] for _ in xs]
        self._boxes: list[Box] = []
        self.open_bars: list[list[Bar]] = [[] for _ in xs]
        self.bars: list[Bar] = []
        self.heads: dict[int, PlacedHead] = {}
        self.crosses: dict[int, tuple[float, bool]] = {}
        self.messages: list[PlacedMessage] = []
        self.notes: list[PlacedNote] = []
        self.fragments: list[tuple[int, PlacedFragment]] = []
        self.references: list[PlacedReference] = []
        self.states: list[PlacedState] = []
        self.dividers: list[PlacedDivider] = []
        self.delays: list[PlacedDelay] = []
        self.durations: list[PlacedDuration] = []

    # Spreading

    def include(self, left: float, right: float) -> None:
        """Something reaches from ``left`` to ``right``."""
        if self._frames:
            padding = self.spacing.frame_padding
            self._frames[-1].include(left - padding, right + padding)
        else:
            self._body.include(left, right)

    def include_own(self, column: int, left: float, right: float) -> None:
        """What belongs to one lifeline only reaches from ``left`` to ``right``."""
        self.include(left, right)
        around = 0.0
        if self._frames:
            inset = self.spacing.frame_inset
            around = self.spacing.frame_padding + inset * (len(self._frames) - 1)
        self._own[column].include(left - around, right + around)

    def own(self, column: int) -> Extent:
        """How far that reaches which belongs to one lifeline only, with the frames around it."""
        return self._own[column]

    def reach_beyond(self, columns: tuple[int, int], left: float, right: float) -> float:
        """How far what lies over lifelines reaches beyond them, counted in lifelines.

        Args:
            columns: The first and the last of them.
            left: Its left edge.
            right: Its right edge.

        Returns:
            A half if it leaves its neighbours half of the way to their lifelines, or else one.
        """
        xs, between = self.xs, self.spacing.note_between / 2
        first, last = columns
        before, after = first - 1, last + 1
        is_narrow = (before < 0 or left - between >= (xs[before] + xs[first]) / 2) and (
            after >= len(xs) or right + between <= (xs[last] + xs[after]) / 2
        )
        return 0.5 if is_narrow else 1.0

    def include_lifeline(self, x: float) -> None:
        """A message begins or ends at a lifeline."""
        if self._frames:
            overhang = self.spacing.frame_overhang
            self._frames[-1].include(x - overhang, x + overhang)

    def include_gate(self, left: float, right: float) -> None:
        """An arrow from or to the edge needs the edge to lie that far out."""
        self._gates.include(left, right)

    def include_width(self, width: float) -> None:
        """Something in the middle of the body needs it to be that wide."""
        self._least_width = max(self._least_width, width)

    def open_frame(self) -> None:
        """What spreads from here on lies in one more frame."""
        self._frames.append(Extent())

    @property
    def frame(self) -> Extent:
        """How far the innermost open frame reaches."""
        return self._frames[-1]

    def close_frame(self) -> None:
        """The innermost frame is complete; it becomes a part of the one around it."""
        closed = self._frames.pop()
        if self._frames:
            inset = self.spacing.frame_inset
            self._frames[-1].include(closed.left - inset, closed.right + inset)
        else:
            self._body.include(closed.left, closed.right)

    def pad(self, padding: float) -> None:
        """A frame around the body takes that much on both sides."""
        self.is_framed = True
        self._body.include(self._body.left - padding, self._body.right + padding)

    def widen(self, width: float) -> None:
        """Duration constraints, if there are any, take a width to the right of the body."""
        edge = float(ceil(self._body.right))
        if width:
            self.lanes = edge
        self._body.right = edge + width

    @property
    def body_width(self) -> float:
        """Width of the body as far as it is known."""
        return max(self._body.right - self._body.left, 0.0)

    def settle(self, margin: float) -> None:
        """Move everything to the right of a margin, lifelines into the middle of their pixels."""
        body, gates = self._body, self._gates
        overhang = self.spacing.edge_overhang
        if gates.left <= gates.right:
            body.include(
                min(gates.left, body.left - overhang), max(gates.right, body.right + overhang)
            )
        missing = self._least_width - (body.right - body.left)
        if missing > 0:
            body.include(body.left - missing / 2, body.right + missing / 2)
        body.include(floor(body.left), ceil(body.right))
        half = self.spacing.half
        shift = ceil(margin - body.left - half) + half
        self.shift = shift
        self.xs = [x + shift for x in self.xs]
        self.left = body.left + shift
        self.right = body.right + shift
        self.lanes += shift

    @property
    def far_edge(self) -> float:
        """Where arrows to the right end: at the frame of the diagram, or before durations."""
        return self.right if self.is_framed else min(self.right, self.lanes)

    # Cutting

    def claim(self, text: PlacedText) -> None:
        """Lines that would run through a text are cut there."""
        self.claim_box(text.box)

    def claim_box(self, box: Box) -> None:
        """Lines that would run through a box, or close by, are cut there."""
        x, y, width, height = box
        spacing = self.spacing
        self.cover(
            Box(
                x - spacing.claim_x,
                y - spacing.claim_y,
                width + 2 * spacing.claim_x,
                height + 2 * spacing.claim_y,
            )
        )

    def cover(self, box: Box) -> None:
        """Lines are cut right at the edges of a box that hides what lies under it."""
        self._boxes.append(box)
        left, right = box.x, box.right
        xs = self.xs
        first = bisect_right(xs, left)
        if first < len(xs) and xs[first] < right:
            segment = Segment(box.y, box.bottom)
            for column in range(first, bisect_left(xs, right, first)):
                self._claims[column].append(segment)

    def lifeline_gaps(self, column: int) -> list[Segment]:
        """Where a lifeline is cut, from top to bottom."""
        return sorted(self._claims[column])

    def claimed(self) -> list[Box]:
        """All claimed boxes by their upper edges."""
        return sorted(self._boxes, key=lambda box: box.y)


class Cutter:
    """Finds where claimed boxes cut a narrow box, quickly for many narrow boxes."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._tops = [box.y for box in boxes]
        self._tallest = max((box.height for box in boxes), default=0.0)

    def gaps(self, left: float, right: float, top: float, bottom: float) -> list[Segment]:
        """The gaps that boxes cut into ``left..right`` between two heights."""
        first = bisect_left(self._tops, top - self._tallest)
        last = bisect_right(self._tops, bottom)
        return [
            Segment(box.y, box.y + box.height)
            for box in self._boxes[first:last]
            if box.x < right and box.x + box.width > left
        ]


def cut_line(top: float, bottom: float, gaps: Iterable[Segment]) -> tuple[Segment, ...]:
    """What is left of a vertical line between two heights; ``gaps`` come from top to bottom."""
    segments = []
    for gap in gaps:
        if gap.bottom <= top:
            continue
        if gap.top >= bottom:
            break
        if gap.top > top:
            segments.append(Segment(top, gap.top))
        top = max(top, gap.bottom)
    if top < bottom:
        segments.append(Segment(top, bottom))
    return tuple(segments)
