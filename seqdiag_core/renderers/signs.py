"""The characters that stand in text drawings for what is no plain line."""

from __future__ import annotations

from ..model import Head


class Signs:
    """The signs of a drawing that are no plain lines."""

    def __init__(self, *, ascii: bool) -> None:
        self.dashed = "." if ascii else "╌"
        self.dotted = ":" if ascii else "┊"
        self.double = "=" if ascii else "═"
        self.dot = "o" if ascii else "●"
        self.circle = "o" if ascii else "○"
        self.cross = "X" if ascii else "╳"
        self.filled = ("<", ">") if ascii else ("◀", "▶")
        self.open = ("<", ">")
        self.half = ("<", ">") if ascii else ("↼", "⇀")
        self.up_down = ("^", "v") if ascii else ("▲", "▼")

    def head(self, head: Head, *, rightwards: bool) -> str | None:
        """The sign of an arrow's head."""
        if head is Head.NONE:
            return None
        if head is Head.CROSS:
            return self.cross
        if head is Head.FILLED:
            return self.filled[rightwards]
        if head is Head.OPEN:
            return self.open[rightwards]
        return self.half[rightwards]


UNICODE_SIGNS = Signs(ascii=False)
ASCII_SIGNS = Signs(ascii=True)
