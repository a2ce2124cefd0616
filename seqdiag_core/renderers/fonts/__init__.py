"""The fonts that pictures are painted with: files that come with the library.

They are Liberation Sans and Liberation Mono without hinting and layout tables, so that letters are
exactly as wide as the metric tables say. As the licence (``OFL.txt``) asks of a changed font, they
have another name. ``python -m seqdiag_core.renderers.fonts.make_fonts`` wrote them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

SANS = "Seqdiag Sans"
"""Family of all text but code."""

MONO = "Seqdiag Mono"
"""Family of code."""


class Face(NamedTuple):
    """One font of a family."""

    family: str
    bold: bool
    italic: bool
    path: Path


@cache
def faces() -> tuple[Face, ...]:
    """All fonts that there are."""
    folder = Path(__file__).parent
    return (
        Face(SANS, bold=False, italic=False, path=folder / "sans-regular.ttf"),
        Face(SANS, bold=True, italic=False, path=folder / "sans-bold.ttf"),
        Face(SANS, bold=False, italic=True, path=folder / "sans-italic.ttf"),
        Face(MONO, bold=False, italic=False, path=folder / "mono-regular.ttf"),
    )
