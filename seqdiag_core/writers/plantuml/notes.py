"""Notes and references of PlantUML."""

from __future__ import annotations

from ...model import (
    NO_STYLE,
    Note,
    NotePlacement,
    NoteShape,
    Reference,
    Side,
    StateInvariant,
    Style,
)
from .links import write_link
from .page import Page
from .texts import write_label

_SHAPES = {NoteShape.FOLDED: "note", NoteShape.BOX: "rnote", NoteShape.HEXAGON: "hnote"}
_BESIDE = {NotePlacement.LEFT: Side.LEFT, NotePlacement.RIGHT: Side.RIGHT}


def write_note(page: Page, note: Note) -> None:
    """Write a note."""
    word = _SHAPES.get(note.shape)
    if word is None:
        page.losses.add(f"note in the shape {note.shape.value}", note.span)
        word = "note"
    if _joins(page, note):
        word = f"/ {word}"
    look = _style(page, note)
    if note.link is not None:
        look += write_link(note.link, page.losses, note.span)
    text = write_label(note.label, page.losses, note.span, "a note")
    page.add(f"{word} {_placed(page, note)}{look} : {text}")


def write_state(page: Page, state: StateInvariant) -> None:
    """Write a state as PlantUML's users do it: as a hexagonal note."""
    page.losses.add("state; a hexagonal note tells it", state.span)
    over = page.names.joined(page.outermost(state.participants))
    text = write_label(state.label, page.losses, state.span, "a state")
    link = "" if state.link is None else write_link(state.link, page.losses, state.span)
    page.add(f"hnote over {over}{_style(page, state)}{link} : {text}")


def write_reference(page: Page, reference: Reference) -> None:
    """Write a reference to another diagram."""
    style = reference.style
    if style != Style(fill=style.fill):
        page.losses.add("outline or text colour of a reference", reference.span)
    over = page.names.joined(reference.participants or page.outermost(()))
    link = ""
    if reference.link is not None:
        link = write_link(reference.link, page.losses, reference.span)
    text = write_label(reference.label, page.losses, reference.span, "a reference")
    page.add(f"ref{style.fill or ''} over {over}{link} : {text}")


def _joins(page: Page, note: Note) -> bool:
    """Whether a note shares the row of the one before it.

    PlantUML 1.2022 ends in an endless loop over a row with two notes of one participant.
    """
    ids = set(note.participants)
    joins = note.beside_previous and not ids & page.noted
    if note.beside_previous and not joins:
        page.losses.add("note beside another one of its participant; it stands below", note.span)
    page.noted = page.noted | ids if joins else ids
    return joins


def _placed(page: Page, note: Note) -> str:
    """Where a note stands."""
    ids = note.participants
    side = _BESIDE.get(note.placement)
    if note.on_message:
        if side is not None and ids == _beside(page, side):
            return side.value
        page.losses.add("note on a message but beside it; it stands below", note.span)
    if note.placement is NotePlacement.ACROSS:
        return "across"
    if side is not None:
        if len(ids) > 1:
            page.losses.add("note beside several participants", note.span)
        return f"{side.value} of {page.names[ids[0]]}"
    if len(ids) > 2:
        page.losses.add("note over more than two; it spans from the first to the last", note.span)
        ids = page.outermost(ids)
    return f"over {page.names.joined(ids)}"


def _beside(page: Page, side: Side) -> tuple[str, ...]:
    """Whom a note beside the last message belongs to."""
    if page.last is None:
        return ()
    ends = (page.last.sender, page.last.receiver)
    ids = page.outermost(tuple(end for end in ends if isinstance(end, str)))
    return ids[:1] if side is Side.LEFT else ids[-1:]


def _style(page: Page, item: Note | StateInvariant) -> str:
    """Colours of a note, with a blank before them."""
    fill, stroke, width, dash, ink = item.style
    if item.style == NO_STYLE:
        return ""
    if isinstance(item, Note) and item.placement is NotePlacement.ACROSS:
        page.losses.add("colours of a note across all", item.span)
        return ""
    if isinstance(item, Note) and item.on_message and (stroke is not None or ink is not None):
        page.losses.add("outline or text colour of a note on a message", item.span)
        stroke = ink = None
    if width is not None or dash is not None or fill is None:
        page.losses.add("such an outline of a note", item.span)
    if fill is None:
        return ""
    line = "" if stroke is None else f";line:{stroke.removeprefix('#')}"
    text = "" if ink is None else f";text:{ink.removeprefix('#')}"
    return f" {fill}{line}{text}"
