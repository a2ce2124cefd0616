"""The nodes where builders write HTML: a diagram is drawn into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from .domain import seqdiag_domain
from .html import diagram_element
from .nodes import seqdiag, seqdiag_link

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


def visit_seqdiag(translator: HTML5Translator, node: seqdiag) -> None:
    """Write the picture, and nothing of the children that it shows."""
    builder = translator.builder
    domain = seqdiag_domain(builder.env)
    kept = domain.kept
    if node["diagram_id"]:
        prefix = domain.anchor_prefix(node["diagram_name"], node["docname"], builder)
        node["diagram_id"] = prefix + node["diagram_id"]
    svg = kept.drawing(node, translator.document, builder, lambda: new_drawing(node, builder.env))
    asked = {**node.attributes, "alt": node.translation_of("alt")}
    translator.body.append(diagram_element(svg, asked) + "\n")
    raise nodes.SkipNode


def new_drawing(node: seqdiag, env: BuildEnvironment) -> str:
    """Lay a diagram out and draw it."""
    from .drawing import drawing_of

    return drawing_of(node, env).svg_in_page()


def setup(app: Sphinx) -> None:
    """Register the nodes, and keep the drawings of each page once it has been written."""
    app.add_node(seqdiag, html=(visit_seqdiag, None))
    app.add_node(seqdiag_link)
    app.connect("html-page-context", _keep)


def _keep(
    app: Sphinx,
    _pagename: str,
    _templatename: str,
    _context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    domain = seqdiag_domain(app.env)
    if doctree is not None and domain.has_diagrams:
        domain.kept.close(doctree, app.builder)
