"""Diagram -> native text, in the one spelling that every construct has here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...label import Label
from ...model import Diagram, FootHeads, Options
from ...patterns import pattern
from ...source import NO_SPAN
from .. import Writing
from ..losses import Losses
from .escapes import LINE
from .items import ItemWriter
from .labels import write_label, write_plain
from .participants import write_participants

_NEEDS_COLON = pattern(r":|of\s|(?:left|right|center|top|bottom)\Z|[-=~<]", re.IGNORECASE)
_FOOT = {FootHeads.ALWAYS: "box", FootHeads.NEVER: "none", FootHeads.BAR: "bar"}


def write_native(diagram: Diagram) -> Writing:
    """Write a diagram as native text that reads as an equal diagram."""
    losses = Losses("the native language")
    order = tuple(participant.id for participant in diagram.participants)
    parts = (
        [*_furniture(diagram, losses), *_options(diagram.options, losses)],
        write_participants(diagram),
        ItemWriter(order).write(diagram.items),
    )
    text = "\n\n".join("\n".join(lines) for lines in parts if lines)
    return Writing(text + "\n" if text else "", losses.diagnostics())


def _furniture(diagram: Diagram, losses: Losses) -> Iterator[str]:
    """Lines of the texts around the drawing."""
    told: tuple[tuple[str, Label | None], ...] = (
        ("title", diagram.title),
        ("header", diagram.header),
        ("footer", diagram.footer),
        ("caption", diagram.caption),
        ("legend", diagram.legend),
        ("frame", diagram.frame),
    )
    for word, label in told:
        if label:
            yield _behind(word, write_label(label, LINE))
        elif label is not None:
            losses.add(f"{word} without a text", label.span)
    for word, text in (
        ("accessible name", diagram.accessible_name),
        ("description", diagram.description),
    ):
        if text:
            yield _behind(word, write_plain(text))
        elif text is not None:
            losses.add(f"{word} without a text", NO_SPAN)


def _behind(word: str, text: str) -> str:
    """A text behind a word, with a colon where it would be taken for something else."""
    return f"{word}: {text}" if _NEEDS_COLON.match(text) else f"{word} {text}"


def _options(options: Options, losses: Losses) -> list[str]:
    lines = []
    if options.foot_heads is not FootHeads.AUTO:
        lines.append(f"option footer={_FOOT[options.foot_heads]}")
    if options.theme is not None and (options.theme != options.theme.strip() or not options.theme):
        losses.add(f"theme called {options.theme!r}", NO_SPAN)
    elif options.theme is not None:
        lines.append(f"option theme={options.theme}")
    if options.row_spacing != 1.0:
        lines.append(f"entryspacing {options.row_spacing:g}")
    if options.column_spacing is not None:
        lines.append(f"participantspacing {options.column_spacing}")
    if options.equal_columns:
        lines.append("participantspacing equal")
    if options.hide_unlinked:
        lines.append("hide unlinked")
    return lines
