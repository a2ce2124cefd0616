"""Places inside of a drawing that links lead to: one for each participant and message."""

from __future__ import annotations

import re
from html import unescape
from zlib import crc32

from docutils import nodes

from seqdiag_core import Diagram
from seqdiag_core.numbering import message_numbers

_MESSAGE = re.compile(r'<g (?=class="sd-message"[^>]* data-step="(\d+)")')
_PARTICIPANT = re.compile(r'<g (?=class="sd-participant"[^>]* data-participant="([^"]*)")')


def page_id(docname: str) -> str:
    """What a document is called in ids: all of them may stand on one page."""
    readable: str = nodes.make_id(docname)
    return readable if readable == docname else f"{readable}-{crc32(docname.encode()):08x}"


def message_anchor(diagram_id: str, step: int) -> str:
    """The id of a message, counted from 1 in reading order."""
    return f"{diagram_id}-message-{step}"


def participant_anchors(diagram_id: str, diagram: Diagram) -> dict[str, str]:
    """The ids of all participants of a diagram: speaking ones where that is possible."""
    anchors: dict[str, str] = {}
    for place, participant in enumerate(diagram.participants, 1):
        anchor = f"{diagram_id}-participant-{nodes.make_id(participant.id) or place}"
        anchors[participant.id] = f"{anchor}-{place}" if anchor in anchors.values() else anchor
    return anchors


def shown_numbers(diagram: Diagram) -> list[str]:
    """The number of each message as readers know it; empty for one without.

    In a diagram without any numbers messages are counted from 1.
    """
    numbers = message_numbers(diagram)
    if not any(numbers):
        return [str(step) for step in range(1, len(numbers) + 1)]
    return [number or "" for number in numbers]


def with_anchors(svg: str, diagram_id: str, diagram: Diagram) -> str:
    """A drawing with the ids that links into it lead to."""
    participants = participant_anchors(diagram_id, diagram)
    svg = _MESSAGE.sub(lambda found: f'<g id="{message_anchor(diagram_id, int(found[1]))}" ', svg)
    return _PARTICIPANT.sub(lambda found: f'<g id="{participants[unescape(found[1])]}" ', svg)
