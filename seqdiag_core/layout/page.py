"""What stands above, around and below the body: header, title, frame, legend, caption, footer."""

from __future__ import annotations

from math import ceil

from ..label import EMPTY_LABEL, Label
from ..measure.metrics import Role
from ..model import Diagram
from .placed import Align, Box, PlacedFrame, PlacedLegend, PlacedText
from .sheet import Sheet
from .texts import Block, break_label, place_block

_TITLE_LINES = 2


class Page:
    """The texts around a body, broken for its width; made once all has spread.

    Attributes:
        header: The header in its place.
        title: The title in its place.
        frame: The frame in its place.
        legend: The legend in its place.
        caption: The caption in its place.
        footer: The footer in its place.
    """

    def __init__(self, diagram: Diagram, sheet: Sheet) -> None:
        self._sheet = sheet
        self.header: PlacedText | None = None
        self.title: PlacedText | None = None
        self.frame: PlacedFrame | None = None
        self.legend: PlacedLegend | None = None
        self.caption: PlacedText | None = None
        self.footer: PlacedText | None = None
        self._frame_top = 0.0
        self._tab = self._break(diagram.frame, Role.KEYWORD)
        if self._tab:
            sheet.pad(sheet.spacing.frame_overhang)
        self._header = self._break(diagram.header, Role.HEADER)
        self._title = self._break_title(diagram.title or EMPTY_LABEL)
        self._legend = self._break(diagram.legend, Role.LEGEND)
        self._caption = self._break(diagram.caption, Role.CAPTION)
        self._footer = self._break(diagram.footer, Role.FOOTER)
        for block in (self._header, self._title, self._caption, self._footer):
            sheet.include_width(block.width)
        sheet.include_width(self._legend.width + 2 * sheet.spacing.note_padding_x)
        sheet.include_width(self._tab_width + sheet.spacing.frame_inset)

    @property
    def _tab_width(self) -> float:
        return self._tab.width + 2 * self._sheet.spacing.tab_padding if self._tab else 0.0

    @property
    def _tab_height(self) -> float:
        spacing = self._sheet.spacing
        return self._tab.height + spacing.tab_height - self._tab.font.line

    def _break(self, label: Label | None, role: Role) -> Block:
        sheet = self._sheet
        limit = max(sheet.body_width, sheet.spacing.wrap_message)
        return break_label(label or EMPTY_LABEL, role, sheet.measurer, limit)

    def _break_title(self, title: Label) -> Block:
        """A title has two lines at most, or as many as its source gives it."""
        sheet = self._sheet
        most = max(_TITLE_LINES, len(title.lines))
        limit = max(sheet.body_width, sheet.spacing.wrap_message)
        block = break_label(title, Role.TITLE, sheet.measurer, limit)
        while len(block.lines) > most:
            limit *= 1.25
            block = break_label(title, Role.TITLE, sheet.measurer, limit)
        return block

    def place_above(self, y: float) -> float:
        """Place what stands above the body, from ``y`` on; gives where the body begins."""
        sheet, spacing = self._sheet, self._sheet.spacing
        middle = (sheet.left + sheet.right) / 2
        if self._header:
            self.header = place_block(self._header, Align.MIDDLE, middle, y, spacing)
            y += self._header.height + spacing.note_between
        if self._title:
            self.title = place_block(self._title, Align.MIDDLE, middle, y, spacing)
            y += self._title.height + spacing.title_gap
        if self._tab:
            self._frame_top = y
            y += self._tab_height + spacing.frame_inset
        return y

    def place_below(self, y: float) -> float:
        """Place what stands below a body that ends at ``y``; gives where everything ends."""
        sheet, spacing = self._sheet, self._sheet.spacing
        middle = (sheet.left + sheet.right) / 2
        if self._tab:
            y = self._place_frame(y + spacing.frame_overhang)
        if self._legend:
            width = float(2 * ceil(self._legend.width / 2 + spacing.note_padding_x))
            height = self._legend.height + 2 * spacing.note_padding_y
            edge = sheet.left + (sheet.right - sheet.left - width) // 2
            box = Box(edge, y + spacing.footer_gap, width, height)
            left, top = box.x + spacing.note_padding_x, box.y + spacing.note_padding_y
            text = place_block(self._legend, Align.START, left, top, spacing)
            self.legend = PlacedLegend(box, text)
            y = box.bottom
        if self._caption:
            top = y + spacing.footer_gap
            self.caption = place_block(self._caption, Align.MIDDLE, middle, top, spacing)
            y = top + self._caption.height
        if self._footer:
            top = y + spacing.footer_gap
            self.footer = place_block(self._footer, Align.MIDDLE, middle, top, spacing)
            y = top + self._footer.height
        return y

    def _place_frame(self, bottom: float) -> float:
        sheet, spacing = self._sheet, self._sheet.spacing
        top = self._frame_top
        box = Box(sheet.left, top, sheet.right - sheet.left, bottom - top)
        tab = Box(sheet.left, top, round(self._tab_width), self._tab_height)
        inset = (spacing.tab_height - self._tab.font.line) / 2
        left = sheet.left + spacing.tab_inset
        text = place_block(self._tab, Align.START, left, top + inset, spacing)
        self.frame = PlacedFrame(box, tab, text)
        return bottom
