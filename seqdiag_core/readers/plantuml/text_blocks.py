"""Texts of several lines: up to a line such as ``end note``."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...source import Span
from .draft import Draft
from .line import Line, block


def read_lines(
    draft: Draft, opening: Line, end: re.Pattern[str], closing: str
) -> tuple[list[Line], Line | None]:
    """The lines of a block, and the one that closes it.

    Args:
        draft: The diagram so far.
        opening: The line that opens the block.
        end: Matches the line that closes it.
        closing: What that line says.

    Returns:
        The lines; if the block is never closed those before the next statement, and None.
    """
    index = draft.find_end(end)
    if index is not None:
        lines = draft.lines.take_until(index)
        return lines, draft.lines.take()
    message = f"this is never closed, a line '{closing}' was expected below"
    hint = f"write '{closing}' on a line of its own behind the text"
    draft.problems.error(Code.UNCLOSED, message, opening.whole, hint)
    ahead = draft.lines.ahead()
    stops = (at for at in ahead if not (line := draft.lines[at]) or draft.is_statement(line))
    return draft.lines.take_until(next(stops, ahead.stop)), None


class Block(NamedTuple):
    """A text of several lines.

    Attributes:
        label: What it says.
        span: Where its statement stands.
        closed: Whether a line closes it.
    """

    label: Label
    span: Span
    closed: bool


def read_block(draft: Draft, opening: Line, end: re.Pattern[str], closing: str) -> Block:
    """Read the lines of a block as a label."""
    lines, close = read_lines(draft, opening, end, closing)
    whole = opening.whole
    last = close or (lines[-1] if lines else opening)
    span = Span(whole.start, max(last.whole.end, whole.end))
    return Block(label_of(draft, lines), span, close is not None)


def label_of(draft: Draft, lines: list[Line]) -> Label:
    """The label that lines say."""
    if not lines:
        return EMPTY_LABEL
    text = block(lines)
    return draft.label(text, text.left, text.right, block=True)
