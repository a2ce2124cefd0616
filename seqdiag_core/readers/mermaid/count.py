"""The counter of messages: Mermaid counts all of them, also those that show no number."""

from __future__ import annotations

from decimal import Decimal


class Count:
    """What the next message's number is, how far apart numbers are, and whether all are shown."""

    def __init__(self, *, always_shown: bool) -> None:
        self.always_shown = always_shown
        self.next = Decimal(1)
        self.step = Decimal(1)

    def advance(self) -> None:
        """Count a message."""
        self.next += self.step


def plain(number: Decimal) -> str:
    """A number without superfluous zeros."""
    return f"{number.normalize():f}"
