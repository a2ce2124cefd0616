"""The counter of the messages: what number the next one has."""

from __future__ import annotations

from dataclasses import replace

from ...model import Numbering
from ...numbering import format_number
from ...patterns import pattern

FIELDS = pattern(r"\d+|\D+")
"""The levels of a number, and what parts them."""


class Counter:
    """Counts messages since the last word about numbers.

    Attributes:
        numbering: What was said last; None if nothing was said yet.
        last: The number of the last message as it is shown; empty if it has none.
    """

    __slots__ = ("_counted", "last", "numbering")

    def __init__(self) -> None:
        self.numbering: Numbering | None = None
        self.last = ""
        self._counted = 0

    def count(self) -> None:
        """Count a message."""
        self.last = self.shown()
        self._counted += 1

    def follow(self, numbering: Numbering) -> Numbering:
        """Count anew as told from the next message on."""
        self.numbering = numbering
        self._counted = 0
        return numbering

    def stop(self) -> None:
        """Keep the number that the next message would have had."""
        if self.numbering is not None and self.numbering.on:
            self.follow(replace(self.numbering, on=False, start=self.next_number()))

    def next_number(self) -> str:
        """The number that the next message would have."""
        now = self.numbering
        if now is None:
            return "1"
        if not now.on or not self._counted:
            return now.start
        fields = FIELDS.findall(now.start)
        fields[-1] = str(int(fields[-1]) + int(now.step) * self._counted)
        return "".join(fields)

    def shown(self) -> str:
        """The number of the next message as it is shown; empty if none is."""
        now = self.numbering
        return "" if now is None or not now.on else format_number(self.next_number(), now.format)
