"""A diagram in the neutral form ``seq-oracle/1``: plain dictionaries and lists, ready for JSON.

The form says what a diagram means, for comparing and for other programs. It knows neither places
in the source nor marks in a text. The order of keys is fixed.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from .label import Label
from .model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
    End,
    Found,
    Fragment,
    Gate,
    Head,
    Item,
    LineStyle,
    Lost,
    Message,
    Note,
    Numbering,
    ParallelRow,
    Participant,
    ParticipantGroup,
    Reference,
    Space,
    StateInvariant,
    shown_participants,
)
from .numbering import message_numbers

_Event: TypeAlias = (
    "Message | Note | Fragment | Divider | Delay | Space | Reference | StateInvariant"
    " | ActivationStart | ActivationEnd | Creation | Destruction | Numbering | DurationConstraint"
)

Json: TypeAlias = "dict[str, Any]"  # values are what JSON can say: text, numbers, lists, None

SCHEMA = "seq-oracle/1"
"""Name of the neutral form."""

_HEADS = {
    Head.NONE: ">",
    Head.FILLED: ">>",
    Head.OPEN: ")",
    Head.CROSS: "x",
    Head.FILLED_TOP: "|\\",
    Head.FILLED_BOTTOM: "|/",
    Head.OPEN_TOP: "\\\\",
    Head.OPEN_BOTTOM: "//",
}
_REVERSE_TAILS = {
    Head.FILLED_TOP: "/|",
    Head.FILLED_BOTTOM: "\\|",
    Head.OPEN_TOP: "//",
    Head.OPEN_BOTTOM: "\\\\",
}


def to_dict(diagram: Diagram) -> Json:
    """A diagram in the neutral form.

    Arrows are named by their ``line``, ``head`` and ``tail``; ``arrow`` is the spelling of the
    nearest arrow in Mermaid, the dialect in which the form was first written down.
    """
    return _Neutral(diagram).whole()


class _Neutral:
    """Collects the flat lists of the form while walking through the items once."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self.messages: list[Json] = []
        self.notes: list[Json] = []
        self.fragments: list[Json] = []
        self.boxes: list[Json] = []
        self.numbers = message_numbers(diagram)
        self.numbering: Numbering | None = None

    def whole(self) -> Json:
        diagram = self.diagram
        box_of: dict[str, int] = {}
        self.add_boxes(diagram.groups, None, box_of)
        events = self.events(diagram.items, None)
        result: Json = {"schema": SCHEMA, "title": _text(diagram.title)}
        for key in ("header", "footer", "caption", "legend", "frame"):
            label: Label | None = getattr(diagram, key)
            if label is not None:
                result[key] = label.text
        if diagram.accessible_name is not None:
            result["acc_title"] = diagram.accessible_name
        if diagram.description is not None:
            result["acc_description"] = diagram.description
        result["participants"] = [
            _participant(participant, box_of.get(participant.id))
            for participant in shown_participants(diagram)
        ]
        if self.boxes:
            result["boxes"] = self.boxes
        result |= {"messages": self.messages, "notes": self.notes}
        result |= {"fragments": self.fragments, "events": events}
        return result

    def add_boxes(
        self, groups: tuple[ParticipantGroup, ...], parent: int | None, box_of: dict[str, int]
    ) -> None:
        for group in groups:
            index = len(self.boxes)
            box: Json = {
                "label": group.label.text or None,
                "color": group.style.fill,
                "participants": list(group.participants),
            }
            if parent is not None:
                box["parent"] = parent
            self.boxes.append(box)
            for member in group.participants:
                box_of.setdefault(member, index)
            self.add_boxes(group.groups, index, box_of)

    def events(self, items: tuple[Item, ...], parent: int | None) -> list[Json]:
        events: list[Json] = []
        last_message: int | None = None
        for index, item in enumerate(items):
            if isinstance(item, Destruction) and last_message is not None and not item.own_row:
                # The form puts a destruction before the message that does it.
                events.insert(last_message, {"destroy": item.participant})
                last_message += 1
                continue
            if isinstance(item, ParallelRow):
                events += self.row(item, parent)
                continue
            events.append(self.event(item, parent))
            if isinstance(item, Message):
                last_message = len(events) - 1
                marks = _activation_marks(item, items[index + 1 : index + 3])
                if marks:
                    self.messages[-1]["activation"] = marks
        return events

    def row(self, row: ParallelRow, parent: int | None) -> list[Json]:
        """What begins at one height: all but the first are told to be parallel to it."""
        events = self.events(row.items, parent)
        for event in events[1:]:
            event["parallel"] = True
        return events

    def event(self, item: _Event, parent: int | None) -> Json:  # noqa: C901 - one case per type
        match item:
            case Message():
                self.messages.append(self.message(item))
                return {"message": len(self.messages) - 1}
            case Note():
                self.notes.append(_note(item))
                return {"note": len(self.notes) - 1}
            case Fragment():
                return self.fragment(item, parent)
            case Numbering():
                return {"autonumber": self.autonumber(item)}
            case ActivationStart():
                return {"activate": item.participant}
            case ActivationEnd():
                return {"deactivate": item.participant}
            case Creation():
                return {"create": item.participant}
            case Destruction():
                return {"destroy": item.participant}
            case Divider():
                return {"divider": item.label.text}
            case Delay():
                return {"delay": item.label.text}
            case Space():
                return {"space": item.size}
            case Reference():
                return {"reference": _over(item)}
            case StateInvariant():
                return {"state": _over(item)}
            case DurationConstraint():
                return {"duration": {"start": item.start, "end": item.end, "text": item.label.text}}

    def fragment(self, fragment: Fragment, parent: int | None) -> Json:
        index = len(self.fragments)
        told: Json = {
            "kind": fragment.operator.value,
            "labels": [operand.guard.text for operand in fragment.operands],
        }
        if fragment.label:
            told["label"] = fragment.label.text
            # Without a guard of its own the first section is known by what the tab shows.
            told["labels"][0] = told["labels"][0] or fragment.label.text
        if fragment.style.fill is not None:
            told["color"] = fragment.style.fill
        if parent is not None:
            told["parent"] = parent
        if any(operand.guard.wrap for operand in fragment.operands):
            told["wrap"] = True
        self.fragments.append(told)
        sections = [self.events(operand.items, index) for operand in fragment.operands]
        return {"fragment": index, "sections": sections}

    def autonumber(self, numbering: Numbering) -> Json:
        """Start and step are told only where numbers do not simply go on by one."""
        self.numbering = numbering if numbering.on else None
        if not numbering.on:
            return {"on": False}
        told: Json = {"on": True}
        following = str(len(self.messages) + 1)
        if numbering.start != following or numbering.step != "1":
            told["start"] = _number(numbering.start, numbering)
            told["step"] = _number(numbering.step, numbering)
        if numbering.format is not None:
            told["format"] = numbering.format
        return told

    def message(self, message: Message) -> Json:
        sender, receiver, arrow = message.sender, message.receiver, message.arrow
        told: Json = {"from": _id(sender), "to": _id(receiver), "text": message.label.text}
        told |= {"arrow": mermaid_arrow(arrow), "line": arrow.line.value}
        if arrow.tail is not Head.NONE:
            told["tail"] = arrow.tail.value
        told["head"] = arrow.head.value
        for key, end in (("from_end", sender), ("to_end", receiver)):
            if not isinstance(end, str):
                told[key] = _end_name(end)
        if arrow.head_circle or arrow.tail_circle:
            both = arrow.head_circle and arrow.tail_circle
            told["central"] = "both" if both else "to" if arrow.head_circle else "from"
        if message.delay:
            told["delay"] = message.delay
        if message.label.wrap:
            told["wrap"] = True
        number = self.numbers[len(self.messages)]
        if number is not None and self.numbering is not None:
            plain = self.numbering.format is None
            told["number"] = _number(number, self.numbering) if plain else number
        return told


