"""Arrows of PlantUML, and what of ours they cannot show."""

from __future__ import annotations

from ...model import Arrow, Found, Gate, Head, LineStyle, Lost, Message, Side
from ..losses import Losses

_HEADS = {
    Head.FILLED: ">",
    Head.OPEN: ">>",
    Head.CROSS: ">x",
    Head.FILLED_TOP: "\\",
    Head.FILLED_BOTTOM: "/",
    Head.OPEN_TOP: "\\\\",
    Head.OPEN_BOTTOM: "//",
}
_HEADS_BACKWARDS = {
    Head.FILLED: "<",
    Head.OPEN: "<<",
    Head.CROSS: "x<",
    Head.FILLED_TOP: "/",
    Head.FILLED_BOTTOM: "\\",
    Head.OPEN_TOP: "//",
    Head.OPEN_BOTTOM: "\\\\",
}
_TAILS = {Head.NONE: "", Head.FILLED: "<", Head.OPEN: "<<", Head.CROSS: "x"}
_STYLED = (LineStyle.DOTTED, LineStyle.BOLD, LineStyle.HIDDEN)


def is_backwards(message: Message) -> bool:
    """Whether only an arrow from right to left can tell the message's ends."""
    sender, receiver = message.sender, message.receiver
    return (isinstance(sender, Gate | Found) and sender.side is Side.RIGHT) or (
        isinstance(receiver, Gate | Lost) and receiver.side is Side.LEFT
    )


def write_arrow(message: Message, losses: Losses) -> str:
    """The arrow of a message, from the left name to the right one; what is lost is told."""
    arrow = message.arrow
    head = arrow.head
    if head is Head.NONE:
        losses.add("message without a head", message.span)
        head = Head.FILLED
    if head is Head.CROSS and arrow.head_circle:
        losses.add("circle beside a cross", message.span)
        arrow = arrow._replace(head_circle=False)
    shaft = _shaft(message, losses)
    if is_backwards(message):
        return _backwards(arrow._replace(head=head), shaft, message, losses)
    circle = "o" if arrow.tail_circle else ""
    return circle + _tail(message, losses) + shaft + _HEADS[head] + "o" * arrow.head_circle


def _backwards(arrow: Arrow, shaft: str, message: Message, losses: Losses) -> str:
    if arrow.tail is not Head.NONE:
        losses.add("message from the right or to the left with two heads", message.span)
    circle = "o" if arrow.head_circle else ""
    return circle + _HEADS_BACKWARDS[arrow.head] + shaft + "o" * arrow.tail_circle


def _tail(message: Message, losses: Losses) -> str:
    arrow = message.arrow
    if arrow.tail in _TAILS and not (arrow.tail is Head.CROSS and arrow.tail_circle):
        return _TAILS[arrow.tail]
    circle = " and a circle" if arrow.tail_circle else ""
    losses.add(f"{arrow.tail.value} tail{circle} of a message", message.span)
    return ""


def _shaft(message: Message, losses: Losses) -> str:
    style, line = message.style, message.arrow.line
    if line is LineStyle.WAVY:
        losses.add("wavy line of a message", message.span)
    if style.stroke_width is not None or style.ink is not None:
        losses.add("width or text colour of a message", message.span)
    words = [] if style.stroke is None else [style.stroke]
    if line in _STYLED:
        words.append(line.value)
    dashes = "--" if line is LineStyle.DASHED else "-"
    if words and len(dashes) == 1 and is_backwards(message):
        losses.add("look of a message from the right or to the left", message.span)
        return dashes
    return f"-[{','.join(words)}]{dashes[1:]}" if words else dashes
