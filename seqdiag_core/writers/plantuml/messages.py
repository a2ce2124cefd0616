"""Messages of PlantUML, with the bars that belong to their lines."""

from __future__ import annotations

from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Arrow,
    End,
    Gate,
    Head,
    Item,
    Message,
    Side,
    Style,
)
from .arrows import is_backwards, write_arrow
from .links import write_link
from .page import Page
from .texts import write_label

_EDGES = ("[", "]", "?")
_SLANTED = (Head.NONE, Head.FILLED, Head.OPEN)


def write_message(page: Page, message: Message, following: Item | None, before: str = "") -> bool:
    """Write a message; tells whether its line says what follows it besides.

    Args:
        page: Where to write.
        message: The message.
        following: The item behind it.
        before: What stands before its line.
    """
    if not (isinstance(message.sender, str) or isinstance(message.receiver, str)):
        page.losses.add("message that nobody sends or receives; it is left out", message.span)
        return False
    if message.anchor is not None:
        before += f"{{{message.anchor}}} "
    left, right = (_end(page, end) for end in (message.sender, message.receiver))
    if is_backwards(message):
        left, right = right, left
    page.ended.clear()
    page.paused = False
    arrow = write_arrow(message, page.losses) + _delay(page, message)
    # A name needs a blank, or its first letter could join the arrow; an edge must have none.
    left, right = (end if end in _EDGES else f" {end} " for end in (left, right))
    line = before + f"{left}{arrow}{right}".strip() + _sign(page, message, following)
    signed = line.endswith((" ++", " --"))
    if message.link is not None:
        line += write_link(message.link, page.losses, message.span)
    text = write_label(message.label, page.losses, message.span, "a message")
    page.add(f"{line} : {text}" if text else line)
    page.last = message
    return signed


def write_bar(page: Page, item: ActivationStart | ActivationEnd) -> None:
    """Write the beginning or the end of a bar."""
    name = page.names[item.participant]
    if isinstance(item, ActivationEnd):
        if _end_bar(page, item):
            page.add(f"deactivate {name}")
    elif _start_bar(page, item):
        page.add(f"activate {name} {item.style.fill or ''}")


def _end(page: Page, end: End) -> str:
    match end:
        case str():
            return page.names[end]
        case Gate():
            return "[" if end.side is Side.LEFT else "]"
        case _:
            return "?"


def _delay(page: Page, message: Message) -> str:
    if not message.delay:
        return ""
    arrow = message.arrow
    inside = isinstance(message.sender, str) and isinstance(message.receiver, str)
    if inside and arrow == Arrow(arrow.line, arrow.head) and arrow.head in _SLANTED:
        return f"({message.delay})"
    page.losses.add("message of this kind that takes time", message.span)
    return ""


def _sign(page: Page, message: Message, following: Item | None) -> str:
    """The sign for a bar that begins or ends with a message, if its source had one."""
    match following:
        case ActivationStart(shorthand=True, participant=one, style=style) if (
            one == message.receiver and style == NO_STYLE
        ):
            _start_bar(page, following)
            return " ++"
        case ActivationEnd(shorthand=True, own_row=False, participant=one) if (
            one == message.sender and page.bars.get(one, ())[-1:] == [True]
        ):
            _end_bar(page, following)
            return " --"
        case _:
            return ""


def _start_bar(page: Page, item: ActivationStart) -> bool:
    """Note that a bar begins; False if PlantUML would refuse it."""
    if item.style != Style(fill=item.style.fill):
        page.losses.add("outline or text colour of an activation", item.span)
    written = item.participant not in page.ended and may_follow(page, item)
    if item.participant in page.ended:
        page.losses.add("activation that begins where another one ends", item.span)
    page.bars.setdefault(item.participant, []).append(written)
    return written


def _end_bar(page: Page, item: ActivationEnd) -> bool:
    """Note that a bar ends; False if there is none that PlantUML knows of."""
    bars = page.bars.get(item.participant)
    if not bars:
        page.losses.add("second end of an activation, as in another branch", item.span)
        return False
    if item.own_row:
        page.losses.add("end of an activation below the last message", item.span)
    page.ended.add(item.participant)
    return bars.pop() and may_follow(page, item)


def may_follow(page: Page, item: Item) -> bool:
    """Whether something can begin or end here; tells if a delay forbids it."""
    if page.paused:
        page.losses.add("beginning or end of an activation or a life behind a delay", item.span)
    return not page.paused
