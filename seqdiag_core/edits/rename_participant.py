"""Rename a participant everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, cast

from ..label import Label
from ..model import Diagram, Node, Participant, ParticipantGroup
from .changes import Change
from .draft import Draft
from .names import new_name, quoted
from .script import Token

N = TypeVar("N", bound=Node)


def rename_participant(draft: Draft, old: str, new: str) -> tuple[Change, ...]:
    """Rename a participant in every place that names it.

    A head that shows the name shows the new one; one that shows another text keeps it.

    Args:
        draft: The text.
        old: Its id.
        new: Its new one.

    Returns:
        The changes; none if both are the same.

    Raises:
        EditError: There is no such participant, or the new name is empty or taken.
    """
    draft.participant(old)
    if new.strip() == old:
        return ()
    new = new_name(draft, new)
    written = draft.syntax.write_name(new)
    changes = [
        Change(*quoted(draft.source, mention.span), written)
        for mention in draft.reading.diagram.mentions
        if mention.participant == old
    ]
    meanings = [
        [Token(part, renamed(node, old, new)) for part, node in meaning]
        for meaning in draft.meanings
    ]
    return draft.settle(changes, meanings, _stage(draft.stage, old, new))


def renamed(node: N, old: str, new: str) -> N:
    """A node that names a participant otherwise."""
    changed: dict[str, object] = {
        name: new
        for name in ("sender", "receiver", "participant")
        if getattr(node, name, None) == old
    }
    names = cast("tuple[str, ...]", getattr(node, "participants", ()))
    if old in names:
        changed["participants"] = tuple(new if name == old else name for name in names)
    return replace(node, **changed) if changed else node  # type: ignore[arg-type]


def _stage(stage: Diagram, old: str, new: str) -> Diagram:
    return replace(
        stage,
        participants=tuple(_participant(each, old, new) for each in stage.participants),
        groups=tuple(_group(each, old, new) for each in stage.groups),
    )


def _participant(participant: Participant, old: str, new: str) -> Participant:
    if participant.id != old:
        return participant
    label = Label(new) if participant.label.text == old else participant.label
    return replace(participant, id=new, label=label)


def _group(group: ParticipantGroup, old: str, new: str) -> ParticipantGroup:
    inner = tuple(_group(each, old, new) for each in group.groups)
    return replace(renamed(group, old, new), groups=inner)
