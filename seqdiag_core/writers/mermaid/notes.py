"""Notes of Mermaid; they also tell what Mermaid has no construct for."""

from __future__ import annotations

from ...label import Label
from ...model import NO_STYLE, Note, NotePlacement, NoteShape, Reference, StateInvariant
from ...source import Span
from .ids import with_text
from .page import Page
from .texts import escape, tell_marks, write_label

_BESIDE = {NotePlacement.LEFT: "left of", NotePlacement.RIGHT: "right of"}


def write_note(page: Page, note: Note) -> None:
    """Write a note."""
    _tell_losses(page, note)
    text = write_label(note.label, page.losses, note.span, "a note")
    ids = note.participants
    if note.placement in _BESIDE and ids:
        if len(ids) > 1:
            page.losses.add("note beside several participants", note.span)
        page.add(f"Note {_BESIDE[note.placement]} {with_text(page.cast.name(ids[0]), text)}")
        return
    if note.placement is not NotePlacement.OVER:
        page.losses.add("note across the whole diagram", note.span)
    elif len(ids) > 2:
        page.losses.add("note over more than two; it spans from the first to the last", note.span)
    over = page.cast.names(ids) if ids else page.cast.everybody()
    if over is not None:
        page.add(f"Note over {with_text(over, text)}")


def write_across(page: Page, label: Label, place: Span, before: str = "", after: str = "") -> None:
    """Write a note over all that are known, with some words round a label."""
    over = page.cast.everybody()
    if over is not None:
        tell_marks(label, page.losses, place, "a note")
        text = " ".join(filter(None, (before, label.text, after if label else "")))
        page.add(f"Note over {with_text(over, escape(text))}")


def write_over(page: Page, item: Reference | StateInvariant, before: str = "") -> None:
    """Write a note over an item's participants, with its text behind a word."""
    if item.style != NO_STYLE or item.link is not None:
        page.losses.add("colours or link of such a note", item.span)
    tell_marks(item.label, page.losses, item.span, "a note")
    over = page.cast.names(item.participants) if item.participants else page.cast.everybody()
    if over is not None:
        page.add(f"Note over {with_text(over, escape(before + item.label.text))}")


def _tell_losses(page: Page, note: Note) -> None:
    if note.shape is not NoteShape.FOLDED:
        page.losses.add(f"note in the shape {note.shape.value}", note.span)
    if note.on_message:
        page.losses.add("note on a message; it stands below", note.span)
    if note.beside_previous:
        page.losses.add("note beside another one", note.span)
    if note.link is not None:
        page.losses.add("link of a note", note.span)
    if note.style != NO_STYLE:
        page.losses.add("colours of a note", note.span)
