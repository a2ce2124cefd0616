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
        behind_end: Whether its keyword stands in one line behind an ``end``.
        label: What its tab shows instead of the operator.
    """

    operator: FragmentOperator
    keyword: Span
    sections: list[Section]
    style: Style = NO_STYLE
    behind_end: bool = False
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

    Args:
        depth: How many fragments may stand in each other; deeper ones are no frames any more, what
            they hold stands in the fragment round them.

    Attributes:
        items: Where the next item goes.
        open: The open fragments, the innermost last.
        total: How many items there are.
        steps: How often something was added, opened, divided or closed.
    """

    def __init__(self, depth: int) -> None:
        self.items: list[Item] = []
        self.open: list[Block] = []
        self.total = 0
        self.steps = 0
        self._depth = depth
        self._too_deep: list[FragmentOperator] = []
        self._outer: list[list[Item]] = []

    @property
    def innermost(self) -> FragmentOperator | None:
        """Operator of the innermost open fragment."""
        if self._too_deep:
            return self._too_deep[-1]
        return self.open[-1].operator if self.open else None

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.items.append(item)
        self.total += 1
        self.steps += 1

    def begin(self, block: Block) -> bool:
        """Open a fragment; False where it would stand too deep."""
        self.steps += 1
        if len(self.open) >= self._depth:
            self._too_deep.append(block.operator)
            return False
        self._outer.append(self.items)
        self.open.append(block)
        self.items = block.sections[0].items
        self.total += 1
        return True

    def divide(self, section: Section) -> None:
        """Begin the next section of the innermost fragment."""
        self.steps += 1
        if not self._too_deep:
            self.open[-1].sections.append(section)
            self.items = section.items

    def end(self, end: Span) -> None:
        """Close the innermost fragment."""
        self.steps += 1
        if self._too_deep:
            self._too_deep.pop()
            return
        fragment = self.open.pop().close(end)
        self.items = self._outer.pop()
        self.items.append(fragment)

    def dissolve(self) -> None:
        """Take the innermost fragment away and leave what it holds."""
        block = self.open.pop()
        self.items = self._outer.pop()
        for section in block.sections:
            self.items += section.items

    def finish(self) -> None:
        """Forget the fragments that stood too deep and are still open."""
        self._too_deep.clear()
