"""Diagram -> PlantUML, as its releases from 2020 to today accept it."""

from __future__ import annotations

from ...model import Diagram, DurationConstraint, ParallelRow, walk
from .. import Writing
from ..losses import Losses
from .furniture import write_furniture
from .items import write_items
from .page import Page
from .participants import write_participants


def write_plantuml(diagram: Diagram) -> Writing:
    """Write a diagram in PlantUML's language.

    What it does not have is told as its users do it (an operator that is not among its own by a
    group), and each loss is a diagnostic. Characters that would mean something in a text are
    written as ``<U+002A>``; names that cannot stand even in quotes get other ones and keep their
    heads.
    """
    losses = Losses("PlantUML")
    page = Page(diagram, losses)
    page.add("@startuml")
    if any(isinstance(item, ParallelRow | DurationConstraint) for item in walk(diagram.items)):
        # Only its second layout engine draws them.
        page.add("!pragma teoz true")
    for line in (
        *write_furniture(diagram, losses),
        *write_participants(diagram, page.names, losses),
    ):
        page.add(line)
    write_items(page, diagram.items)
    page.add("@enduml")
    return Writing("\n".join(page.lines) + "\n", losses.diagnostics())
