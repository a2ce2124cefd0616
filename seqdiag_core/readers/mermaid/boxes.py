"""Boxes: ``box [COLOUR] [LABEL]``, declarations, ``end``."""

from __future__ import annotations

import re

from ...colors import parse_color
from ...diagnostics import Code
from ...label import EMPTY_LABEL
from ...model import NO_STYLE, Style
from .cast import Box
from .characters import SPACE
from .draft import Draft
from .refusal import expect
from .texts import read_label, trimmed, warn_of_cut
from .tokens import Token, Tokens

_HEAD = re.compile(rf"(?:rgba?|hsla?)[{SPACE}]*\(.*\)|\w*", re.ASCII)


def read_box(draft: Draft, tokens: Tokens) -> None:
    """Read the head of a box."""
    keyword = tokens.take()
    head = expect(tokens, "rest", "the box's colour or label")
    start, end = trimmed(draft.body.text, head.start, head.end)
    found = _HEAD.match(draft.body.text, start, end)
    style = NO_STYLE
    if found is not None and found.group():
        color = found.group()
        if color.lower() == "transparent":
            start = found.end()
        elif (fill := parse_color(color)) is not None:
            style = Style(fill=fill)
            start = found.end()
    label = read_label(draft, start, end) if start < end else EMPTY_LABEL
    warn_of_cut(draft, head.end)
    open_box(draft, Box(label, style, draft.body.span(keyword.start, head.end)))


def open_box(draft: Draft, box: Box) -> None:
    """Open a box; what is declared next stands in it."""
    draft.cast.boxes.append(box)
    draft.cast.box = box


def end_box(draft: Draft, end: Token) -> None:
    """Close the box that is open, at the word ``end``."""
    box = draft.cast.box
    if box is not None:
        box.span = box.span._replace(end=draft.place(end).end)
    draft.cast.box = None


def close_box(draft: Draft) -> None:
    """Close the box that is still open at the end of the text, and tell of it."""
    box = draft.cast.box
    if box is not None:
        draft.problems.error(
            Code.UNCLOSED,
            "this box is never closed",
            box.span,
            "write `end` on a line of its own below the last participant in it",
        )
    draft.cast.box = None
