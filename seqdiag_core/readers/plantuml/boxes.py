"""Boxes round participants: ``box "Title" #color`` ... ``end box``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL
from ...model import Style
from ...patterns import pattern
from .cast import Box
from .colors import read_style
from .draft import Draft
from .line import Line
from .names import QUOTED, STEREOTYPES, inside
from .statement import Statement

_OPEN = pattern(
    rf"box(?:\s+(?:(?P<title>{QUOTED})(?:\s*{STEREOTYPES})?|{STEREOTYPES}|(?P<bare>[^#]+)))?"
    r"(?:\s*(?P<color>\#\w[\w;:.#\\|/-]*))?\Z",
    re.IGNORECASE,
)
_END = pattern(r"end\s?box\Z", re.IGNORECASE)


def _read_open(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``box [TITLE] [<<style>>] [#color]``."""
    label = EMPTY_LABEL
    for group in ("title", "bare"):
        if found[group]:
            start, end = inside(line.text, *found.span(group))
            end = _without_stereotypes(line.text, start, end) if group == "bare" else end
            label = draft.label(line, start, end)
    fill = read_style(draft, line, found, "color").fill
    draft.cast.open(Box(line.whole, label, Style(fill=fill)))
    if _depth(draft) > draft.limits.depth:
        draft.stop(f"{draft.limits.depth:,} levels of nesting", line.whole)


def _without_stereotypes(text: str, start: int, end: int) -> int:
    """Where a title without quotes ends, if words in guillemets stand behind it."""
    at = text.find("<<", start, end)
    return at if at >= 0 and text[at:end].rstrip().endswith(">>") else end


def _read_end(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``end box``."""
    del found
    if draft.cast.box is None:
        message = "there is no box that this could close"
        hint = 'leave it out, or write box "Title" before it'
        draft.problems.error(Code.UNMATCHED, message, line.whole, hint)
        return
    draft.cast.close(line.whole.end)


def _depth(draft: Draft) -> int:
    depth, box = 0, draft.cast.box
    while box is not None:
        depth, box = depth + 1, box.outer
    return depth


def close_boxes(draft: Draft) -> None:
    """Close the boxes that are open at the end, as PlantUML does, and warn of them."""
    while draft.cast.box is not None:
        if not draft.stopped:
            message = "this box is never closed, it ends with the diagram"
            hint = "write 'end box' on a line of its own behind its participants"
            draft.problems.warn(Code.UNCLOSED, message, draft.cast.box.span, hint)
        draft.cast.close(draft.end)


STATEMENTS = (
    Statement(("box",), _OPEN, _read_open),
    Statement(("end", "endbox"), _END, _read_end),
)
