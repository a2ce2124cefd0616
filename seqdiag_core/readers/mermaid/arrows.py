r"""Mermaid's arrows, and what each of them looks like.

The words top and bottom tell where a half head is seen when the message runs to the right.
"""

from __future__ import annotations

from ...model import Arrow, Head, LineStyle

_HEADS = {
    "": Head.NONE,
    ">": Head.NONE,
    ">>": Head.FILLED,
    "x": Head.CROSS,
    ")": Head.OPEN,
    "|\\": Head.FILLED_TOP,
    "|/": Head.FILLED_BOTTOM,
    "\\\\": Head.OPEN_TOP,
    "//": Head.OPEN_BOTTOM,
}
_TAILS = {
    "": Head.NONE,
    "<<": Head.FILLED,
    "/|": Head.FILLED_TOP,
    "\\|": Head.FILLED_BOTTOM,
    "//": Head.OPEN_TOP,
    "\\\\": Head.OPEN_BOTTOM,
}
_LINES = {"-": LineStyle.SOLID, "--": LineStyle.DASHED}

ARROWS = {
    tail + line + head: Arrow(_LINES[line], _HEADS[head], _TAILS[tail])
    for line in _LINES
    for tail, head in (
        *(("", head) for head in _HEADS if head),
        *((tail, "") for tail in _TAILS if tail != "<<"),
        ("<<", ">>"),
    )
    if tail or head
}
"""What each spelling means; ``x`` is to be in lower case."""
