"""The page that lines are written on, and what the writing of one line leaves for the next."""

from __future__ import annotations

from ...model import Diagram
from ...source import Span
from ..lines import Lines
from ..losses import Losses
from .cast import Cast
from .numbering import Counter

INDENT = "    "


class Page(Lines):
    """Lines, and the state of the story that they tell.

    Args:
        diagram: What is written.
        losses: Where losses are told.

    Attributes:
        cast: Who takes part.
        losses: Where losses are told.
        counter: Mermaid's counter of messages.
        bars: For each participant the places of its open activations.
        messages_left: How many messages follow those that are written.
        newborn: Who waits for the message that creates them, or None.
    """

    def __init__(self, diagram: Diagram, losses: Losses) -> None:
        super().__init__(INDENT)
        self.cast = Cast(diagram, losses)
        self.losses = losses
        self.counter = Counter()
        self.bars: dict[str, list[Span]] = {}
        self.messages_left = sum(1 for _ in diagram.messages())
        self.newborn: str | None = None
