"""The caption of a message: its label with its number in a pill in front of the first line."""

from __future__ import annotations

from typing import NamedTuple

from ..label import Label
from ..measure.metrics import Measurer, Role, Spacing
from .placed import Align, Badge, Box, PlacedText
from .sheet import Sheet
from .texts import Block, break_label, place_block, place_lines, plain_block

_DIGITS = 2
"""How many pills of one digit a number may be wide before it counts as a long one."""


class PlacedCaption(NamedTuple):
    """A caption in its place."""

    text: PlacedText | None
    badge: Badge | None


class Caption:
    """A label and a number while they are laid out.

    Attributes:
        width: Width of the widest line with the pill.
        lines: Number of lines, at least 1 if there is anything.
    """

    __slots__ = ("_label", "_more", "_number", "_offset", "_pill", "_text", "lines", "width")

    def __init__(
        self, label: Label, number: str | None, measurer: Measurer, spacing: Spacing
    ) -> None:
        self._label = label
        self._number: Block | None = None
        self._pill = 0.0
        self._offset = 0.0
        self._more = 0.0
        self._text: Block | None = None
        self.width = 0.0
        self.lines = 0
        if number:
            self._number = plain_block(number, Role.BADGE, measurer)
            digits = self._number.width + 2 * spacing.badge_padding
            self._pill = max(digits, spacing.badge_height)
            self._more = max(self._pill - _DIGITS * spacing.badge_height, 0.0)
            self._offset = self._pill + spacing.badge_gap if label else 0.0

    def __bool__(self) -> bool:
        """Whether there is anything to be seen."""
        return self.lines > 0

    @property
    def line_height(self) -> float:
        """Height of one line of the label."""
        return self._text.font.line if self._text else 0.0

    def roomy(self, limit: float) -> float:
        """A limit, longer by what a long number takes more than a short one."""
        return limit + self._more

    def wrap(self, measurer: Measurer, limit: float) -> None:
        """Break the label so that the caption is no wider than a limit, if words allow it."""
        text = break_label(self._label, Role.MESSAGE, measurer, max(limit - self._offset, 1))
        self._text = text
        self.width = self._offset + text.width if text else self._pill
        self.lines = len(text.lines) or (1 if self._number else 0)

    def place_above(self, middle: float, baseline: float, sheet: Sheet) -> PlacedCaption:
        """Place it centred, its last line on a baseline."""
        if self._text is None or not self:
            return PlacedCaption(None, None)
        spacing = sheet.spacing
        first = baseline - (self.lines - 1) * self._text.font.line
        if not self._text:
            return PlacedCaption(None, self._badge(middle - self._pill / 2, first, sheet))
        center = middle + self._offset / 2
        text = place_lines(self._text, Align.MIDDLE, center, first, spacing)
        left = center - self._text.lines[0].width / 2 - self._offset
        return self._claimed(text, self._badge(left, first, sheet), sheet)

    def place_beside(self, left: float, middle: float, sheet: Sheet) -> PlacedCaption:
        """Place it left-aligned, its middle at a height."""
        if self._text is None or not self:
            return PlacedCaption(None, None)
        spacing = sheet.spacing
        font = self._text.font
        if not self._text:
            return PlacedCaption(
                None, self._badge(left, middle + spacing.centering * font.size, sheet)
            )
        top = middle - self._text.height / 2
        text = place_block(self._text, Align.START, left + self._offset, top, spacing)
        return self._claimed(text, self._badge(left, text.lines[0].baseline, sheet), sheet)

    def _claimed(self, text: PlacedText, badge: Badge | None, sheet: Sheet) -> PlacedCaption:
        sheet.claim(text)
        return PlacedCaption(text, badge)

    def _badge(self, left: float, baseline: float, sheet: Sheet) -> Badge | None:
        """The pill, level with the line of text on a baseline."""
        number = self._number
        if number is None or self._text is None:
            return None
        spacing = sheet.spacing
        middle = baseline - spacing.centering * self._text.font.size
        box = Box(left, middle - spacing.badge_height / 2, self._pill, spacing.badge_height)
        sheet.claim_box(box)
        top = middle - number.font.line / 2
        return Badge(box, place_block(number, Align.MIDDLE, box.middle, top, spacing))
