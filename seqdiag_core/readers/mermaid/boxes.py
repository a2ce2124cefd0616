"""Boxes: ``box [COLOUR] [LABEL]``, declarations, ``end``."""

from __future__ import annotations

import re

from ...colors import parse_color
from ...diagnostics import Code
from ...model import NO_STYLE, Style
from ...patterns import pattern
from .cast import Box
from .characters import SPACE
from .draft import Draft
from .ends import is_behind_end, note_end
from .refusal import expect
from .texts import read_label, trimmed, warn_of_cut, warn_of_quotes
from .tokens import Tokens

_HEAD = pattern(rf"(?:rgba?|hsla?)[{SPACE}]*\(.*\)|\w*", re.ASCII)


def read_box(draft: Draft, tokens: Tokens) -> None:
    """Read the head of a box."""
    keyword = tokens.take()
    head = expect(tokens, "rest", "the box's colour or label")
    start, end = trimmed(draft.body.text, head.start, head.end)
    if start == end:
        warn_of_cut(draft, keyword.end, colors=True)
    found = _HEAD.match(draft.body.text, start, end)
    style = NO_STYLE
    if found is not None and found.group():
        color = found.group()
        if color.lower() == "transparent":
            start = found.end()
        elif (fill := parse_color(color)) is not None:
            style = Style(fill=fill)
            start = found.end()
    label = read_label(draft, start, end)
    warn_of_quotes(draft, label)
    draft.cast.open(
        Box(
            label,
            style,
            draft.body.span(keyword.start, head.end),
            depth=len(draft.blocks.open),
            behind_end=is_behind_end(draft, keyword),
        )
    )


def end_box(draft: Draft, tokens: Tokens) -> None:
    """Read the ``end`` of a box."""
    note_end(draft, tokens)
    draft.cast.close(draft.place(tokens.take()).end)


def close_boxes(draft: Draft) -> None:
    """Close the boxes that are still open at the end of the text, and tell of each."""
    while (box := draft.cast.box) is not None:
        if not box.is_open_to_all:
            draft.problems.error(
                Code.UNCLOSED,
                "this box is never closed",
                box.span,
                "write `end` on a line of its own below the last participant in it",
            )
        draft.cast.close(box.span.end)
