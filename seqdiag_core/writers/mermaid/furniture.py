"""Texts round the drawing: the title, and what screen readers are told."""

from __future__ import annotations

from collections.abc import Iterator

from ...label import Label
from ...model import Diagram
from ...source import NO_SPAN
from ..losses import Losses
from .texts import escape, tell_marks


def write_furniture(diagram: Diagram, losses: Losses) -> Iterator[str]:
    """Lines of the texts that Mermaid has; the others are lost."""
    title = diagram.title
    if title:
        tell_marks(title, losses, title.span, "the title")
        if "\n" in title.text:
            losses.add("line break in the title", title.span)
        if title.wrap is not None:
            losses.add("wish about wrapping the title", title.span)
        yield f"title {escape(title.text.replace(chr(10), ' '))}"
    if diagram.accessible_name is not None:
        yield from _accessible_name(diagram.accessible_name, losses)
    if diagram.description is not None:
        yield from _description(diagram.description, losses)
    lost: tuple[tuple[str, Label | None], ...] = (
        ("header", diagram.header),
        ("footer", diagram.footer),
        ("caption", diagram.caption),
        ("legend", diagram.legend),
        ("frame round everything", diagram.frame),
    )
    for what, label in lost:
        if label is not None:
            losses.add(what, label.span)


def _accessible_name(text: str, losses: Losses) -> Iterator[str]:
    if "\n" in text:
        losses.add("line break in the name for screen readers", NO_SPAN)
    yield f"accTitle: {escape(text.replace(chr(10), ' '))}"


def _description(text: str, losses: Losses) -> Iterator[str]:
    lines = [escape(line) for line in text.split("\n")]
    if len(lines) == 1:
        yield f"accDescr: {lines[0]}"
    elif "}" in text:
        losses.add("line break beside a brace in the description", NO_SPAN)
        yield f"accDescr: {' '.join(lines)}"
    else:
        yield "accDescr {"
        yield from lines
        yield "}"
