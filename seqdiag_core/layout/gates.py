"""Messages with an end that is no participant: from or to the edge, found and lost ones."""

from __future__ import annotations

from math import ceil

from ..measure.metrics import Spacing
from ..model import Found, Gate, Lost, Message, Side
from .bars import reach_left, reach_right
from .captions import Caption
from .columns import Columns
from .cursor import Cursor
from .fragments import Frame
from .messages import MessagePiece
from .sheet import Sheet


def open_side(end: Gate | Found | Lost) -> Side:
    """The side of the lifeline on which an open end lies."""
    return end.side


class OpenMessage(MessagePiece):
    """A message between one lifeline and an open end: a dot beside it, or the diagram's edge."""

    __slots__ = ("_column", "_depth_at_start", "_frame", "_gate", "_left")

    def __init__(
        self,
        message: Message,
        step: int,
        caption: Caption,
        column: int,
        end: Gate | Found | Lost,
        frame: Frame | None,
    ) -> None:
        super().__init__(message, step, caption, (column,))
        self._column = column
        self._frame = frame
        self._left = open_side(end) is Side.LEFT
        self._gate = isinstance(end, Gate)
        self._depth_at_start = isinstance(message.sender, str)

    def reach(self) -> tuple[float, float]:
        """From the lifeline to the next one, or to the edge; and as far as a new head reaches."""
        far = float("inf") if self._goes_to_edge else 1.0
        head = 0.5 if self.born is not None else 0.0
        if self._left:
            return (self._column - far, self._column + (1 if self.right_notes else head))
        return (self._column - (1 if self.left_notes else head), self._column + far)

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask for room up to the next lifeline."""
        column = self._column
        if not self._gate:
            need = self._length(spacing) + self._near(spacing) + spacing.self_clearance
            columns.ask_beside(column, Side.LEFT if self._left else Side.RIGHT, need)
        left, right = self._sides(0, spacing)
        self.ask_for_notes(columns, spacing, (column, -left), (column, right))

    def spread(self, sheet: Sheet) -> None:
        """Tell how far it reaches."""
        spacing = sheet.spacing
        x = sheet.xs[self._column]
        sheet.include_lifeline(x)
        left, right = self._sides(x, spacing)
        sheet.include(left, right)
        self.include_notes(sheet, left, right)
        if self._goes_to_edge:
            sheet.include_gate(left, right)

    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float:
        """Height of the arrow if it were placed now."""
        leads = spacing.leads
        more_lines = max(self.caption.lines - 1, 0) * self.caption.line_height
        heights = [cursor.below(leads.arrow) + more_lines]
        if self.note_height:
            heights.append(cursor.below(leads.box) + self.note_height / 2)
        if self.born is not None:
            heights.append(cursor.below(leads.box) + self.born.attach - self.fall(spacing))
        return max(heights)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place line, label, notes, and the head that it creates."""
        spacing = sheet.spacing
        x = sheet.xs[self._column]
        y = self.height(cursor, sheet)
        y_to = y + self.fall(spacing)
        direction = -1 if self._left else 1
        rightwards = self._left != self._depth_at_start
        near = x + direction * self._near(spacing)
        far = near + direction * self._length(spacing)
        if self._goes_to_edge:
            far = sheet.left if self._left else sheet.far_edge
        line = (min(near, far), max(near, far))
        passed = 0 if self._left else self._column + 1
        middle = self.label_middle(sheet, within(self._frame, line, sheet), passed, rightwards)
        above = y + self.drop(middle, line, rightwards, spacing)
        caption = self.caption.place_above(middle, above - spacing.label_gap, sheet)
        if self.born is not None:
            top = y_to - self.born.attach
            sheet.heads[self._column] = self.born.place(x, top, spacing)
        start, end = (near, far) if self._depth_at_start else (far, near)
        self.finish(sheet, ((start, y), (end, y_to)), caption)
        left, right = self._sides(x, spacing)
        self.place_notes(sheet, left, right, y)
        self.move_below(cursor, y, spacing)

    @property
    def _goes_to_edge(self) -> bool:
        """Whether it goes to or comes from the edge; one with a note there stops at the note."""
        return self._gate and not (self.left_notes if self._left else self.right_notes)

    def _near(self, spacing: Spacing) -> float:
        """How far the line stays away from the lifeline."""
        depth = self.start_depth if self._depth_at_start else self.end_depth
        reach = reach_left(depth, spacing) if self._left else reach_right(depth, spacing)
        if self.born is not None:
            return self.born.reach
        return max(reach, spacing.cross_gap) if self.kills else reach

    def _length(self, spacing: Spacing) -> float:
        """Length of the line, up to the edge for a gate at the rim."""
        return ceil(max(spacing.found_length, self.caption.width + 2 * spacing.label_side))

    def _sides(self, x: float, spacing: Spacing) -> tuple[float, float]:
        """How far lifeline, line, label and the head that it creates reach."""
        depth = self.start_depth if self._depth_at_start else self.end_depth
        length = self._near(spacing) + self._length(spacing)
        head = self.born.width / 2 if self.born is not None else 0.0
        if self._left:
            return x - length, x + max(reach_right(depth, spacing), head)
        return x - max(reach_left(depth, spacing), head), x + length


class ThroughMessage(MessagePiece):
    """A message with two open ends: it runs across the whole diagram."""

    __slots__ = ("_frame",)

    def __init__(self, message: Message, step: int, caption: Caption, frame: Frame | None) -> None:
        super().__init__(message, step, caption)
        self._frame = frame

    def spread(self, sheet: Sheet) -> None:
        """Ask for a diagram, or a frame, that is wide enough for the label."""
        spacing = sheet.spacing
        width = self.caption.width + 2 * spacing.label_side
        if self._frame is None:
            sheet.include_width(width)
        else:
            self._frame.ask_width(width + 2 * spacing.frame_padding)

    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float:
        """Height of the arrow if it were placed now."""
        more_lines = max(self.caption.lines - 1, 0) * self.caption.line_height
        return cursor.below(spacing.leads.arrow) + more_lines

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place line and label."""
        spacing = sheet.spacing
        y = self.height(cursor, sheet)
        sender = self.message.sender
        leftwards = isinstance(sender, Gate | Found) and sender.side is Side.RIGHT
        line = (sheet.left, sheet.far_edge)
        middle = self.label_middle(sheet, within(self._frame, line, sheet), 0, not leftwards)
        above = y + self.drop(middle, line, not leftwards, spacing)
        caption = self.caption.place_above(middle, above - spacing.label_gap, sheet)
        start, end = line[::-1] if leftwards else line
        self.finish(sheet, ((start, y), (end, y + self.fall(spacing))), caption)
        self.move_below(cursor, y, spacing)


def within(frame: Frame | None, line: tuple[float, float], sheet: Sheet) -> tuple[float, float]:
    """The part of an arrow where its label goes: in the frame that holds it, or off durations."""
    if frame is None:
        return line[0], min(line[1], sheet.lanes)
    padding = sheet.spacing.frame_padding
    left, right = frame.left(sheet) + padding, frame.right(sheet) - padding
    return max(line[0], left), min(line[1], right)
