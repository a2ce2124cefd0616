"""Write the fonts: ``python -m seqdiag_core.renderers.fonts.make_fonts FOLDER``.

``FOLDER`` holds the files of Liberation 2.1.5. Needs fontTools, as the extra ``fonts`` brings.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from . import MONO, SANS

SOURCES = {
    "LiberationSans-Regular.ttf": ("sans-regular.ttf", SANS, "Regular"),
    "LiberationSans-Bold.ttf": ("sans-bold.ttf", SANS, "Bold"),
    "LiberationSans-Italic.ttf": ("sans-italic.ttf", SANS, "Italic"),
    "LiberationMono-Regular.ttf": ("mono-regular.ttf", MONO, "Regular"),
}
"""File of Liberation: our file, its family, its style."""

_ORIGIN = (
    "Made from Liberation 2.1.5 by leaving out hinting, layout tables and right-to-left scripts."
)
_COPYRIGHT, _FAMILY, _STYLE, _UNIQUE, _FULL, _VERSION, _POSTSCRIPT = range(7)
_DESCRIPTION, _LICENSE, _LICENSE_URL = 10, 13, 14
_KEPT = (_COPYRIGHT, _VERSION, _LICENSE, _LICENSE_URL)


def make_font(source: Path, target: Path, family: str, style: str) -> None:
    """Write a font of ours from one of Liberation's."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    from ...measure.make_table import is_measured

    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["DSIG", "GDEF", "GPOS", "GSUB", "kern", "FFTM", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if is_measured(chr(code))])
    subsetter.subset(font)
    _rename(font["name"], family, style)
    font.save(target)


def _rename(
    names: Any, family: str, style: str
) -> None:  # a table of fontTools, which has no types
    names.names = [each for each in names.names if each.platformID == 3 and each.nameID in _KEPT]
    joined = f"{family} {style}"
    for name, text in (
        (_FAMILY, family),
        (_STYLE, style),
        (_UNIQUE, joined),
        (_FULL, joined),
        (_POSTSCRIPT, joined.replace(" ", "-")),
        (_DESCRIPTION, _ORIGIN),
    ):
        names.setName(text, name, 3, 1, 0x409)


def main(folder: str) -> None:
    """Write all fonts beside this file."""
    for source, (target, family, style) in SOURCES.items():
        make_font(Path(folder) / source, Path(__file__).parent / target, family, style)


if __name__ == "__main__":
    main(sys.argv[1])
