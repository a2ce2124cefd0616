"""Edges to messages, notes and bars; separators; fragments: what happens, from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...diagnostics import Code
from ...limits import Limits
from ...model import (
    Delay,
    Divider,
    Fragment,
    FragmentOperator,
    Item,
    Message,
    MessageParts,
    Note,
    NotePlacement,
    Operand,
    Style,
)
from ...source import Span
from ..problems import Problems
from .attributes import Owner
from .bars import Bars
from .edge import Edge
from .nodes import Cast
from .overall import Overall
from .settings import Settings
from .statements import (
    Assignment,
    BlockEnd,
    EdgeStatement,
    FragmentStart,
    GroupStart,
    SeparatorLine,
    Statement,
)
from .values import color_of
from .words import label_of


class Drawn(NamedTuple):
    """An edge as it is drawn: a ``=>`` is drawn twice.

    Attributes:
        edge: The edge.
        span: Where it stands; the return of a call with a block stands where this ends.
        is_back: Whether it goes from the right name to the left one.
        returns: Whether it is the return of a call.
    """

    edge: Edge
    span: Span
    is_back: bool
    returns: bool


class Course(NamedTuple):
    """What happens.

    Attributes:
        items: The items of the diagram.
        drawn: All edges in the order in which they are drawn.
    """

    items: tuple[Item, ...]
    drawn: list[Drawn]


class _Block:
    """A block that is open: a fragment's has items of its own, other ones share them."""

    __slots__ = ("items", "opener", "settings", "waiting")

    def __init__(self, items: list[Item], opener: Statement | None = None) -> None:
        self.items = items
        self.opener = opener
        self.settings: dict[str, str | None] = {}
        self.waiting: list[Drawn] = []


def follow(
    statements: Sequence[Statement],
    cast: Cast,
    settings: Settings,
    overall: Overall,
    limits: Limits,
    problems: Problems,
) -> Course:
    """Turn all statements but those about nodes into items."""
    return _Following(cast, settings, overall, limits, problems).run(statements)


