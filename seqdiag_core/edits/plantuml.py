"""How PlantUML spells what edits put in: as its writer does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..label import EMPTY_LABEL, Label
from ..limits import DEFAULT_LIMITS
from ..model import (
    Diagram,
    Head,
    Item,
    Message,
    Note,
    NotePlacement,
    Participant,
    walk,
)
from ..patterns import pattern
from ..readers.plantuml import read_plantuml
from ..source import Source, Span
from ..writers.losses import Losses
from ..writers.plantuml.arrows import write_arrow
from ..writers.plantuml.items import write_items
from ..writers.plantuml.names import Names
from ..writers.plantuml.page import Page
from ..writers.plantuml.participants import write_participants
from .changes import EditError
from .syntax import behind_colon

_END = pattern(r"^[^\S\n]*@enduml\b", re.IGNORECASE | re.MULTILINE)
_NOTE_PLACE = pattern(
    r"(?:&\s*)?(?:/\s*)?[hr]?note\s+(?P<words>over|across|(?:left|right)(?:\s+of)?|top|bottom)\b",
    re.IGNORECASE,
)
_PLACES = {
    NotePlacement.OVER: "over",
    NotePlacement.LEFT: "left of",
    NotePlacement.RIGHT: "right of",
    NotePlacement.ACROSS: "across",
}
_SIGNS = r"(?=[#=|]|\*(?!\*)|\*+\s|[-._]{2,}\s*$)"
_SIGN = pattern(rf"(?m)^{_SIGNS}")
"""Where a line would become an item of a list, a heading, a rule or a table."""

_PLAIN_SIGN = pattern(rf"(?m)^~{_SIGNS}")
_BREAK = pattern(r"\\\\|\\n")
_MANY = 1_000


class PlantumlSyntax:
    """Spelling of PlantUML."""

    def end_of_body(self, text: str) -> int:
        """Before the line that ends the diagram."""
        found = _END.search(text)
        return len(text) if found is None else found.start()

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""
        losses = Losses("PlantUML")
        ids = tuple(dict.fromkeys((*order, *_ends(items))))
        page = Page(Diagram(participants=_plain(ids), items=items), losses)
        # What came before the place is not known here; the check of the edit will tell.
        page.bars = {name: [True] * _MANY for name in ids}
        page.last = _message_before(items, ids)
        write_items(page, items)
        _refuse(losses)
        return page.lines

    def read_label(self, text: str, old: Label = EMPTY_LABEL) -> Label:
        """The label that a text with real line feeds says behind a message's colon.

        A text that says the old one as it stands stays that, even if it is a list or a heading,
        or a block in which a backslash and an n break no line.
        """
        if old in (_read_label(text.replace("\n", "\\n")), _read_block(text)):
            return old
        return _read_label(self.spell_breaks(text))

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, without what stands between it and a name."""
        if message.arrow.head is Head.NONE:
            raise EditError("PlantUML has no message without a head")
        losses = Losses("PlantUML")
        written = write_arrow(message, losses)
        _refuse(losses)
        return written

    def write_note_place(self, note: Note) -> str:
        """Where a note stands: the words between its first one and its text."""
        names = ", ".join(map(self.write_name, note.participants))
        return f"{_PLACES[note.placement]} {names}".rstrip()

    def find_note_place(self, text: str) -> Span | None:
        """Where these words stand in a note's statement, or None."""
        found = _NOTE_PLACE.match(text)
        return None if found is None else Span(*found.span("words"))

    def write_order(self, order: tuple[str, ...]) -> str | None:  # noqa: ARG002 - there is none
        """There is no line that tells the order of all."""
        return None

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        losses = Losses("PlantUML")
        diagram = Diagram(participants=(replace(participant, declared=True),))
        names = Names(diagram.participants, losses)
        lines = list(write_participants(diagram, names, losses))
        _refuse(losses)
        return lines

    def write_name(self, name: str) -> str:
        """A name as it stands in a statement, in quotes if it needs them."""
        losses = Losses("PlantUML")
        written = Names(_plain((name,)), losses)[name]
        if losses.diagnostics():
            raise EditError(f"{name!r} cannot be a name in PlantUML; give it as a label instead")
        return written

    def spell_breaks(self, text: str) -> str:
        r"""A label's source on one line: line feeds become ``\n``, first signs plain."""
        return _SIGN.sub("~", text).replace("\n", "\\n")

    def add_label(self, line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
        """Ways to put a text into a statement that has none: behind a colon."""
        return behind_colon(line, names, text)

    def join_breaks(self, text: str) -> str:
        r"""The opposite: ``\n`` becomes a line feed."""
        joined = _BREAK.sub(lambda found: found[0] if found[0] == "\\\\" else "\n", text)
        return _PLAIN_SIGN.sub("", joined)


def _read_label(text: str) -> Label:
    source = Source(f"A -> B : {text}")
    message = next(read_plantuml(source, DEFAULT_LIMITS).diagram.messages(), None)
    return EMPTY_LABEL if message is None else message.label


def _read_block(text: str) -> Label | None:
    """The label that lines of a block say, or None if one of them is something else there."""
    source = Source(f"note over A\n{text}\nend note")
    match read_plantuml(source, DEFAULT_LIMITS).diagram.items:
        case (Note(label=label),) if label and len(label.lines) == text.count("\n") + 1:
            return label
    return None


def _plain(ids: Iterable[str]) -> tuple[Participant, ...]:
    return tuple(Participant(id=id, label=Label(id)) for id in ids)


def _message_before(items: tuple[Item, ...], ids: tuple[str, ...]) -> Message | None:
    """The message that items belong to, as far as they tell: one at whose side a note stands."""
    first = items[0] if items else None
    if isinstance(first, Note) and first.on_message and first.participants:
        return Message(sender=first.participants[0], receiver=first.participants[0])
    return Message(sender=ids[0], receiver=ids[0]) if ids else None


def _ends(items: Iterable[Item]) -> list[str]:
    """Who sends and who receives; others are known already."""
    messages = [item for item in walk(tuple(items)) if isinstance(item, Message)]
    ends = [end for message in messages for end in (message.sender, message.receiver)]
    return [end for end in ends if isinstance(end, str)]


def _refuse(losses: Losses) -> None:
    """Refuse what PlantUML cannot say."""
    for loss in losses.diagnostics():
        raise EditError(loss.message)
