"""Reading for tests: a text, its diagram, and what is told of it."""

from __future__ import annotations

from seqdiag_core import Diagram, Reading, Source
from seqdiag_core.limits import DEFAULT_LIMITS, Limits
from seqdiag_core.readers.plantuml import read_plantuml
from seqdiag_core.report import format_report


def read(text: str, limits: Limits = DEFAULT_LIMITS) -> Reading:
    return read_plantuml(Source(text), limits)


def body(*lines: str) -> str:
    """A diagram of these lines."""
    return "\n".join(("@startuml", *lines, "@enduml", ""))


def diagram(*lines: str) -> Diagram:
    """What lines mean that nothing is to be told of."""
    reading = read(body(*lines))
    assert reading.diagnostics == (), format_report(reading.diagnostics)
    return reading.diagram


def told(*lines: str) -> list[tuple[str, str, str, str]]:
    """Severity, code, marked text and message of everything that is told of lines."""
    text = body(*lines)
    return [
        (str(each.severity), str(each.code), text[slice(*each.span)], each.message)
        for each in read(text).diagnostics
    ]
