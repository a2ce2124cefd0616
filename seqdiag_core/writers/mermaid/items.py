"""What happens, from top to bottom; what Mermaid does not have is told as its users do it."""

from __future__ import annotations

from ...model import (
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
from .messages import end_bar, start_bar, write_message
from .notes import write_across, write_note, write_over
from .page import Page


def write_items(page: Page, items: tuple[Item, ...]) -> None:
    """Write items line by line."""
    told: set[int] = set()
    for index, item in enumerate(items):
        if index in told:
            continue
        if isinstance(item, Message):
            told |= write_message(page, items, index)
        else:
            _write_other(page, item)


def _write_other(page: Page, item: Item) -> None:
    match item:
        case Fragment():
            sections = tuple(operand.items for operand in item.operands)
            _write_block(page, write_heads(item, page.losses), sections)
        case ParallelRow():
            _write_row(page, item)
        case Note():
            write_note(page, item)
        case ActivationStart():
            start_bar(page, item)
            page.add(f"activate {page.cast.name(item.participant)}")
        case ActivationEnd():
            if end_bar(page, item):
                page.add(f"deactivate {page.cast.name(item.participant)}")
        case Creation():
            _write_birth(page, item)
        case Destruction():
            page.losses.add("destruction without a message", item.span)
        case Numbering():
            page.add(page.counter.write(item, page.losses))
        case _:
            _write_substitute(page, item)


def _write_substitute(page: Page, item: Item) -> None:
    """Write notes for what Mermaid has no construct for."""
    match item:
        case Divider():
            page.losses.add("divider; a note over all tells it", item.span)
            write_across(page, item.label, item.span, "==", "==")
        case Delay():
            page.losses.add("delay; a note over all tells it", item.span)
            write_across(page, item.label, item.span, "...", "...")
        case DurationConstraint():
            page.losses.add("duration between messages; a note tells it", item.span)
            write_across(page, item.label, item.span)
        case Reference():
            page.losses.add("reference; a note tells it", item.span)
            write_over(page, item, "ref: ")
        case StateInvariant():
            page.losses.add("state; a note tells it", item.span)
            write_over(page, item)
        case Space():
            page.losses.add("vertical space", item.span)


def _write_block(page: Page, heads: list[str], sections: tuple[tuple[Item, ...], ...]) -> None:
    for head, section in zip(heads, sections, strict=True):
        page.add(head)
        with page.indented():
            write_items(page, section)
    page.add("end")


def _write_row(page: Page, row: ParallelRow) -> None:
    """Write what happens at one height as what happens at the same time."""
    page.losses.add("messages at one height; par tells that they are parallel", row.span)
    sections = _sections(row.items)
    if len(sections) < 2:
        write_items(page, row.items)
    else:
        _write_block(page, ["par", *["and"] * (len(sections) - 1)], tuple(map(tuple, sections)))


def _sections(items: tuple[Item, ...]) -> list[list[Item]]:
    """Items cut before each message, whatever belongs to it staying with it."""
    sections: list[list[Item]] = []
    starts = True
    for item in items:
        if (isinstance(item, Message | Fragment | Creation) and starts) or not sections:
            sections.append([])
        starts = not isinstance(item, Creation)
        sections[-1].append(item)
    return sections


def _write_birth(page: Page, item: Creation) -> None:
    if item.participant in page.cast.created:
        for line in page.cast.birth(item.participant):
            page.add(line)
        page.newborn = item.participant
    else:
        page.losses.add("creation but directly before the first message", item.span)
