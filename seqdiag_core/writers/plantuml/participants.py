"""Declarations: who takes part, from left to right, and the boxes round them."""

from __future__ import annotations

from ...label import EMPTY_LABEL, Label
from ...model import NO_STYLE, Diagram, Participant, ParticipantGroup, ParticipantKind, Style
from ...patterns import pattern
from ..boxes import write_boxes
from ..implicit import count_declared, find_uses, is_plain
from ..losses import Losses
from .names import Names
from .texts import IN_QUOTES, is_url, write_label

INDENT = "  "

_STEREOTYPE = pattern(r"(?:\([^\s()]\)|(?!\s*\())(?!\s*\$)(?:[^<>\n]*[^<>\s][^<>\n]*)?")


def write_participants(diagram: Diagram, names: Names, losses: Losses) -> list[str]:
    """Lines that introduce the participants and their boxes.

    Those at the end that are only used, and stand in the order of their use, need no line.
    """
    count = count_declared(
        diagram,
        find_uses(diagram).introduced,
        lambda one: is_plain(one) and names.keeps(one.id),
    )
    declared = {participant.id: participant for participant in diagram.participants[:count]}
    return write_boxes(
        tuple(declared),
        diagram.groups,
        declare=lambda one: _declaration(declared[one], names[one], losses),
        mention=lambda one: f"participant {names[one]}",
        enclose=lambda group, inside: _box(group, inside, losses),
    )


def _box(group: ParticipantGroup, inside: list[str], losses: Losses) -> list[str]:
    if group.style != Style(fill=group.style.fill):
        losses.add("outline or text colour of a box", group.span)
    words = ["box"]
    if group.label:
        words.append(f'"{write_label(group.label, losses, group.span, "a box", IN_QUOTES)}"')
    if group.style.fill is not None:
        words.append(group.style.fill)
    return [" ".join(words), *(INDENT + line for line in inside), "end box"]


def _declaration(participant: Participant, name: str, losses: Losses) -> str:
    id, span = participant.id, participant.span
    kind = participant.kind
    if kind is ParticipantKind.CLOUD:
        losses.add("cloud among its kinds of participants", span)
        kind = ParticipantKind.PARTICIPANT
    words = [kind.value]
    if participant.label != Label(id) or name not in (id, f'"{id}"'):
        words += [f'"{_label(participant, losses)}"', "as"]
    words.append(name)
    for stereotype in participant.stereotypes:
        if stereotype and _STEREOTYPE.fullmatch(stereotype):
            words.append(f"<<{stereotype}>>")
        else:
            losses.add(f"stereotype like {stereotype!r}", span)
    words += _link(participant, losses)
    if participant.style.fill is not None:
        words.append(participant.style.fill)
    _tell_losses(participant, losses)
    return " ".join(words)


def _label(participant: Participant, losses: Losses) -> str:
    if participant.label == EMPTY_LABEL:
        losses.add("participant with an empty head", participant.span)
        return " "
    return write_label(participant.label, losses, participant.span, "a participant", IN_QUOTES)


def _link(participant: Participant, losses: Losses) -> list[str]:
    """The link of the head; PlantUML knows no menu, and shows no text but the head's."""
    if not participant.links:
        return []
    first = participant.links[0]
    if first != first._replace(text=None, tooltip=None) or len(participant.links) > 1:
        losses.add("menu of links at a participant", participant.span)
    if not is_url(first.target):
        losses.add(f"link like {first.target or first.tooltip!r}", participant.span)
        return []
    return [f"[[{first.target}]]"]


def _tell_losses(participant: Participant, losses: Losses) -> None:
    if participant.style != Style(fill=participant.style.fill):
        losses.add("outline or text colour of a participant", participant.span)
    if participant.lifeline != NO_STYLE:
        losses.add("style of a lifeline", participant.span)
    if participant.icon is not None:
        losses.add(f"icon like {participant.icon}", participant.span)
    if participant.description is not None:
        losses.add("description of a participant", participant.span)