class _Following:
    """Goes through the statements once, with a stack of the open blocks."""

    def __init__(
        self,
        cast: Cast,
        settings: Settings,
        overall: Overall,
        limits: Limits,
        problems: Problems,
    ) -> None:
        self._columns = {name: index for index, name in enumerate(cast.nodes)}
        self._settings = settings
        self._overall = overall
        self._limits = limits
        self._problems = problems
        self._bars = Bars(cast.nodes, overall)
        self._blocks = [_Block([])]
        self._drawn: list[Drawn] = []
        self._count = 0

    def run(self, statements: Sequence[Statement]) -> Course:
        """Follow the statements, as far as the limit allows."""
        for statement in statements:
            if self._is_full:
                message = f"there are more items than the {self._limits.items:,} allowed"
                self._problems.error(Code.LIMIT, message, self._place(statement))
                break
            self._step(statement)
        while len(self._blocks) > 1:
            self._end(BlockEnd(Span(0, 0)))
        return Course(tuple(self._blocks[0].items), self._drawn)

    @property
    def _is_full(self) -> bool:
        return self._count > self._limits.items

    @staticmethod
    def _place(statement: Statement) -> Span:
        return statement.given.span if isinstance(statement, Assignment) else statement.span

    def _step(self, statement: Statement) -> None:
        if isinstance(statement, EdgeStatement):
            self._edges(statement)
        elif isinstance(statement, SeparatorLine):
            self._separator(statement)
        elif isinstance(statement, FragmentStart):
            self._blocks.append(_Block([], statement))
        elif isinstance(statement, GroupStart):
            self._blocks.append(_Block(self._block.items, statement))
        elif isinstance(statement, Assignment):
            self._set(statement)
        elif isinstance(statement, BlockEnd):
            self._end(statement)

    @property
    def _block(self) -> _Block:
        return self._blocks[-1]

    def _add(self, *items: Item) -> None:
        self._block.items.extend(items)
        self._count += len(items)

    # Blocks

    def _set(self, statement: Assignment) -> None:
        if isinstance(self._block.opener, FragmentStart):
            for setting in self._settings.resolve(Owner.FRAGMENT, [statement.given]):
                self._block.settings[setting.name] = setting.text

    def _end(self, statement: BlockEnd) -> None:
        block = self._blocks.pop()
        for drawn in reversed(block.waiting):
            is_at_end = drawn.returns and statement.span.end > 0
            self._draw(drawn._replace(span=statement.span) if is_at_end else drawn)
        opener = block.opener
        if not isinstance(opener, FragmentStart):
            return
        if not block.items:
            message = f"`{opener.operator}` needs at least one edge"
            self._problems.error(Code.EMPTY, message, opener.span)
            return
        span = Span(opener.span.start, max(statement.span.end, opener.span.end))
        style = Style(
            stroke=color_of(block.settings["linecolor"])
            if "linecolor" in block.settings
            else self._overall.line_color,
            ink=color_of(block.settings.get("textcolor")),
        )
        operand = Operand(guard=label_of(opener.name), items=tuple(block.items), span=span)
        operator = FragmentOperator(opener.operator)
        end = statement.span
        self._add(Fragment(operator=operator, operands=(operand,), style=style, end=end, span=span))

    def _separator(self, statement: SeparatorLine) -> None:
        label = label_of(statement.text)
        if statement.is_delay:
            self._add(Delay(label=label, span=statement.span))
        else:
            style = Style(ink=self._overall.text_color)
            self._add(Divider(label=label, style=style, span=statement.span))

    # Edges

    def _edges(self, statement: EdgeStatement) -> None:
        """Draw a chain: forward edges at once, back ones after those that follow, inmost first."""
        settings = self._settings.resolve(Owner.EDGE, statement.givens)
        waiting: list[Drawn] = []
        last = len(statement.operators) - 1
        for index, operator in enumerate(statement.operators):
            if self._is_full:
                break
            left, right = statement.names[index], statement.names[index + 1]
            start = statement.span.start if index == 0 else left.span.start
            end = statement.span.end if index == last else right.span.end
            edge = Edge(left, operator, right, Span(start, end), self._overall.line_color)
            edge.take(settings, self._settings)
            if left.text not in self._columns or right.text not in self._columns:
                continue
            if edge.direction in ("forward", "both"):
                self._draw(Drawn(edge, edge.span, is_back=False, returns=False))
            if edge.direction in ("back", "both"):
                returns = edge.direction == "both"
                waiting.append(Drawn(edge, edge.span, is_back=True, returns=returns))
        if statement.opens:
            self._blocks.append(_Block(self._block.items, statement))
            self._block.waiting = waiting
            return
        for drawn in reversed(waiting):
            self._draw(drawn)

    def _draw(self, drawn: Drawn) -> None:
        """Add the message, the bars that it begins and ends, and its notes."""
        edge = drawn.edge
        self._drawn.append(drawn)
        self._add(self._message(drawn))
        if self._overall.has_bars:
            self._add(*self._bars.after(edge, drawn.span, is_back=drawn.is_back))
        if not drawn.returns:
            self._notes(edge)

    def _message(self, drawn: Drawn) -> Message:
        edge = drawn.edge
        names = (edge.left, edge.right)
        sender, receiver = names[::-1] if drawn.is_back else names
        prefix = f"{len(self._drawn)}. " if self._overall.is_numbered else ""
        return Message(
            sender=sender.text,
            receiver=receiver.text,
            arrow=edge.arrow_of(returns=drawn.returns),
            label=label_of(edge.texts.get("return" if drawn.returns else "label"), prefix),
            delay=self._overall.fall if edge.diagonal else 0,
            style=Style(stroke=edge.color, ink=edge.color),
            reversed=drawn.is_back and not drawn.returns,
            parts=MessageParts(sender.span, edge.arrow, receiver.span),
            span=drawn.span,
        )

    def _notes(self, edge: Edge) -> None:
        """Add the notes on a message: left of the left node, right of the right one."""
        ends = sorted((edge.left.text, edge.right.text), key=self._columns.__getitem__)
        color = edge.texts.get("notecolor")
        fill = self._overall.note_color if color is None else color_of(color.text)
        style = Style(fill=fill, ink=edge.color)
        for name, placement, participant in (
            ("leftnote", NotePlacement.LEFT, ends[0]),
            ("rightnote", NotePlacement.RIGHT, ends[1]),
        ):
            word = edge.texts.get(name)
            if word is not None and word.text:
                self._add(
                    Note(
                        placement=placement,
                        participants=(participant,),
                        label=label_of(word),
                        on_message=True,
                        style=style,
                        span=word.span,
                    )
                )
