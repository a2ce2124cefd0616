"""Interaction uses (ref) and state invariants: boxes over lifelines."""

from __future__ import annotations

from math import ceil

from ..measure.metrics import Last, Measurer, Role, Spacing
from ..model import Reference, Side, StateInvariant
from .columns import Columns
from .cursor import Cursor
from .piece import Piece
from .placed import Align, Box, PlacedReference, PlacedState
from .sheet import Sheet
from .texts import break_label, place_block, plain_block


class OverPiece(Piece):
    """A box with centred text that lies over lifelines."""

    __slots__ = ("_beyond", "_block", "_first", "_item", "_last", "_least_width", "_role")

    overhang: float
    height: float

    def __init__(
        self,
        item: Reference | StateInvariant,
        columns: tuple[int, int],
        role: Role,
        measurer: Measurer,
        spacing: Spacing,
    ) -> None:
        self._item = item
        self._role = role
        self._first, self._last = columns
        self._beyond = 0.5
        limit = spacing.wrap_message if self._first != self._last else spacing.wrap_note
        self._block = break_label(item.label, role, measurer, limit)
        self._least_width = self._natural_width(measurer, spacing)

    def reach(self) -> tuple[float, float]:
        """From its first to its last lifeline, and half the way to the next ones, or all of it."""
        return (self._first - self._beyond, self._last + self._beyond)

    def _natural_width(self, measurer: Measurer, spacing: Spacing) -> float:  # noqa: ARG002
        """Width that its text needs."""
        return self._block.width + 2 * spacing.reference_padding

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask for room between its lifelines, and up to its neighbours."""
        if self._first != self._last:
            width = self._least_width - 2 * spacing.span_overhang
            columns.ask(self._first, self._last, width)
        room = self._half(spacing) + spacing.note_clearance
        columns.ask_beside(self._first, Side.LEFT, room)
        columns.ask_beside(self._last, Side.RIGHT, room)

    def spread(self, sheet: Sheet) -> None:
        """Break the text for the room there is, and tell how far it reaches."""
        box = self._span(sheet)
        if self._first != self._last:
            room = box.width - 2 * sheet.spacing.reference_padding
            self._block = break_label(self._item.label, self._role, sheet.measurer, room)
        sheet.include(box.x, box.right)
        self._beyond = sheet.reach_beyond((self._first, self._last), box.x, box.right)

    def _half(self, spacing: Spacing) -> float:
        """How far it reaches beyond its outer lifelines."""
        if self._first != self._last:
            return spacing.span_overhang
        return max(spacing.span_overhang, ceil(self._least_width / 2))

    def _span(self, sheet: Sheet) -> Box:
        """Its left and right edges, without a height."""
        half = self._half(sheet.spacing)
        left, right = sheet.xs[self._first] - half, sheet.xs[self._last] + half
        missing = max(self._least_width - (right - left), 0)
        left, right = left - ceil(missing / 2), right + ceil(missing / 2)
        return Box(left, 0, right - left, 0)


class PlannedReference(OverPiece):
    """An interaction use while it is laid out."""

    __slots__ = ("_word",)

    def _natural_width(self, measurer: Measurer, spacing: Spacing) -> float:
        self._word = plain_block("ref", Role.KEYWORD, measurer)
        tab = self._word.width + 2 * spacing.tab_padding
        return max(self._block.width + 2 * spacing.reference_padding, tab + spacing.frame_inset)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place frame, tab and text."""
        assert isinstance(self._item, Reference)  # noqa: S101
        spacing = sheet.spacing
        top = cursor.below(spacing.leads.box)
        span = self._span(sheet)
        tab_width = round(self._word.width + 2 * spacing.tab_padding)
        tab = Box(span.x, top, tab_width, spacing.tab_height)
        body = spacing.reference_height + self._block.height
        # The text stands below the tab unless there is room beside it, as tab and text would meet.
        beside = (span.width - self._block.width) / 2 >= tab_width + spacing.guard_gap
        below_tab = 0 if beside else round(spacing.tab_height / 2)
        body += below_tab
        box = Box(span.x, top, span.width, body)
        text_top = top + (body - self._block.height) / 2 + below_tab
        text = None
        if self._block:
            text = place_block(self._block, Align.MIDDLE, box.middle, text_top, spacing)
        word_top = top + (spacing.tab_height - self._word.height) / 2
        word = place_block(self._word, Align.START, span.x + spacing.tab_inset, word_top, spacing)
        sheet.references.append(PlacedReference(self._item, box, tab, word, text))
        cursor.move(box.bottom, Last.BOX)


class PlannedState(OverPiece):
    """A state invariant while it is laid out."""

    __slots__ = ()

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place box and text."""
        assert isinstance(self._item, StateInvariant)  # noqa: S101
        spacing = sheet.spacing
        top = cursor.below(spacing.leads.box)
        span = self._span(sheet)
        height = self._block.height + 2 * spacing.note_padding_y
        box = Box(span.x, top, span.width, height)
        text_top = top + spacing.note_padding_y
        text = place_block(self._block, Align.MIDDLE, box.middle, text_top, spacing)
        sheet.states.append(PlacedState(self._item, box, text))
        cursor.move(box.bottom, Last.BOX)
