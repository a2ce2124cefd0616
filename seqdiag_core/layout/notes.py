"""Notes over, beside and on the row of something."""

from __future__ import annotations

from math import ceil

from ..measure.metrics import Last, Measurer, Role, Spacing
from ..model import Note, NotePlacement, NoteShape, Side
from .bars import reach_left, reach_right
from .columns import Columns
from .cursor import Cursor
from .piece import Piece
from .placed import Align, Box, PlacedNote
from .sheet import Sheet
from .texts import Block, break_label, place_block

_POINTED = frozenset({NoteShape.HEXAGON, NoteShape.ANGLED})


class PlannedNote:
    """A note while it is laid out.

    Attributes:
        note: The note.
        first: The leftmost lifeline it belongs to.
        last: The rightmost lifeline it belongs to.
        depth: Number of bars on the lifeline that it stands beside.
    """

    __slots__ = ("_block", "_sides", "_width", "depth", "first", "last", "note")

    def __init__(
        self, note: Note, columns: tuple[int, int], depth: int, measurer: Measurer, spacing: Spacing
    ) -> None:
        self.note = note
        self.first, self.last = columns
        self.depth = depth
        self._sides = self._padding(spacing)
        self._width = 0.0
        limit = spacing.wrap_note
        if self.is_spanning:
            limit = max(limit, spacing.wrap_message)
        self._block = _break_note(note, measurer, spacing, limit)

    @property
    def is_spanning(self) -> bool:
        """Whether it reaches over several lifelines."""
        return self.first != self.last

    @property
    def is_over(self) -> bool:
        """Whether it lies over lifelines, not beside one."""
        return self.note.placement in (NotePlacement.OVER, NotePlacement.ACROSS)

    @property
    def height(self) -> float:
        """Height of the box; a fold that would touch the text makes it no taller."""
        return max(self._block.height, self._block.font.line) + self._sides[1]

    @property
    def width(self) -> float:
        """Width of the box."""
        return self._width or float(2 * ceil((self._block.width + self._sides[0]) / 2))

    def _padding(self, spacing: Spacing) -> tuple[float, float]:
        """What the box is wider and higher than its text."""
        x, y = 2 * spacing.note_padding_x, 2 * spacing.note_padding_y
        shape = self.note.shape
        if shape in _POINTED:
            x += 2 * spacing.note_fold
        elif shape is NoteShape.FOLDED:
            x += spacing.note_fold / 2
        return x, y

    def stretch(self, width: float, measurer: Measurer) -> None:
        """Become as wide as its span, and break the text for the room there is."""
        self._width = max(width, self.width)
        room = self._width - self._sides[0]
        self._block = break_label(self.note.label, Role.NOTE, measurer, room)

    def place_at(self, left: float, top: float, sheet: Sheet) -> None:
        """Place it with its upper left corner at a point."""
        spacing = sheet.spacing
        box = Box(left, top, self.width, self.height)
        text_top = top + (box.height - self._block.height) / 2
        if len(self._block.lines) == 1 and (self.is_over or not self._block.lines[0].exact):
            # What a text of unknown width leaves free is shared by both sides.
            text = place_block(self._block, Align.MIDDLE, box.middle, text_top, spacing)
        else:
            indent = spacing.note_padding_x
            if self.note.shape in _POINTED:
                indent += spacing.note_fold
            text = place_block(self._block, Align.START, left + indent, text_top, spacing)
        sheet.notes.append(PlacedNote(self.note, box, text))


def _break_note(note: Note, measurer: Measurer, spacing: Spacing, limit: float) -> Block:
    """Break a note into lines, longer ones if it would be a column of text."""
    block = break_label(note.label, Role.NOTE, measurer, limit)
    if len(block.lines) <= spacing.tall_note or limit >= spacing.wrap_tall_note:
        return block
    wider = break_label(note.label, Role.NOTE, measurer, spacing.wrap_tall_note)
    return wider if len(wider.lines) < len(block.lines) else block


