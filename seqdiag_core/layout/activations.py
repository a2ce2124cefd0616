"""Where bars begin and end, and where lives end: at a message, or on a row of their own."""

from __future__ import annotations

from ..measure.metrics import Last
from ..model import ActivationStart
from .bars import Bar
from .cursor import Cursor
from .messages import MessagePiece
from .piece import Piece
from .sheet import Sheet


class OpenBar(Piece):
    """A bar begins."""

    __slots__ = ("_at_sender", "_column", "_message", "_start")

    def __init__(
        self, start: ActivationStart, column: int, message: MessagePiece | None, *, at_sender: bool
    ) -> None:
        self._start = start
        self._column = column
        self._message = message
        self._at_sender = at_sender

    def reach(self) -> None:
        """It takes no room of its own."""

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Begin it at its message, or just below what stands above."""
        message = self._message
        if message is None:
            y = cursor.below(sheet.spacing.leads.box)
            if sheet.open_bars[self._column]:
                y = max(y, sheet.open_bars[self._column][-1].top)
        else:
            y = message.y_from if self._at_sender else message.y_to
        head = sheet.heads.get(self._column)
        if head is not None:
            y = max(y, head.box.bottom)
        bars = sheet.open_bars[self._column]
        bar = Bar(self._column, self._start, len(bars), y)
        bars.append(bar)
        sheet.bars.append(bar)


class CloseBar(Piece):
    """The innermost bar of a lifeline ends."""

    __slots__ = ("_at_sender", "_column", "_message", "_own_row")

    def __init__(
        self, column: int, message: MessagePiece | None, *, at_sender: bool, own_row: bool
    ) -> None:
        self._column = column
        self._message = message
        self._at_sender = at_sender
        self._own_row = own_row

    def reach(self) -> tuple[float, float] | None:
        """It takes no room of its own, unless it has a row."""
        return (self._column, self._column) if self._own_row else None

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """End it at its message, or on a row of its own."""
        message = self._message
        if message is None:
            y = cursor.below(sheet.spacing.leads.box)
            if self._own_row:
                cursor.move(y, Last.BOX)
        else:
            y = message.y_from if self._at_sender else message.y_to
        bar = sheet.open_bars[self._column].pop()
        bar.bottom = max(y, bar.top + sheet.spacing.bar_min_height)


class EndLife(Piece):
    """A lifeline ends, and all its bars with it."""

    __slots__ = ("_at_sender", "_column", "_message", "_silent")

    def __init__(
        self, column: int, message: MessagePiece | None, *, at_sender: bool, silent: bool
    ) -> None:
        self._column = column
        self._message = message
        self._at_sender = at_sender
        self._silent = silent

    def reach(self) -> tuple[float, float] | None:
        """A cross on its own row takes room."""
        return (self._column, self._column) if self._message is None else None

    def spread(self, sheet: Sheet) -> None:
        """The cross lies in the frame that it ends in."""
        half = sheet.spacing.cross / 2
        x = sheet.xs[self._column]
        sheet.include(x - half, x + half)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """End the lifeline at its message, or on a row of its own."""
        message = self._message
        half = 0.0 if self._silent else sheet.spacing.cross / 2
        if message is None:
            y = cursor.below(sheet.spacing.leads.box) + half
            cursor.move(y + half, Last.BOX)
        else:
            y = message.y_from if self._at_sender else message.y_to
            head = sheet.heads[self._column].box
            if y < head.bottom:
                # The message creates whom it ends, and the cross stands below the new head.
                y = head.bottom + sheet.spacing.cross_gap
                cursor.move(max(cursor.y, y + half), Last.BOX)
        for bar in sheet.open_bars[self._column]:
            bar.bottom = y
        sheet.open_bars[self._column].clear()
        sheet.crosses[self._column] = (y, not self._silent)
