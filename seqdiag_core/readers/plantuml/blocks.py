"""What happens, as far as it was read: items, and the fragments that are open."""

from __future__ import annotations

from ...label import EMPTY_LABEL, Label
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Fragment,
    FragmentOperator,
    Item,
    Link,
    Message,
    Note,
    Operand,
    ParallelRow,
    Style,
)
from ...source import Span


class Section:
    """A section of a fragment that is open."""

    __slots__ = ("guard", "items", "start", "style")

    def __init__(self, start: int, guard: Label, style: Style) -> None:
        self.start = start
        self.guard = guard
        self.style = style
        self.items: list[Item] = []


class OpenFragment:
    """A fragment that is open.

    Attributes:
        word: The word that opened it.
        opening: Where its line stands.
        operator: Its operator.
        label: What its tab shows.
        link: Where its tab leads.
        style: Its colours.
        sections: Its sections so far.
        outer: The items it will stand among.
        parallel: Whether it begins at the height of what is before it.
    """

    __slots__ = (
        *("label", "link", "opening", "operator", "outer", "parallel", "sections", "style"),
        "word",
    )

    def __init__(self, word: str, opening: Span, operator: FragmentOperator) -> None:
        self.word = word
        self.opening = opening
        self.operator = operator
        self.label: Label = EMPTY_LABEL
        self.link: Link | None = None
        self.style: Style = NO_STYLE
        self.sections: list[Section] = []
        self.outer: list[Item] = []
        self.parallel = False

    def finish(self, end: Span) -> Fragment:
        """The fragment of the model, closed at a place of the source."""
        stops = [section.start for section in self.sections[1:]] + [end.start]
        return Fragment(
            operator=self.operator,
            operands=tuple(
                Operand(
                    guard=section.guard,
                    items=tuple(section.items),
                    style=section.style,
                    span=Span(section.start, max(stop, section.start)),
                )
                for section, stop in zip(self.sections, stops, strict=True)
            ),
            label=self.label,
            link=self.link,
            style=self.style,
            end=end,
            span=Span(self.opening.start, end.end),
        )


class Blocks:
    """Items and open fragments.

    Attributes:
        top: The items of the diagram.
        items: The list that the next item belongs to.
        open: The fragments that are open, the innermost one last.
        total: How many items there are.
    """

    def __init__(self) -> None:
        self.top: list[Item] = []
        self.items = self.top
        self.open: list[OpenFragment] = []
        self.total = 0
        self._row: int | None = None  # where the row begins that is open here
        self._rows: list[int | None] = []  # the same round each open fragment

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.items.append(item)
        self.total += 1

    def join_row(self) -> bool:
        """Let what comes next begin at the height of the message or note before it.

        Returns:
            Whether there is one.
        """
        if self._row is not None:
            return True
        items = self.items
        first = len(items) - 1
        while first >= 0 and isinstance(items[first], ActivationStart | ActivationEnd):
            first -= 1
        while first > 0 and isinstance(items[first], Note) and _hangs_on(items[first]):
            first -= 1
        if first < 0 or not isinstance(items[first], Message | Note | Fragment):
            return False
        self._row = first
        return True

    def end_row(self) -> None:
        """Put what begins at one height into a row: what comes next begins below it."""
        if self._row is None:
            return
        first, self._row = self._row, None
        row = self.items[first:]
        span = Span(row[0].span.start, max(item.span.end for item in row))
        self.items[first:] = [ParallelRow(items=tuple(row), span=span)]

    def open_fragment(self, fragment: OpenFragment) -> None:
        """Open a fragment; its first section must follow."""
        if not fragment.parallel:
            self.end_row()
        row, self._row = self._row, None
        fragment.outer = self.items
        self.open.append(fragment)
        self._rows.append(row)

    def begin_section(self, section: Section) -> None:
        """Let what follows belong to another section of the innermost fragment."""
        self.end_row()
        self.open[-1].sections.append(section)
        self.items = section.items

    def close_fragment(self, end: Span) -> Fragment:
        """Close the innermost fragment, and give what became of it."""
        self.end_row()
        fragment = self.open.pop()
        self.items = fragment.outer
        finished = fragment.finish(end)
        self.add(finished)
        self._row = self._rows.pop()
        return finished


def _hangs_on(item: Item) -> bool:
    return isinstance(item, Note) and (item.on_message or item.beside_previous)
