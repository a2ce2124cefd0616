"""Reading for tests: a text, its diagram, and what is told of it."""

from __future__ import annotations

from seqdiag_core import Diagram, Reading, Source
from seqdiag_core.limits import DEFAULT_LIMITS, Limits
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Delay,
    Destruction,
    Divider,
    Fragment,
    Item,
    Message,
    Note,
    Numbering,
    Reference,
)
from seqdiag_core.neutral import mermaid_arrow
from seqdiag_core.readers.mermaid import read_mermaid
from seqdiag_core.report import format_report


def read(text: str, limits: Limits = DEFAULT_LIMITS) -> Reading:
    return read_mermaid(Source(text), limits)


def body(*lines: str) -> str:
    """A diagram of these lines."""
    return "\n".join(("sequenceDiagram", *lines, ""))


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


def story(items: tuple[Item, ...]) -> list[object]:
    """Items in short: a text for each, a list for what a fragment holds."""
    told: list[object] = []
    for item in items:
        match item:
            case Message():
                ends = [
                    end if isinstance(end, str) else type(end).__name__.lower()
                    for end in (item.sender, item.receiver)
                ]
                told.append(f"{ends[0]} {mermaid_arrow(item.arrow)} {ends[1]}: {item.label}")
            case Note():
                told.append(
                    f"note {item.placement.value} {','.join(item.participants)}: {item.label}"
                )
            case Fragment():
                for operand in item.operands:
                    told += [f"{item.operator.value} {operand.guard}", story(operand.items)]
            case Numbering():
                told.append(f"number {item.start} {item.step}" if item.on else "number off")
            case ActivationStart() | ActivationEnd() | Creation() | Destruction():
                told.append(f"{type(item).__name__} {item.participant}")
            case Reference():
                told.append(f"ref {','.join(item.participants)}: {item.label}")
            case Divider() | Delay():
                told.append(f"{type(item).__name__} {item.label}")
            case _:
                told.append(type(item).__name__)
    return told


def read_story(*lines: str) -> list[object]:
    """The story of lines, whatever is told of them."""
    return story(read(body(*lines)).diagram.items)
