"""The directive ``look-book``: every diagram of the look book in every theme and format."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from look_book import FOLDERS, draw_all, sources

from seqdiag_core import render
from seqdiag_core.theme.registry import THEME_NAMES

FOLDER = "_look_book"


class LookBook(SphinxDirective):
    """A section for each diagram: its text drawing, its files, and a picture for each theme."""

    def run(self) -> list[nodes.Node]:
        """Make the sections."""
        for folder in FOLDERS:
            for path in sorted(folder.glob("*.seq")):
                self.env.note_dependency(str(path))
        sections: list[nodes.Node] = []
        for name, reading in sources():
            title = str(reading.diagram.title)
            section = nodes.section("", nodes.title(title, title), ids=[f"look-{name}"])
            section += nodes.raw("", _pictures(name, title), format="html")
            drawing = render(reading, "text")
            section += nodes.literal_block(
                drawing, drawing, language="none", classes=["in-characters"]
            )
            sections.append(section)
        return sections


def _pictures(name: str, title: str) -> str:
    files = " · ".join(
        f'<a href="../{FOLDER}/{name}.{ending}">{ending.upper()}</a>' for ending in ("png", "pdf")
    )
    figures = "".join(
        f'<figure><img loading="lazy" src="../{FOLDER}/{name}-{theme}.svg" '
        f'alt="{escape(title)}, theme {theme}"><figcaption>{theme}</figcaption></figure>'
        for theme in THEME_NAMES
    )
    return f'<p>{files}</p><div class="look-book">{figures}</div>'


def draw_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Draw the files that the page shows."""
    if exception is None and app.builder.format == "html":
        draw_all(Path(app.outdir) / FOLDER)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("look-book", LookBook)
    app.connect("build-finished", draw_pictures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
