"""Arrows of other languages, and misspelled ones: what they look like, and how Mermaid says it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model import Arrow, Head, LineStyle
from ...patterns import pattern
from .arrows import ARROWS

_STRONG = pattern(
    r"<{0,3}[-=~.]{1,6}(?:\[[^\[\]\n]{0,60}\][-=.]{0,3})?\s?(?:>{1,4}(?:\s>)?|\|>)|<{1,3}[-=~.]{1,6}"
    r"|[←-⇿⟵-⟿]"
)
_WEAK = pattern(
    r"(?:/\||\\\||//|\\\\)-{1,2}|-{1,3}(?:\|[\\/]|\\\\|//|[)\\/|])|-{1,3}[xo](?=[\s+\-A-Z(])|-{2,3}|(?<=\s)-(?=\s)",
)
_LEFTWARD = pattern(r"[←⇐⟵⟸↤]")
_BOTH_WAYS = pattern(r"[↔⇔⟷⟺]")


class FoundArrow(NamedTuple):
    """Something in a line that looks like an arrow.

    Attributes:
        start: Where it begins in the line.
        end: Where it ends.
        look: What it looks like.
        backward: Whether it points to what stands before it.
    """

    start: int
    end: int
    look: Arrow
    backward: bool


def find_arrow(line: str, start: int = 0, *, strong: bool = False) -> FoundArrow | None:
    """The first arrow in a line; those that point somewhere count before mere dashes.

    Args:
        line: The line.
        start: Where to begin.
        strong: Whether only arrows with a ``>`` or ``<`` count.
    """
    found = _STRONG.search(line, start) or (None if strong else _WEAK.search(line, start))
    if found is None:
        return None
    text = found.group()
    look = ARROWS.get(text.lower())
    backward = False
    if look is None:
        look, backward = _guess(text)
    return FoundArrow(found.start(), found.end(), look, backward)


def _guess(text: str) -> tuple[Arrow, bool]:
    """The look of a misspelled arrow, and whether it points backward."""
    line = LineStyle.DASHED if re.search(r"--|\.\.|-\s*\[.*\]\s*-", text) else LineStyle.SOLID
    left = text.startswith("<") or bool(_LEFTWARD.search(text))
    right = text.endswith(">")
    if (left and right) or _BOTH_WAYS.search(text):
        return Arrow(line, Head.FILLED, Head.FILLED), False
    if left:
        return Arrow(line, Head.FILLED), True
    if text.endswith(("\\", "/")):
        return Arrow(line, Head.OPEN_TOP if text.endswith("\\") else Head.OPEN_BOTTOM), False
    if text.endswith("x"):
        return Arrow(line, Head.CROSS), False
    if text.endswith((")", "o")):
        return Arrow(line, Head.OPEN), False
    plain = right or not text.isascii()
    return Arrow(line, Head.FILLED if plain else Head.NONE), False


def spelled(look: Arrow) -> str:
    """How Mermaid spells an arrow."""
    plain = look._replace(head_circle=False, tail_circle=False)
    return next((text for text, arrow in ARROWS.items() if arrow == plain), "->>")
