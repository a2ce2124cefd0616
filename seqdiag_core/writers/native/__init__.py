"""Diagram -> native text, in the one spelling that every construct has here."""

from __future__ import annotations

from ...label import Label
from ...model import Diagram, FootHeads, Options
from .. import Writing
from .items import ItemWriter
from .labels import LINE, write_label, write_plain
from .participants import write_participants

_FOOT = {FootHeads.ALWAYS: "box", FootHeads.NEVER: "none", FootHeads.BAR: "bar"}


def write_native(diagram: Diagram) -> Writing:
    """Write a diagram as native text that reads as an equal diagram."""
    order = tuple(participant.id for participant in diagram.participants)
    parts = (
        _furniture(diagram) + _options(diagram.options),
        write_participants(diagram),
        ItemWriter(order).write(diagram.items),
    )
    text = "\n\n".join("\n".join(lines) for lines in parts if lines)
    return Writing(text + "\n" if text else "", ())


def _furniture(diagram: Diagram) -> list[str]:
    """Texts around the drawing."""
    told: tuple[tuple[str, Label | None], ...] = (
        ("title", diagram.title),
        ("header", diagram.header),
        ("footer", diagram.footer),
        ("caption", diagram.caption),
        ("legend", diagram.legend),
        ("frame", diagram.frame),
    )
    lines = [f"{word} {write_label(label, LINE)}" for word, label in told if label is not None]
    if diagram.description is not None:
        lines.append(f"description {write_plain(diagram.description, LINE)}")
    return lines


def _options(options: Options) -> list[str]:
    lines = []
    if options.foot_heads is not FootHeads.AUTO:
        lines.append(f"option footer={_FOOT[options.foot_heads]}")
    if options.theme is not None:
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
