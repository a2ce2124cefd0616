"""How the native language spells what edits put in: as its writer does."""

from __future__ import annotations

from dataclasses import replace

from ..label import Label
from ..model import Diagram, Item, Participant
from ..writers.native.items import ItemWriter
from ..writers.native.labels import write_label
from ..writers.native.names import write_name
from ..writers.native.participants import write_participants


class NativeSyntax:
    """Spelling of the native language."""

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""
        return ItemWriter(order).write(items)

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        return write_participants(Diagram(participants=(replace(participant, declared=True),)))

    def write_name(self, name: str) -> str:
        """A name as it stands bare in a statement, in quotes if it needs them."""
        return write_name(name)

    def write_label(self, label: Label) -> str:
        """A label as it stands behind a message's colon, line breaks as their escape."""
        return write_label(label)

    def spell_breaks(self, text: str) -> str:
        r"""A label's source on one line: line feeds become ``\\n``."""
        return text.replace("\n", "\\n")