class NoteRow(Piece):
    """Notes that stand side by side, usually only one."""

    __slots__ = ("_beyond", "notes")

    def __init__(self, note: PlannedNote) -> None:
        self.notes = [note]
        self._beyond = 0.5

    def reach(self) -> tuple[float, float]:
        """From the leftmost to the rightmost note, in lifelines."""
        reaches = [_reach(note, self._beyond) for note in self.notes]
        return (min(first for first, _ in reaches), max(last for _, last in reaches))

    def add(self, note: PlannedNote) -> bool:
        """Take one more note if it lies on none of the others; tells whether it does not."""
        first, last = _reach(note)
        if any(first < other[1] and other[0] < last for other in map(_reach, self.notes)):
            return False
        self.notes.append(note)
        self.notes.sort(key=_reach)
        return True

    def demand(self, columns: Columns, spacing: Spacing) -> None:
        """Ask for room beside, on both sides of, or between lifelines."""
        for note in self.notes:
            first, last = note.first, note.last
            if note.note.placement is NotePlacement.LEFT:
                columns.ask_beside(first, Side.LEFT, self._beside(note, spacing))
            elif note.note.placement is NotePlacement.RIGHT:
                columns.ask_beside(last, Side.RIGHT, self._beside(note, spacing))
            elif note.is_spanning:
                columns.ask(first, last, note.width - 2 * spacing.span_overhang)
            else:
                room = note.width / 2 + spacing.note_clearance
                columns.ask_beside(first, Side.LEFT, room)
                columns.ask_beside(first, Side.RIGHT, room)
        for note, other in zip(self.notes, self.notes[1:], strict=False):
            gap = spacing.note_between + _right_half(note, spacing) + _left_half(other, spacing)
            if note.last < other.first:
                columns.ask(note.last, other.first, gap)

    def spread(self, sheet: Sheet) -> None:
        """Stretch notes over their spans, and tell how far all reach."""
        spacing = sheet.spacing
        for note in self.notes:
            if note.is_spanning and note.is_over:
                width = sheet.xs[note.last] - sheet.xs[note.first]
                note.stretch(width + 2 * spacing.span_overhang, sheet.measurer)
            left = self._left(note, sheet)
            if note.is_over:
                span = (note.first, note.last)
                beyond = sheet.reach_beyond(span, left, left + note.width)
                self._beyond = max(self._beyond, beyond)
            if note.is_spanning:
                sheet.include(left, left + note.width)
            else:
                sheet.include_own(note.first, left, left + note.width)

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Place all notes on one upper edge."""
        top = cursor.below(sheet.spacing.leads.box)
        for note in self.notes:
            note.place_at(self._left(note, sheet), top, sheet)
        cursor.move(top + max(note.height for note in self.notes), Last.BOX)

    def _beside(self, note: PlannedNote, spacing: Spacing) -> float:
        reach = reach_left if note.note.placement is NotePlacement.LEFT else reach_right
        side = spacing.note_side + spacing.note_clearance
        return note.width + side + reach(note.depth, spacing)

    def _left(self, note: PlannedNote, sheet: Sheet) -> float:
        """The left edge of a note."""
        spacing = sheet.spacing
        first, last = sheet.xs[note.first], sheet.xs[note.last]
        if note.note.placement is NotePlacement.LEFT:
            return first - reach_left(note.depth, spacing) - spacing.note_side - note.width
        if note.note.placement is NotePlacement.RIGHT:
            return last + reach_right(note.depth, spacing) + spacing.note_side
        return (first + last - note.width) / 2


def _reach(note: PlannedNote, beyond: float = 0.5) -> tuple[float, float]:
    if note.note.placement is NotePlacement.LEFT:
        return (note.first - 1, note.first)
    if note.note.placement is NotePlacement.RIGHT:
        return (note.last, note.last + 1)
    return (note.first - beyond, note.last + beyond)


def _left_half(note: PlannedNote, spacing: Spacing) -> float:
    """How far a note reaches to the left of its first lifeline."""
    if note.note.placement is NotePlacement.LEFT:
        return note.width + spacing.note_side
    if note.note.placement is NotePlacement.RIGHT:
        return 0.0
    return spacing.span_overhang if note.is_spanning else note.width / 2


def _right_half(note: PlannedNote, spacing: Spacing) -> float:
    """How far a note reaches to the right of its last lifeline."""
    if note.note.placement is NotePlacement.RIGHT:
        return note.width + spacing.note_side
    if note.note.placement is NotePlacement.LEFT:
        return 0.0
    return spacing.span_overhang if note.is_spanning else note.width / 2
