"""Numbers of messages: Mermaid's counter counts every message and can be set to a number."""

from __future__ import annotations

from decimal import Decimal

from ...model import Numbering
from ...patterns import pattern
from ..losses import Losses

_NUMBER = pattern(r"\d+(?:\.\d{1,2})?|\.\d{1,2}")


class Counter:
    """Mermaid's counter while a diagram is written."""

    def __init__(self) -> None:
        self._next = Decimal(1)
        self._step = Decimal(1)

    def advance(self) -> None:
        """Count a message."""
        self._next += self._step

    def write(self, numbering: Numbering, losses: Losses) -> str:
        """The statement for numbers that begin, change or end."""
        if not numbering.on:
            return "autonumber off"
        if numbering.format is not None:
            losses.add("format of numbers", numbering.span)
        if numbering.dotted:
            losses.add("numbers of several levels", numbering.span)
            return "autonumber"
        start, step = numbering.start, numbering.step
        if not (_counts(start) and _counts(step)):
            losses.add(f"numbering from {start} by {step}", numbering.span)
            return "autonumber"
        if (Decimal(start), Decimal(step)) == (self._next, self._step):
            return "autonumber"
        self._next, self._step = Decimal(start), Decimal(step)
        return f"autonumber {start}" if self._step == 1 else f"autonumber {start} {step}"


def _counts(number: str) -> bool:
    """Whether Mermaid takes a number; it ignores zero."""
    return _NUMBER.fullmatch(number) is not None and Decimal(number) != 0
