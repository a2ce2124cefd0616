"""How Mermaid spells what edits put in: as its writer does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..label import EMPTY_LABEL, Label
from ..limits import DEFAULT_LIMITS
from ..model import Diagram, Item, Message, Note, NotePlacement, Participant
from ..patterns import pattern
from ..readers.mermaid import read_mermaid
from ..readers.mermaid.preparation import shielded
from ..readers.mermaid.stretches import shown
from ..source import NO_SPAN, Source, Span
from ..writers.losses import Losses
from ..writers.mermaid.arrows import write_arrow
from ..writers.mermaid.ids import is_usable
from ..writers.mermaid.items import write_items
from ..writers.mermaid.page import Page
from ..writers.mermaid.participants import write_declaration, write_details
from ..writers.mermaid.texts import escape
from .changes import EditError
from .syntax import behind_colon

_PLACES = {
    NotePlacement.OVER: "over",
    NotePlacement.LEFT: "left of",
    NotePlacement.RIGHT: "right of",
}
_NOTE_PLACE = pattern(r"note\s+(?P<words>over|(?:left|right) of)\b", re.IGNORECASE)
_MANY = 1_000


class MermaidSyntax:
    """Spelling of Mermaid."""

    def end_of_body(self, text: str) -> int:
        """The end: nothing closes a diagram."""
        return len(text)

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""
        losses = Losses("Mermaid")
        page = Page(Diagram(participants=_plain(order), items=items), losses)
        # Which bars are open at the place is not known here; the check of the edit will tell.
        page.bars = {name: [NO_SPAN] * _MANY for name in order}
        write_items(page, items)
        _refuse(losses)
        return page.lines

    def read_label(self, text: str, old: Label = EMPTY_LABEL) -> Label:
        """The label that a text with real line feeds says in the place of another one.

        Whether its lines wrap is said before it, or by the settings, and stays.
        """
        source = Source(f"sequenceDiagram\nA->>B: {self.spell_breaks(text)}\n")
        message = next(read_mermaid(source, DEFAULT_LIMITS).diagram.messages(), None)
        label = EMPTY_LABEL if message is None else message.label
        return replace(label, wrap=old.wrap)

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, without what stands between it and a name."""
        losses = Losses("Mermaid")
        arrow = message.arrow._replace(head_circle=False, tail_circle=False)
        written = write_arrow(replace(message, arrow=arrow), losses)
        _refuse(losses)
        return written

    def write_note_place(self, note: Note) -> str:
        """Where a note stands: the words between its first one and its text."""
        names = note.participants
        words = _PLACES.get(note.placement)
        if words is None or not names or len(names) > (2 if words == "over" else 1):
            raise EditError("a note stands beside one participant, or over one or two")
        return f"{words} {','.join(map(self.write_name, names))}"

    def find_note_place(self, text: str) -> Span | None:
        """Where these words stand in a note's statement, or None."""
        found = _NOTE_PLACE.match(text)
        return None if found is None else Span(*found.span("words"))

    def write_order(self, order: tuple[str, ...]) -> str | None:  # noqa: ARG002 - there is none
        """There is no line that tells the order of all."""
        return None

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        losses = Losses("Mermaid")
        name = self.write_name(participant.id)
        lines = [write_declaration(participant, name, losses)]
        lines += write_details(participant, name, losses)
        _refuse(losses)
        return lines

    def write_name(self, name: str) -> str:
        """A name as it stands in a statement."""
        if not is_usable(name):
            raise EditError(f"{name!r} cannot be a name in Mermaid; give it as a label instead")
        return name

    def spell_breaks(self, text: str) -> str:
        """A label's source on one line: what would end or cut it becomes a code."""
        return escape(text)

    def add_label(self, line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
        """Ways to put a text into a statement that has none: behind a colon."""
        return behind_colon(line, names, text)

    def join_breaks(self, text: str) -> str:
        """The opposite: line breaks and codes become characters."""
        return shown(shielded(text))


def _plain(order: Iterable[str]) -> tuple[Participant, ...]:
    return tuple(Participant(id=name, label=Label(name)) for name in order)


def _refuse(losses: Losses) -> None:
    """Refuse what Mermaid cannot say."""
    for loss in losses.diagnostics():
        raise EditError(loss.message)
