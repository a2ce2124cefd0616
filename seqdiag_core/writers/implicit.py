"""Which participants need no declaration: those that are met where they are used, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..label import Label
from ..model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    Diagram,
    Item,
    Message,
    Note,
    Participant,
    Reference,
    StateInvariant,
    walk,
)


class Uses(NamedTuple):
    """Where items name participants first, as indexes in reading order.

    Attributes:
        introduced: Participants that a message, a note or the like names first.
        created: Participants that a creation names first.
        acted: Participants that an activation or a destruction names first.
    """

    introduced: dict[str, int]
    created: dict[str, int]
    acted: dict[str, int]

    def first(self, id: str) -> int | None:
        """Index of the item that names a participant first, or None."""
        return next((uses[id] for uses in self if id in uses), None)


def find_uses(diagram: Diagram) -> Uses:
    """Where each participant is named first."""
    uses = Uses({}, {}, {})
    seen: set[str] = set()
    for index, item in enumerate(walk(diagram.items)):
        for id in _named(item):
            if id in seen:
                continue
            seen.add(id)
            if isinstance(item, Creation):
                uses.created[id] = index
            elif isinstance(item, ActivationStart | ActivationEnd | Destruction):
                uses.acted[id] = index
            else:
                # Two that one item introduces stand in its order: dictionaries keep it.
                uses.introduced[id] = index
    return uses


def count_declared(
    diagram: Diagram, introduced: Iterable[str], needs_none: Callable[[Participant], bool]
) -> int:
    """How many participants, from the left, need a declaration.

    Args:
        diagram: The diagram.
        introduced: Participants in the order in which items introduce them.
        needs_none: Whether what items say of a participant is all there is to say.
    """
    rank = {id: at for at, id in enumerate(introduced)}
    boxed = {member for group in diagram.groups for member in group.members}
    count = len(diagram.participants)
    following = len(rank)
    for participant in reversed(diagram.participants):
        at = rank.get(participant.id, following)
        if at >= following or participant.id in boxed or not needs_none(participant):
            break
        count -= 1
        following = at
    return count


def is_plain(participant: Participant) -> bool:
    """Whether a participant is only used, and shows nothing but its id."""
    id = participant.id
    return not participant.declared and participant == Participant(id=id, label=Label(id))


def _named(item: Item) -> Iterator[str]:
    match item:
        case Message():
            yield from (end for end in (item.sender, item.receiver) if isinstance(end, str))
        case Note() if item.on_message:
            return
        case Note() | Reference() | StateInvariant():
            yield from item.participants
        case ActivationStart() | ActivationEnd() | Destruction() | Creation():
            yield item.participant
        case _:
            return
