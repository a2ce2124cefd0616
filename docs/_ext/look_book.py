"""The directive ``look-book``: one diagram in every theme and as text."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import render
from seqdiag_core.theme.registry import find_theme
from sphinxcontrib_seqdiag.themes import theme_names

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


class LookBook(SphinxDirective):
    """``{look-book} saga`` shows ``examples/saga.seq``, each theme on a page that fits it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make a name and a picture for each theme, then the drawing in characters."""
        path = EXAMPLES / f"{self.arguments[0]}.seq"
        self.env.note_dependency(str(path))
        text = path.read_text(encoding="utf-8")
        shown = [node for name in theme_names() for node in self._in_theme(name, text)]
        drawing = render(text, "text")
        return [*shown, _name("text"), nodes.literal_block(drawing, drawing, language="none")]

    def _in_theme(self, name: str, text: str) -> list[nodes.Node]:
        theme = find_theme(name)
        page = "follows" if theme.dark else "dark" if theme.is_dark else "light"
        holder = nodes.container(classes=["look", f"look-{page}"])
        fence = ["````{seqdiag}", f":theme: {name}", "", *text.splitlines(), "````"]
        self.state.nested_parse(StringList(fence, source=__file__), 0, holder)
        return [_name(name), holder]


def _name(text: str) -> nodes.rubric:
    return nodes.rubric(text, "", nodes.literal(text, text))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("look-book", LookBook)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
