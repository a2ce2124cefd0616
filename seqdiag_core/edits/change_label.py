"""Change a text of the drawing where it stands in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..label import Label
from ..model import Diagram, Message, Node, Operand, Participant, ParticipantGroup
from ..source import NO_SPAN, Span
from .changes import Change, EditError
from .draft import Draft, Meaning
from .lines import indent_at, insert_lines, lines_of, newline_of
from .rename_participant import rename_participant

STAGE_TEXTS = ("title", "header", "footer", "caption", "legend", "frame")
"""Names of the texts round a drawing."""


def change_label(draft: Draft, index: int, node: Node, text: str) -> tuple[Change, ...]:
    """Change the text of a node of a statement.

    Args:
        draft: The text.
        index: Index of the statement.
        node: The node of it whose text it is: a message, a note, a section, ...
        text: The new text as the dialect writes it, but with real line feeds.

    Returns:
        The changes; none if the text says what it did.

    Raises:
        EditError: The node has no text, or the text cannot stand there.
    """
    field = "guard" if isinstance(node, Operand) else "label"
    old = getattr(node, field, None)
    if not isinstance(old, Label):
        raise EditError("this has no text")
    new = draft.read_label(text, old)
    if new == old:
        return ()
    changed = replace(node, **{field: new})  # type: ignore[arg-type]
    nodes = tuple(changed if each is node else each for each in draft.script[index].nodes)
    said = draft.said(index, nodes)
    spelled = (
        _spellings(draft, old, text) if old.span != NO_SPAN else _added(draft, index, node, text)
    )
    return draft.first_settled(
        (
            *(_settled(draft, [change], said) for change in spelled),
            lambda: draft.settle((draft.rewritten(index, nodes),), said),
        )
    )


def change_stage_text(draft: Draft, name: str, text: str) -> tuple[Change, ...]:
    """Change the title or another text round the drawing.

    Args:
        draft: The text.
        name: One of ``STAGE_TEXTS``.
        text: The new text as the dialect writes it, but with real line feeds.

    Raises:
        EditError: There is no such text yet, or it cannot be changed so.
    """
    old = getattr(draft.stage, name) if name in STAGE_TEXTS else None
    if not isinstance(old, Label) or old.span == NO_SPAN:
        raise EditError("this text does not stand in the source")
    new = draft.read_label(text, old)
    if new == old:
        return ()
    stage = replace(draft.stage, **{name: new})  # type: ignore[arg-type]
    return _restaged(draft, old, text, stage)


def change_group_text(draft: Draft, group: ParticipantGroup, text: str) -> tuple[Change, ...]:
    """Change the text of a box round participants.

    Args:
        draft: The text.
        group: The box, of the draft's diagram.
        text: The new text as the dialect writes it, but with real line feeds.

    Raises:
        EditError: It has no text yet, or it cannot be changed so.
    """
    if group.label.span == NO_SPAN:
        raise EditError("this text does not stand in the source")
    new = replace(group, label=draft.read_label(text, group.label))
    if new == group:
        return ()
    groups = tuple(_regrouped(each, group, new) for each in draft.stage.groups)
    return _restaged(draft, group.label, text, replace(draft.stage, groups=groups))


def change_head(draft: Draft, id: str, text: str) -> tuple[Change, ...]:
    """Change what the head of a participant shows.

    A head that shows the participant's name is changed by renaming the participant.

    Args:
        draft: The text.
        id: The participant's id.
        text: The new text as the dialect writes it, but with real line feeds.

    Raises:
        EditError: There is no such participant, or the text cannot stand there.
    """
    old = draft.participant(id)
    new = replace(old, label=draft.read_label(text, old.label))
    if new == old:
        return ()
    if not new.label:
        raise EditError("a participant needs a name")
    people = tuple(new if each is old else each for each in draft.participants)
    stage = replace(draft.stage, participants=people)
    if _shows_name(draft, old):
        return draft.first_settled(
            (
                lambda: rename_participant(draft, id, _one_line(text)),
                lambda: draft.settle((_declaration(draft, old, new),), draft.meanings, stage),
            )
        )
    return draft.first_settled(
        (
            lambda: _restaged(draft, old.label, text, stage),
            lambda: draft.settle((_declaration(draft, old, new),), draft.meanings, stage),
        )
    )


def _settled(
    draft: Draft, changes: list[Change], said: list[Meaning]
) -> Callable[[], tuple[Change, ...]]:
    return lambda: draft.settle(changes, said)


def _restaged(draft: Draft, old: Label, text: str, stage: Diagram) -> tuple[Change, ...]:
    candidates = [
        (lambda change=change: draft.settle((change,), draft.meanings, stage))
        for change in _spellings(draft, old, text)
    ]
    return draft.first_settled(candidates)


def _spellings(draft: Draft, old: Label, text: str) -> Iterator[Change]:
    """Ways to write a text in the place of a label: on lines of its own if the label has them."""
    source = draft.source
    start, end = old.span
    before = source.text[source.line_starts[source.line_index(start)] : start]
    if not before.strip():
        lines = text.strip("\n").split("\n")
        yield Change(start, end, (newline_of(source) + indent_at(source, start)).join(lines))
    text = draft.syntax.spell_breaks(text.strip())
    blank = " " if text and start and source.text[start - 1] == ":" else ""
    yield Change(start, end, blank + text)


def _added(draft: Draft, index: int, node: Node, text: str) -> Iterator[Change]:
    """Ways to write a text into a statement that has none."""
    start, end = draft.script[index].lines
    line = draft.source.text[start:end].rstrip()
    messages = (each for each in draft.script[index].nodes if isinstance(each, Message))
    message = node if isinstance(node, Message) else next(messages, None)
    names = None if message is None else _names(message, -start)
    for at, added in draft.syntax.add_label(line, names, draft.syntax.spell_breaks(text.strip())):
        yield Change(start + at, start + at, added)


def _names(message: Message, by: int) -> Span:
    """Where the names of a message stand, from the first to the last one."""
    places = (message.parts.sender, message.parts.receiver)
    return Span(min(place.start for place in places) + by, max(p.end for p in places) + by)


def _regrouped(
    group: ParticipantGroup, old: ParticipantGroup, new: ParticipantGroup
) -> ParticipantGroup:
    if group is old:
        return new
    return replace(group, groups=tuple(_regrouped(each, old, new) for each in group.groups))


def _shows_name(draft: Draft, participant: Participant) -> bool:
    """Whether the head shows the id, for want of another text."""
    if participant.label.text != participant.id:
        return False
    span = participant.label.span
    return span == NO_SPAN or any(m.span == span for m in draft.reading.diagram.mentions)


def _one_line(text: str) -> str:
    if "\n" in text.strip():
        raise EditError("a name stands on one line")
    return text


def _declaration(draft: Draft, old: Participant, new: Participant) -> Change:
    """The declaration of a participant written anew, or a first one before its first use."""
    lines = draft.syntax.write_participant(new)
    source = draft.source
    if old.declared:
        place = lines_of(source, old.span)
        indent = indent_at(source, place.start)
        end = place.start + len(source.text[place.start : place.end].rstrip("\r\n"))
        return Change(place.start + len(indent), end, (newline_of(source) + indent).join(lines))
    use = draft.first_use(old.id)
    if use is None:
        raise EditError("this participant does not stand in the source")
    return insert_lines(source, use, [indent_at(source, use) + line for line in lines])
