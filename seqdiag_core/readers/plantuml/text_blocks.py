"""Texts of several lines: up to a line such as ``end note``."""

from __future__ import annotations

import re

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
    stop = draft.lines.ahead().start
    for stop in draft.lines.ahead():
        line = draft.lines[stop]
        if not line or draft.is_statement(line):
            break
    return draft.lines.take_until(stop), None


def read_block(
    draft: Draft, opening: Line, end: re.Pattern[str], closing: str
) -> tuple[Label, Span]:
    """The label of a block, and where its statement stands."""
    lines, close = read_lines(draft, opening, end, closing)
    whole = opening.whole
    last = close or (lines[-1] if lines else opening)
    span = Span(whole.start, max(last.whole.end, whole.end))
    return label_of(draft, lines), span


def label_of(draft: Draft, lines: list[Line]) -> Label:
    """The label that lines say."""
    if not lines:
        return EMPTY_LABEL
    text = block(lines)
    return draft.label(text, text.left, text.right, block=True)
