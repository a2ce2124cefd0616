"""Ids of Mermaid: there are no quotes, so a name that cannot stand bare gets another one."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...label import Label
from ...model import Participant, ParticipantKind
from ...patterns import pattern
from ..losses import Losses

_KEYWORD = pattern(
    r"(?:box|participant|actor|create|destroy|loop|rect|opt|alt|else|par|par_over|and|critical"
    r"|option|break|end|left of|right of|links|link|properties|details|over|note|activate"
    r"|deactivate|title(?!\Z)|accTitle|accDescr|sequenceDiagram|autonumber|off)\b",
    re.IGNORECASE | re.ASCII,
)
_IN_MESSAGE = pattern(
    r"[^/\\+()<>:\n,;\-]"
    r"(?:(?!-x|--|-\)|-\||-\\|-/|/\|-|\\\|-|//-|\\\\-|\(\))"
    r"(?:-(?=[^+<>:\n,;\-])|[^+<>:\n,;\-]))*",
    re.IGNORECASE,
)
"""An id in a message, as Mermaid's own pattern has it, but never beginning an arrow inside."""

_AMBIGUOUS = pattern(
    r"""
    [\#%] | .*%%                      # begins a comment
    | [0-9.]+\s                       # begins with a number
    | .*[/\\|]$                       # would join the arrow behind it
    """,
    re.VERBOSE,
)
PLAIN_KINDS = (ParticipantKind.PARTICIPANT, ParticipantKind.ACTOR)
"""Kinds that have a word of their own."""

_SWALLOWS = pattern(r"[/\\()-]")
"""In an id that holds one of these Mermaid also takes a circle or a half head for a part of it."""

_NOT_DECLARABLE = pattern(r"[<>:\n,;@]|^#|^\S+\s+as(?:\s|\Z)", re.IGNORECASE)


class Ids:
    """What the participants are called in Mermaid.

    Args:
        participants: All of them.
        named: Those that are named by more than their declaration.
        joined: Those of them behind whose names something else than a dash stands.
        losses: Where a name that had to be changed is told.
    """

    def __init__(
        self,
        participants: tuple[Participant, ...],
        named: Collection[str],
        joined: Collection[str],
        losses: Losses,
    ) -> None:
        self._written: dict[str, str] = {}
        self._taken = {participant.id for participant in participants}
        for participant in participants:
            id = participant.id
            usable = id not in named or is_usable(id)
            if id in joined and _SWALLOWS.search(id):
                usable = False
            if not usable or not _is_declarable(participant):
                id = self._changed(id)
                losses.add(
                    f"id like {participant.id!r}: the id is {id} there, the head shows the same",
                    participant.span,
                )
            self._written[participant.id] = id

    def __getitem__(self, id: str) -> str:
        """The id for that of a participant, even of one that the diagram does not have."""
        if id not in self._written:
            self._written[id] = id if is_usable(id) else self._changed(id)
        return self._written[id]

    def fresh(self, wish: str) -> str:
        """An id that is as near to a wish as possible, and from now on taken."""
        base = next(one for one in (wish, f"{wish}_", f"p_{wish}") if is_usable(one))
        id = base
        number = 1
        while id in self._taken:
            number += 1
            id = f"{base}_{number}"
        self._taken.add(id)
        return id

    def _changed(self, id: str) -> str:
        return self.fresh(re.sub(r"\W+", "_", id).strip("_") or "p")


def with_text(id: str, text: str) -> str:
    """What stands behind the name: ids and a text; ``title: `` would begin the diagram's title."""
    if id.rpartition(",")[2].lower() == "title":
        return f"{id}:{text or ';'}"
    return f"{id}: {text}"


def is_usable(id: str) -> bool:
    """Whether an id can stand in a message as it is."""
    return (
        id == id.strip()
        and _IN_MESSAGE.fullmatch(id) is not None
        and not _KEYWORD.match(id)
        and not _AMBIGUOUS.match(id)
    )


def _is_declarable(participant: Participant) -> bool:
    """Whether a declaration can say a participant's id with all that belongs to it."""
    id = participant.id
    if id != id.strip() or _NOT_DECLARABLE.search(id):
        return False
    # An id with blanks can have no label of its own, one with dashes no kind.
    if re.search(r"\s", id) and needs_label(participant, id):
        return False
    return participant.kind in PLAIN_KINDS or not re.search(r"[\s=-]", id)


def needs_label(participant: Participant, id: str) -> bool:
    """Whether a head shows something else than its id."""
    return bool(participant.stereotypes) or participant.label != Label(id)
