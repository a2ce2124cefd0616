"""A map of the drawing: where everything stands in it, and what an edit calls it.

An editor reads from it what lies under the pointer, which text to put into a field over a label,
and between which statements a thing would come to stand that is dropped at some height.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..label import Label
from ..layout.placed import (
    Box,
    Layout,
    PlacedFragment,
    PlacedMessage,
    PlacedOperand,
    PlacedText,
)
from ..model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    End,
    FragmentOperator,
    Node,
    Note,
    ParallelRow,
)
from ..source import NO_SPAN
from .change_label import STAGE_TEXTS
from .draft import Draft
from .requests import all_groups
from .script import Part, end_of_block

Row = dict[str, Any]
"""An entry of the map: plain data."""


def map_drawing(draft: Draft, layout: Layout) -> Row:
    """The map of a drawing.

    Args:
        draft: The text.
        layout: Its diagram in its places.

    Returns:
        ``participants`` with their heads and lifelines; ``things`` with boxes and statements;
        ``texts`` with their boxes and sources; ``mentions`` of names; ``places`` with the heights
        at which new statements can come to stand. Boxes are ``[x, y, width, height]``, spans
        ``[start, end]``.
    """
    return _Map(draft, layout).rows()


class _Map:
    def __init__(self, draft: Draft, layout: Layout) -> None:
        self._draft = draft
        self._layout = layout
        self._at: dict[int, tuple[int, int]] = {}
        for index, statement in enumerate(draft.script):
            if statement.part is not Part.CLOSES:
                for number, node in enumerate(statement.nodes):
                    self._enter(node, index, number)

    def _enter(self, node: Node, index: int, number: int) -> None:
        self._at[id(node)] = (index, number)
        if isinstance(node, ParallelRow) and self._draft.script[index].part is Part.WHOLE:
            for item in node.items:
                self._enter(item, index, number)

    def rows(self) -> Row:
        """All rows."""
        layout = self._layout
        things = list(self._things())
        return {
            "width": layout.width,
            "height": layout.height,
            "participants": list(self._participants()),
            "things": things,
            "texts": list(self._texts()),
            "mentions": [[name, *span] for name, span in layout.diagram.mentions],
            "places": list(self._places(things)),
        }

    def _participants(self) -> Iterator[Row]:
        for each in self._layout.participants:
            lifeline = each.lifeline
            yield {
                "id": each.participant.id,
                "x": lifeline.x,
                "top": lifeline.top,
                "bottom": lifeline.bottom,
                "head": _numbers(each.head.box),
                "span": _span(each.participant),
            }

    def _things(self) -> Iterator[Row]:
        """Everything that happens, with its box and its statement."""
        layout = self._layout
        for message in layout.messages:
            item = message.message
            row = self._thing("message", item, _message_box(message))
            row["step"] = message.step
            row["points"] = [list(point) for point in message.points]
            row["ends"] = [_end(item.sender), _end(item.receiver)]
            yield row
        for note in layout.notes:
            row = self._thing("note", note.note, note.box)
            row["participants"] = list(note.note.participants)
            row["placement"] = note.note.placement.value
            yield row
        for fragment in layout.fragments:
            yield self._thing("fragment", fragment.fragment, fragment.box)
            for operand in fragment.operands[1:]:
                yield self._thing("section", operand.operand, _section_box(fragment, operand))
        for reference in layout.references:
            yield self._thing("reference", reference.reference, reference.box)
        for state in layout.states:
            yield self._thing("state", state.state, state.box)
        for divider in layout.dividers:
            left, right = divider.left, divider.right
            line = Box(left, divider.y, right - left, 0)
            yield self._thing("divider", divider.divider, _around([line, divider.pill]))
        for delay in layout.delays:
            box = Box(0, delay.top, layout.width, delay.bottom - delay.top)
            yield self._thing("delay", delay.delay, box)

    def _thing(self, kind: str, node: Node, box: Box) -> Row:
        return {
            "kind": kind,
            "at": self._at[id(node)][0],
            "span": _span(node),
            "box": _numbers(box),
        }

    def _texts(self) -> Iterator[Row]:
        """Every text that can be changed where it stands."""
        layout = self._layout
        for participant in layout.participants:
            about: Row = {"participant": participant.participant.id}
            row = self._text(about, participant.participant.label, participant.head.text)
            row["source"] = row["source"] or participant.participant.id
            yield row
        for name, placed in self._stage_texts():
            label = getattr(layout.diagram, name)
            if placed is not None and label.span != NO_SPAN:
                yield self._text({"stage": name}, label, placed)
        groups = [id(group) for group in all_groups(layout.diagram.groups)]
        for group in layout.groups:
            if group.text is not None and group.group.label.span != NO_SPAN:
                about = {"group": groups.index(id(group.group))}
                yield self._text(about, group.group.label, group.text)
        for node, label, placed, box in self._labels():
            index, number = self._at[id(node)]
            row = self._text({"at": index, "node": number}, label, placed, box)
            if not isinstance(self._draft.script[index].nodes[number], ParallelRow):
                yield row

    def _stage_texts(self) -> Iterator[tuple[str, PlacedText | None]]:
        layout = self._layout
        boxed = {"legend": layout.legend, "frame": layout.frame}
        for name in STAGE_TEXTS:
            holder = boxed.get(name)
            yield name, holder.text if holder is not None else getattr(layout, name, None)

    def _labels(self) -> Iterator[tuple[Node, Label, PlacedText | None, Box | None]]:
        """Nodes with their labels, where these stand, and where one would stand."""
        layout = self._layout
        for message in layout.messages:
            yield message.message, message.message.label, message.text, _label_box(message)
        for note in layout.notes:
            yield note.note, note.note.label, note.text, None
        for fragment in layout.fragments:
            if fragment.fragment.operator is FragmentOperator.GROUP:
                yield fragment.fragment, fragment.fragment.label, fragment.text, fragment.tab
            for operand in fragment.operands:
                box = Box(fragment.box.x + 8, operand.top, 120, 20)
                yield operand.operand, operand.operand.guard, operand.text, box
        for reference in layout.references:
            yield reference.reference, reference.reference.label, reference.text, reference.box
        for state in layout.states:
            yield state.state, state.state.label, state.text, None
        for divider in layout.dividers:
            yield divider.divider, divider.divider.label, divider.text, divider.pill
        for delay in layout.delays:
            yield delay.delay, delay.delay.label, delay.text, None

    def _text(
        self, about: Row, label: Label, placed: PlacedText | None, empty: Box | None = None
    ) -> Row:
        """A text, where it stands, and as what it stands in the source."""
        box = placed.box if placed is not None else empty
        start, end = label.span
        return {
            "of": about,
            "box": None if box is None else _numbers(box),
            "span": [start, end],
            "source": self._source_of(label),
        }

    def _source_of(self, label: Label) -> str:
        """The source of a label with real line feeds and without the indentation of a block."""
        if label.span == NO_SPAN:
            return ""
        text = self._draft.source.text[label.span.start : label.span.end]
        lines = [line.strip() for line in text.splitlines()] if "\n" in text else [text]
        written = "\n".join(lines)
        joined = self._draft.syntax.join_breaks(written)
        # In PlantUML's blocks a backslash and an n are just that.
        if joined != written and self._draft.read_label(joined, label) != label:
            return written
        return joined

    def _places(self, things: list[Row]) -> Iterator[Row]:
        """Where new statements can come to stand, from top to bottom of the script."""
        script, edges = self._draft.script, self._edges(things)
        top = max((each.lifeline.top for each in self._layout.participants), default=0.0)
        bottom = max((each.lifeline.bottom for each in self._layout.participants), default=top)
        for place in range(len(script) + 1):
            above = edges[place - 1][1] if place else top
            below = edges[place][0] if place < len(script) else bottom
            if above is not None:
                top = above
            if place < len(script) and _belongs_above(script[place].nodes[0]):
                continue
            if place and _belongs_below(script[place - 1].nodes[-1]):
                continue
            following = below if below is not None else top
            yield {"place": place, "y": (top + max(following, top)) / 2}

    def _edges(self, things: list[Row]) -> list[tuple[float | None, float | None]]:
        """Upper and lower edge of what each statement draws, or None where it draws nothing."""
        edges: list[tuple[float | None, float | None]] = [(None, None)] * len(self._draft.script)
        for thing in things:
            _, y, _, height = thing["box"]
            if thing["kind"] not in ("fragment", "section"):
                upper, lower = edges[thing["at"]]
                edges[thing["at"]] = (min(y, upper or y), max(y + height, lower or 0))
        for fragment in self._layout.fragments:
            first, *others = fragment.operands
            opening = self._at[id(fragment.fragment)][0]
            edges[opening] = (fragment.box.y, _bottom_of_tab(fragment, first))
            for operand in others:
                line = operand.top if operand.line is None else operand.line
                below = line if operand.text is None else operand.text.box.bottom
                edges[self._at[id(operand.operand)][0]] = (line, below)
            closing = end_of_block(self._draft.script, opening) - 1
            edges[closing] = (fragment.box.bottom, fragment.box.bottom)
        return edges


def _numbers(box: Box) -> list[float]:
    return [round(value, 2) for value in box]


def _span(node: Node) -> list[int]:
    return [node.span.start, node.span.end]


def _end(end: End) -> str | None:
    return end if isinstance(end, str) else None


def _message_box(message: PlacedMessage) -> Box:
    xs = [x for x, _ in message.points]
    ys = [y for _, y in message.points]
    line = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return _around([line, message.text.box if message.text is not None else None])


def _label_box(message: PlacedMessage) -> Box:
    """Where the label of a message without one would stand."""
    (x1, y1), (x2, _) = message.points[:2]
    return Box(min(x1, x2), y1 - 18, max(abs(x2 - x1), 60), 16)


def _section_box(fragment: PlacedFragment, operand: PlacedOperand) -> Box:
    return Box(fragment.box.x, operand.top, fragment.box.width, operand.bottom - operand.top)


def _bottom_of_tab(fragment: PlacedFragment, first: PlacedOperand) -> float:
    bottoms = [fragment.box.y]
    bottoms += [box.bottom for box in (fragment.tab, first.text and first.text.box) if box]
    return max(bottoms)


def _around(boxes: list[Box | None]) -> Box:
    """The smallest box round several."""
    found = [box for box in boxes if box is not None]
    x, y = min(box.x for box in found), min(box.y for box in found)
    right, bottom = max(box.right for box in found), max(box.bottom for box in found)
    return Box(x, y, right - x, bottom - y)


def _belongs_above(node: Node) -> bool:
    """Whether a statement is about the message before it, so that nothing may come between."""
    if isinstance(node, Note):
        return node.on_message
    return isinstance(node, ActivationStart | ActivationEnd | Destruction)


def _belongs_below(node: Node) -> bool:
    """Whether a statement is about the message behind it."""
    return isinstance(node, Creation)
