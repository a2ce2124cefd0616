"""A text that is being edited: its reading, its script, and the check of what an edit made of it.

An edit says what the script of the new text must mean. A result that reads otherwise is refused,
so that no edit ever changes more than it should.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import cast

from ..diagnostics import Code, Diagnostic, Severity
from ..label import EMPTY_LABEL, Label
from ..limits import DEFAULT_LIMITS
from ..model import (
    Diagram,
    Fragment,
    Item,
    Message,
    Node,
    Operand,
    ParallelRow,
    Participant,
    ParticipantGroup,
    walk,
)
from ..readers import Reading
from ..readers.registry import read_source
from ..source import Source, Span
from .changes import Change, EditError, apply_changes
from .lines import indent_at, insert_lines, newline_of
from .script import Part, Statement, Token, owner_of, read_script, same_tokens, tokens_of
from .syntax import Syntax, find_syntax

Meaning = Sequence[Token]
"""What a statement says."""

_STEP = "  "


class Draft:
    """A reading, prepared for edits.

    Args:
        reading: What was read from the text; it must have no errors.

    Raises:
        EditError: The text has errors, or its dialect has no edits.
    """

    def __init__(self, reading: Reading) -> None:
        if any(_is_error(each) for each in reading.diagnostics):
            raise EditError("the text has errors; mend them before you edit the drawing")
        self.reading = reading
        self.syntax: Syntax = find_syntax(reading.dialect)

    @property
    def source(self) -> Source:
        """The text."""
        return self.reading.source

    @property
    def participants(self) -> tuple[Participant, ...]:
        """The participants from left to right."""
        return self.reading.diagram.participants

    @property
    def order(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(participant.id for participant in self.participants)

    @cached_property
    def stage(self) -> Diagram:
        """The diagram without what happens."""
        return replace(self.reading.diagram, items=())

    @cached_property
    def script(self) -> list[Statement]:
        """The statements."""
        return read_script(self.reading.diagram, self.source)

    @cached_property
    def meanings(self) -> list[Meaning]:
        """What each statement says."""
        return [statement.meaning for statement in self.script]

    def read_label(self, text: str, old: Label = EMPTY_LABEL) -> Label:
        """The label that a text of one or more lines says, in the place of another one."""
        return self.syntax.read_label(text.strip(), old)

    def participant(self, id: str) -> Participant:
        """The participant of an id.

        Raises:
            EditError: There is none.
        """
        for participant in self.participants:
            if participant.id == id:
                return participant
        raise EditError(f"there is no participant {id!r}")

    def statement_of_step(self, step: int) -> int:
        """Index of the statement that says the message of a number, counted from 1.

        Raises:
            EditError: There is no such message.
        """
        count = 0
        for index, statement in enumerate(self.script):
            count += len(_messages(statement))
            if count >= step > 0:
                return index
        raise EditError(f"there is no message {step}")

    def message(self, step: int) -> Message:
        """The message of a number, counted from 1.

        Raises:
            EditError: There is no such message.
        """
        for number, message in enumerate(self.reading.diagram.messages(), 1):
            if number == step:
                return message
        raise EditError(f"there is no message {step}")

    def offset_of_place(self, place: int) -> int:
        """Where lines go that are to stand before the statement of an index.

        That is directly behind the statement before it, but behind declarations between the two:
        a line before them could introduce somebody too early.
        """
        if 0 < place < len(self.script) and self._declares_between(place):
            return self.script[place].lines.start
        if place > 0:
            return self.script[place - 1].lines.end
        if self.script:
            return self.script[0].lines.start
        return self.syntax.end_of_body(self.source.text)

    def _declares_between(self, place: int) -> bool:
        """Whether participants are declared just before the statement of an index."""
        gap = Span(self.script[place - 1].lines.end, self.script[place].lines.start)
        diagram = self.reading.diagram
        return any(
            gap.start <= each.span.start < gap.end
            for each in (*diagram.participants, *diagram.groups)
        )

    def indent_of_place(self, place: int) -> str:
        """The indentation of lines there."""
        before = self.script[place - 1] if place > 0 else None
        after = self.script[place] if place < len(self.script) else None
        if before is None:
            return indent_at(self.source, after.lines.start) if after else self._indent_of_end()
        if before.part in (Part.OPENS, Part.DIVIDES):
            if after is not None and after.depth > before.depth:
                return indent_at(self.source, after.lines.start)
            return indent_at(self.source, before.lines.start) + _STEP
        return indent_at(self.source, before.lines.start)

    def _indent_of_end(self) -> str:
        """The indentation of the first statement of all: that of the line it follows."""
        above = self.source.text[: self.syntax.end_of_body(self.source.text)].rstrip()
        indent = indent_at(self.source, len(above))
        return indent + _STEP if above.endswith("{") else indent

    def insert_at(self, place: int, lines: Iterable[str], indent: str | None = None) -> Change:
        """Put lines at a place, indented as what stands there or as told.

        Raises:
            EditError: The place is between a message and a note on it.
        """
        if place < len(self.script) and self.script[place].hangs_on:
            raise EditError("a note here belongs to the message before it")
        if indent is None:
            indent = self.indent_of_place(place)
        return insert_lines(
            self.source, self.offset_of_place(place), [indent + line for line in lines]
        )

    def settle(
        self,
        changes: Sequence[Change],
        meanings: Iterable[Meaning],
        stage: Diagram | None = None,
    ) -> tuple[Change, ...]:
        """Check what changes make of the text, and declare participants that would be displaced.

        Args:
            changes: The changes.
            meanings: What the statements of the new text must say.
            stage: What else its diagram must be; None stands for what the old one's is.

        Raises:
            EditError: The new text would read otherwise.
        """
        wanted = stage or self.stage
        after, declared = self._kept_in_order(changes, wanted.participants)
        found = after.diagram
        if _reordered(wanted.participants, found.participants):
            raise EditError("this would change the order of the participants; declare them first")
        if _stage_of(found) != _stage_of(wanted) or not same_tokens(
            list(chain.from_iterable(meanings)), tokens_of(found.items)
        ):
            raise EditError("this would change more than it should; edit the text instead")
        return (*declared, *changes)

    def rewritten(self, index: int, nodes: tuple[Node, ...]) -> Change:
        """The statement of an index in the writer's spelling, saying other nodes.

        Raises:
            EditError: It cannot be written, or shares its line with what opens the diagram.
        """
        lines = self.script[index].lines
        first = min(node.span.start for node in self.script[index].nodes)
        if self.source.text[lines.start : first].rstrip().endswith("{"):
            raise EditError("this line opens the diagram too; put the statement on a line below")
        indent = indent_at(self.source, lines.start)
        written = self._write(index, nodes)
        text = self.source.text
        end = lines.start + len(text[lines.start : lines.end].rstrip("\r\n"))
        joined = (newline_of(self.source) + indent).join(written)
        return Change(lines.start + len(indent), end, joined)

    def said(self, index: int, nodes: tuple[Node, ...]) -> list[Meaning]:
        """What all statements say after that of an index says other nodes."""
        changed = self.script[index]._replace(nodes=nodes)
        return [*self.meanings[:index], changed.meaning, *self.meanings[index + 1 :]]

    def first_settled(
        self, candidates: Iterable[Callable[[], tuple[Change, ...]]]
    ) -> tuple[Change, ...]:
        """The changes of the first candidate that is not refused.

        Raises:
            EditError: All are refused; the reason is the first one's.
        """
        refusals: list[EditError] = []
        for candidate in candidates:
            changes = _tried(candidate, refusals)
            if changes is not None:
                return changes
        raise refusals[0]

    def _write(self, index: int, nodes: tuple[Node, ...]) -> list[str]:
        """Lines that say the nodes of a statement."""
        part = self.script[index].part
        if part is Part.WHOLE:
            return self.syntax.write_items(cast("tuple[Item, ...]", nodes), self.order)
        if part is Part.OPENS and isinstance(nodes[0], Fragment):
            operand = replace(cast("Operand", nodes[1]), items=())
            block = replace(nodes[0], operands=(operand,))
            return self.syntax.write_items((block,), self.order)[:1]
        owner = owner_of(self.script, index)
        fragment = None if owner is None else self.script[owner].nodes[0]
        if part is Part.DIVIDES and isinstance(fragment, Fragment):
            operand = replace(cast("Operand", nodes[0]), items=())
            block = replace(fragment, operands=(Operand(), operand))
            return self.syntax.write_items((block,), self.order)[1:2]
        raise EditError("this line has nothing that could be changed")

    def _reread(self, changes: Sequence[Change]) -> Reading:
        text = apply_changes(self.source.text, changes)
        after = read_source(Source(text, self.source.name), self.reading.dialect, DEFAULT_LIMITS)
        for diagnostic in after.diagnostics:
            if _is_error(diagnostic):
                raise EditError(f"this would be an error: {diagnostic.message}")
        return after

    def _kept_in_order(
        self, changes: Sequence[Change], wanted: tuple[Participant, ...]
    ) -> tuple[Reading, list[Change]]:
        """Read the new text with declarations of those who would else be displaced.

        Returns:
            What was read, and the declarations it took; participants may still differ.
        """
        declarations: dict[Participant, Change] = {}
        declared: list[Change] = []
        after = self._reread(changes)
        while displaced := _first_difference(wanted, after.diagram.participants):
            at = self._place_to_declare(displaced, changes, declarations.get(displaced))
            if at is None:
                break
            indent = indent_at(self.source, at)
            lines = [indent + line for line in self.syntax.write_participant(displaced)]
            declarations[displaced] = insert_lines(self.source, at, lines)
            declared = [declarations[each] for each in wanted if each in declarations]
            after = self._reread([*declared, *changes])
        return after, declared

    def _place_to_declare(
        self, participant: Participant, changes: Sequence[Change], tried: Change | None
    ) -> int | None:
        """Where a declaration keeps a participant in order, or None if none can.

        That is before its first use; if this has been tried, before the first change, which may
        name somebody else earlier.
        """
        use = self.first_use(participant.id)
        if participant.declared or use is None:
            return None
        if tried is None:
            return min([use, *(each.start for each in changes if each.start <= use < each.end)])
        first = min(each.start for each in changes)
        line = self.source.line_starts[self.source.line_index(first)]
        return line if line < tried.start else None

    def first_use(self, id: str) -> int | None:
        """Beginning of the first line that names a participant."""
        source = self.source
        for mention in self.reading.diagram.mentions:
            if mention.participant == id:
                return source.line_starts[source.line_index(mention.span.start)]
        return None


def _is_error(diagnostic: Diagnostic) -> bool:
    """Whether a text cannot be edited; one without anything in it is where a drawing begins."""
    return diagnostic.severity is Severity.ERROR and diagnostic.code is not Code.EMPTY


def _first_difference(
    wanted: tuple[Participant, ...], found: tuple[Participant, ...]
) -> Participant | None:
    """The first of the wanted participants who does not stand where it should."""
    for index, participant in enumerate(wanted):
        if index >= len(found) or found[index] != participant:
            return participant
    return None


def _reordered(wanted: tuple[Participant, ...], found: tuple[Participant, ...]) -> bool:
    """Whether the same participants stand in another order."""
    wanted_ids, found_ids = ([each.id for each in people] for people in (wanted, found))
    return wanted_ids != found_ids and sorted(wanted_ids) == sorted(found_ids)


def _tried(
    candidate: Callable[[], tuple[Change, ...]], refusals: list[EditError]
) -> tuple[Change, ...] | None:
    try:
        return candidate()
    except EditError as error:
        refusals.append(error)
        return None


def _stage_of(diagram: Diagram) -> Diagram:
    """A diagram without what happens, and without an order of the names in its boxes."""
    return replace(diagram, items=(), groups=tuple(map(_unordered, diagram.groups)))


def _unordered(group: ParticipantGroup) -> ParticipantGroup:
    return replace(
        group,
        participants=tuple(sorted(group.participants)),
        groups=tuple(map(_unordered, group.groups)),
    )


def _messages(statement: Statement) -> list[Message]:
    if statement.part is not Part.WHOLE:
        return []
    found: list[Message] = []
    for node in statement.nodes:
        if isinstance(node, Message):
            found.append(node)
        elif isinstance(node, ParallelRow):
            found += [item for item in walk(node.items) if isinstance(item, Message)]
    return found
