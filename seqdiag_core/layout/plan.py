"""The plan: the items of a diagram as pieces from top to bottom, with the bars open at each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..measure.metrics import Measurer, Role, Spacing
from ..model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
    Fragment,
    Gate,
    Item,
    Message,
    Note,
    NotePlacement,
    Numbering,
    ParallelRow,
    Reference,
    Side,
    Space,
    StateInvariant,
)
from ..numbering import message_numbers
from .activations import CloseBar, EndLife, OpenBar
from .captions import Caption
from .dividers import PlannedDelay, PlannedDivider, PlannedSpace
from .durations import PlannedDuration
from .fragments import Closing, Frame, Opening, Separation
from .gates import OpenMessage, ThroughMessage
from .heads import PlannedHead
from .messages import MessagePiece, StraightMessage
from .notes import NoteRow, PlannedNote
from .parallel import Row, RowClosing, RowOpening, Shelf
from .piece import Piece
from .references import PlannedReference, PlannedState
from .self_messages import SelfMessage

_Step = Callable[[], None]


class Plan:
    """All pieces of a diagram.

    Attributes:
        pieces: From top to bottom.
        durations: Duration constraints between messages.
        born: Columns whose heads stand at a message.
        undead: Columns with messages after their end.
    """

    def __init__(
        self,
        diagram: Diagram,
        columns: Mapping[str, int],
        heads: Sequence[PlannedHead],
        measurer: Measurer,
        spacing: Spacing,
    ) -> None:
        self.pieces: list[Piece] = []
        self.born: set[int] = set()
        self.undead: set[int] = set()
        self._columns = columns
        self._heads = heads
        self._measurer = measurer
        self._spacing = spacing
        self._numbers = message_numbers(diagram)
        self._step = 0
        self._depths = [0] * max(len(heads), 1)
        self._creations: set[int] = set()
        self._dead: set[int] = set()
        self._anchors: dict[str, MessagePiece] = {}
        self._constraints: list[DurationConstraint] = []
        self._frames: list[Frame] = []
        self._frame_count = 0
        self._rows: list[Row] = []
        self._recent: list[MessagePiece] = []
        self._run(diagram.items)
        self.durations = self._planned_durations()

    def _run(self, items: Sequence[Item]) -> None:
        """Plan all items, without recursion, so that depth costs nothing."""
        stack: list[Iterator[Item | _Step]] = [iter(items)]
        while stack:
            item = next(stack[-1], None)
            if item is None:
                stack.pop()
            elif isinstance(item, Fragment):
                stack.append(self._fragment(item))
            elif isinstance(item, ParallelRow):
                stack.append(self._row(item))
            elif callable(item):
                item()
            else:
                _PLANNERS[type(item)](self, item)

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        for row in self._rows:
            row.shelves[-1].pieces.append(piece)

    def _new_row(self, piece: Piece) -> None:
        """Add a piece after which nothing belongs to the messages before it."""
        self._add(piece)
        self._recent = []

    def _touch(self, first: int, last: int) -> None:
        if self._frames:
            self._frames[-1].touch(first, last)

    def _span(self, participants: Sequence[str]) -> tuple[int, int]:
        """The lifelines between which something stands; all if it names none."""
        columns = [self._columns[each] for each in participants if each in self._columns]
        if not columns:
            return (0, max(len(self._heads) - 1, 0))
        return (min(columns), max(columns))

    # Containers

    def _fragment(self, fragment: Fragment) -> Iterator[Item | _Step]:
        frame = Frame(fragment, len(self._frames), self._frame_count, self._measurer, self._spacing)
        self._frame_count += 1
        yield lambda: self._open(frame)
        for index, operand in enumerate(fragment.operands):
            if index:
                separation = Separation(frame, index)
                yield lambda separation=separation: self._new_row(separation)  # type: ignore[misc]
            yield from operand.items
        yield lambda: self._close(frame)

    def _open(self, frame: Frame) -> None:
        self._new_row(Opening(frame))
        self._frames.append(frame)

    def _close(self, frame: Frame) -> None:
        self._frames.pop()
        if frame.first is None:
            frame.touch(*self._span(()))
        if self._frames:
            self._frames[-1].hold(frame)
        self._new_row(Closing(frame))

    def _row(self, parallel: ParallelRow) -> Iterator[Item | _Step]:
        row = Row()
        yield lambda: self._open_row(row)
        for item in parallel.items:
            yield lambda: self._open_shelf(row)
            yield item
        yield lambda: self._close_row(row)

    def _open_row(self, row: Row) -> None:
        self._new_row(RowOpening(row))

    def _open_shelf(self, row: Row) -> None:
        if row in self._rows:
            self._rows.remove(row)
        shelf = Shelf(row)
        self._add(shelf)
        row.shelves.append(shelf)
        self._rows.append(row)

    def _close_row(self, row: Row) -> None:
        if row in self._rows:
            self._rows.remove(row)
        self._new_row(RowClosing(row))
        self._recent = row.messages()

    # Messages

    def _message(self, message: Message) -> None:
        number = self._numbers[self._step]
        self._step += 1
        caption = Caption(message.label, number, self._measurer, self._spacing)
        sender, receiver = message.sender, message.receiver
        start = self._columns.get(sender) if isinstance(sender, str) else None
        end = self._columns.get(receiver) if isinstance(receiver, str) else None
        piece = self._message_piece(message, caption, start, end)
        if start is not None:
            piece.start_depth = self._depths[start]
        if end is not None:
            piece.end_depth = self._depths[end]
            if end in self._creations and start != end:
                self._creations.discard(end)
                self.born.add(end)
                piece.born = self._heads[end]
        present = [column for column in (start, end) if column is not None]
        self.undead.update(self._dead.intersection(present))
        if present:
            self._touch(min(present), max(present))
        if message.anchor is not None:
            self._anchors[message.anchor] = piece
        self._add(piece)
        self._recent = [piece]

    def _message_piece(
        self, message: Message, caption: Caption, start: int | None, end: int | None
    ) -> MessagePiece:
        spacing, measurer = self._spacing, self._measurer
        step = self._step
        if start is not None and start == end:
            caption.wrap(measurer, caption.roomy(spacing.wrap_self))
            return SelfMessage(message, step, caption, start)
        if start is not None and end is not None:
            far = abs(start - end) > 1
            limit = spacing.wrap_long if far else spacing.wrap_message
            caption.wrap(measurer, caption.roomy(limit))
            piece = StraightMessage(message, step, caption, start, end)
            if far:
                first, last = min(start, end), max(start, end)
                piece.depths = tuple(self._depths[first + 1 : last])
            return piece
        caption.wrap(measurer, caption.roomy(spacing.wrap_message))
        frame = self._frames[-1] if self._frames else None
        if start is None and end is None:
            through = ThroughMessage(message, step, caption, frame)
            through.depths = tuple(self._depths)
            return through
        open_end = message.receiver if end is None else message.sender
        column = start if end is None else end
        assert column is not None and not isinstance(open_end, str)  # noqa: PT018, S101
        opened = OpenMessage(message, step, caption, column, open_end, frame)
        if isinstance(open_end, Gate):
            left = open_end.side is Side.LEFT
            opened.depths = tuple(self._depths[:column] if left else self._depths[column + 1 :])
        return opened

    # Bars and lives

    def _meeting(self, participant: str) -> list[MessagePiece]:
        """The messages just before, one or those of a row, that a participant sends or receives."""
        return [
            piece
            for piece in self._recent
            if participant in (piece.message.sender, piece.message.receiver)
        ]

    def _activation_start(self, item: ActivationStart) -> None:
        column = self._columns.get(item.participant)
        if column is None:
            return
        messages = self._meeting(item.participant)
        message = messages[0] if messages else None
        at_sender = message is not None and message.message.receiver != item.participant
        self._add(OpenBar(item, column, message, at_sender=at_sender))
        self._depths[column] += 1
        for each in messages:
            each.opened += (column,)
            if each.message.receiver == item.participant:
                each.end_depth = self._depths[column]
            else:
                each.start_depth = self._depths[column]

    def _activation_end(self, item: ActivationEnd) -> None:
        column = self._columns.get(item.participant)
        if column is None or not self._depths[column]:
            return
        messages = [] if item.own_row else self._meeting(item.participant)
        message = messages[-1] if messages else None
        at_sender = (
            message is not None
            and message.message.sender == item.participant
            and column not in message.opened
        )
        self._add(CloseBar(column, message, at_sender=at_sender, own_row=item.own_row))
        self._depths[column] -= 1
        if message is not None and message.message.is_self and at_sender:
            message.end_depth = self._depths[column]

    def _planned_durations(self) -> list[PlannedDuration]:
        anchors = self._anchors
        return [
            PlannedDuration(each, anchors[each.start], anchors[each.end])
            for each in self._constraints
            if each.start in anchors and each.end in anchors
        ]

    def _creation(self, item: Creation) -> None:
        column = self._columns.get(item.participant)
        if column is not None:
            self._creations.add(column)

    def _destruction(self, item: Destruction) -> None:
        column = self._columns.get(item.participant)
        if column is None:
            return
        messages = [] if item.own_row else self._meeting(item.participant)
        message = messages[-1] if messages else None
        at_sender = message is not None and message.message.receiver != item.participant
        self._add(EndLife(column, message, at_sender=at_sender, silent=item.silent))
        if message is not None and not item.silent:
            message.kills.add(column)
        if message is None:
            self._touch(column, column)
        self._depths[column] = 0
        self._dead.add(column)

    # Everything else

    def _note(self, note: Note) -> None:
        if note.on_message and self._recent and note.placement in _BESIDE:
            span = self._span(note.participants)
            planned = PlannedNote(note, span, 0, self._measurer, self._spacing)
            left = note.placement is NotePlacement.LEFT
            message = self._recent[-1]
            notes = message.left_notes if left else message.right_notes
            if not notes:
                notes.append(planned)
                return
        span = self._span(note.participants)
        side = span[0] if note.placement is NotePlacement.LEFT else span[1]
        planned = PlannedNote(note, span, self._depths[side], self._measurer, self._spacing)
        self._touch(*span)
        before = self.pieces[-1] if self.pieces else None
        shares = note.beside_previous and isinstance(before, NoteRow) and before.add(planned)
        if not shares:
            self._add(NoteRow(planned))

    def _divider(self, item: Divider) -> None:
        frame = self._frames[-1] if self._frames else None
        self._touch(*self._span(()))
        self._new_row(PlannedDivider(item, frame, self._measurer, self._spacing))

    def _delay(self, item: Delay) -> None:
        frame = self._frames[-1] if self._frames else None
        self._new_row(PlannedDelay(item, frame, self._measurer, self._spacing))

    def _space(self, item: Space) -> None:
        self._new_row(PlannedSpace(item))

    def _reference(self, item: Reference) -> None:
        span = self._span(item.participants)
        self._touch(*span)
        self._new_row(PlannedReference(item, span, Role.REFERENCE, self._measurer, self._spacing))

    def _state(self, item: StateInvariant) -> None:
        span = self._span(item.participants)
        self._touch(*span)
        self._new_row(PlannedState(item, span, Role.STATE, self._measurer, self._spacing))

    def _duration(self, item: DurationConstraint) -> None:
        self._constraints.append(item)

    def _numbering(self, item: Numbering) -> None:
        """Numbers are counted beforehand."""


_BESIDE = frozenset({NotePlacement.LEFT, NotePlacement.RIGHT})

_PLANNERS: Mapping[type, Callable[..., None]] = {
    Message: Plan._message,
    ActivationStart: Plan._activation_start,
    ActivationEnd: Plan._activation_end,
    Creation: Plan._creation,
    Destruction: Plan._destruction,
    Note: Plan._note,
    Divider: Plan._divider,
    Delay: Plan._delay,
    Space: Plan._space,
    Reference: Plan._reference,
    StateInvariant: Plan._state,
    DurationConstraint: Plan._duration,
    Numbering: Plan._numbering,
}
