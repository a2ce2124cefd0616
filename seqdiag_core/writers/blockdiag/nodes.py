"""Nodes, which are the participants, and the groups round them."""

from __future__ import annotations

from collections.abc import Iterator

from ...label import Label
from ...model import NO_STYLE, Diagram, Participant, ParticipantGroup, ParticipantKind, Style
from .page import Page
from .texts import write_label

_SHAPES = {
    ParticipantKind.ACTOR: "actor",
    ParticipantKind.DATABASE: "flowchart.database",
    ParticipantKind.CLOUD: "cloud",
}


def write_nodes(page: Page, diagram: Diagram) -> None:
    """Write all participants from left to right, then the groups, which name them again."""
    for participant in diagram.participants:
        attributes = ", ".join(_attributes(page, participant))
        name = page.name(participant.id)
        page.add(f"{name} [{attributes}];" if attributes else f"{name};")
    taken: set[str] = set()
    for group in diagram.groups:
        _write_group(page, group, taken)


def _write_group(page: Page, group: ParticipantGroup, taken: set[str]) -> None:
    for inner in group.groups:
        page.losses.add("group in a group", inner.span)
    members = [id for id in dict.fromkeys(group.members) if id not in taken]
    if len(members) < len(group.members):
        page.losses.add("participant in two groups", group.span)
    if not members:
        page.losses.add("group without participants", group.span)
        return
    taken.update(members)
    if group.style != Style(fill=group.style.fill):
        page.losses.add("outline or text colour of a group", group.span)
    page.add("group {")
    with page.indented():
        if group.label:
            label = write_label(group.label, page.losses, group.span, "a group")
            page.add(f"label = {label};")
        if group.style.fill is not None:
            page.add(f'color = "{group.style.fill}";')
        for id in members:
            page.add(f"{page.name(id)};")
    page.add("}")


def _attributes(page: Page, participant: Participant) -> Iterator[str]:
    losses, span = page.losses, participant.span
    if participant.label != Label(participant.id) or page.name(participant.id)[-1:] not in (
        participant.id[-1:],
        '"',
    ):
        yield f"label = {write_label(participant.label, losses, span, 'a participant')}"
    if participant.kind in _SHAPES:
        yield f"shape = {_SHAPES[participant.kind]}"
    elif participant.kind is not ParticipantKind.PARTICIPANT:
        losses.add(f"shape of a {participant.kind.value}", span)
    fill, stroke, width, dash, ink = participant.style
    for name, color in (("color", fill), ("linecolor", stroke), ("textcolor", ink)):
        if color is not None:
            yield f'{name} = "{color}"'
    if width is not None or dash is not None:
        losses.add("such an outline of a participant", span)
    if participant.description is not None:
        yield from _description(page, participant, participant.description)
    if participant.lifeline != NO_STYLE:
        losses.add("style of a lifeline", span)
    if participant.stereotypes or participant.icon is not None or participant.links:
        losses.add("stereotype, icon or link of a participant", span)


def _description(page: Page, participant: Participant, text: str) -> Iterator[str]:
    """The description, which knows no escapes."""
    if any(sign in text for sign in "\\\"'"):
        page.losses.add("description with quotes or backslashes", participant.span)
    else:
        yield f'description = "{text}"'
