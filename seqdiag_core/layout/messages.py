"""Messages between two lifelines, and what all messages have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from ..measure.metrics import Last, Spacing
from ..model import Head, Message, Side
from .bars import reach_left, reach_right
from .captions import Caption, PlacedCaption
from .columns import Columns
from .cursor import Cursor
from .heads import PlannedHead
from .notes import PlannedNote
from .piece import Piece
from .placed import PlacedMessage
from .sheet import Sheet


class MessagePiece(Piece):
    """A message while it is laid out.

    Attributes:
        message: The message.
        step: Its place in reading order, from 1.
        caption: Its label and number.
        columns: The lifelines at its ends.
        left_notes: Notes that stand to the left of it, on its row.
        right_notes: Notes that stand to the right of it, on its row.
        start_depth: Number of bars at the sender's end.
        end_depth: Number of bars at the receiver's end.
        born: Head of the participant that it creates.
        kills: Columns whose lifelines end here.
        opened: Columns on which bars begin here.
        depths: Number of bars on each lifeline that it passes, from left to right.
        y_from: Height of the sender's end, once it is placed.
        y_to: Height of the receiver's end, once it is placed.
    """

    __slots__ = (
        "born",
        "caption",
        "columns",
        "depths",
        "end_depth",
        "kills",
        "left_notes",
        "message",
        "opened",
        "right_notes",
        "start_depth",
        "step",
        "y_from",
        "y_to",
    )

    def __init__(
        self, message: Message, step: int, caption: Caption, columns: tuple[int, ...] = ()
    ) -> None:
        self.message = message
        self.step = step
        self.caption = caption
        self.columns = columns
        self.left_notes: list[PlannedNote] = []
        self.right_notes: list[PlannedNote] = []
        self.start_depth = 0
        self.end_depth = 0
        self.born: PlannedHead | None = None
        self.kills: set[int] = set()
        self.opened: tuple[int, ...] = ()
        self.depths: Sequence[int] = ()
        self.y_from = 0.0
        self.y_to = 0.0

    @property
    def note_height(self) -> float:
        """Height of the tallest note on its row."""
        if not self.left_notes and not self.right_notes:
            return 0.0
        return max((note.height for note in (*self.left_notes, *self.right_notes)), default=0.0)

    def fall(self, spacing: Spacing) -> float:
        """How much lower than the sender's end the receiver's end lies."""
        return round(self.message.delay * spacing.unit)

    @abstractmethod
    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float:
        """Height of its arrow if it were placed now, below what stands above it."""

    def height(self, cursor: Cursor, sheet: Sheet) -> float:
        """Height at which it begins: that of its row, but not above the bars at its ends.

        Bars that a slanted message of the same row opens begin lower than the row.
        """
        bars = (sheet.open_bars[column][-1:] for column in self.columns)
        floor = max((bar.top for found in bars for bar in found), default=cursor.arrow_floor)
        return max(self.arrow_height(cursor, sheet.spacing), cursor.arrow_floor, floor)

    def ask_for_notes(
        self, columns: Columns, spacing: Spacing, left: tuple[int, float], right: tuple[int, float]
    ) -> None:
        """Ask for room for the notes beside it.

        Args:
            columns: Whom to ask.
            spacing: The distances.
            left: The leftmost lifeline of the message, and how far it reaches beyond that.
            right: The rightmost lifeline, and how far it reaches beyond that.
        """
        around = spacing.note_side + spacing.note_clearance
        for note in self.left_notes:
            columns.ask_beside(left[0], Side.LEFT, left[1] + note.width + around)
        for note in self.right_notes:
            columns.ask_beside(right[0], Side.RIGHT, right[1] + note.width + around)

    def include_notes(self, sheet: Sheet, left: float, right: float) -> None:
        """Tell how far the notes beside it reach, which begin at its left and right ends."""
        side = sheet.spacing.note_side
        for note in self.left_notes:
            sheet.include(left - side - note.width, left)
        for note in self.right_notes:
            sheet.include(right, right + side + note.width)

    def place_notes(self, sheet: Sheet, left: float, right: float, middle: float) -> None:
        """Place the notes beside it, their middles at a height."""
        side = sheet.spacing.note_side
        for note in self.left_notes:
            note.place_at(left - side - note.width, middle - note.height / 2, sheet)
        for note in self.right_notes:
            note.place_at(right + side, middle - note.height / 2, sheet)

    def label_middle(
        self, sheet: Sheet, line: tuple[float, float], first: int, rightwards: bool
    ) -> float:
        """Where the middle of the label goes.

        Args:
            sheet: Where it is placed.
            line: The part of the arrow that the label may stand on, from left to right.
            first: The first column that the arrow passes.
            rightwards: Whether its head is at the right end.
        """
        left, right = line
        if not self.depths:
            return (left + right) / 2
        spacing = sheet.spacing
        tip, tail = spacing.head_clearance, spacing.tail_clearance
        two_way = self.message.arrow.tail is not Head.NONE
        span = (
            left + (tip if two_way or not rightwards else tail),
            right - (tip if two_way or rightwards else tail),
        )
        obstacles = [
            Obstacle(
                x - reach_left(depth, spacing) - spacing.clearance,
                x + reach_right(depth, spacing) + spacing.clearance,
                depth > 0,
            )
            for x, depth in zip(sheet.xs[first:], self.depths, strict=False)
            if left < x < right
        ]
        sender = left if rightwards else right
        return label_middle(span, sender, (left + right) / 2, self.caption.width, obstacles)

    def drop(
        self, middle: float, line: tuple[float, float], rightwards: bool, spacing: Spacing
    ) -> float:
        """How far a slanted line has fallen where its label begins, seen from the sender."""
        fall = self.fall(spacing)
        if not fall:
            return 0.0
        left, right = line
        half = self.caption.width / 2
        before = middle - half - left if rightwards else right - middle - half
        slope = fall / (right - left)
        # The steeper the line, the higher the label has to stand to be as far away from it.
        lift = spacing.label_gap * (hypot(1, slope) - 1)
        return max(slope * spacing.label_fall * max(before, 0) - lift, 0)

    def finish(
        self,
        sheet: Sheet,
        points: tuple[tuple[float, float], ...],
        caption: PlacedCaption,
    ) -> None:
        """Put the placed message on the sheet."""
        self.y_from = points[0][1]
        self.y_to = points[-1][1]
        sheet.messages.append(
            PlacedMessage(self.message, self.step, points, caption.text, caption.badge)
        )

    def move_below(self, cursor: Cursor, middle: float, spacing: Spacing) -> None:
        """Move the cursor below the message, its notes, the head it creates, its cross."""
        bottom = middle + self.note_height / 2
        if self.born is not None:
            bottom = max(bottom, self.y_to + self.born.height - self.born.attach)
        if self.kills:
            bottom = max(bottom, self.y_to + spacing.cross / 2)
        if bottom > self.y_to:
            cursor.move(bottom, Last.BOX)
        else:
            cursor.move(self.y_to, Last.ARROW)


class StraightMessage(MessagePiece):
    """A message from one lifeline to another."""

    __slots__ = ("_left", "_right", "_rightwards")

    def __init__(
        self, message: Message, step: int, caption: Caption, sender: int, receiver: int
    ) -> None:
        super().__init__(message, step, caption, (sender, receiver))
        self._rightwards = sender < receiver
        self._left, self._right = min(sender, receiver), max(sender, receiver)

    def reach(self) -> tuple[float, float]:
        """From lifeline to lifeline, and as far as the notes and a new head reach."""
        head = 0.5 if self.born is not None else 0
        left = self._left - (1 if self.left_notes else head)
        return (left, self._right + (1 if self.right_notes else head))

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask for room for the label and for the notes."""
        left, right = self._beside_label(spacing)
        need = max(self.caption.width, spacing.found_length / 2) + 2 * spacing.label_side
        columns.ask(self._left, self._right, left + need + right)
        left, right = self._outer(spacing)
        self.ask_for_notes(columns, spacing, (self._left, left), (self._right, right))

    def spread(self, sheet: Sheet) -> None:
        """Use the room that there is for a long label, and tell where both ends and notes are."""
        spacing = sheet.spacing
        xs = sheet.xs
        left, right = xs[self._left], xs[self._right]
        if self.caption.lines > 1:
            beside = self._beside_label(spacing)
            room = right - beside[1] - left - beside[0] - 2 * spacing.label_side
            limit = spacing.wrap_long if self._right - self._left > 1 else spacing.wrap_message
            limit = min(room, limit * spacing.wrap_again)
            self.caption.wrap(sheet.measurer, max(self.caption.width, limit))
        sheet.include_lifeline(left)
        sheet.include_lifeline(right)
        outer = self._outer(spacing)
        sheet.include(left - outer[0], right + outer[1])
        self.include_notes(sheet, left - outer[0], right + outer[1])

    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float:
        """Height of the arrow if it were placed now."""
        leads = spacing.leads
        height = cursor.below(leads.arrow)
        if self.caption.lines > 1:
            height += (self.caption.lines - 1) * self.caption.line_height
        if self.note_height:
            height = max(height, cursor.below(leads.box) + self.note_height / 2)
        if self.born is not None:
            top = cursor.below(leads.box)
            height = max(height, top + self.born.attach - self.fall(spacing))
        return height

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place line, label, notes, and the head that it creates."""
        spacing = sheet.spacing
        left, right = self._ends(sheet)
        y = self.height(cursor, sheet)
        y_to = y + self.fall(spacing)
        start, end = (left, right) if self._rightwards else (right, left)
        beside = self._beside_label(spacing)
        line = (sheet.xs[self._left] + beside[0], sheet.xs[self._right] - beside[1])
        middle = self.label_middle(sheet, line, self._left + 1, self._rightwards)
        above = y + self.drop(middle, (left, right), self._rightwards, spacing)
        caption = self.caption.place_above(middle, above - spacing.label_gap, sheet)
        if self.born is not None:
            column = self._right if self._rightwards else self._left
            top = y_to - self.born.attach
            sheet.heads[column] = self.born.place(sheet.xs[column], top, spacing)
        self.finish(sheet, ((start, y), (end, y_to)), caption)
        outer = self._outer(spacing)
        self.place_notes(
            sheet, sheet.xs[self._left] - outer[0], sheet.xs[self._right] + outer[1], y
        )
        self.move_below(cursor, y, spacing)

    def _ends(self, sheet: Sheet) -> tuple[float, float]:
        """Where the line begins and ends, from left to right."""
        left, right = self._inner(sheet.spacing)
        return sheet.xs[self._left] + left, sheet.xs[self._right] - right

    def _inner(self, spacing: Spacing) -> tuple[float, float]:
        """How far its ends stay away from the left and the right lifeline, towards each other."""
        left_depth, right_depth = self._depths()
        left, right = reach_right(left_depth, spacing), reach_left(right_depth, spacing)
        if self.born is not None:
            if self._rightwards:
                right = self.born.reach
            else:
                left = self.born.reach
        if self._left in self.kills:
            left = max(left, spacing.cross_gap)
        if self._right in self.kills:
            right = max(right, spacing.cross_gap)
        return left, right

    def _beside_label(self, spacing: Spacing) -> tuple[float, float]:
        """How far its label stays away from both lifelines: as its ends, but before a cross."""
        left, right = self._inner(spacing)
        head, tail = self.message.arrow.head, self.message.arrow.tail
        at_left, at_right = (tail, head) if self._rightwards else (head, tail)
        if at_left is Head.CROSS:
            left += spacing.lost_gap
        if at_right is Head.CROSS:
            right += spacing.lost_gap
        return left, right

    def _outer(self, spacing: Spacing) -> tuple[float, float]:
        """How far what stands at its ends reaches beyond the left and the right lifeline."""
        left_depth, right_depth = self._depths()
        left, right = reach_left(left_depth, spacing), reach_right(right_depth, spacing)
        if self.born is not None:
            if self._rightwards:
                right = self.born.width / 2
            else:
                left = self.born.width / 2
        return left, right

    def _depths(self) -> tuple[int, int]:
        """Number of bars at the left and at the right end."""
        depths = (self.start_depth, self.end_depth)
        return depths if self._rightwards else depths[::-1]


class Obstacle(NamedTuple):
    """What a label had better not lie on: a lifeline, or one with bars."""

    left: float
    right: float
    is_bar: bool


def label_middle(
    span: tuple[float, float],
    sender: float,
    middle: float,
    width: float,
    obstacles: Sequence[Obstacle],
) -> float:
    """Where the middle of a label goes on an arrow.

    Args:
        span: What the label may cover, from left to right.
        sender: The sender's end of the arrow.
        middle: The middle of the arrow.
        width: Width of the label.
        obstacles: What the arrow passes, from left to right.

    Returns:
        The middle of the arrow if the label meets nothing there; else the nearest free place (of
        two the one nearer to the sender), if it is near enough or a bar stands in the way; else
        the middle.
    """
    half = width / 2
    met = [each for each in obstacles if each.left < middle + half and each.right > middle - half]
    if not met:
        return middle
    edges = [span[0], *(each.right for each in obstacles)]
    ends = [*(each.left for each in obstacles), span[1]]
    places = [
        min(max(middle, left + half), right - half)
        for left, right in zip(edges, ends, strict=True)
        if right - left >= width
    ]
    if not places:
        return middle
    best = min(places, key=lambda place: (round(abs(place - middle)), abs(place - sender)))
    near = abs(best - middle) <= (span[1] - span[0]) / 4
    return best if near or any(each.is_bar for each in met) else middle
