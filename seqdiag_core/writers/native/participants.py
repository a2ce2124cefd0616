"""Declarations: who takes part, from left to right, and the boxes round them."""

from __future__ import annotations

from collections.abc import Iterator

from ...label import Label
from ...model import NO_STYLE, Diagram, Participant, ParticipantGroup, ParticipantKind
from ...patterns import pattern
from ..boxes import write_boxes
from ..implicit import count_declared, find_uses, is_plain
from .escapes import IN_QUOTES
from .labels import write_label, write_plain
from .links import write_links
from .names import write_name
from .styles import write_lifeline_style, write_style

INDENT = "  "

_ICON_FONT = pattern(r"(?:fontawesome(?:6(?:solid|regular|brands))?|materialdesignicons) \w+")


def write_participants(diagram: Diagram) -> list[str]:
    """Lines that introduce the participants and their boxes.

    Those at the end that are only used, and stand in the order of their use, need no line.
    """
    count = count_declared(diagram, find_uses(diagram).introduced, is_plain)
    declared = {participant.id: participant for participant in diagram.participants[:count]}
    lines = write_boxes(
        tuple(declared),
        diagram.groups,
        declare=lambda one: _declaration(declared[one]),
        mention=lambda one: f"participant {write_name(one)}",
        enclose=_box,
    )
    return lines + [line for participant in declared.values() for line in _details(participant)]


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
