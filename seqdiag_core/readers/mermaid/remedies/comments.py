"""Comments of other languages."""

from __future__ import annotations

from ....diagnostics import Code
from ....patterns import pattern
from .trouble import Trouble

_COMMENT = pattern(r"//|/\*|<!--|'[^'\n]*\Z|\*/|-->\s*\Z")


def remedy_comment(trouble: Trouble) -> int | None:
    """Skip a comment."""
    found = _COMMENT.match(trouble.line)
    if found is None:
        return None
    mark = found.group()[:4].rstrip() if found.group()[0] != "'" else "'"
    trouble.error(
        Code.SYNTAX,
        f"`{mark}` begins no comment in Mermaid",
        0,
        len(mark),
        "begin the line with `%%`",
    )
    return trouble.end
