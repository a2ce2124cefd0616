"""Boxes round participants, in dialects that declare participants inside of their box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import ParticipantGroup

Declare = Callable[[str], str]
Enclose = Callable[[ParticipantGroup, list[str]], list[str]]


def write_boxes(
    ids: Sequence[str],
    groups: Sequence[ParticipantGroup],
    declare: Declare,
    mention: Declare,
    enclose: Enclose,
) -> list[str]:
    """Lines that declare participants, those in boxes inside of them.

    Where the participants of a box do not stand together all are declared before the boxes, which
    gather them by naming them a second time.

    Args:
        ids: Who is declared, from left to right.
        groups: The boxes.
        declare: Gives the line that declares somebody.
        mention: Gives the line that names somebody who is declared already.
        enclose: Puts the lines of a box's participants into the box.
    """
    try:
        return _level(list(ids), groups, declare, enclose)
    except _ScatteredError:
        lines = [declare(id) for id in ids]
        for group in groups:
            lines += _gathering(group, mention, enclose)
        return lines


class _ScatteredError(Exception):
    """The participants of a box do not stand together."""


def _level(
    ids: list[str], groups: Sequence[ParticipantGroup], declare: Declare, enclose: Enclose
) -> list[str]:
    """Lines of neighbours, some of them in boxes.

    Raises:
        _ScatteredError: A box cannot be drawn round its participants where they stand.
    """
    lines: list[str] = []
    at = 0
    for group in groups:
        members = set(group.members)
        while members and at < len(ids) and ids[at] not in members:
            lines.append(declare(ids[at]))
            at += 1
        inside = ids[at : at + len(members)]
        inner = {member for one in group.groups for member in one.members}
        own = [id for id in inside if id not in inner]
        if set(inside) != members or own != list(group.participants):
            raise _ScatteredError
        lines += enclose(group, _level(inside, group.groups, declare, enclose))
        at += len(members)
    return lines + [declare(id) for id in ids[at:]]


def _gathering(group: ParticipantGroup, mention: Declare, enclose: Enclose) -> list[str]:
    inside = [mention(id) for id in group.participants]
    for inner in group.groups:
        inside += _gathering(inner, mention, enclose)
    return enclose(group, inside)
