"""Bars, births and deaths of lifelines, as Mermaid keeps account of them: in source order.

``create ID`` and ``destroy ID`` stand before the message that does it.
"""

from __future__ import annotations

from typing import NamedTuple

from ...source import Span


class Waiting(NamedTuple):
    """A ``create`` or ``destroy`` whose message has not come yet.

    Attributes:
        span: Where it stands.
        step: How many steps the diagram had then.
    """

    span: Span
    step: int


class Lifetimes:
    """What is active, and who waits for the message that creates or destroys it.

    Attributes:
        bars: For each participant the places where its open bars began.
        births: The ``create`` statements whose message has not come yet.
        deaths: The ``destroy`` statements whose message has not come yet.
        created: The participant that the next message must go to, or None.
        destroyed: The participant that the next message must have to do with, or None.
        strangers: Names that are activated but are no participants.
    """

    def __init__(self) -> None:
        self.strangers: frozenset[str] = frozenset()
        self.bars: dict[str, list[Span]] = {}
        self.births: dict[str, Waiting] = {}
        self.deaths: dict[str, Waiting] = {}
        self.created: str | None = None
        self.destroyed: str | None = None

    def activate(self, name: str, span: Span) -> None:
        """A bar begins."""
        self.bars.setdefault(name, []).append(span)

    def deactivate(self, name: str) -> bool:
        """The innermost bar ends; False if there is none."""
        bars = self.bars.get(name)
        if not bars:
            return False
        bars.pop()
        return True
