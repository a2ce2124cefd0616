"""Fragments: a frame that is made around everything that it holds."""

from __future__ import annotations

from math import ceil, floor

from ..label import Label
from ..measure.metrics import Last, Measurer, Role, Spacing
from ..model import Fragment, FragmentOperator, Operand
from .columns import Columns
from .cursor import Cursor
from .piece import Piece
from .placed import Align, Box, PlacedFragment, PlacedOperand, PlacedText
from .sheet import Sheet
from .texts import Block, break_label, place_block, place_lines, plain_block

_UNFRAMED = frozenset({FragmentOperator.RECT})


class Section:
    """A section of a fragment while it is laid out."""

    __slots__ = ("block", "line", "operand", "text", "top")

    def __init__(self, operand: Operand) -> None:
        self.operand = operand
        self.block: Block | None = None
        self.line: float | None = None
        self.top = 0.0
        self.text: PlacedText | None = None


class Frame:
    """A fragment while it is laid out.

    Attributes:
        fragment: The fragment.
        depth: How many frames it lies in.
        order: Its place among all fragments in reading order.
        sections: Its sections.
        first: The leftmost lifeline that it touches, or None.
        last: The rightmost one.
        left_levels: Number of frames in it whose left borders stand beside its own.
        right_levels: The same to the right.
    """

    def __init__(
        self, fragment: Fragment, depth: int, order: int, measurer: Measurer, spacing: Spacing
    ) -> None:
        self.fragment = fragment
        self.depth = depth
        self.order = order
        self.sections = [Section(operand) for operand in fragment.operands]
        self.first: int | None = None
        self.last: int | None = None
        self.left_levels = 0
        self.right_levels = 0
        self._left = 0.0
        self._right = 0.0
        self._top = 0.0
        self._least_width = 0.0
        self.has_tab = fragment.operator not in _UNFRAMED or bool(fragment.label)
        word = fragment.label or Label(fragment.operator.value.replace("_", " "))
        self.word = break_label(word, Role.KEYWORD, measurer, spacing.wrap_long)
        self.tab_width = 0.0
        self.tab_height = 0.0
        if self.has_tab:
            self.tab_width = float(round(self.word.width + 2 * spacing.tab_padding))
            self.tab_height = max(self.word.height, self.word.font.line) + (
                spacing.tab_height - self.word.font.line
            )

    def touch(self, first: int, last: int) -> None:
        """Something in it stands at these lifelines."""
        self.first = first if self.first is None else min(self.first, first)
        self.last = last if self.last is None else max(self.last, last)

    def hold(self, inner: Frame) -> None:
        """A frame in it is complete."""
        if inner.first is None or inner.last is None:
            return
        before = (self.first, self.last)
        self.touch(inner.first, inner.last)
        left, right = inner.left_levels + 1, inner.right_levels + 1
        if inner.first == self.first:
            self.left_levels = max(left, self.left_levels if before[0] == self.first else 0)
        if inner.last == self.last:
            self.right_levels = max(right, self.right_levels if before[1] == self.last else 0)

    def ask_width(self, width: float) -> None:
        """Something in its middle needs it to be that wide."""
        self._least_width = max(self._least_width, width)

    def left(self, sheet: Sheet) -> float:
        """The left border, once it has spread."""
        return self._left + sheet.shift

    def right(self, sheet: Sheet) -> float:
        """The right border, once it has spread."""
        return self._right + sheet.shift

    def spread(self, sheet: Sheet) -> None:
        """Find its borders, and break its guards for the room between them."""
        spacing = sheet.spacing
        for column in (self.first, self.last):
            if column is not None:
                sheet.include_lifeline(sheet.xs[column])
        extent = sheet.frame
        least = max(self._least_width, self.tab_width + spacing.frame_inset)
        extent.include(extent.left, extent.left + ceil(least))
        width = extent.right - extent.left
        for index, section in enumerate(self.sections):
            taken = spacing.guard_inset + (
                self._beside_tab(spacing) if index == 0 else spacing.guard_inset
            )
            longest = spacing.wrap_long * spacing.wrap_again
            limit = min(max(width - taken, spacing.wrap_guard), longest)
            section.block = guard = _guard(section.operand.guard, sheet.measurer, limit)
            width = max(width, ceil(taken + guard.width) if guard else 0)
        extent.include(floor(extent.left), ceil(extent.left + width))
        extent.include(extent.left, _clear_of(extent.right, sheet))
        self._left, self._right = extent.left, extent.right
        sheet.close_frame()

    def _beside_tab(self, spacing: Spacing) -> float:
        """Left border to the guard beside the tab."""
        return self.tab_width + spacing.guard_gap if self.has_tab else spacing.guard_inset

    def open(self, top: float, sheet: Sheet) -> float:
        """Place tab and first guard below the upper border; gives how much they take."""
        spacing = sheet.spacing
        self._top = top
        section = self.sections[0]
        section.top = top
        taken = self.tab_height
        guard = section.block
        if guard:
            inset = (spacing.tab_height - guard.font.line) / 2
            x = self.left(sheet) + self._beside_tab(spacing)
            section.text = place_block(guard, Align.START, x, top + inset, spacing)
            sheet.claim(section.text)
            taken = max(taken, guard.height + spacing.tab_height - guard.font.line)
        return max(taken - spacing.tab_height, 0)

    def separate(self, index: int, y: float, sheet: Sheet) -> float:
        """Place the line above a section and its guard; gives how much more lines take."""
        spacing = sheet.spacing
        section = self.sections[index]
        section.line = section.top = y
        guard = section.block
        if not guard:
            return 0.0
        x = self.left(sheet) + spacing.guard_inset
        section.text = place_lines(guard, Align.START, x, y + spacing.guard_line, spacing)
        sheet.claim(section.text)
        return guard.height - guard.font.line

    def close(self, bottom: float, sheet: Sheet) -> None:
        """Put the placed frame on the sheet."""
        spacing = sheet.spacing
        left, top = self.left(sheet), self._top
        bottoms = [*(section.top for section in self.sections[1:]), bottom]
        operands = tuple(
            PlacedOperand(section.operand, section.line, section.top, end, section.text)
            for section, end in zip(self.sections, bottoms, strict=True)
        )
        tab = word = None
        if self.has_tab:
            tab = Box(left, top, self.tab_width, self.tab_height)
            sheet.cover(tab)
            word_top = top + (self.tab_height - self.word.height) / 2
            word = place_block(self.word, Align.START, left + spacing.tab_inset, word_top, spacing)
        box = Box(left, top, self.right(sheet) - left, bottom - top)
        placed = PlacedFragment(self.fragment, self.depth, box, tab, word, operands)
        sheet.fragments.append((self.order, placed))


