"""Durations between messages that carry names: ``{asked} <-> {answered} : at most 2 s``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL
from ...model import DurationConstraint
from ...patterns import pattern
from ...report import did_you_mean
from .draft import Draft
from .line import Line
from .names import name_of
from .statement import Statement

_DURATION = pattern(r"\{(?P<start>\w+)\}\s*<->\s*\{(?P<end>\w+)\}(?:\s*:\s*(?P<text>.*))?\Z")


def _read_duration(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``{NAME} <-> {NAME} [: TEXT]``."""
    draft.wanted_anchors += (name_of(line, found, "start"), name_of(line, found, "end"))
    label = draft.label(line, *found.span("text")) if found["text"] else EMPTY_LABEL
    draft.add(
        DurationConstraint(start=found["start"], end=found["end"], label=label, span=line.whole)
    )


def check_anchors(draft: Draft) -> None:
    """Warn of durations between messages that no message is called; PlantUML leaves them out."""
    for name in draft.wanted_anchors:
        if name.id not in draft.anchors:
            near = did_you_mean(name.id, sorted(draft.anchors))
            hint = f"did you mean {{{near}}}?" if near else f"write {{{name.id}}} before a message"
            message = f"no message is called {{{name.id}}}"
            draft.problems.warn(Code.UNDECLARED, message, name.span, hint)


STATEMENTS = (Statement(("{",), _DURATION, _read_duration),)
