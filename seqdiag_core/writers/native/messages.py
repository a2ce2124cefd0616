"""Messages: names, the arrow between them with all that it carries, and the text."""

from __future__ import annotations

from ...model import End, Found, Gate, Head, LineStyle, Lost, Message, Side
from .labels import write_label
from .links import write_link
from .names import write_name
from .styles import write_color

UNIT = 12
"""Pixels of one unit of a delay."""

_HEADS = {
    Head.NONE: "",
    Head.FILLED: ">",
    Head.OPEN: ">>",
    Head.CROSS: ">x",
    Head.FILLED_TOP: "\\",
    Head.FILLED_BOTTOM: "/",
    Head.OPEN_TOP: "\\\\",
    Head.OPEN_BOTTOM: "//",
}
_SHAFTS = {
    LineStyle.SOLID: "-",
    LineStyle.DASHED: "--",
    LineStyle.BOLD: "=",
    LineStyle.WAVY: "~",
}
_PLAIN = (LineStyle.SOLID, LineStyle.DASHED)
_BARE = ("-", "--")
_TAILS = {Head.FILLED: "<", Head.OPEN: "<<"}


def write_message(message: Message, suffix: str = "") -> str:
    """A message as a line.

    Args:
        message: What to write.
        suffix: What stands directly before the receiver: ``+``, ``-`` or ``*``.
    """
    left, right = _end(message.sender), _end(message.receiver)
    backwards = is_backwards(message)
    if backwards:
        left, right = right, left
    arrow = write_arrow(message)
    written = _join(left, arrow, _delay(message), suffix + right)
    if message.anchor is not None:
        written = f"{{{message.anchor}}} {written}"
    if message.link is not None:
        written += f" {write_link(message.link)}"
    if message.label:
        return f"{written}: {write_label(message.label)}"
    # Without heads only the colon makes the line a message.
    return f"{written}:" if arrow in _BARE else written


def write_arrow(message: Message) -> str:
    """The arrow of a message, from the left name to the right one."""
    return _backwards(message) if is_backwards(message) else _forwards(message)


def is_backwards(message: Message) -> bool:
    """Whether only an arrow from right to left can tell the message's ends."""
    sender, receiver = message.sender, message.receiver
    return (isinstance(sender, Gate | Found) and sender.side is Side.RIGHT) or (
        isinstance(receiver, Gate | Lost) and receiver.side is Side.LEFT
    )


def takes_suffix(message: Message) -> bool:
    """Whether a sign may stand before the receiver without being taken for the arrow's."""
    return (
        not is_backwards(message)
        and not message.delay
        and not message.arrow.head_circle
        and (message.arrow.head in (Head.FILLED, Head.OPEN) or _needs_brackets(message))
    )


def _end(end: End) -> str:
    match end:
        case str():
            return write_name(end)
        case Gate():
            return "[" if end.side is Side.LEFT else "]"
        case _:
            return "?"


def _join(left: str, arrow: str, delay: str, right: str) -> str:
    """Names and arrow, with blanks between them where names hold some or signs need them."""
    marked = arrow[0] == "o" or arrow[-1] in "xo\\/]" or arrow in _BARE
    blank = " " if marked or " " in left + right else ""
    behind_delay = " " if delay and (blank or right.startswith('"')) else ""
    return f"{left}{blank}{arrow}{blank}{delay}{behind_delay}{right}"


def _delay(message: Message) -> str:
    if not message.delay:
        return ""
    if message.delay % UNIT:
        return f"({message.delay}px)"
    return f"({message.delay // UNIT})"


def _forwards(message: Message) -> str:
    arrow = message.arrow
    tail = "o" if arrow.tail_circle else ""
    head = "o" if arrow.head_circle else ""
    if _needs_brackets(message):
        shown = arrow.head if arrow.head in (Head.FILLED, Head.OPEN) else Head.FILLED
        words = _words(message, told_head=shown, told_tail=Head.NONE)
        dashes = "-" if arrow.line is LineStyle.DASHED else ""
        return f"{tail}-[{words}]{dashes}{_HEADS[shown]}{head}"
    return f"{tail}{_TAILS.get(arrow.tail, '')}{_SHAFTS[arrow.line]}{_HEADS[arrow.head]}{head}"


def _backwards(message: Message) -> str:
    arrow = message.arrow
    shown = Head.OPEN if arrow.head is Head.OPEN else Head.FILLED
    words = _words(message, told_head=shown, told_tail=Head.NONE)
    if arrow.head_circle:
        words += ";head-circle"
    if arrow.tail_circle:
        words += ";tail-circle"
    brackets = f"[{words.removeprefix(';')}]" if words else ""
    dashes = "-" if arrow.line is LineStyle.DASHED else ""
    return f"{_TAILS[shown]}-{brackets}{dashes}"


def _needs_brackets(message: Message) -> bool:
    """Whether the signs of an arrow alone cannot say how it looks."""
    line, head, tail, head_circle, tail_circle = message.arrow
    if message.style.stroke or message.style.stroke_width is not None or message.style.ink:
        return True
    if line not in _SHAFTS:
        return True
    if tail is not Head.NONE:
        return tail is not head or tail not in _TAILS or tail_circle or line not in _PLAIN
    if head in (Head.FILLED, Head.OPEN):
        return False
    return head_circle or line not in _PLAIN


def _words(message: Message, *, told_head: Head, told_tail: Head) -> str:
    """What stands in the brackets of an arrow whose signs show the told heads."""
    arrow, style = message.arrow, message.style
    words = []
    if style.stroke is not None:
        words.append(write_color(style.stroke))
    if style.stroke_width is not None:
        words.append(str(style.stroke_width))
    if arrow.line not in _PLAIN:
        words.append(arrow.line.value)
    if style.ink is not None:
        words.append(f"text:{write_color(style.ink)}")
    if arrow.tail is not told_tail:
        words.append(f"tail:{arrow.tail.value}")
    if arrow.head is not told_head:
        words.append(f"head:{arrow.head.value}")
    return ";".join(words)
