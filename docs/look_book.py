"""Draw every diagram of the look book in every theme and every format into a folder.

``python docs/look_book.py FOLDER`` writes ``NAME-THEME.svg``, ``NAME.png``, ``NAME.pdf`` and
``NAME.txt``; the page "Look book" of this documentation is made of the same files.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

from seqdiag_core import Reading, read, render
from seqdiag_core.renderers.glyphs import MissingGlyphWarning
from seqdiag_core.theme.registry import THEME_NAMES

DOCS = Path(__file__).resolve().parent
FOLDERS = (DOCS / "examples", DOCS / "gallery")


def sources() -> Iterator[tuple[str, Reading]]:
    """Name and reading of each diagram."""
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.seq")):
            text = path.read_text(encoding="utf-8")
            yield path.stem, read(text, "native", name=path.name)


def draw_all(folder: Path) -> None:
    """Draw all diagrams into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, reading in sources():
        for theme in THEME_NAMES:
            picture = render(reading, "svg", theme=theme, background="page")
            (folder / f"{name}-{theme}.svg").write_text(picture, encoding="utf-8")
        (folder / f"{name}.png").write_bytes(render(reading, "png", background="page"))
        with warnings.catch_warnings():
            # Without a font file of one's own a PDF holds no East Asian and no Semitic letters.
            warnings.simplefilter("ignore", MissingGlyphWarning)
            (folder / f"{name}.pdf").write_bytes(render(reading, "pdf"))
        (folder / f"{name}.txt").write_text(render(reading, "text"), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python docs/look_book.py FOLDER")
    draw_all(Path(sys.argv[1]))
