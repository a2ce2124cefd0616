"""All constructs: a new one is a module, and its name in this list."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from . import (
    activations,
    boxes,
    directives,
    dividers,
    durations,
    fragments,
    notes,
    numbering,
    page,
    participants,
    references,
    settings,
)
from .activations import SHORT
from .draft import Draft
from .edges import MESSAGES as EDGE_MESSAGES
from .line import Line
from .messages import MESSAGE, read_fast_message
from .remedies import remedy
from .statement import Statement

_MODULES = (
    *(page, settings, directives, activations, participants, notes, boxes, fragments),
    *(references, numbering, dividers, durations),
)
_WORD = pattern(r"(?:&\s*)?([^\W_]+|\S)")

MESSAGES = (MESSAGE, *EDGE_MESSAGES)
"""Lines that hold an arrow, which may begin with any name."""

STATEMENTS: dict[str, tuple[Statement, ...]] = {}
"""Statements by the words, or the signs, that they begin with."""

for _module in _MODULES:
    for _statement in _module.STATEMENTS:
        for _word in _statement.words:
            STATEMENTS[_word] = (*STATEMENTS.get(_word, ()), _statement)


def read_statements(draft: Draft) -> None:
    """Read all lines to the end, or to where a limit stops it."""
    while not draft.stopped and (line := draft.lines.take()) is not None:
        if line:
            _read(draft, line)
    draft.blocks.end_row()


def is_statement(line: Line) -> bool:
    """Whether a line reads as a statement: tells where an unclosed text ends."""
    return _find(line) is not None


def _read(draft: Draft, line: Line) -> None:
    """Read one line: a statement or a message; tells if it is neither."""
    draft.parallel = line.text.startswith("&", line.start)
    if not draft.parallel:
        draft.blocks.end_row()
        if read_fast_message(draft, line):
            return
    elif not draft.blocks.join_row():
        message = "there is no message beside which this one could stand"
        span = line.span(line.start, line.start + 1)
        draft.problems.warn(Code.UNMATCHED, message, span, "leave the & out")
    found = _find(line)
    if found is None:
        remedy(draft, line, STATEMENTS)
    else:
        statement, match = found
        statement.read(draft, line, match)


def _find(line: Line) -> tuple[Statement, re.Match[str]] | None:
    """The statement that a line is, and what its pattern found."""
    word = line.match(_WORD)
    candidates = STATEMENTS.get(word[1].lower(), ()) if word else ()
    first = [each for each in candidates if each.before_messages]
    others = [each for each in candidates if not each.before_messages]
    for statement in (*first, *MESSAGES, *others, SHORT):
        found = line.match(statement.pattern)
        if found is not None:
            return statement, found
    return None
