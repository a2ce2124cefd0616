"""Declarations of Mermaid: a participant's line, and the lines for its menu and icon."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...label import EMPTY_LABEL
from ...model import NO_STYLE, Link, Participant, ParticipantKind
from ..losses import Losses
from .ids import PLAIN_KINDS, needs_label, with_text
from .texts import escape, write_label


def write_declaration(participant: Participant, id: str, losses: Losses) -> str:
    """The line that declares a participant by an id."""
    kind = participant.kind
    if kind is ParticipantKind.CLOUD:
        losses.add("cloud among its kinds of participants", participant.span)
        kind = ParticipantKind.PARTICIPANT
    keyword = kind.value if kind in PLAIN_KINDS else ParticipantKind.PARTICIPANT.value
    line = f"{keyword} {id}"
    if kind not in PLAIN_KINDS:
        line += f'@{{ "type": "{kind.value}" }}'
    if needs_label(participant, id):
        line += f" as {_label(participant, losses)}"
    _tell_losses(participant, losses)
    return line


def write_details(participant: Participant, id: str, losses: Losses) -> Iterator[str]:
    """Lines for the links and the icon of a participant."""
    for link in participant.links:
        if link.target and not link.target.startswith(":"):
            if link.tooltip is not None:
                losses.add("tooltip of a link", participant.span)
            yield f"link {with_text(id, _text(link))} @ {escape(link.target)}"
        else:
            losses.add(f"link like {link.target or link.tooltip!r}", participant.span)
    icon = participant.icon
    if icon is not None and icon.startswith(("@", "http:", "https:")):
        text = escape(json.dumps({"icon": icon}, ensure_ascii=False))
        yield f"properties {with_text(id, text)}"
    elif icon is not None:
        losses.add(f"icon like {icon}", participant.span)


def _text(link: Link) -> str:
    return escape(link.text or link.target, "@")


def _label(participant: Participant, losses: Losses) -> str:
    label = participant.label
    text = write_label(label, losses, participant.span, "a participant")
    if label == EMPTY_LABEL and not participant.stereotypes:
        losses.add("participant with an empty head", participant.span)
        return "#8203;"
    if participant.stereotypes:
        losses.add("stereotypes; they stand above the name", participant.span)
        words = "<br/>".join(f"«{escape(word)}»" for word in participant.stereotypes)
        prefix, _, rest = text.partition(" ") if label.wrap is not None else ("", "", text)
        return f"{prefix} {words}<br/>{rest}".strip()
    return text


def _tell_losses(participant: Participant, losses: Losses) -> None:
    if participant.style != NO_STYLE:
        losses.add("colours of a participant", participant.span)
    if participant.lifeline != NO_STYLE:
        losses.add("style of a lifeline", participant.span)
    if participant.description is not None:
        losses.add("description of a participant", participant.span)
