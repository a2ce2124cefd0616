"""What stands between messages: ``== text ==``, ``... text ...``, ``|||`` and ``||45||``."""

from __future__ import annotations

import re

from ...label import EMPTY_LABEL
from ...model import Delay, Divider, Space
from ...patterns import pattern
from .draft import Draft
from .line import Line
from .statement import Statement

_DIVIDER = pattern(r"==\s*(?P<text>.*)==\Z")
_DELAY = pattern(r"(?:\.\.\.|\u2026)(?:(?P<text>.*)(?:\.\.\.|\u2026))?\Z")
_SPACE = pattern(r"\|\|(?P<size>\d+)?\|+\Z")
_MOST_PIXELS = 10_000


def _read_divider(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``== TEXT ==``."""
    draft.add(Divider(label=draft.label(line, *found.span("text")), span=line.whole))


def _read_delay(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``...`` or ``...TEXT...``."""
    label = draft.label(line, *found.span("text")) if found["text"] else EMPTY_LABEL
    draft.add(Delay(label=label, span=line.whole))
    draft.lives.delayed = True


def _read_space(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``|||``, or ``||N||`` with a number of pixels."""
    size = found["size"]
    if size is None:
        draft.add(Space(span=line.whole))
    else:
        draft.add(Space(size=min(int(size[:6]), _MOST_PIXELS), span=line.whole))


STATEMENTS = (
    Statement(("=",), _DIVIDER, _read_divider),
    Statement((".", "\u2026"), _DELAY, _read_delay),
    Statement(("|",), _SPACE, _read_space),
)
