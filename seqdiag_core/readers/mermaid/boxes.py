"""Boxes: ``box [COLOUR] [LABEL]``, declarations, ``end``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import NO_STYLE, Style
from ...patterns import pattern
from .cast import Box
from .characters import SPACE
from .css_colors import CssColor, read_css_color
from .draft import Draft
from .ends import is_behind_end, note_end
from .refusal import expect
from .stretches import trimmed
from .texts import read_label, warn_of_cut, warn_of_quotes
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
        color = read_css_color(found.group())
        if color is not None:
            style = Style(fill=color.fill)
            _warn_of_system_color(draft, found, color)
            start = found.end()
        else:
            _warn_of_lost_color(draft, found)
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


def _warn_of_system_color(draft: Draft, word: re.Match[str], color: CssColor) -> None:
    if color.fill is None and word.group().lower() != "transparent":
        draft.warn(
            Code.DROPPED,
            f"Mermaid takes `{word.group()}` for a colour of the reader's system, not for a label",
            *word.span(),
            f"write `box transparent {word.group()} …`",
        )


def _warn_of_lost_color(draft: Draft, head: re.Match[str]) -> None:
    """Warn of a colour that parentheses in the label join: Mermaid goes on to the last one."""
    color = head.group().partition(")")[0] + ")"
    if read_css_color(color) is not None:
        draft.warn(
            Code.AMBIGUOUS,
            f"Mermaid takes all of this for the label: its last `)` ends `{color[:-1]}`",
            *head.span(),
            "write `#40;` and `#41;` for parentheses in the label",
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
