"""What goes across the whole diagram: dividers, delays, and plain space."""

from __future__ import annotations

from math import ceil, floor

from ..measure.metrics import Last, Measurer, Role, Spacing
from ..model import Delay, Divider, Space
from .cursor import Cursor
from .fragments import Frame
from .piece import Piece
from .placed import Align, Box, PlacedDelay, PlacedDivider
from .sheet import Sheet
from .texts import break_label, place_block


class PlannedDivider(Piece):
    """A divider while it is laid out; in a fragment it goes from border to border."""

    __slots__ = ("_block", "_divider", "_frame")

    def __init__(
        self, divider: Divider, frame: Frame | None, measurer: Measurer, spacing: Spacing
    ) -> None:
        self._divider = divider
        self._frame = frame
        self._block = break_label(divider.label, Role.DIVIDER, measurer, spacing.wrap_long)

    def spread(self, sheet: Sheet) -> None:
        """Ask for a body that is wide enough for the pill."""
        if self._frame is None:
            sheet.include_width(self._pill_width(sheet.spacing))
        else:
            self._frame.ask_width(self._pill_width(sheet.spacing) + 2 * sheet.spacing.frame_inset)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place line, pill and text."""
        spacing = sheet.spacing
        block = self._block
        height = spacing.divider_height
        if len(block.lines) > 1:
            height = block.height + spacing.divider_height - block.font.line
        more = (height - spacing.divider_height) / 2
        y = cursor.below(spacing.leads.divider) + ceil(more)
        beyond = 0 if sheet.is_framed else spacing.margin - spacing.divider_inset
        left, right = sheet.left - beyond, sheet.right + beyond
        if self._frame is not None:
            left, right = self._frame.left(sheet), self._frame.right(sheet)
        pill = text = None
        if block:
            width = self._pill_width(spacing)
            middle = (left + right) / 2
            pill = Box(left + (right - left - width) // 2, y - height / 2, width, height)
            text = place_block(block, Align.MIDDLE, middle, y - block.height / 2, spacing)
        sheet.dividers.append(PlacedDivider(self._divider, y, left, right, pill, text))
        cursor.move(y + floor(more), Last.DIVIDER)

    def _pill_width(self, spacing: Spacing) -> float:
        return float(2 * ceil(self._block.width / 2 + spacing.divider_padding))


class PlannedDelay(Piece):
    """A delay while it is laid out."""

    __slots__ = ("_block", "_delay", "_frame")

    def __init__(
        self, delay: Delay, frame: Frame | None, measurer: Measurer, spacing: Spacing
    ) -> None:
        self._delay = delay
        self._frame = frame
        self._block = break_label(delay.label, Role.DELAY, measurer, spacing.wrap_long)

    def spread(self, sheet: Sheet) -> None:
        """Ask for a body that is wide enough for the text."""
        if self._frame is None:
            sheet.include_width(self._block.width)
        else:
            self._frame.ask_width(self._block.width + 2 * sheet.spacing.frame_inset)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place the stretch and its text."""
        spacing = sheet.spacing
        top = cursor.below(spacing.leads.delay)
        height = max(spacing.delay_height, self._block.height + spacing.delay_padding)
        text = None
        if self._block:
            left, right = sheet.left, sheet.right
            if self._frame is not None:
                left, right = self._frame.left(sheet), self._frame.right(sheet)
            text_top = top + (height - self._block.height) / 2
            text = place_block(self._block, Align.MIDDLE, (left + right) / 2, text_top, spacing)
            sheet.claim(text)
        sheet.delays.append(PlacedDelay(self._delay, top, top + height, text))
        cursor.move(top + height, Last.DELAY)


class PlannedSpace(Piece):
    """Vertical space; a negative one takes no more than what keeps texts apart."""

    __slots__ = ("_space",)

    def __init__(self, space: Space) -> None:
        self._space = space

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Move the cursor."""
        spacing = sheet.spacing
        spare = min(
            usual[cursor.last] - least[cursor.last]
            for usual, least in zip(spacing.leads, spacing.tightest, strict=True)
        )
        size = max(self._space.size * spacing.unit, -max(spare, 0))
        cursor.move(cursor.y + round(size), cursor.last)
