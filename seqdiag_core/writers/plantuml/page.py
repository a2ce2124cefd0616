"""The page that lines are written on, and what the writing of one line leaves for the next."""

from __future__ import annotations

from ...model import Diagram, Message
from ..lines import Lines
from ..losses import Losses
from .names import Names


class Page(Lines):
    """Lines, and the state of the story that they tell.

    Args:
        diagram: What is written.
        losses: Where losses are told.

    Attributes:
        order: Ids of all participants from left to right.
        names: What the participants are called.
        losses: Where losses are told.
        bars: For each participant its open activations: whether each of them was written.
        ended: Whose activations ended since the last message.
        last: The last message.
        noted: Whose notes stand in the row of the last note.
        paused: Whether a delay stands behind the last message: nothing can begin or end there.
    """

    def __init__(self, diagram: Diagram, losses: Losses) -> None:
        super().__init__("  ")
        self.order = tuple(participant.id for participant in diagram.participants)
        self.names = Names(diagram.participants, losses)
        self.losses = losses
        self.bars: dict[str, list[bool]] = {}
        self.ended: set[str] = set()
        self.last: Message | None = None
        self.noted: set[str] = set()
        self.paused = False

    def outermost(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The leftmost and the rightmost of some participants; of none, of all."""
        ordered = sorted(set(ids or self.order), key=self.order.index)
        return tuple(dict.fromkeys((*ordered[:1], *ordered[-1:])))
