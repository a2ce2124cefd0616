"""The page that lines are written on."""

from __future__ import annotations

import re

from ...model import Diagram
from ...patterns import pattern
from ..lines import Lines
from ..losses import Losses
from .texts import is_intact

_BARE = pattern(r"[A-Za-z_0-9][A-Za-z_0-9.]*")
_WORDS = frozenset(("alt", "class", "diagram", "group", "loop", "plugin", "seqdiag"))


class Page(Lines):
    """Lines, and what the participants are called.

    Args:
        diagram: What is written.
        losses: Where losses are told.

    Attributes:
        losses: Where losses are told.
        order: Ids of all participants from left to right.
    """

    def __init__(self, diagram: Diagram, losses: Losses) -> None:
        super().__init__("  ")
        self.losses = losses
        self.order = tuple(participant.id for participant in diagram.participants)
        self._taken = set(self.order)
        self._names: dict[str, str] = {}
        for participant in diagram.participants:
            name = self.name(participant.id)
            if name not in (participant.id, f'"{participant.id}"'):
                losses.add(f"id like {participant.id!r}: the id is {name} there", participant.span)

    def name(self, id: str) -> str:
        """The name of a participant, even of one that the diagram does not have."""
        if id not in self._names:
            self._names[id] = self._name(id)
        return self._names[id]

    def _name(self, id: str) -> str:
        if _BARE.fullmatch(id) and id.lower() not in _WORDS:
            return id
        if is_intact(id):
            return f'"{id}"'
        base = re.sub(r"\W+", "_", id, flags=re.ASCII).strip("_") or "p"
        base = f"p_{base}" if base.lower() in _WORDS else base
        name, number = base, 1
        while name in self._taken:
            number += 1
            name = f"{base}_{number}"
        self._taken.add(name)
        return name
