"""The random diagrams are what property tests may rely on."""

from __future__ import annotations

from core.strategies import diagrams
from hypothesis import given, settings

from seqdiag_core import Diagram, to_dict
from seqdiag_core.model import Creation, Destruction, Message, walk


@settings(max_examples=60, deadline=None)
@given(diagrams())
def test_nobody_acts_before_birth_or_after_death(diagram: Diagram) -> None:
    known = {participant.id for participant in diagram.participants}
    seen: set[str] = set()
    dead: set[str] = set()
    for item in walk(diagram.items):
        if isinstance(item, Creation):
            assert item.participant not in seen
        elif isinstance(item, Destruction):
            dead.add(item.participant)
        elif isinstance(item, Message):
            ends = {end for end in (item.sender, item.receiver) if isinstance(end, str)}
            assert ends or item.sender != item.receiver
            assert ends <= known - dead
            seen |= ends
    to_dict(diagram)
