"""Boxes of Mermaid: a colour, a label, declarations, and no other box inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model import ParticipantGroup, Style
from ..losses import Losses
from .colors import write_color
from .texts import write_label

INDENT = "    "


def flatten(
    groups: Iterable[ParticipantGroup], order: Iterable[str], losses: Losses
) -> Iterator[ParticipantGroup]:
    """Boxes without boxes inside, each participant in the first one that holds it.

    Args:
        groups: The boxes.
        order: All participants from left to right, as those of a box are then ordered.
        losses: Where losses are told.
    """
    taken: set[str] = set()
    for group in groups:
        for inner in group.groups:
            losses.add("box inside a box", inner.span)
        members = set(group.members)
        if members & taken:
            losses.add("participant in two boxes", group.span)
            members -= taken
        taken |= members
        yield replace(group, participants=tuple(id for id in order if id in members), groups=())


def enclose(group: ParticipantGroup, inside: list[str], losses: Losses) -> list[str]:
    """Put the lines of a box's participants into the box."""
    style = group.style
    if style != Style(fill=style.fill):
        losses.add("outline or text colour of a box", group.span)
    words = ["box"]
    if style.fill is not None:
        words.append(write_color(style.fill))
    if group.label:
        if style.fill is None:
            # Else a first word that is a colour would be taken for the box's.
            words.append("transparent")
        # With "rgb(" Mermaid takes everything up to the last ")" for the colour.
        words.append(write_label(group.label, losses, group.span, "a box", more=")"))
    return [" ".join(words), *(INDENT + line for line in inside), "end"]
