"""Messages of Mermaid, with the bars and the deaths that belong to their lines."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Destruction,
    Item,
    Message,
    Note,
    Numbering,
)
from .arrows import has_reverse_arrow, write_arrow
from .ids import with_text
from .page import Page
from .texts import write_label


def write_message(page: Page, items: tuple[Item, ...], index: int) -> set[int]:
    """Write a message; gives the indexes of the items that its lines tell besides."""
    message = items[index]
    told: set[int] = set()
    if isinstance(message, Message):
        page.messages_left -= 1
        told.update(_write_deaths(page, message, items, index + 1))
        page.newborn = None
        _tell_losses(page, message)
        arrow = write_arrow(message, page.losses)
        sender, receiver = page.cast.end(message.sender), page.cast.end(message.receiver)
        sign = _sign(page, message, items[index + 1] if index + 1 < len(items) else None)
        if sign:
            told.add(index + 1)
        text = write_label(message.label, page.losses, message.span, "a message")
        page.add(f"{sender}{arrow}{sign}{with_text(receiver, text)}")
        page.counter.advance()
    return told


def start_bar(page: Page, item: ActivationStart) -> None:
    """Note that a bar begins."""
    if item.style != NO_STYLE:
        page.losses.add("colours of an activation", item.span)
    page.bars.setdefault(item.participant, []).append(item.span)


def end_bar(page: Page, item: ActivationEnd) -> bool:
    """Note that a bar ends; False if there is none, which Mermaid would refuse."""
    bars = page.bars.get(item.participant)
    if not bars:
        page.losses.add("second end of an activation, as in another branch", item.span)
        return False
    if item.own_row:
        page.losses.add("end of an activation below the last message", item.span)
    bars.pop()
    return True


def tell_open_bars(page: Page) -> None:
    """Tell of bars that never end: Mermaid does not draw them."""
    for spans in page.bars.values():
        for span in spans:
            page.losses.add("activation without an end; the bar is not drawn", span)


def _write_deaths(
    page: Page, message: Message, items: tuple[Item, ...], index: int
) -> Iterator[int]:
    """Write the deaths behind a message before it, as Mermaid wants it."""
    for at in range(index, len(items)):
        item = items[at]
        if isinstance(item, Destruction):
            if item.participant in (message.sender, message.receiver):
                _write_death(page, item)
                yield at
        elif not isinstance(item, ActivationStart | ActivationEnd | Note | Numbering):
            return


def _write_death(page: Page, item: Destruction) -> None:
    # Of a message that does both Mermaid only checks the birth: the next one would be refused.
    if page.newborn is not None and page.messages_left:
        page.losses.add("destruction by a message that creates somebody", item.span)
        return
    if item.own_row:
        page.losses.add("destruction below the last message", item.span)
    if item.silent:
        page.losses.add("destruction without a cross", item.span)
    page.add(f"destroy {page.cast.name(item.participant)}")


def _sign(page: Page, message: Message, following: Item | None) -> str:
    """The sign for a bar that begins or ends with a message, if its source had one."""
    if message.arrow.head_circle or message.arrow.tail_circle:
        return ""
    match following:
        case ActivationStart(shorthand=True, participant=one) if one == message.receiver:
            start_bar(page, following)
            return "+"
        case ActivationEnd(shorthand=True, participant=one) if (
            one == message.sender
            and not has_reverse_arrow(message)
            and page.bars.get(one)
            and not _is_read_as_cross(page, message)
        ):
            end_bar(page, following)
            return "-"
        case _:
            return ""


def _is_read_as_cross(page: Page, message: Message) -> bool:
    """Whether a ``-`` before the receiver's name would be read as the arrow ``-x``."""
    receiver = message.receiver
    return isinstance(receiver, str) and page.cast.name(receiver).startswith("x")


def _tell_losses(page: Page, message: Message) -> None:
    if message.delay:
        page.losses.add("message that takes time", message.span)
    if message.link is not None:
        page.losses.add("link of a message", message.span)
    if message.style != NO_STYLE:
        page.losses.add("colours of a message", message.span)
    if not (isinstance(message.sender, str) and isinstance(message.receiver, str)):
        page.losses.add(
            "message from or to the outside; a participant stands for the outside", message.span
        )
