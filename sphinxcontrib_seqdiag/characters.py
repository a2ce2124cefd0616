"""Diagrams drawn with characters, for builders that show no pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder

if TYPE_CHECKING:
    from sphinx.writers.text import TextTranslator

PLAIN_FORMATS = frozenset({"text", "man"})
"""Formats of builders whose figures are made for pictures only."""


class seqdiag_characters(nodes.literal_block):  # noqa: N801
    """A drawing in a cell of a table of the text builder, which fills the lines of cells."""


def drawn_block(drawing: str, node: nodes.Element, builder: Builder) -> nodes.literal_block:
    """The block of a drawing whose lines stay as they are.

    Args:
        drawing: The drawing.
        node: The node that it stands for.
        builder: The builder that shows it.
    """
    text = drawing.strip("\n")
    if builder.format == "text" and _stands_in_cell(node):
        return seqdiag_characters(text, text, language="none")
    return nodes.literal_block(text, text, language="none")


def _stands_in_cell(node: nodes.Element) -> bool:
    above: nodes.Element | None = node.parent
    while above is not None and not isinstance(above, nodes.entry):
        above = above.parent
    return above is not None


def unframed(figure: nodes.figure) -> nodes.container:
    """A figure as a block with a paragraph below; writers know captions of pictures only."""
    shown = nodes.container("", ids=figure["ids"], names=figure["names"])
    for child in figure.children:
        if isinstance(child, nodes.caption):
            shown += nodes.paragraph(child.rawsource, "", *child.children)
        else:
            shown += child
    return shown


def visit_characters(translator: TextTranslator, node: seqdiag_characters) -> None:
    """Write the drawing into the cell, which is made one that leaves such lines alone."""
    from .table_cells import MARK, DrawingCell

    translator.entry = DrawingCell.like(translator.entry)
    translator.new_state(0)
    translator.add_text("\n".join(MARK + line for line in node.astext().splitlines()))
    translator.end_state(wrap=False)
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the node; for all other builders it is a literal block."""
    app.add_node(seqdiag_characters, text=(visit_characters, None))
