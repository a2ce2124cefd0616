"""The directives ``look-book``, every diagram in every theme and format, and ``example-cards``."""

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
SCREEN = "auto"
"""The theme of pictures that are there to be read on the page."""


class LookBook(SphinxDirective):
    """A section for each diagram: a picture to read, its files, one for each theme, and text."""

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
            section += nodes.raw("", "<details><summary>In characters</summary>", format="html")
            section += nodes.literal_block(
                drawing, drawing, language="none", classes=["in-characters"]
            )
            section += nodes.raw("", "</details>", format="html")
            sections.append(section)
        return sections


class ExampleCards(SphinxDirective):
    """A small picture of each example that is named, which leads to its page."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Make the cards."""
        titles = {name: escape(str(reading.diagram.title)) for name, reading in sources()}
        cards = "".join(
            f'<a href="{name}.html"><img src="../{FOLDER}/{name}-{SCREEN}.svg" alt="">'
            f"<span>{titles[name]}</span></a>"
            for name in self.arguments[0].split()
        )
        return [nodes.raw("", f'<div class="cards">{cards}</div>', format="html")]


def _pictures(name: str, title: str) -> str:
    files = " · ".join(
        f'<a href="../{FOLDER}/{name}.{ending}">{ending.upper()}</a>' for ending in ("png", "pdf")
    )
    figures = "".join(
        f"<figure>{_picture(name, title, theme)}<figcaption>{theme}</figcaption></figure>"
        for theme in THEME_NAMES
    )
    lead = f'<p class="look-book-lead">{_picture(name, title, SCREEN)}</p>'
    return f'{lead}<p>{files}</p><div class="look-book">{figures}</div>'


def _picture(name: str, title: str, theme: str) -> str:
    """A picture no wider than its place, which leads to itself in full size."""
    file = f"../{FOLDER}/{name}-{theme}.svg"
    alt = f"{escape(title)}, theme {theme}"
    return f'<a href="{file}"><img loading="lazy" src="{file}" alt="{alt}"></a>'


def draw_pictures(app: Sphinx, exception: Exception | None) -> None:
    """Draw the files that the page shows."""
    if exception is None and app.builder.format == "html":
        draw_all(Path(app.outdir) / FOLDER)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("look-book", LookBook)
    app.add_directive("example-cards", ExampleCards)
    app.connect("build-finished", draw_pictures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
