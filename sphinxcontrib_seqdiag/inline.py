"""The nodes where builders write HTML: a diagram is drawn into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

from .html import diagram_element
from .nodes import seqdiag, seqdiag_link

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


def visit_seqdiag(translator: HTML5Translator, node: seqdiag) -> None:
    """Write the picture, and nothing of the children that it shows."""
    from .drawing import drawing_of

    svg = drawing_of(node, translator.builder.env).svg_in_page()
    asked = {**node.attributes, "alt": node.translation_of("alt")}
    translator.body.append(diagram_element(svg, asked) + "\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the nodes."""
    app.add_node(seqdiag, html=(visit_seqdiag, None))
    app.add_node(seqdiag_link)
