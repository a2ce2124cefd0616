"""Write the table of a font: ``python -m seqdiag_core.measure.make_table FONT.ttf > MODULE.py``.

Needs fontTools (the extra ``fonts``); nothing else in the package does.
"""

from __future__ import annotations

import sys
from itertools import groupby
from textwrap import TextWrapper
from unicodedata import bidirectional, category

from .tables import UNITS_PER_EM

_FULL_NAME, _VERSION, _LICENSE, _COPYRIGHT = 4, 5, 13, 0


def is_measured(char: str) -> bool:
    """Whether a table has a place for a character.

    Format characters are drawn differently everywhere, and what is written from right to left is
    shaped and may come from another font; neither can be pinned to a width. Private use has no
    meaning outside of the font.
    """
    return category(char) not in ("Cc", "Cf", "Co") and bidirectional(char) not in ("R", "AL")


def write_table(widths: dict[str, int]) -> str:
    """The text of a table, characters that follow each other on one line."""
    chars = sorted(filter(is_measured, widths))
    numbered = enumerate(map(ord, chars))
    lines = []
    for _, block in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in block]
        lines.append(f"{codes[0]:x} " + " ".join(str(widths[chr(code)]) for code in codes))
    return "\n".join(lines)


def write_module(path: str) -> str:
    """The module that holds the table of a font file."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    scale = UNITS_PER_EM / font["head"].unitsPerEm
    advances = font["hmtx"]
    widths = {
        chr(code): round(advances[glyph][0] * scale) for code, glyph in font.getBestCmap().items()
    }
    name = font["name"].getDebugName
    fill = TextWrapper(width=96).fill
    # A backslash at a line's end joins lines, so that a long row of a table stays readable.
    rows = (fill(row).replace("\n", " \\\n") for row in write_table(widths).split("\n"))
    notice = "\n".join(fill(str(name(part))) for part in (_COPYRIGHT, _LICENSE))
    return (
        f'"""Advance widths of {name(_FULL_NAME)}, {name(_VERSION)}.\n\n{notice}\n"""\n\n'
        'WIDTHS = """\\\n' + "\n".join(rows) + '"""\n'
    )


if __name__ == "__main__":
    sys.stdout.write(write_module(sys.argv[1]))
