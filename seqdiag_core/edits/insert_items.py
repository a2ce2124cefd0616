"""Put new statements in: a message, a note, a bar, a divider, a whole fragment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..label import Label
from ..model import ActivationEnd, ActivationStart, Diagram, Item, Message, Participant, walk
from .changes import Change
from .draft import Draft, Meaning
from .script import Part, end_of_unit, tokens_of
from .spacing import spaced_alike


def insert_items(draft: Draft, place: int, items: tuple[Item, ...]) -> tuple[Change, ...]:
    """Insert items.

    Args:
        draft: The text.
        place: Index of the statement before which they go; the number of statements for the end.
        items: What to insert. Participants that are new stand behind all others.

    Raises:
        EditError: They cannot stand there.
    """
    return _insert(draft, [(place, items)])


def insert_activation(draft: Draft, id: str, first: int, last: int) -> tuple[Change, ...]:
    """Insert a bar.

    Args:
        draft: The text.
        id: Whose bar it is.
        first: Index of the statement with which it begins.
        last: Index of the one with which it ends.

    Raises:
        EditError: It cannot stand there.
    """
    draft.participant(id)
    script = draft.script
    first, last = sorted((first, last))
    start = end_of_unit(script, first) if script[first].part is Part.WHOLE else first + 1
    end = end_of_unit(script, last)
    begins: tuple[Item, ...] = (ActivationStart(participant=id),)
    return _insert(draft, [(start, begins), (end, (ActivationEnd(participant=id),))])


def _insert(draft: Draft, inserts: list[tuple[int, tuple[Item, ...]]]) -> tuple[Change, ...]:
    changes = [
        draft.insert_at(place, spaced_alike(draft, place, items, _written(draft, items)))
        for place, items in inserts
    ]
    meanings: list[Meaning] = []
    at = 0
    for place, items in inserts:
        meanings += draft.meanings[at:place]
        meanings.append(tokens_of(items))
        at = place
    meanings += draft.meanings[at:]
    inserted = tuple(item for _, items in inserts for item in items)
    return draft.settle(changes, meanings, _with_new(draft.stage, inserted))


def _written(draft: Draft, items: tuple[Item, ...]) -> list[str]:
    return draft.syntax.write_items(items, draft.order)


def _with_new(stage: Diagram, items: Iterable[Item]) -> Diagram:
    """The stage with those on it who only come with new messages."""
    known = {participant.id for participant in stage.participants}
    ends = [
        end
        for item in walk(tuple(items))
        if isinstance(item, Message)
        for end in (item.sender, item.receiver)
    ]
    new = dict.fromkeys(end for end in ends if isinstance(end, str) and end not in known)
    added = tuple(Participant(id=id, label=Label(id)) for id in new)
    return replace(stage, participants=stage.participants + added)
