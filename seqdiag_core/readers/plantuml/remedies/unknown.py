"""Lines that are neither a message nor a statement."""

from __future__ import annotations

from collections.abc import Mapping

from ....diagnostics import Code
from ..draft import Draft
from ..line import Line


def remedy(draft: Draft, line: Line, words: Mapping[str, object]) -> None:
    """Tell of a line that is not understood."""
    del words
    message = "this is neither a message nor a statement"
    hint = "write A -> B : text, or ' before a comment"
    draft.problems.error(Code.SYNTAX, message, line.whole, hint)
