"""Participants: lifeline, head, and the head that is repeated below."""

from __future__ import annotations

from ..layout.placed import PlacedHead, PlacedParticipant
from ..model import Link, Participant, ParticipantKind
from ..theme.theme import Theme
from .icons import draw_icon
from .lifelines import draw_lifeline
from .looks import own_ink, own_look
from .shapes import Group, Rect, Shape
from .texts import draw_text

_STACK = 4.0


def draw_participant(placed: PlacedParticipant, theme: Theme) -> Group:
    """Draw a participant."""
    participant = placed.participant
    shapes = draw_lifeline(placed.lifeline, participant.lifeline, theme)
    for head in (placed.head, placed.foot):
        if head is not None:
            shapes += _linked(participant, draw_head(head, participant, theme))
    data = (("participant", participant.id),)
    return Group("sd-participant", tuple(shapes), participant.span, data)


def draw_head(placed: PlacedHead, participant: Participant, theme: Theme) -> list[Shape]:
    """Draw a head: the outline or the picture, and the texts."""
    look = own_look(theme.looks.head, participant.style, theme)
    ink = None
    shapes: list[Shape]
    if placed.icon is not None:
        shapes = draw_icon(participant.kind, placed.icon, look)
        if participant.style.ink is not None:
            ink = theme.colors.ink(participant.style.ink, theme.looks.ink)
    else:
        x, y, width, height = placed.box
        radius = theme.radii.head
        shapes = [Rect(x, y, width, height, look, radius)]
        if participant.kind is ParticipantKind.COLLECTIONS:
            shapes.insert(0, Rect(x + _STACK, y - _STACK, width, height, look, radius))
        ink = own_ink(theme.looks.ink, participant.style, theme)
    if placed.stereotype is not None:
        shapes += draw_text(placed.stereotype, theme)
    return [*shapes, *draw_text(placed.text, theme, ink)]


def _linked(participant: Participant, shapes: list[Shape]) -> list[Shape]:
    """A head that leads somewhere, or that tells more to whoever points at it.

    A picture has no menus: where the links behind the first one lead is told to whoever points.
    """
    links = participant.links
    told = [
        *filter(None, [(links[0].tooltip if links else None) or participant.description]),
        *(f"{link.text}: {link.target}" if link.text else link.target for link in links[1:]),
    ]
    if not links and not told:
        return shapes
    target = links[0].target if links else ""
    return [Group("", tuple(shapes), link=Link(target, None, "\n".join(told) or None))]
