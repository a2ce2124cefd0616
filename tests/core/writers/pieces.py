"""Small pieces of diagrams for the tests of writers."""

from __future__ import annotations

from seqdiag_core.label import Label
from seqdiag_core.model import SYNC, Arrow, Message, Participant


def people(*ids: str) -> tuple[Participant, ...]:
    """Participants that were only used, not declared."""
    return tuple(Participant(id=id, label=Label(id), declared=False) for id in ids)


def message(sender: str, receiver: str, text: str = "", arrow: Arrow = SYNC) -> Message:
    """A message."""
    return Message(sender=sender, receiver=receiver, arrow=arrow, label=Label(text))
