"""What happens, from top to bottom; what has no form of its own is told by separators."""

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
    FragmentOperator,
    Item,
    Message,
    Note,
    Numbering,
    ParallelRow,
    Reference,
    Space,
    StateInvariant,
)
from ...patterns import pattern
from ...source import Span
from .messages import take_notes, write_message
from .page import Page
from .texts import tell_look

_FRAMES = (FragmentOperator.ALT, FragmentOperator.LOOP)
_SEPARATED = pattern(r"""(?!=+\Z|["'])(?:(?!===|\.\.\.|\"{3}|'{3})[^\n\\¥])+""")


def write_items(page: Page, items: tuple[Item, ...]) -> None:
    """Write items line by line."""
    position = 0
    while position < len(items):
        item = items[position]
        position += 1
        if isinstance(item, Message):
            notes = take_notes(page, item, items[position : position + 2])
            position += len(notes)
            write_message(page, item, notes)
        elif isinstance(item, Fragment):
            _write_fragment(page, item)
        else:
            _write_other(page, item)


def _write_other(page: Page, item: Item) -> None:
    losses = page.losses
    match item:
        case Divider():
            if item.style != NO_STYLE:
                losses.add("colours of a separator", item.span)
            write_separator(page, item.label, item.span)
        case Delay():
            write_separator(page, item.label, item.span, "...")
        case Note() | Reference() | StateInvariant() | DurationConstraint():
            word = _WORDS[type(item)]
            losses.add(f"{word} like this; a separator tells it", item.span)
            write_separator(page, item.label, item.span)
        case ParallelRow():
            losses.add("messages at one height", item.span)
            write_items(page, item.items)
        case ActivationStart() | ActivationEnd():
            losses.add("bar where one wants it", item.span)
        case Creation() | Destruction():
            losses.add("creation or destruction", item.span)
        case Numbering():
            losses.add("number but as a part of the text", item.span)
        case Space():
            losses.add("vertical space", item.span)


_WORDS = {
    Note: "note",
    Reference: "reference",
    StateInvariant: "state",
    DurationConstraint: "duration",
}


def _write_fragment(page: Page, fragment: Fragment) -> None:
    """Write a frame if it is one that can be written, else separators around its sections."""
    word = fragment.operator.value
    if fragment.style != NO_STYLE or any(one.style != NO_STYLE for one in fragment.operands):
        page.losses.add("colours of a frame", fragment.span)
    if fragment.link is not None:
        page.losses.add("link of a frame", fragment.span)
    if _is_frame(fragment):
        page.add(f"{word} {{")
        with page.indented():
            write_items(page, fragment.operands[0].items)
        page.add("}")
        return
    page.losses.add("frame like this; separators tell it", fragment.span)
    for index, operand in enumerate(fragment.operands):
        opening = "else" if index else fragment.label.text or word
        text = f"{opening}: {operand.guard.text}" if operand.guard else opening
        write_separator(page, Label(text), operand.span)
        write_items(page, operand.items)
    write_separator(page, Label(f"end of {fragment.label.text or word}"), fragment.span)


def _is_frame(fragment: Fragment) -> bool:
    """Whether a fragment is nothing but a frame round what frames can hold."""
    (first, *others) = fragment.operands
    return (
        fragment.operator in _FRAMES
        and not (others or first.guard or fragment.label)
        and bool(first.items)
        and all(map(_can_be_framed, first.items))
    )


def _can_be_framed(item: Item) -> bool:
    """Whether a frame can hold an item: a message between participants, or such a frame."""
    if isinstance(item, Message):
        return isinstance(item.sender, str) and isinstance(item.receiver, str)
    return isinstance(item, Fragment) and _is_frame(item)


def write_separator(page: Page, label: Label, at: Span, sign: str = "===") -> None:
    """Write a separator; what its text cannot hold is told."""
    tell_look(label, page.losses, at, "a separator")
    text = " ".join(label.text.split())
    if text != label.text or not _SEPARATED.fullmatch(text):
        page.losses.add("separator with such a text", at)
        text = " ".join("".join(c if c not in "\\¥=.\"'" else " " for c in text).split()) or "-"
    page.add(f"{sign} {text} {sign}")
