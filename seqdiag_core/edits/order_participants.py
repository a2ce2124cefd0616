"""Change the order of participants from left to right, and put new ones in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ..label import Label
from ..model import Diagram, Participant, ParticipantGroup
from ..patterns import pattern
from ..source import Span
from .changes import Change, EditError
from .draft import Draft
from .lines import indent_at, insert_lines, lines_of, remove_lines
from .names import new_name
from .script import Part, end_of_unit

_ORDER = pattern(r"^[^\S\n]*order\s*:[^\n]*", re.IGNORECASE | re.MULTILINE)


def move_participant(draft: Draft, id: str, before: str | None) -> tuple[Change, ...]:
    """Move a participant to the left of another one, or to the right end.

    Args:
        draft: The text.
        id: Who moves.
        before: Who stands to the right of it then; None for nobody.

    Returns:
        The changes; none if it stands there already.

    Raises:
        EditError: There is no such participant, or the order cannot be changed so.
    """
    moved = draft.participant(id)
    if before == id:
        return ()
    rest = [each for each in draft.participants if each is not moved]
    at = len(rest) if before is None else rest.index(draft.participant(before))
    wanted = (*rest[:at], moved, *rest[at:])
    if wanted == draft.participants:
        return ()
    return _Move(draft, moved, wanted).changes()


def add_participant(draft: Draft, name: str, before: str | None) -> tuple[Change, ...]:
    """Declare a new participant.

    Args:
        draft: The text.
        name: Its id, which its head shows.
        before: Who stands to the right of it; None for nobody.

    Raises:
        EditError: The name is empty or taken, or it cannot stand there.
    """
    name = new_name(draft, name)
    people = draft.participants
    at = len(people) if before is None else people.index(draft.participant(before))
    new = Participant(id=name, label=Label(name), declared=False)
    wanted = (*people[:at], new, *people[at:])
    if people:
        return _Move(draft, new, wanted).changes()
    lines = draft.syntax.write_participant(new)
    change = draft.insert_at(len(draft.script), lines)
    stage = replace(draft.stage, participants=wanted)
    return draft.settle([change], draft.meanings, stage)


def change_order_line(draft: Draft, wanted: tuple[Participant, ...]) -> list[Change]:
    """Rewrite the line of the source that tells the order; nothing if there is none."""
    found = _ORDER.search(draft.source.text) if draft.syntax.write_order(draft.order) else None
    return [] if found is None else [Change(*found.span(), _order_line(draft, wanted))]


class _Move:
    """One wish to stand elsewhere, and the ways to write it down."""

    def __init__(self, draft: Draft, moved: Participant, wanted: tuple[Participant, ...]) -> None:
        self._draft = draft
        self._moved = moved
        self._wanted = wanted
        at = wanted.index(moved)
        self._left = wanted[at - 1] if at else None
        self._right = wanted[at + 1] if at + 1 < len(wanted) else None
        self._boxes = self._target_boxes()

    def changes(self) -> tuple[Change, ...]:
        """The changes of the first way that works."""
        ways = (self._in_order_line, self._beside, self._declared, self._by_order_line)
        return self._draft.first_settled(self._settled(way) for way in ways)

    def _settled(self, way: Callable[[], list[Change]]) -> Callable[[], tuple[Change, ...]]:
        def settle() -> tuple[Change, ...]:
            changes = way()
            stays = way in (self._in_order_line, self._by_order_line)
            stage = replace(self._draft.stage, participants=self._wanted)
            return self._draft.settle(
                changes, self._draft.meanings, stage if stays else self._rebox(stage)
            )

        return settle

    def _in_order_line(self) -> list[Change]:
        """Rewrite the line of the source that tells the order."""
        changes = change_order_line(self._draft, self._wanted)
        if not changes:
            raise _refusal()
        return changes

    def _by_order_line(self) -> list[Change]:
        """Add such a line."""
        return [self._draft.insert_at(0, [_order_line(self._draft, self._wanted)])]

    def _beside(self) -> list[Change]:
        """Move the declaration beside that of a neighbour, or add one there."""
        paste = insert_lines(self._draft.source, *self._place())
        return [paste, *self._cut()]

    def _declared(self) -> list[Change]:
        """Declare all who are only used, in their new order, before the first use of any."""
        draft = self._draft
        uses = {
            each.id: draft.first_use(each.id)
            for each in self._wanted
            if each is self._moved or not each.declared
        }
        first = min((use for use in uses.values() if use is not None), default=None)
        if first is None:
            raise _refusal()
        indent = indent_at(draft.source, first)
        lines = [
            indent + line
            for each in self._wanted
            if each.id in uses
            for line in draft.syntax.write_participant(each)
        ]
        return [insert_lines(draft.source, first, lines), *self._cut()]

    def _cut(self) -> list[Change]:
        if not self._moved.declared:
            return []
        return [remove_lines(self._draft.source, lines_of(self._draft.source, self._moved.span))]

    def _place(self) -> tuple[int, list[str]]:
        """Where the declaration goes, and its lines as they stand there."""
        depth = len(self._boxes)
        right = self._chain(self._right)
        source = self._draft.source
        if self._right is not None and right[:depth] == self._boxes:
            lines = self._span_of(self._right, right, depth)
            return lines.start, self._lines(indent_at(source, lines.start))
        if self._left is None:
            raise _refusal()
        left = self._chain(self._left)
        lines = self._span_of(self._left, left, depth)
        return lines.end, self._lines(indent_at(source, lines.start))

    def _span_of(
        self, neighbour: Participant | None, boxes: list[ParticipantGroup], depth: int
    ) -> Span:
        """Lines of a neighbour's declaration, or of the box round it that is no box of ours."""
        source = self._draft.source
        if len(boxes) > depth:
            return lines_of(source, boxes[depth].span)
        if neighbour is not None and neighbour.declared:
            return lines_of(source, neighbour.span)
        use = None if neighbour is None else self._draft.first_use(neighbour.id)
        if use is None:
            raise _refusal()
        lines = lines_of(source, Span(use, use))
        for index, statement in enumerate(self._draft.script):
            if statement.part is Part.WHOLE and statement.lines.start == lines.start:
                end = end_of_unit(self._draft.script, index)
                return Span(lines.start, self._draft.script[end - 1].lines.end)
        return lines

    def _lines(self, indent: str) -> list[str]:
        """The declaration's own lines, or those of a new one."""
        source = self._draft.source
        if not self._moved.declared:
            return [indent + line for line in self._draft.syntax.write_participant(self._moved)]
        lines = lines_of(source, self._moved.span)
        return [indent + line.strip() for line in source.text[lines.start : lines.end].splitlines()]

    def _target_boxes(self) -> list[ParticipantGroup]:
        """The boxes in which it stands then: its own as long as it has a neighbour in them."""
        own = self._chain(self._moved)
        left, right = self._chain(self._left), self._chain(self._right)
        if own and (own[-1] in left or own[-1] in right):
            return own
        return [a for a, b in zip(left, right, strict=False) if a is b]

    def _chain(self, participant: Participant | None) -> list[ParticipantGroup]:
        """The boxes round a participant, from the outermost one."""
        found: list[ParticipantGroup] = []
        groups = self._draft.stage.groups
        while participant is not None:
            box = next((group for group in groups if participant.id in group.members), None)
            if box is None:
                break
            found.append(box)
            groups = box.groups
        return found

    def _rebox(self, stage: Diagram) -> Diagram:
        """The stage with the moved participant in its new box."""
        target = self._boxes[-1] if self._boxes else None
        return replace(stage, groups=tuple(self._reboxed(each, target) for each in stage.groups))

    def _reboxed(
        self, group: ParticipantGroup, target: ParticipantGroup | None
    ) -> ParticipantGroup:
        id = self._moved.id
        members = tuple(each for each in group.participants if each != id)
        return replace(
            group,
            participants=(*members, id) if group is target else members,
            groups=tuple(self._reboxed(each, target) for each in group.groups),
        )


def _order_line(draft: Draft, wanted: tuple[Participant, ...]) -> str:
    line = draft.syntax.write_order(tuple(each.id for each in wanted))
    if line is None:
        raise _refusal()
    return line


def _refusal() -> EditError:
    return EditError("the order of these participants is not told in a way that can be changed")