def _clear_of(border: float, sheet: Sheet) -> float:
    """A right border that stands close to no lifeline: a guard may have pushed it out so far."""
    clearance = sheet.spacing.clearance
    near = (x for x in sheet.xs if abs(border - x) < clearance)
    return next((x + clearance for x in near), border)


def _guard(guard: Label, measurer: Measurer, limit: float) -> Block:
    """A guard in its brackets, in lines."""
    if not guard:
        return plain_block("", Role.GUARD, measurer)
    return break_label(bracketed(guard), Role.GUARD, measurer, limit)


def bracketed(guard: Label) -> Label:
    """A guard in brackets."""
    marks = tuple(mark._replace(start=mark.start + 1, end=mark.end + 1) for mark in guard.marks)
    return Label(f"[{guard.text}]", marks, guard.wrap)


class Opening(Piece):
    """The upper border of a frame."""

    __slots__ = ("_frame",)

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def demand(self, columns: Columns, spacing: Spacing) -> None:  # noqa: ARG002
        """What follows asks for room in the frame."""
        columns.open_frame()

    def spread(self, sheet: Sheet) -> None:
        """What follows lies in the frame."""
        sheet.open_frame()

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place tab and first guard."""
        leads = sheet.spacing.leads
        top = cursor.below(leads.frame)
        bare = not self._frame.has_tab and not self._frame.sections[0].block
        more = self._frame.open(top, sheet)
        cursor.move(top + more, Last.CLOSED if bare else Last.TOP)


class Separation(Piece):
    """The line between two sections of a frame."""

    __slots__ = ("_frame", "_index")

    def __init__(self, frame: Frame, index: int) -> None:
        self._frame = frame
        self._index = index

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place line and guard."""
        leads = sheet.spacing.leads
        y = cursor.below(leads.section)
        more = self._frame.separate(self._index, y, sheet)
        cursor.move(y + more, Last.ELSE if self._frame.sections[self._index].block else Last.CLOSED)


class Closing(Piece):
    """The lower border of a frame."""

    __slots__ = ("_frame",)

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask that its borders, with those in it, stay clear of the next lifelines."""
        frame = self._frame
        if frame.first is None or frame.last is None:
            return
        columns.close_frame(frame.first, frame.last, spacing)
        border = spacing.frame_overhang + spacing.frame_inset
        inset = spacing.frame_inset
        columns.ask(frame.first - 1, frame.first, border + frame.left_levels * inset)
        columns.ask(frame.last, frame.last + 1, border + frame.right_levels * inset)

    def spread(self, sheet: Sheet) -> None:
        """The frame holds all that it will hold."""
        self._frame.spread(sheet)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place the frame."""
        bottom = cursor.below(sheet.spacing.leads.close)
        self._frame.close(bottom, sheet)
        cursor.move(bottom, Last.CLOSED)
