"""What stands round the drawing, and wishes about the whole picture."""

from __future__ import annotations

from collections.abc import Iterator

from ...label import Label
from ...model import Diagram, FootHeads, Options, shown_participants
from ...source import NO_SPAN
from ..losses import Losses
from .texts import AT_FIRST, IN_TITLE, ON_LINES, write_label

_PLACES = {"legend": ON_LINES, "caption": AT_FIRST, "mainframe": AT_FIRST}


def write_furniture(diagram: Diagram, losses: Losses) -> Iterator[str]:
    """Lines for the texts round the drawing and for the options."""
    told: tuple[tuple[str, str, Label | None], ...] = (
        ("title", "the title", diagram.title),
        ("header", "the header", diagram.header),
        ("footer", "the footer", diagram.footer),
        ("caption", "the caption", diagram.caption),
        ("legend", "the legend", diagram.legend),
        ("mainframe", "the frame", diagram.frame),
    )
    for word, what, label in told:
        if label:
            # The first releases know a legend only as a block.
            place = _PLACES.get(word, IN_TITLE)
            text = write_label(label, losses, label.span, what, place)
            yield from ("legend", text, "end legend") if word == "legend" else (f"{word} {text}",)
        elif label is not None:
            losses.add(f"{word} without a text", label.span)
    if diagram.accessible_name is not None:
        losses.add("name for screen readers", NO_SPAN)
    if diagram.description is not None:
        losses.add("description for screen readers", NO_SPAN)
    options = diagram.options
    if options.hide_unlinked and not shown_participants(diagram):
        losses.add("diagram in which everybody is hidden; all are shown", NO_SPAN)
        options = options._replace(hide_unlinked=False)
    yield from _options(options, losses)


def _options(options: Options, losses: Losses) -> Iterator[str]:
    match options.foot_heads:
        case FootHeads.NEVER:
            yield "hide footbox"
        case FootHeads.ALWAYS:
            yield "show footbox"
        case FootHeads.BAR:
            losses.add("bar below the lifelines", NO_SPAN)
        case FootHeads.AUTO:
            pass
    if options.hide_unlinked:
        yield "hide unlinked"
    if options.row_spacing != 1.0 or options.column_spacing is not None or options.equal_columns:
        losses.add("wish about distances", NO_SPAN)
    if options.theme is not None:
        losses.add("theme of ours", NO_SPAN)
