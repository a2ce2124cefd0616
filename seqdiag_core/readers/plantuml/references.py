"""References to diagrams told elsewhere: ``ref#color over A, B [[link]] : text``, or a block."""

from __future__ import annotations

import re

from ...model import Reference, Style
from ...patterns import pattern
from .colors import COLOR, group_color
from .draft import Draft
from .line import Line
from .links import LINK, read_link
from .names import NAME, names_of
from .statement import Statement
from .text_blocks import read_block

_HEAD = (
    rf"ref(?P<color>{COLOR})?\s+over\s+(?P<names>{NAME}(?:\s*,\s*{NAME})*)(?:\s*(?P<link>{LINK}))?"
)
_ONE_LINE = pattern(rf"{_HEAD}\s*:\s*(?P<text>.*)\Z", re.IGNORECASE)
_SEVERAL_LINES = pattern(rf"{_HEAD}(?:\s*{COLOR})?\Z", re.IGNORECASE)
_END = pattern(r"end\s?(?:ref)?\Z", re.IGNORECASE)


def _read_reference(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """A reference over some participants."""
    ids = [draft.refer(name).id for name in names_of(line, found, "names")]
    if "text" in found.groupdict():
        label, span = draft.label(line, *found.span("text")), line.whole
    else:
        label, span, _ = read_block(draft, line, _END, "end ref")
    reference = Reference(
        participants=tuple(dict.fromkeys(ids)),
        label=label,
        link=read_link(draft, line, found, "link"),
        style=Style(fill=group_color(draft, line, found, "color")),
        span=span,
    )
    draft.add(reference)
    draft.target = reference


STATEMENTS = (
    Statement(("ref",), _ONE_LINE, _read_reference),
    Statement(("ref",), _SEVERAL_LINES, _read_reference),
)
