"""The whole of a PlantUML source: its lines, and what is made of them."""

from __future__ import annotations

from ...check import check_diagram
from ...diagnostics import Code
from ...limits import Limits
from ...model import Diagram, shown_participants
from ...source import Source, Span
from .. import Reading
from ..hygiene import CleanText
from ..problems import Problems
from .boxes import close_boxes
from .draft import Draft, Lines
from .durations import check_anchors
from .fragments import close_fragments
from .preparation import prepare
from .statements import is_statement, read_statements


def read_plantuml(source: Source, limits: Limits) -> Reading:
    """Read a sequence diagram in PlantUML's language, as version 1.2025 understands it.

    Args:
        source: The text; with ``@startuml`` and ``@enduml`` or without.
        limits: How large the diagram may become.

    Returns:
        The diagram that PlantUML would draw; where it refuses the text, errors and the best
        diagram that can be made of it.
    """
    problems = Problems(source)
    clean = CleanText(source.text)
    problems.tell_dropped(clean)
    lines = Lines(prepare(clean.text, problems, limits))
    draft = Draft(lines, problems, limits, len(source.text), is_statement)
    read_statements(draft)
    close_fragments(draft)
    close_boxes(draft)
    check_anchors(draft)
    diagram = draft.diagram(Span(0, len(source.text)))
    _check_something(draft, diagram)
    if not problems.has_errors:
        problems.take(check_diagram(diagram, source))
    return Reading(diagram, problems.sorted(), "plantuml", source)


def _check_something(draft: Draft, diagram: Diagram) -> None:
    """Tell if nothing is left to be drawn."""
    if draft.problems.has_errors:
        return
    if not diagram.participants and not diagram.items:
        message = "there is no diagram in this text, a line such as `A -> B : text` was expected"
        draft.problems.error(Code.EMPTY, message, Span(0, 0), "write: A -> B : text")
    elif diagram.participants and not shown_participants(diagram):
        message = "nobody takes part in anything, so that 'hide unlinked' hides all"
        draft.problems.error(Code.EMPTY, message, Span(0, 0), "write: A -> B : text")
