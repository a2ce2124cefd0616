"""Items in the fragments that hold them, while the fragments are still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...label import EMPTY_LABEL, Label
from ...model import NO_STYLE, Fragment, FragmentOperator, Item, Operand, Style
from ...source import Span


@dataclass(slots=True)
class Section:
    """One section of an open fragment: what its head says, where it begins, what it holds."""

    guard: Label
    start: int
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Block:
    """A fragment that is still open.

    Attributes:
        operator: Its operator.
        keyword: Place of the word that opened it.
        sections: Its sections, the last one still growing.
        style: Its colours.
        label: What its tab shows instead of the operator.
    """

    operator: FragmentOperator
    keyword: Span
    sections: list[Section]
    style: Style = NO_STYLE
    label: Label = EMPTY_LABEL

    def close(self, end: Span) -> Fragment:
        """The whole fragment, closed by a word at ``end``."""
        stops = [section.start for section in self.sections[1:]] + [end.start]
        operands = tuple(
            Operand(guard=section.guard, items=tuple(section.items), span=Span(section.start, stop))
            for section, stop in zip(self.sections, stops, strict=True)
        )
        return Fragment(
            operator=self.operator,
            operands=operands,
            label=self.label,
            style=self.style,
            end=end,
            span=Span(self.keyword.start, end.end),
        )


class Blocks:
    """All items so far: a stack of open fragments over the items outside of any.

    Attributes:
        items: Where the next item goes.
        open: The open fragments, the innermost last.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.open: list[Block] = []
        self.total = 0
        self._outer: list[list[Item]] = []

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.items.append(item)
        self.total += 1

    def begin(self, block: Block) -> None:
        """Open a fragment."""
        self._outer.append(self.items)
        self.open.append(block)
        self.items = block.sections[0].items
        self.total += 1

    def divide(self, section: Section) -> None:
        """Begin the next section of the innermost fragment."""
        self.open[-1].sections.append(section)
        self.items = section.items

    def end(self, end: Span) -> None:
        """Close the innermost fragment."""
        fragment = self.open.pop().close(end)
        self.items = self._outer.pop()
        self.items.append(fragment)
