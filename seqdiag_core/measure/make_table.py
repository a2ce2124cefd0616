"""Write the widths of a family for a theme, or of one font as a module of ``tables``.

::

    python -m seqdiag_core.measure.make_table REGULAR.ttf BOLD.ttf >> THEME.toml
    python -m seqdiag_core.measure.make_table FONT.ttf > MODULE.py

Needs fontTools, which the extra ``fonts`` brings.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
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
    title, notice, table = _measured(path)
    return f'"""{title}\n\n{notice}\n"""\n\nWIDTHS = """\\\n{table}"""\n'


def write_section(regular: str, bold: str) -> str:
    """The section ``widths`` of a theme for two font files."""
    lines = ["", "[widths]"]
    for weight, path in (("regular", regular), ("bold", bold)):
        title, notice, table = _measured(path)
        lines += [f"# {line}" for line in (title, *notice.split("\n"))]
        lines.append(f'{weight} = """\\\n{table}"""')
    return "\n".join(lines) + "\n"


def _measured(path: str) -> tuple[str, str, str]:
    """What a font file is, whose it is, and its table in lines that can be read."""
    try:
        from fontTools.ttLib import TTFont, TTLibError
    except ImportError:
        sys.exit("this needs fontTools: pip install 'seqdiag-live[fonts]'")
    try:
        font = TTFont(path)
    except OSError as error:
        sys.exit(f"cannot read {path}: {error.strerror or error}")
    except TTLibError as error:
        sys.exit(f"{path} is no font file: {error}")
    scale = UNITS_PER_EM / font["head"].unitsPerEm
    advances = font["hmtx"]
    widths = {
        chr(code): round(advances[glyph][0] * scale) for code, glyph in font.getBestCmap().items()
    }
    name = font["name"].getDebugName
    fill = TextWrapper(width=96).fill
    # A backslash at a line's end joins lines, in Python and in TOML.
    rows = (fill(row).replace("\n", " \\\n") for row in write_table(widths).split("\n"))
    notice = "\n".join(fill(str(name(part))) for part in (_COPYRIGHT, _LICENSE))
    return (
        f"Advance widths of {name(_FULL_NAME)}, {name(_VERSION)}.",
        notice,
        "\n".join(rows),
    )


def main(paths: Sequence[str]) -> None:
    """Write to standard output what the fonts in one or two files are measured by."""
    if len(paths) not in (1, 2):
        sys.exit("usage: python -m seqdiag_core.measure.make_table FONT.ttf [BOLD.ttf]")
    sys.stdout.write(write_module(*paths) if len(paths) == 1 else write_section(*paths))


if __name__ == "__main__":
    main(sys.argv[1:])
