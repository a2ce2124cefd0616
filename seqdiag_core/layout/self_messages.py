"""Self messages: a loop to the right of the lifeline, the label beside it."""

from __future__ import annotations

from math import ceil

from ..measure.metrics import Spacing
from ..model import Message, Side
from .bars import reach_left, reach_right
from .captions import Caption
from .columns import Columns
from .cursor import Cursor
from .messages import MessagePiece
from .sheet import Sheet


class SelfMessage(MessagePiece):
    """A message from a lifeline to itself."""

    __slots__ = ("_column",)

    def __init__(self, message: Message, step: int, caption: Caption, column: int) -> None:
        super().__init__(message, step, caption, (column,))
        self._column = column

    def reach(self) -> tuple[float, float]:
        """From its lifeline to the next one, and as far as the notes reach."""
        return (self._column - (1 if self.left_notes else 0), self._column + 1)

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask for room for loop, label and notes."""
        column = self._column
        reach = self._label_reach(spacing) + self.caption.width
        columns.ask_beside(column, Side.RIGHT, reach + spacing.self_clearance)
        left = reach_left(self.start_depth, spacing)
        self.ask_for_notes(columns, spacing, (column, left), (column, reach))

    def spread(self, sheet: Sheet) -> None:
        """Tell how far loop, label and notes reach."""
        x = sheet.xs[self._column]
        sheet.include_lifeline(x)
        left, right = self._sides(x, sheet.spacing)
        sheet.include_own(self._column, left, right)
        self.include_notes(sheet, left, right)

    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float:
        """Height at which the loop begins if it were placed now."""
        y = cursor.below(spacing.leads.loop)
        above = max(self.note_height - self._height(spacing), 0) / 2
        return max(y, cursor.below(spacing.leads.box) + above) if above else y

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place loop, label and notes."""
        spacing = sheet.spacing
        x = sheet.xs[self._column]
        height = self._height(spacing)
        y = self.height(cursor, sheet)
        start = x + reach_right(self.start_depth, spacing)
        end = x + reach_right(self.end_depth, spacing)
        if self.kills:
            end = x + spacing.cross_gap
        out = x + self._loop_reach(spacing)
        y_to = y + height + self.fall(spacing)
        middle = (y + y_to) / 2
        caption = self.caption.place_beside(x + self._label_reach(spacing), middle, sheet)
        self.finish(sheet, ((start, y), (out, y), (out, y_to), (end, y_to)), caption)
        left, right = self._sides(x, spacing)
        self.place_notes(sheet, left, right, middle)
        self.move_below(cursor, middle, spacing)

    def _height(self, spacing: Spacing) -> float:
        lines = self.caption.lines * self.caption.line_height
        return max(spacing.self_height, lines + spacing.self_padding)

    def _sides(self, x: float, spacing: Spacing) -> tuple[float, float]:
        """How far bar, loop and label reach."""
        right = self._loop_reach(spacing)
        if self.caption:
            right = ceil(self._label_reach(spacing) + self.caption.width)
        return x - reach_left(self.start_depth, spacing), x + right

    def _loop_reach(self, spacing: Spacing) -> float:
        depth = max(self.start_depth, self.end_depth)
        return reach_right(depth, spacing) + spacing.self_width

    def _label_reach(self, spacing: Spacing) -> float:
        return self._loop_reach(spacing) + spacing.self_label_gap
