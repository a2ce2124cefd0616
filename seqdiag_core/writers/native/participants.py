"""Declarations: who takes part, from left to right, and the boxes round them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...label import Label
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    Diagram,
    Item,
    Message,
    Note,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Reference,
    StateInvariant,
    walk,
)
from .labels import IN_QUOTES, write_label, write_plain
from .links import write_links
from .names import write_name
from .styles import write_lifeline_style, write_style

INDENT = "  "

_ICON_FONT = re.compile(r"(?:fontawesome(?:6(?:solid|regular|brands))?|materialdesignicons) \w+")


def write_participants(diagram: Diagram) -> list[str]:
    """Lines that introduce the participants and their boxes.

    Those at the end that are only used, and stand in the order of their use, need no line.
    """
    declared = diagram.participants[: _declared(diagram)]
    try:
        lines = _level(
            [participant.id for participant in declared], _by_id(declared), diagram.groups
        )
    except _ScatteredError:
        # A box gathers participants that do not stand together by naming them a second time.
        lines = [_declaration(participant) for participant in declared]
        for group in diagram.groups:
            lines += _gathering(group)
    return lines + [line for participant in declared for line in _details(participant)]


class _ScatteredError(Exception):
    """The participants of a box do not stand together."""


def _by_id(participants: tuple[Participant, ...]) -> dict[str, Participant]:
    return {participant.id: participant for participant in participants}


def _level(
    ids: list[str], known: dict[str, Participant], groups: tuple[ParticipantGroup, ...]
) -> list[str]:
    """Lines of neighbours, some of them in boxes.

    Raises:
        _ScatteredError: A box cannot be drawn round its participants where they stand.
    """
    lines: list[str] = []
    at = 0
    for group in groups:
        members = group.members
        while members and at < len(ids) and ids[at] not in members:
            lines.append(_declaration(known[ids[at]]))
            at += 1
        inside = ids[at : at + len(members)]
        if set(inside) != set(members):
            raise _ScatteredError
        inner = {member for one in group.groups for member in one.members}
        if [id for id in inside if id not in inner] != list(group.participants):
            raise _ScatteredError
        lines += _box(group, _level(inside, known, group.groups))
        at += len(members)
    return lines + [_declaration(known[id]) for id in ids[at:]]


def _gathering(group: ParticipantGroup) -> list[str]:
    inside = [f"participant {write_name(id)}" for id in group.participants]
    for inner in group.groups:
        inside += _gathering(inner)
    return _box(group, inside)


def _box(group: ParticipantGroup, inside: list[str]) -> list[str]:
    head = ["box"]
    if group.label:
        head.append(f'"{write_label(group.label, IN_QUOTES)}"')
    if group.style != NO_STYLE:
        head.append(write_style(group.style))
    return [" ".join(head), *(INDENT + line for line in inside), "end box"]


def _declaration(participant: Participant) -> str:
    name = write_name(participant.id)
    words = [participant.kind.value, name]
    if participant.icon is not None and _has_icon_font(participant):
        words[0] = participant.icon
    if participant.label != Label(participant.id):
        words[1:] = [f'"{write_label(participant.label, IN_QUOTES)}"', "as", name]
    words += [f"<<{word}>>" for word in participant.stereotypes]
    if participant.links:
        words.append(write_links(participant.links))
    if participant.style != NO_STYLE:
        words.append(write_style(participant.style))
    return " ".join(words)


def _has_icon_font(participant: Participant) -> bool:
    return (
        participant.icon is not None
        and participant.kind is ParticipantKind.PARTICIPANT
        and _ICON_FONT.fullmatch(participant.icon) is not None
    )


def _details(participant: Participant) -> Iterator[str]:
    """Lines for what a declaration has no place for."""
    name = write_name(participant.id)
    if participant.icon is not None and not _has_icon_font(participant):
        yield f"icon of {name}: {write_plain(participant.icon)}"
    if participant.description is not None:
        yield f"description of {name}: {write_plain(participant.description)}"
    if participant.lifeline != NO_STYLE:
        yield f"lifelinestyle {name} {write_lifeline_style(participant.lifeline)}"


def _declared(diagram: Diagram) -> int:
    """How many participants, from the left, need a declaration."""
    uses = {id: at for at, id in enumerate(_uses(diagram))}
    boxed = {member for group in diagram.groups for member in group.members}
    created = {item.participant for item in walk(diagram.items) if isinstance(item, Creation)}
    count = len(diagram.participants)
    following = len(uses)
    for participant in reversed(diagram.participants):
        id = participant.id
        plain = Participant(id=id, label=Label(id))
        use = uses.get(id, following)
        if (
            participant.declared
            or participant != plain
            or id in boxed | created
            or use >= following
        ):
            break
        count -= 1
        following = use
    return count


def _uses(diagram: Diagram) -> dict[str, None]:
    """Ids in the order in which items name them."""
    found: dict[str, None] = {}
    for item in walk(diagram.items):
        found.update(dict.fromkeys(_named(item)))
    return found


def _named(item: Item) -> Iterator[str]:
    match item:
        case Message():
            yield from (end for end in (item.sender, item.receiver) if isinstance(end, str))
        case Note() if item.on_message:
            return
        case Note() | Reference() | StateInvariant():
            yield from item.participants
        case ActivationStart() | ActivationEnd() | Destruction():
            yield item.participant
        case _:
            return
