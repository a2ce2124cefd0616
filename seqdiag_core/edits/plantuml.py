"""How PlantUML spells what edits put in: as the native language does, but for names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..label import Label
from ..model import Fragment, Head, Item, Message, Note, ParallelRow, Participant, walk
from ..patterns import pattern
from .changes import EditError
from .native import NativeSyntax
from .rename_participant import renamed

_END = pattern(r"^[^\S\n]*@enduml\b", re.IGNORECASE | re.MULTILINE)
_BARE = pattern(r"[^\W_][\w.@]*")


class PlantumlSyntax(NativeSyntax):
    """Spelling of PlantUML."""

    def end_of_body(self, text: str) -> int:
        """Before the line that ends the diagram."""
        found = _END.search(text)
        return len(text) if found is None else found.start()

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""
        for item in walk(items):
            if isinstance(item, Message):
                _check_arrow(item)
        ids = dict.fromkeys((*order, *_ends(items)))
        stand_ins = _StandIns(ids, _words(items))
        lines = super().write_items(stand_ins.put(items), tuple(stand_ins.of[id] for id in order))
        return [stand_ins.take(line, self) for line in lines]

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, without what stands between it and a name."""
        _check_arrow(message)
        return super().write_arrow(message)

    def write_note_place(self, note: Note) -> str:
        """Where a note stands: the words between its first one and its text."""
        place = super().write_note_place(replace(note, participants=()))
        return f"{place} {', '.join(map(self.write_name, note.participants))}".rstrip()

    def write_order(self, order: tuple[str, ...]) -> str | None:  # noqa: ARG002 - there is none
        """There is no line that tells the order of all."""
        return None

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        stand_ins = _StandIns((participant.id,), str(participant))
        label = participant.label
        if label == Label(participant.id):
            label = Label(stand_ins.of[participant.id])
        hidden = replace(participant, id=stand_ins.of[participant.id], label=label)
        return [stand_ins.take(line, self) for line in super().write_participant(hidden)]

    def write_name(self, name: str) -> str:
        """A name as it stands in a statement, in quotes if it needs them."""
        if _BARE.fullmatch(name):
            return name
        if '"' in name or "\n" in name:
            raise EditError(f"{name!r} cannot be a name in PlantUML; give it as a label instead")
        return f'"{name}"'


class _StandIns:
    """Names that stand for others while the native language is written, and are none of its words.

    Args:
        ids: The names.
        text: A text in which no stand-in may stand.
    """

    def __init__(self, ids: Iterable[str], text: str) -> None:
        stem = "Name"
        while stem in text:
            stem += "e"
        self.of = {id: f"{stem}{index}x" for index, id in enumerate(ids)}
        self._ids = {stand_in: id for id, stand_in in self.of.items()}
        self._pattern = re.compile(rf"{stem}\d+x")

    def put(self, items: Sequence[Item]) -> tuple[Item, ...]:
        """Items that name the stand-ins."""
        return tuple(self._hidden(item) for item in items)

    def take(self, line: str, syntax: PlantumlSyntax) -> str:
        """A line with the names that they stand for."""
        return self._pattern.sub(lambda found: syntax.write_name(self._ids[found[0]]), line)

    def _hidden(self, item: Item) -> Item:
        if isinstance(item, Fragment):
            operands = tuple(replace(each, items=self.put(each.items)) for each in item.operands)
            return replace(item, operands=operands)
        if isinstance(item, ParallelRow):
            return replace(item, items=self.put(item.items))
        names = {*_ends((item,)), *getattr(item, "participants", ())}
        names |= {name for name in [getattr(item, "participant", None)] if name is not None}
        hidden = item
        for name in names & self.of.keys():
            hidden = renamed(hidden, name, self.of[name])
        return hidden


def _ends(items: Iterable[Item]) -> list[str]:
    """Who sends and who receives; others are known already."""
    messages = [item for item in walk(tuple(items)) if isinstance(item, Message)]
    ends = [end for message in messages for end in (message.sender, message.receiver)]
    return [end for end in ends if isinstance(end, str)]


def _words(items: Iterable[Item]) -> str:
    return " ".join(map(str, items))


def _check_arrow(message: Message) -> None:
    if message.arrow.head is Head.NONE:
        raise EditError("PlantUML has no message without a head")
