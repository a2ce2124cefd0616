"""The word ``end``, and what stands in one line with it."""

from __future__ import annotations

import re

from ...patterns import pattern
from .draft import Draft
from .tokens import Token, Tokens

_BEHIND_END = pattern(r"\bend[^\S\n]+\Z", re.ASCII | re.IGNORECASE)
_ALONE = pattern(r"end[^\S\n]*(?:[\n;#%]|\Z)", re.ASCII | re.IGNORECASE)


def is_behind_end(draft: Draft, keyword: Token) -> bool:
    """Whether a keyword stands in one line behind an ``end``."""
    before = draft.body.text[max(keyword.start - 12, 0) : keyword.start]
    return _BEHIND_END.search(before) is not None


def note_end(draft: Draft, tokens: Tokens) -> None:
    """Remember the ``end`` here if more stands in its line, for it may not be meant as one."""
    end = tokens.peek()
    if _ALONE.match(draft.body.text, end.start) is None:
        draft.odd_end = draft.place(end)
