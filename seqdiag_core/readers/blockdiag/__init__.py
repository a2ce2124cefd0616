"""Reads the language of blockdiag's seqdiag 3.0, which ``.. seqdiag::`` and ``.diag`` files hold.

The passes, one module each: ``tokens`` cuts the text, ``parser`` makes statements, ``overall``
reads what holds for the whole diagram, ``nodes`` finds who takes part, ``edges`` follows what
happens. ``attributes`` knows all attributes and what becomes of them.
"""

from __future__ import annotations

from ...diagnostics import Code
from ...limits import DEFAULT_LIMITS, Limits
from ...model import Diagram
from ...source import Source, Span
from .. import Reading
from .tables import DescriptionTable, description_tables, table_words
from .understanding import understand

__all__ = ["DescriptionTable", "description_tables", "read_blockdiag", "table_words"]


def read_blockdiag(source: Source, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a source, with or without ``seqdiag { }`` around it; never raises.

    Args:
        source: The text.
        limits: How large it may be.
    """
    told = understand(source, limits)
    cast, course, problems = told.cast, told.course, told.problems
    if not cast.nodes and not len(problems):
        message = "there is nothing to draw, an edge such as `A -> B` was expected"
        problems.warn(Code.EMPTY, message, Span(0, len(source.text)))
    diagram = Diagram(
        participants=cast.participants,
        groups=cast.groups,
        items=course.items,
        options=told.overall.options,
        mentions=cast.mentions,
        span=Span(0, len(source.text)),
    )
    return Reading(diagram, problems.sorted(), "seqdiag", source)
