"""Comments and fences of other languages."""

from __future__ import annotations

from ....diagnostics import Code
from ..draft import Draft
from ..line import Line

_COMMENTS = ("//", "#", "%%", "/*", "*/", "<!--", "--", ";")
_FENCES = ("```", "~~~")


def remedy_comment(draft: Draft, line: Line) -> bool:
    """``// text``, ``# text`` and the like."""
    text = str(line)
    if text.startswith(_FENCES):
        message = "a fence of Markdown is no part of a diagram"
        draft.problems.error(Code.SYNTAX, message, line.whole, "leave this line out")
        return True
    sign = next((sign for sign in _COMMENTS if text.startswith(sign)), None)
    if sign is None or ("->" in text and sign == "--"):
        return False
    message = f"{sign!r} begins no comment in PlantUML"
    span = line.span(line.start, line.start + len(sign))
    draft.problems.error(Code.SYNTAX, message, span, "a comment is a line that begins with '")
    return True
