"""Numbers of messages."""

from __future__ import annotations

from ...model import Numbering
from ...patterns import pattern
from ..losses import Losses

_NUMBER = pattern(r"\d{1,9}")
_DOTTED = pattern(r"\d{1,9}(?:[.;,:]\d{1,9})+")
_FORMAT = pattern(r'[^"\n]+')


def write_numbering(numbering: Numbering, losses: Losses) -> str:
    """The statement for numbers that begin, change or end."""
    if not numbering.on:
        return "autonumber stop"
    start, step, form = numbering.start, numbering.step, numbering.format
    counts = (_DOTTED if numbering.dotted else _NUMBER).fullmatch(start)
    if not counts or not _NUMBER.fullmatch(step):
        losses.add(f"numbering from {start} by {step}", numbering.span)
        start = step = "1"
    if form is not None and not _FORMAT.fullmatch(form):
        losses.add(f"format of numbers like {form!r}", numbering.span)
        form = None
    words = ["autonumber"]
    if (start, step) != ("1", "1"):
        words.append(start)
    if step != "1":
        words.append(step)
    if form is not None:
        words.append(f'"{form}"')
    return " ".join(words)