def mermaid_arrow(arrow: Arrow) -> str:
    """How Mermaid spells the arrow nearest to this one, without circles."""
    line = "-" if arrow.line in (LineStyle.SOLID, LineStyle.BOLD, LineStyle.WAVY) else "--"
    if arrow.head is Head.NONE and arrow.tail in _REVERSE_TAILS:
        return _REVERSE_TAILS[arrow.tail] + line
    if arrow.head is not Head.NONE and arrow.tail is not Head.NONE:
        return f"<<{line}>>"
    return line + _HEADS[arrow.head]


def _number(text: str, numbering: Numbering) -> int | float | str:
    """A number as a number; one of several levels stays a text."""
    if numbering.dotted:
        return text
    return int(text) if text.isdecimal() else float(text)


def _activation_marks(message: Message, following: tuple[Item, ...]) -> str:
    """``+`` where a message activates its receiver, ``-`` where it deactivates its sender."""
    marks = ""
    for item in following:
        if not isinstance(item, ActivationStart | ActivationEnd) or not item.shorthand:
            break
        is_start = isinstance(item, ActivationStart)
        if item.participant == (message.receiver if is_start else message.sender):
            marks += "+" if is_start else "-"
    return marks


def _participant(participant: Participant, box: int | None) -> Json:
    told: Json = {
        "id": participant.id,
        "label": _head_text(participant),
        "kind": participant.kind.value,
    }
    if box is not None:
        told["box"] = box
    if participant.label.wrap:
        told["wrap"] = True
    if participant.stereotypes:
        told["stereotypes"] = list(participant.stereotypes)
    if participant.links:
        told["links"] = {link.text or link.target: link.target for link in participant.links}
    if participant.icon is not None:
        told["properties"] = {"icon": participant.icon}
    return told


def _head_text(participant: Participant) -> str:
    """What a head shows, as PlantUML's display tells it: stereotypes in guillemets first."""
    words = "".join(map(_in_guillemets, participant.stereotypes))
    return f"{words}\n{participant.label.text}" if words else participant.label.text


def _in_guillemets(stereotype: str) -> str:
    """A stereotype, of which the letter of a spot stands outside."""
    if stereotype[:1] == "(" and stereotype[2:3] == ")":
        words = stereotype[3:]
        return f"{stereotype[1]} <<{words}>>" if words else f"{stereotype[1]} "
    return f"<<{stereotype}>>"


def _note(note: Note) -> Json:
    told: Json = {
        "placement": note.placement.value,
        "participants": list(note.participants),
        "text": note.label.text,
    }
    if note.on_message:
        told["on_message"] = True
    if note.label.wrap:
        told["wrap"] = True
    return told


def _over(item: Reference | StateInvariant) -> Json:
    return {"participants": list(item.participants), "text": item.label.text}


def _text(label: Label | None) -> str | None:
    return None if label is None else label.text


def _id(end: End) -> str | None:
    return end if isinstance(end, str) else None


def _end_name(end: Gate | Found | Lost) -> str:
    if isinstance(end, Gate):
        return f"gate-{end.side.value}"
    return "found" if isinstance(end, Found) else "lost"
