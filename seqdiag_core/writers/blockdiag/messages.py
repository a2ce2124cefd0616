"""Edges, which are the messages, and the notes beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Head, Item, LineStyle, Message, Note, NotePlacement, NoteShape, Style
from .page import Page
from .texts import write_label

_DIAGONAL = 30
"""Pixels that the receiver's end of a diagonal edge lies lower, as it is read."""

_STYLES = {LineStyle.DOTTED: "dotted", LineStyle.HIDDEN: "none"}
_SIDES = {NotePlacement.LEFT: "leftnote", NotePlacement.RIGHT: "rightnote"}


def write_message(page: Page, message: Message, notes: Sequence[Note]) -> None:
    """Write an edge; one from or to the outside is left out."""
    sender, receiver = message.sender, message.receiver
    if not (isinstance(sender, str) and isinstance(receiver, str)):
        page.losses.add("message from or to the outside; it is left out", message.span)
        return
    arrow = "--" if message.arrow.line is LineStyle.DASHED else "-"
    arrow += ">>" if message.arrow.head is Head.OPEN else ">"
    attributes = ", ".join((*_attributes(page, message), *_notes(page, notes)))
    line = f"{page.name(sender)} {arrow} {page.name(receiver)}"
    page.add(f"{line} [{attributes}];" if attributes else f"{line};")


def take_notes(page: Page, message: Message, following: Sequence[Item]) -> list[Note]:
    """The notes behind a message that its edge can have: at most one at each side, left first."""
    ends = [end for end in (message.sender, message.receiver) if isinstance(end, str)]
    taken: list[Note] = []
    if len(ends) < 2:
        return taken
    ends.sort(key=page.order.index)
    outermost = {NotePlacement.LEFT: (ends[0],), NotePlacement.RIGHT: (ends[-1],)}
    for item in following:
        if (
            not isinstance(item, Note)
            or not item.on_message
            or item.participants != outermost.get(item.placement)
            or item.shape is not NoteShape.FOLDED
            or any(one.placement is not NotePlacement.LEFT for one in taken)
            or any(one.placement is item.placement for one in taken)
        ):
            break
        taken.append(item)
    return taken


def _notes(page: Page, notes: Sequence[Note]) -> Iterator[str]:
    colors = {note.style.fill for note in notes}
    for note in notes:
        if note.style != Style(fill=note.style.fill) or note.link is not None or len(colors) > 1:
            page.losses.add("such colours, or a link, of a note", note.span)
        text = write_label(note.label, page.losses, note.span, "a note")
        yield f"{_SIDES[note.placement]} = {text}"
    if len(colors) == 1 and (color := colors.pop()) is not None:
        yield f'notecolor = "{color}"'


def _attributes(page: Page, message: Message) -> Iterator[str]:
    losses, span, style = page.losses, message.span, message.style
    if message.label:
        yield f"label = {write_label(message.label, losses, span, 'a message')}"
    yield from _look(page, message)
    if message.delay:
        yield "diagonal"
        if message.delay != _DIAGONAL:
            losses.add("message that takes so much time", span)
    if style.stroke is not None:
        yield f'color = "{style.stroke}"'
    if style != Style(stroke=style.stroke, ink=style.stroke):
        losses.add("width of a message, or colour of its text alone", span)
    if message.link is not None or message.anchor is not None:
        losses.add("link or name of a message", span)


def _look(page: Page, message: Message) -> Iterator[str]:
    """What tells the look of an arrow besides its signs."""
    losses, span, arrow = page.losses, message.span, message.arrow
    if arrow.head is Head.CROSS:
        yield "failed"
    elif arrow.head not in (Head.FILLED, Head.OPEN):
        losses.add(f"{arrow.head.value} head of a message", span)
    if arrow.tail is not Head.NONE or arrow.head_circle or arrow.tail_circle:
        losses.add("tail or circle of a message", span)
    if arrow.line in _STYLES:
        yield f"style = {_STYLES[arrow.line]}"
    elif arrow.line not in (LineStyle.SOLID, LineStyle.DASHED):
        losses.add(f"{arrow.line.value} line of a message", span)
