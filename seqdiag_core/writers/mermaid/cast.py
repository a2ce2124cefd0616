"""Who takes part and in which order: what is declared first, in boxes, or only later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import (
    Creation,
    Diagram,
    End,
    Found,
    Gate,
    Lost,
    Message,
    Participant,
    Side,
    walk,
)
from ..boxes import write_boxes
from ..implicit import Uses, count_declared, find_uses, is_plain
from ..losses import Losses
from .arrows import has_reverse_arrow
from .boxes import enclose, flatten
from .ids import Ids, is_usable
from .participants import write_declaration, write_details


class Cast:
    """The participants while a diagram is written.

    Args:
        diagram: The diagram.
        losses: Where losses are told.

    Attributes:
        created: Those that a message creates.
    """

    def __init__(self, diagram: Diagram, losses: Losses) -> None:
        self._diagram = diagram
        self._losses = losses
        self._members = {participant.id: participant for participant in diagram.participants}
        self._place = {id: index for index, id in enumerate(self._members)}
        uses = find_uses(diagram)
        self._ids = Ids(diagram.participants, _named(diagram, uses), _joined(diagram), losses)
        self._strangers = {name: self._ids.fresh(name) for name in sorted(_strangers(diagram))}
        self._known: dict[str, None] = {}
        self.created = frozenset(_created(diagram, uses))
        self._top, self._later = self._plan(uses)

    def opening(self) -> list[str]:
        """Lines that introduce whoever is there from the beginning."""
        groups = tuple(flatten(self._diagram.groups, tuple(self._members), self._losses))
        lines = [f"participant {self._strangers[name]}" for name in "[" if name in self._strangers]
        lines += write_boxes(
            self._top,
            groups,
            declare=self._declare,
            mention=lambda one: f"participant {self._ids[one]}",
            enclose=lambda group, inside: enclose(group, inside, self._losses),
        )
        lines += [
            f"participant {self._strangers[name]}" for name in "]?" if name in self._strangers
        ]
        for id in self._top:
            lines += write_details(self._members[id], self._ids[id], self._losses)
        return lines

    def birth(self, id: str) -> list[str]:
        """Lines that create a participant, and those that introduce its neighbours to the right."""
        lines = [f"create {self._declare(id)}"]
        lines += [self._declare(other) for other in self._later[id]]
        for one in (id, *self._later[id]):
            lines += write_details(self._members[one], self._ids[one], self._losses)
        return lines

    def name(self, id: str) -> str:
        """The id of a participant, who is known from now on."""
        self._known.setdefault(id)
        return self._ids[id]

    def end(self, end: End) -> str:
        """The id for an end of a message; what is no participant becomes one."""
        if isinstance(end, str):
            return self.name(end)
        return self._strangers[_stranger(end)]

    def names(self, ids: Iterable[str]) -> str:
        """The ids of two participants, or of the outermost of more, for a note over them."""
        ordered = list(dict.fromkeys(ids))
        if len(ordered) > 2:
            ordered.sort(key=lambda one: self._place.get(one, 0))
        return ",".join(self.name(id) for id in dict.fromkeys((ordered[0], ordered[-1])))

    def everybody(self) -> str | None:
        """The ids of the outermost participants that are known, for a note over all."""
        known = [id for id in self._members if id in self._known and is_usable(self._ids[id])]
        return self.names(dict.fromkeys((known[0], known[-1]))) if known else None

    def tell_order(self) -> None:
        """Tell if the participants do not stand in their order."""
        if list(self._known) != list(self._members):
            for id, known in zip(self._members, self._known, strict=False):
                if id != known:
                    self._losses.add(
                        f"way to place {id!r} here: it stands where it is first named",
                        self._members[id].span,
                    )
                    return

    def _declare(self, id: str) -> str:
        return write_declaration(self._members[id], self.name(id), self._losses)

    def _needs_no_line(self, participant: Participant) -> bool:
        id = participant.id
        return id in self.created or (is_plain(participant) and self._ids[id] == id)

    def _plan(self, uses: Uses) -> tuple[list[str], dict[str, list[str]]]:
        """Who is declared at the top, and who behind each creation."""
        introduced = uses.introduced | {id: uses.created[id] for id in self.created}
        ordered = sorted(introduced, key=lambda one: introduced[one])
        count = count_declared(self._diagram, ordered, self._needs_no_line)
        top: list[str] = []
        later: dict[str, list[str]] = {id: [] for id in self.created}
        newborn: str | None = None
        for id in list(self._members)[:count]:
            first = uses.first(id)
            if id in self.created:
                newborn = id
            elif newborn is None or (first is not None and first < uses.created[newborn]):
                top.append(id)
            else:
                later[newborn].append(id)
        return top, later


def _created(diagram: Diagram, uses: Uses) -> Iterator[str]:
    """Participants whose creation can be told: unnamed before, and receivers of what follows."""
    boxed = {member for group in diagram.groups for member in group.members}
    waiting: str | None = None
    for index, item in enumerate(walk(diagram.items)):
        if isinstance(item, Message):
            if waiting is not None and item.receiver == waiting:
                yield waiting
            waiting = None
        elif isinstance(item, Creation):
            one = item.participant
            waiting = one if uses.created.get(one) == index and one not in boxed else None


def _strangers(diagram: Diagram) -> set[str]:
    """Names for the ends of messages that are no participants."""
    ends = [end for message in diagram.messages() for end in (message.sender, message.receiver)]
    return {_stranger(end) for end in ends if not isinstance(end, str)}


def _stranger(end: Gate | Found | Lost) -> str:
    if isinstance(end, Gate):
        return "[" if end.side is Side.LEFT else "]"
    return "?"


def _named(diagram: Diagram, uses: Uses) -> set[str]:
    """Participants that more than a declaration names: an item, or a statement for a link."""
    linked = {one.id for one in diagram.participants if one.links or one.icon is not None}
    return linked.union(*uses)


def _joined(diagram: Diagram) -> set[str]:
    """Participants behind whose names a circle or a half head stands."""
    return {
        message.sender
        for message in diagram.messages()
        if isinstance(message.sender, str)
        and (message.arrow.tail_circle or has_reverse_arrow(message))
    }
