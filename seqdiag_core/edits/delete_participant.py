"""Delete a participant with everything that needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, cast

from ..model import (
    ActivationEnd,
    ActivationStart,
    Message,
    Node,
    Note,
    ParallelRow,
    ParticipantGroup,
)
from ..patterns import pattern
from ..source import Span
from .changes import Change, EditError
from .draft import Draft, Meaning
from .lines import lines_of, remove_lines
from .order_participants import change_order_line
from .script import Part, Statement, end_of_unit

_END = pattern(r"[^\S\n]*;[^\S\n]*")


class _OpenRow(NamedTuple):
    """A row on lines of its own, and how much was kept and cut before it."""

    opening: Statement
    kept: int
    cut: int


def delete_participant(draft: Draft, id: str) -> tuple[Change, ...]:
    """Delete a participant, its declaration, its messages, bars and notes.

    A note or a reference that stands over others too stays over those; a fragment stays, even if
    nothing is left in it. A row goes with the last of what is in it: nobody would see it.

    Args:
        draft: The text.
        id: Its id.

    Raises:
        EditError: There is no such participant, or something that names it cannot be taken away.
    """
    return _Deletion(draft, id).changes()


class _Deletion:
    """What goes with a participant: whole lines, parts of statements, names in lists."""

    def __init__(self, draft: Draft, id: str) -> None:
        self._draft = draft
        self._gone = draft.participant(id)
        self._id = id
        self._lines: list[Span] = []
        self._changes: list[Change] = []
        self._meanings: list[Meaning] = []

    def changes(self) -> tuple[Change, ...]:
        """The changes of the text, checked."""
        draft = self._draft
        rest = tuple(each for each in draft.participants if each is not self._gone)
        self._cut_statements()
        self._changes += change_order_line(draft, rest)
        self._cut_other_lines()
        self._changes += [remove_lines(draft.source, lines) for lines in _merged(self._lines)]
        groups = tuple(_without_member(each, self._id) for each in draft.stage.groups)
        stage = replace(draft.stage, participants=rest, groups=groups)
        return draft.settle(self._changes, self._meanings, stage)

    def _cut_statements(self) -> None:
        script = self._draft.script
        rows: list[_OpenRow] = []
        at = 0
        while at < len(script):
            statement = script[at]
            if _is_bound_of_row(statement):
                self._open_or_close(rows, statement)
                at += 1
                continue
            kept = _without(statement.nodes, self._id)
            if kept == statement.nodes:
                self._meanings.append(statement.meaning)
            elif kept:
                self._changes.append(self._draft.rewritten(at, kept))
                self._meanings.append(statement._replace(nodes=kept).meaning)
            elif statement.part is not Part.WHOLE:
                raise EditError("a fragment names this participant; take its name out of there")
            else:
                end = end_of_unit(script, at)
                self._lines.append(Span(statement.lines.start, script[end - 1].lines.end))
                at = end
                continue
            at += 1

    def _open_or_close(self, rows: list[_OpenRow], bound: Statement) -> None:
        """Keep a bound of a row, or cut both if all between them was cut."""
        if bound.part is Part.OPENS:
            rows.append(_OpenRow(bound, len(self._meanings), len(self._lines)))
            self._meanings.append(bound.meaning)
            return
        row = rows.pop()
        if len(self._meanings) == row.kept + 1 and len(self._lines) > row.cut:
            self._meanings.pop()
            self._lines += [row.opening.lines, bound.lines]
        else:
            self._meanings.append(bound.meaning)

    def _cut_other_lines(self) -> None:
        """Take away its declaration and what else is said of it alone, such as its links."""
        draft = self._draft
        spans = [self._gone.span] if self._gone.declared else []
        spans += [m.span for m in draft.reading.diagram.mentions if m.participant == self._id]
        changed = [Span(change.start, change.end) for change in self._changes]
        script = [statement.lines for statement in draft.script]
        for span in dict.fromkeys(spans):
            if any(_meet(span, other) for other in (*changed, *script)):
                continue
            self._lines.append(self._statement_at(span))

    def _statement_at(self, span: Span) -> Span:
        """The line of a span; or only up to the sign that ends it, if others share the line."""
        source = self._draft.source
        lines = lines_of(source, span)
        found = _END.match(source.text, span.end)
        if found is None:
            return lines
        others = source.text[lines.start : span.start] + source.text[found.end() : lines.end]
        return Span(span.start, found.end()) if others.strip() else lines


def _is_bound_of_row(statement: Statement) -> bool:
    """Whether a statement opens or closes a row whose items stand on lines of their own."""
    return statement.part is not Part.WHOLE and isinstance(statement.nodes[0], ParallelRow)


def _without(nodes: Sequence[Node], id: str) -> tuple[Node, ...]:
    """What is left of the nodes of a statement; what hangs on a message goes with it."""
    kept: list[Node] = []
    messages = [node for node in nodes if isinstance(node, Message)]
    if messages and all(_node_without(each, id) is None for each in messages):
        return ()
    message_stays = True
    for node in nodes:
        left = _node_without(node, id)
        if isinstance(node, Message):
            message_stays = left is not None
        elif _hangs(node) and not message_stays:
            continue
        if left is not None:
            kept.append(left)
    return tuple(kept)


def _node_without(node: Node, id: str) -> Node | None:
    if any(getattr(node, name, None) == id for name in ("sender", "receiver", "participant")):
        return None
    if isinstance(node, ParallelRow) and node.items:
        items = _without(node.items, id)
        return replace(node, items=items) if items else None  # type: ignore[arg-type]
    names = cast("tuple[str, ...]", getattr(node, "participants", ()))
    if id not in names:
        return node
    others = tuple(name for name in names if name != id)
    return replace(node, participants=others) if others else None  # type: ignore[call-arg]


def _hangs(node: Node) -> bool:
    if isinstance(node, Note):
        return node.on_message
    return isinstance(node, ActivationStart | ActivationEnd) and node.shorthand


def _without_member(group: ParticipantGroup, id: str) -> ParticipantGroup:
    return replace(
        group,
        participants=tuple(each for each in group.participants if each != id),
        groups=tuple(_without_member(each, id) for each in group.groups),
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Spans of lines from top to bottom, those that touch as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
