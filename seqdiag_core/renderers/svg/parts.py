"""Participants, then what happens, as two lists that a screen reader goes through in a page."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Diagram
from ...scene.descriptions import list_messages, name_participants
from ...scene.shapes import Group, Shape
from .elements import SvgElement

_PARTICIPANT = "sd-participant"
_MESSAGE = "sd-message"
_EVENTS = frozenset(
    {
        _MESSAGE,
        "sd-note",
        "sd-reference",
        "sd-state",
        "sd-divider",
        "sd-delay",
        "sd-duration",
    }
)


def in_lists(
    shapes: Sequence[Shape], drawn: Sequence[SvgElement], diagram: Diagram
) -> list[SvgElement]:
    """The elements of a drawing with those of participants, and those of events, in a list.

    Args:
        shapes: The shapes of the scene; participants stand together in it, and so do events.
        drawn: The element of each shape.
        diagram: The diagram that they show.
    """
    kinds = [shape.kind if isinstance(shape, Group) else "" for shape in shapes]
    messages, participants = list_messages(diagram), name_participants(diagram)
    for shape, element in zip(shapes, drawn, strict=True):
        if isinstance(shape, Group) and shape.kind == _MESSAGE:
            _name(element, messages[int(dict(shape.data)["step"]) - 1])
        elif isinstance(shape, Group) and shape.kind == _PARTICIPANT:
            _name(element, participants[dict(shape.data)["participant"]])
    elements = list(drawn)
    # From behind, so that places in front stay what they are.
    for label, wanted in (("Messages", _EVENTS), ("Participants", {_PARTICIPANT})):
        places = [place for place, kind in enumerate(kinds) if kind in wanted]
        if places:
            stretch = slice(places[0], places[-1] + 1)
            for element in elements[stretch]:
                element.attribs["role"] = "listitem"
            attribs = {"role": "list", "aria-label": label}
            elements[stretch] = [SvgElement("g", attribs, elements[stretch])]
    return elements


def _name(element: SvgElement, name: str) -> None:
    if _holds_link(element):
        element.attribs["aria-label"] = name
    else:
        # Readers go by what an item holds rather than by its own name.
        attribs = {"role": "img", "aria-label": name}
        element.elements = [SvgElement("g", attribs, element.elements)]


def _holds_link(element: SvgElement) -> bool:
    return element.elementname == "a" or any(map(_holds_link, element.elements))
