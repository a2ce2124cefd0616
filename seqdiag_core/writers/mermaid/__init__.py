"""Diagram -> Mermaid, as version 11.17 of its parser accepts it."""

from __future__ import annotations

from ...model import Diagram
from .. import Writing
from ..losses import Losses
from .config import write_front_matter
from .furniture import write_furniture
from .items import write_items
from .messages import tell_open_bars
from .page import Page


def write_mermaid(diagram: Diagram) -> Writing:
    """Write a diagram in Mermaid's language.

    What it does not have is told as its users do it (a divider by a note over all), and each loss
    is a diagnostic. Characters that would end or cut a text are written as entity codes; names that
    cannot be ids get other ids and keep their heads.
    """
    losses = Losses("Mermaid")
    page = Page(diagram, losses)
    lines = write_front_matter(diagram.options, losses)
    page.add("sequenceDiagram")
    with page.indented():
        for line in (*write_furniture(diagram, losses), *page.cast.opening()):
            page.add(line)
        write_items(page, diagram.items)
    tell_open_bars(page)
    page.cast.tell_order()
    return Writing("\n".join((*lines, *page.lines)) + "\n", losses.diagnostics())
