"""What happens, from top to bottom: one line for each item, blocks indented."""

from __future__ import annotations

from ...label import Label
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Creation,
    Delay,
    Destruction,
    Divider,
    DurationConstraint,
    Fragment,
    Item,
    Message,
    Note,
    Numbering,
    ParallelRow,
    Reference,
    Space,
    StateInvariant,
)
from .fragments import write_heads
from .messages import may_follow, write_bar, write_message
from .notes import write_note, write_reference, write_state
from .numbering import write_numbering
from .page import Page
from .texts import IN_DELAY, IN_DIVIDER, write_label


def write_items(page: Page, items: tuple[Item, ...]) -> None:
    """Write items line by line."""
    told = False
    for index, item in enumerate(items):
        if told:
            told = False
        elif isinstance(item, Message):
            following = items[index + 1] if index + 1 < len(items) else None
            told = write_message(page, item, following)
        else:
            _write_other(page, item)


def _write_other(page: Page, item: Item) -> None:  # noqa: C901 - one case per type
    match item:
        case Fragment():
            for head, operand in zip(write_heads(page, item), item.operands, strict=True):
                page.add(head)
                with page.indented():
                    write_items(page, operand.items)
            page.add("end")
        case ParallelRow():
            _write_row(page, item)
        case Note():
            write_note(page, item)
        case Divider():
            if item.style != NO_STYLE:
                page.losses.add("colours of a divider", item.span)
            text = write_label(item.label, page.losses, item.span, "a divider", IN_DIVIDER)
            page.add(f"== {text} ==" if text else "== ==")
        case Delay():
            text = write_label(item.label, page.losses, item.span, "a delay", IN_DELAY)
            page.add(f"... {text} ..." if text else "...")
            page.paused = True
        case Space():
            _write_space(page, item)
        case Reference():
            write_reference(page, item)
        case StateInvariant():
            write_state(page, item)
        case ActivationStart() | ActivationEnd():
            write_bar(page, item)
        case Creation():
            if may_follow(page, item):
                page.add(f"create {page.names[item.participant]}")
        case Destruction():
            _write_death(page, item)
        case Numbering():
            page.add(write_numbering(item, page.losses))
        case DurationConstraint():
            _write_duration(page, item)


def _write_row(page: Page, row: ParallelRow) -> None:
    """Write messages that begin at one height."""
    messages = [item for item in row.items if isinstance(item, Message)]
    if len(messages) < 2 or len(messages) < len(row.items):
        page.losses.add("row of anything but messages; it stands one below the other", row.span)
        write_items(page, row.items)
        return
    for index, message in enumerate(messages):
        write_message(page, message, None, "& " if index else "")


def _write_space(page: Page, space: Space) -> None:
    if space.size > 0:
        page.add(f"||{space.size}||")
    else:
        page.losses.add("space that pulls up what follows", space.span)


def _write_death(page: Page, item: Destruction) -> None:
    if page.last is None:
        page.losses.add("destruction without a message", item.span)
        return
    if not may_follow(page, item):
        return
    page.ended.add(item.participant)
    if item.own_row:
        page.losses.add("destruction below the last message", item.span)
    if item.silent:
        page.losses.add("destruction without a cross", item.span)
    page.add(f"destroy {page.names[item.participant]}")


def _write_duration(page: Page, item: DurationConstraint) -> None:
    text = _text(page, item.label, item)
    page.add(f"{{{item.start}}} <-> {{{item.end}}}{f' : {text}' if text else ''}")


def _text(page: Page, label: Label, item: Item) -> str:
    return write_label(label, page.losses, item.span, "a duration")
