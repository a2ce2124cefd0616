"""Messages from or to the edge: ``[-> A``, ``A ->]``, ``?<- A``, ``-> A``, ``A ->``.

``[& ][{anchor} ][EDGE]ARROW NAME [++ ...] [#color] [[[link]]] [: text]``, or the other way round.
"""

from __future__ import annotations

import re

from ...model import End, Found, Gate, Lost, Message, MessageParts, Side
from ...patterns import pattern
from ...source import NO_SPAN
from .arrows import BODY, LEFTWARD, RIGHTWARD, at_edge, read_line
from .colors import COLOR
from .draft import Draft
from .line import Line
from .links import LINK, read_link
from .messages import arrow_span, read_anchor, read_message_text, tell_message
from .names import NAME, name_of
from .statement import Statement

_START = r"(?P<parallel>&\s*)? (?:\{(?P<anchor>\w+)\}\s+)?"
_REST = rf"""
    (?:\s*(?P<bars>[+*!-]+))?
    (?:\s*(?P<color>{COLOR}))?
    (?:\s*(?P<link>{LINK}))?
    (?:\s*:\s*(?P<text>.*))?\Z
"""
_FROM_LEFT = pattern(
    rf"""
    {_START} (?P<edge>[?\[\]])?
    (?P<tail> (?:(?<=[?\[\]])[ox])? (?P<left>{LEFTWARD})? )
    (?P<body>{BODY})
    (?P<head> (?(left){RIGHTWARD}?|{RIGHTWARD}) (?:[ox](?=\s))? )
    \s* (?P<name>{NAME})
    {_REST}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FROM_RIGHT = pattern(
    rf"""
    {_START} (?P<name>{NAME}) \s*
    (?P<tail> (?:(?<=\s)[ox])? (?P<left>{LEFTWARD})? )
    (?P<body>{BODY})
    (?P<head> (?(left){RIGHTWARD}?|{RIGHTWARD}) (?:[ox](?=[?\[\]]))? )
    (?P<edge>[?\[\]])?
    {_REST}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _read_from_left(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """An arrow before the name."""
    _read(draft, line, found, Side.LEFT)


def _read_from_right(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """An arrow behind the name."""
    _read(draft, line, found, Side.RIGHT)


def _read(draft: Draft, line: Line, found: re.Match[str], usual: Side) -> None:
    """Read a message.

    Args:
        draft: The diagram so far.
        line: Its line.
        found: What stands where.
        usual: On which side of the name the arrow stands.
    """
    meaning = at_edge(found["tail"].lower(), found["head"].lower())
    name = name_of(line, found, "name")
    draft.refer(name)
    arrow, style = read_line(draft, line, found, meaning.arrow)
    comes = (usual is Side.LEFT) is not meaning.backwards
    outside = _edge(found["edge"], usual, comes=comes)
    place = NO_SPAN if found["edge"] is None else line.group(found, "edge")
    sender: End = outside if comes else name.id
    receiver: End = name.id if comes else outside
    spans = (place, name.span) if comes else (name.span, place)
    message = Message(
        sender=sender,
        receiver=receiver,
        arrow=arrow,
        label=read_message_text(draft, line, found),
        link=read_link(draft, line, found, "link"),
        style=style,
        anchor=read_anchor(draft, found, ("anchor",)),
        reversed=meaning.backwards,
        parts=MessageParts(spans[0], arrow_span(line, found), spans[1]),
        span=line.whole,
    )
    tell_message(draft, line, found, message)


def _edge(sign: str | None, usual: Side, *, comes: bool) -> End:
    """The end that is no participant: an edge, or somebody unknown close by."""
    if sign == "?":
        return Found(usual) if comes else Lost(usual)
    return Gate({"[": Side.LEFT, "]": Side.RIGHT}.get(sign or "", usual))


MESSAGES = (
    Statement((), _FROM_LEFT, _read_from_left),
    Statement((), _FROM_RIGHT, _read_from_right),
)
