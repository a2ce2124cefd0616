"""Diagram -> the language of blockdiag's seqdiag, as its last release accepts it."""

from __future__ import annotations

from ...model import Diagram
from .. import Writing
from ..losses import Losses
from .furniture import tell_furniture
from .items import write_items, write_separator
from .nodes import write_nodes
from .page import Page


def write_blockdiag(diagram: Diagram) -> Writing:
    """Write a diagram in the language of blockdiag's seqdiag.

    It has messages, notes beside them, separators, delays, and frames without a text; whatever else
    holds a text is told by separators, and each loss is a diagnostic.
    """
    losses = Losses("blockdiag's seqdiag")
    tell_furniture(diagram, losses)
    page = Page(diagram, losses)
    page.add("seqdiag {")
    with page.indented():
        # Its own rules for bars would draw some that nobody asked for.
        page.add("activation = none;")
        write_nodes(page, diagram)
        if diagram.title:
            losses.add("title; a separator tells it", diagram.title.span)
            write_separator(page, diagram.title, diagram.title.span)
        write_items(page, diagram.items)
    page.add("}")
    return Writing("\n".join(page.lines) + "\n", losses.diagnostics())
