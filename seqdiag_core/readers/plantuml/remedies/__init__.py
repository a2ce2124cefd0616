"""What is told of lines that PlantUML refuses, and what is drawn of them.

Each remedy knows one kind of slip; the first one that knows the line tells of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..draft import Draft
from ..line import Line
from .comments import remedy_comment
from .declarations import remedy_declaration
from .fragments import remedy_brace, remedy_fragment
from .messages import remedy_message
from .notes import remedy_note
from .statements import remedy_statement
from .words import remedy_word, tell_unknown

REMEDIES: tuple[Callable[[Draft, Line], bool], ...] = (
    remedy_comment,
    remedy_brace,
    remedy_fragment,
    remedy_note,
    remedy_declaration,
    remedy_statement,
    remedy_message,
)


_LONGEST = 1_000
"""Longer lines are not looked through for what they may mean."""


def remedy(draft: Draft, line: Line, words: Iterable[str]) -> None:
    """Tell of a line that is not understood, and draw what it most likely means."""
    if draft.problems.full or line.end - line.start > _LONGEST:
        tell_unknown(draft, line)
        return
    if any(each(draft, line) for each in REMEDIES):
        return
    if not remedy_word(draft, line, words):
        tell_unknown(draft, line)
