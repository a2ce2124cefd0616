"""Durations between messages that carry names: ``{asked} <-> {answered}: at most 2 s``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import DurationConstraint
from ...patterns import pattern
from ...report import did_you_mean
from ...source import Span
from ..markup import parse_label
from ..scanner import Scanner
from .draft import Draft
from .statement import Sign

_DURATION = pattern(r"\{([^{}\n]{1,200})\}\s*<->\s*\{([^{}\n]{1,200})\}\s*(?::\s*([^\n]*))?\Z")


def _read_duration(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``{NAME} <-> {NAME}[: TEXT]``."""
    for group in (1, 2):
        draft.wanted_anchors.append((found[group].strip(), Span(*found.span(group))))
    place = found.span(3) if found[3] is not None else (scanner.end, scanner.end)
    draft.add(
        DurationConstraint(
            start=found[1].strip(),
            end=found[2].strip(),
            label=parse_label(draft.text, *place, draft.problems),
            span=scanner.span,
        )
    )


def check_anchors(draft: Draft) -> None:
    """Tell of durations between messages that no message is called."""
    for name, span in draft.wanted_anchors:
        if name not in draft.anchors:
            near = did_you_mean(name, sorted(draft.anchors))
            hint = f"did you mean {{{near}}}?" if near else f"write {{{name}}} before a message"
            message = f"no message is called {{{name}}}"
            draft.problems.error(Code.UNDECLARED, message, span, hint)


SIGNS = (Sign("{", _DURATION, _read_duration),)
