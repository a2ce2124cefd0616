"""How the native language spells what edits put in: as its writer does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..label import EMPTY_LABEL, Label
from ..limits import DEFAULT_LIMITS
from ..model import Diagram, Item, Message, Note, NotePlacement, Participant
from ..patterns import pattern
from ..readers.native import read_native
from ..source import Source, Span
from ..writers.native.items import ItemWriter
from ..writers.native.messages import write_arrow
from ..writers.native.names import write_name, write_names
from ..writers.native.participants import write_participants
from .syntax import behind_colon

_PLACEMENTS = {
    NotePlacement.OVER: "over",
    NotePlacement.LEFT: "left of",
    NotePlacement.RIGHT: "right of",
    NotePlacement.ACROSS: "across",
}
_BREAK = pattern(r"\\\\|\\n")
_NOTE_PLACE = pattern(
    r"\w+\s+(?P<words>over|across|between|(?:left|right)(?:\s+of)?)\b", re.IGNORECASE
)


class NativeSyntax:
    """Spelling of the native language."""

    def end_of_body(self, text: str) -> int:
        """The end: nothing closes a diagram."""
        return len(text)

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""
        return ItemWriter(order).write(items)

    def read_label(
        self,
        text: str,
        old: Label = EMPTY_LABEL,  # noqa: ARG002 - another dialect's wrapping is said elsewhere
    ) -> Label:
        """The label that a text with real line feeds says behind a message's colon."""
        source = Source(f"A->B: {self.spell_breaks(text)}")
        message = next(read_native(source, DEFAULT_LIMITS).diagram.messages(), None)
        return EMPTY_LABEL if message is None else message.label

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, without what stands between it and a name."""
        return write_arrow(replace(message, sender="A", receiver="A"))

    def write_note_place(self, note: Note) -> str:
        """Where a note stands: the words between its first one and its text."""
        return f"{_PLACEMENTS[note.placement]} {write_names(note.participants)}".rstrip()

    def find_note_place(self, text: str) -> Span | None:
        """Where these words stand in a note's statement, or None."""
        found = _NOTE_PLACE.match(text)
        return None if found is None else Span(*found.span("words"))

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        return write_participants(Diagram(participants=(replace(participant, declared=True),)))

    def write_order(self, order: tuple[str, ...]) -> str | None:
        """A line that puts all participants in an order."""
        return f"order: {write_names(order)}"

    def write_name(self, name: str) -> str:
        """A name as it stands bare in a statement, in quotes if it needs them."""
        return write_name(name)

    def spell_breaks(self, text: str) -> str:
        r"""A label's source on one line: line feeds become ``\\n``."""
        return text.replace("\n", "\\n")

    def add_label(self, line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
        """Ways to put a text into a statement that has none: behind a colon."""
        return behind_colon(line, names, text)

    def join_breaks(self, text: str) -> str:
        r"""The opposite: ``\n`` becomes a line feed."""
        return _BREAK.sub(lambda found: found[0] if found[0] == "\\\\" else "\n", text)
