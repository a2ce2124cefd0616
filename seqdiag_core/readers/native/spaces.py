"""Time and room: ``...``, ``... text ...``, ``|||``, ``||45||``, ``space 3``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL
from ...model import Delay, Space
from ...patterns import pattern
from ..markup import parse_label
from ..scanner import Scanner
from .draft import UNIT, Draft
from .statement import Sign, Statement

_DELAY = pattern(
    r"\.{3,}(?::[ \t]*(?P<after>[^\n]*)|(?P<text>[^\n]*?)(?:(?<!\.)\.{3,})?)\Z|\u2026\Z"
)
_PIXELS = pattern(r"\|\|(?:\||(?P<size>-?\d{1,5})\|\|)\s*\Z")
_NUMBER = pattern(r"-?\d{1,5}(?:\.\d{1,3})?\Z")


def _read_delay(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``...``, ``... TEXT ...``, or ``...: TEXT`` of swimlanes.io."""
    place = found.span("after") if found["after"] is not None else found.span("text")
    label = parse_label(draft.text, *place, draft.problems) if place[0] >= 0 else EMPTY_LABEL
    draft.add(Delay(label=label, span=scanner.span))


def _read_pixels(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``|||``, or ``||N||`` with a number of pixels."""
    size = found["size"]
    draft.add(Space(size=int(size), span=scanner.span) if size else Space(span=scanner.span))


def _read_space(draft: Draft, scanner: Scanner, word: str) -> None:
    """``space``, or ``space N`` in units of 12 pixels; negative ones pull what follows up."""
    del word
    number = scanner.skip_blanks().rest
    if not number:
        draft.add(Space(span=scanner.span))
    elif _NUMBER.match(number):
        draft.add(Space(size=round(float(number) * UNIT), span=scanner.span))
    else:
        message = f"{number!r} is no number of units"
        draft.problems.error(Code.BAD_VALUE, message, scanner.rest_span, "write: space 3")


STATEMENTS = (Statement(("space",), _read_space),)
SIGNS = (Sign(".\u2026", _DELAY, _read_delay), Sign("|", _PIXELS, _read_pixels))
