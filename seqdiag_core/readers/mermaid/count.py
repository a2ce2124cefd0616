"""The counter of messages: Mermaid counts all of them, also those that show no number."""

from __future__ import annotations

from decimal import Decimal


class Count:
    """What the next message's number is, and how far apart numbers are."""

    def __init__(self) -> None:
        self.next = Decimal(1)
        self.step = Decimal(1)

    def advance(self) -> None:
        """Count a message."""
        self.next += self.step


def plain(number: Decimal) -> str:
    """A number without superfluous zeros."""
    return f"{number.normalize():f}"
