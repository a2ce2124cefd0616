"""Names of PlantUML: bare, in quotes, or, where not even these help, an alias."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...label import Label
from ...model import Participant
from ...patterns import pattern
from ..keywords import begins_nothing, means_nothing
from ..losses import Losses
from .texts import IN_QUOTES, escape

_BARE = pattern(r"\w+(?:[.@]\w+)*")
_LAST_KNOWN = "\uffff"
"""Of letters beyond it, Java knows those of its own edition of Unicode only."""


class Names:
    """What the participants are called.

    Args:
        participants: All of them.
        losses: Where a name that had to be changed is told.
    """

    def __init__(self, participants: tuple[Participant, ...], losses: Losses) -> None:
        self._taken = {participant.id for participant in participants}
        self._written: dict[str, str] = {}
        for participant in participants:
            id = participant.id
            name = self._name(id, has_label=participant.label != Label(id))
            if name not in (id, f'"{id}"'):
                losses.add(
                    f"id like {id!r}: the id is {name} there, the head shows the same",
                    participant.span,
                )
            self._written[id] = name

    def __getitem__(self, id: str) -> str:
        """The name of a participant, even of one that the diagram does not have."""
        if id not in self._written:
            self._written[id] = self._name(id, has_label=False)
        return self._written[id]

    def joined(self, ids: Iterable[str]) -> str:
        """The names of several participants, with commas between them."""
        return ", ".join(self[id] for id in ids)

    def keeps(self, id: str) -> bool:
        """Whether a participant's name shows its id."""
        return self[id] in (id, f'"{id}"')

    def _name(self, id: str, *, has_label: bool) -> str:
        letters = all(map(_is_letter, id))
        if letters and _BARE.fullmatch(id) and (begins_nothing if has_label else means_nothing)(id):
            return id
        # A name in quotes is what its head shows, so its text can hold nothing that means more.
        if not has_label and id and escape(id, IN_QUOTES) == id:
            return f'"{id}"'
        known = "".join(char if _is_letter(char) else " " for char in id)
        return self._alias(re.sub(r"\W+", "_", known).strip("_") or "p")

    def _alias(self, wish: str) -> str:
        base = wish if begins_nothing(wish) else f"p_{wish}"
        name = base
        number = 1
        while name in self._taken:
            number += 1
            name = f"{base}_{number}"
        self._taken.add(name)
        return name


def _is_letter(char: str) -> bool:
    """Whether a name may hold a character bare: no digit or fraction but those of ASCII."""
    return char in "_.@" or (
        (char.isalnum() if char.isascii() else char.isalpha()) and (char <= _LAST_KNOWN)
    )
