"""Arrows of Mermaid, and what of ours they cannot show."""

from __future__ import annotations

from ...model import Arrow, Head, LineStyle, Message
from ..losses import Losses

_HEADS = {
    Head.NONE: ">",
    Head.FILLED: ">>",
    Head.OPEN: ")",
    Head.CROSS: "x",
    Head.FILLED_TOP: "|\\",
    Head.FILLED_BOTTOM: "|/",
    Head.OPEN_TOP: "\\\\",
    Head.OPEN_BOTTOM: "//",
}
_TAILS = {
    Head.FILLED_TOP: "/|",
    Head.FILLED_BOTTOM: "\\|",
    Head.OPEN_TOP: "//",
    Head.OPEN_BOTTOM: "\\\\",
}


def write_arrow(message: Message, losses: Losses) -> str:
    """The arrow of a message with its circles; what is lost of its look is told."""
    arrow = message.arrow
    if arrow.line not in (LineStyle.SOLID, LineStyle.DASHED):
        losses.add(f"{arrow.line.value} line of a message", message.span)
    before = "()" if arrow.tail_circle else ""
    after = "()" if arrow.head_circle else ""
    return before + _spelling(arrow, message, losses) + after


def has_reverse_arrow(message: Message) -> bool:
    """Whether the arrow's head stands at the sender: such an arrow takes no sign behind it."""
    return message.arrow.head is Head.NONE and message.arrow.tail in _TAILS


def _spelling(arrow: Arrow, message: Message, losses: Losses) -> str:
    shaft = "--" if arrow.line in (LineStyle.DASHED, LineStyle.DOTTED) else "-"
    if arrow.head is Head.NONE and arrow.tail in _TAILS:
        return _TAILS[arrow.tail] + shaft
    if arrow.tail is Head.FILLED and arrow.head is Head.FILLED:
        return f"<<{shaft}>>"
    if arrow.tail is not Head.NONE:
        losses.add(f"{arrow.tail.value} tail beside a {arrow.head.value} head", message.span)
        if arrow.head is not Head.NONE:
            return f"<<{shaft}>>"
    return shaft + _HEADS[arrow.head]
