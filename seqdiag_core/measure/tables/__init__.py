"""Advance widths of fonts as data: one module per font of the library, read when first needed.

A table is a text. Each of its lines holds the code point of a first character in hexadecimal
digits, then the widths of that character and of those that follow it, in units of the em.
``python -m seqdiag_core.measure.make_table`` writes such modules, and the tables of themes.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from itertools import count

UNITS_PER_EM = 2048
"""What one em is in all tables."""

_WIDEST = 100 * UNITS_PER_EM


class WidthTable(dict[str, int]):
    """Widths by character.

    Only the first line of the text is read at once: it holds ASCII, and most diagrams need no
    more. Looking up any other character reads the rest.
    """

    __slots__ = ("_rest",)

    def __init__(self, text: str) -> None:
        first, self._rest = text.split("\n", 1)
        self._read(first)

    def __missing__(self, char: str) -> int:
        """Read the rest of the table, then answer or raise as a dictionary does."""
        rest, self._rest = self._rest, ""
        for line in rest.splitlines():
            self._read(line)
        if char in self:
            return self[char]
        raise KeyError(char)

    def _read(self, line: str) -> None:
        first, *widths = line.split()
        self.update(zip(map(chr, count(int(first, 16))), map(int, widths), strict=False))


@cache
def load_table(name: str) -> WidthTable:
    """The widths of a font; ``name`` is a module here, such as ``liberation_sans_regular``."""
    return WidthTable(import_module("." + name, __name__).WIDTHS)


def parse_table(text: str) -> WidthTable:
    """The widths that stand in a text of somebody else.

    Raises:
        ValueError: It is no table.
    """
    table = WidthTable(text.strip() + "\n")
    try:
        for line in text.split("\n"):
            if line.strip():
                table._read(line)
    except OverflowError as error:
        raise ValueError(str(error)) from None
    if not all(0 <= width <= _WIDEST for width in table.values()):
        raise ValueError("a width is none")
    return table
