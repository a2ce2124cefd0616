"""A diagram as a script: its statements one after another, as they stand in the source.

A fragment is a statement that opens, statements between its sections, and one that closes. Between
two statements there is a place, told by the index of the statement that follows it; so most edits
are edits of a list.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from ..model import (
    ActivationEnd,
    ActivationStart,
    Diagram,
    Fragment,
    Item,
    Message,
    MessageParts,
    Node,
    Note,
    Operand,
    ParallelRow,
)
from ..source import Source, Span
from .lines import lines_of


class Part(Enum):
    """What a statement does."""

    WHOLE = 1
    OPENS = 2
    DIVIDES = 3
    CLOSES = 4


class Token(NamedTuple):
    """One thing that a statement says; equal tokens have one meaning."""

    part: Part
    node: Node


class Statement(NamedTuple):
    """A statement of the source.

    Attributes:
        part: Whether it stands for itself, or opens, divides or closes something.
        nodes: What it says: items, a fragment and its first section, or a section.
        lines: Its whole lines in the source.
        depth: In how many fragments and rows it stands.
    """

    part: Part
    nodes: tuple[Node, ...]
    lines: Span
    depth: int

    @property
    def meaning(self) -> tuple[Token, ...]:
        """What it says without what stands inside of it and without bars of its own."""
        return tuple(
            Token(self.part, _bare(node)) for node in self.nodes if not _is_shorthand(node)
        )

    @property
    def hangs_on(self) -> bool:
        """Whether it belongs to the message before it."""
        return isinstance(self.nodes[0], Note) and self.nodes[0].on_message


def read_script(diagram: Diagram, source: Source) -> list[Statement]:
    """All statements about what happens, in the order of the source."""
    script: list[Statement] = []
    _add_items(script, diagram.items, source, 0)
    return script


def tokens_of(items: tuple[Item, ...]) -> list[Token]:
    """What the statements of items say, one after another."""
    tokens: list[Token] = []
    for item in items:
        if isinstance(item, Fragment):
            tokens.append(Token(Part.OPENS, _bare(item)))
            for index, operand in enumerate(item.operands):
                tokens.append(Token(Part.DIVIDES if index else Part.OPENS, _bare(operand)))
                tokens += tokens_of(operand.items)
            tokens.append(Token(Part.CLOSES, _bare(item)))
        elif isinstance(item, ParallelRow):
            tokens.append(Token(Part.OPENS, _bare(item)))
            tokens += tokens_of(item.items)
            tokens.append(Token(Part.CLOSES, _bare(item)))
        elif not _is_shorthand(item):
            tokens.append(Token(Part.WHOLE, _bare(item)))
    return tokens


def same_tokens(wanted: list[Token], found: list[Token]) -> bool:
    """Whether two scripts say the same; the ends of a ``return`` are whatever it answers."""
    return len(wanted) == len(found) and all(map(_same, wanted, found))


def _same(wanted: Token, found: Token) -> bool:
    if wanted == found:
        return True
    one, other = wanted.node, found.node
    if not (isinstance(one, Message) and isinstance(other, Message)):
        return False
    if one.span.end == 0 or one.parts != MessageParts() or other.parts != MessageParts():
        return False
    return replace(one, sender=other.sender, receiver=other.receiver) == other


def end_of_block(script: list[Statement], index: int) -> int:
    """Index behind the statement, or behind the one that closes what it opens."""
    if script[index].part is not Part.OPENS:
        return index + 1
    depth = script[index].depth
    index += 1
    while script[index].part is not Part.CLOSES or script[index].depth != depth:
        index += 1
    return index + 1


def end_of_unit(script: list[Statement], index: int) -> int:
    """Index behind the statement or block and behind the notes that hang on it."""
    end = end_of_block(script, index)
    while end < len(script) and script[end].hangs_on:
        end += 1
    return end


def owner_of(script: list[Statement], index: int) -> int | None:
    """Index of the statement that opens what the place before ``index`` stands in."""
    depth = 0
    for at in range(index - 1, -1, -1):
        if script[at].part is Part.CLOSES:
            depth += 1
        elif script[at].part is Part.OPENS:
            if depth == 0:
                return at
            depth -= 1
    return None


def _add_items(
    script: list[Statement], items: tuple[Item, ...], source: Source, depth: int
) -> None:
    for item in items:
        lines = lines_of(source, item.span)
        if isinstance(item, Fragment):
            _add_fragment(script, item, source, depth)
        elif isinstance(item, ParallelRow) and _has_own_lines(item, source):
            opening = Span(item.span.start, item.span.start)
            closing = Span(item.span.end, item.span.end)
            script.append(Statement(Part.OPENS, (item,), lines_of(source, opening), depth))
            _add_items(script, item.items, source, depth + 1)
            script.append(Statement(Part.CLOSES, (item,), lines_of(source, closing), depth))
        elif script and _shares_lines(script[-1], lines, depth):
            last = script[-1]
            joined = Span(min(last.lines.start, lines.start), max(last.lines.end, lines.end))
            script[-1] = last._replace(nodes=(*last.nodes, item), lines=joined)
        else:
            script.append(Statement(Part.WHOLE, (item,), lines, depth))


def _add_fragment(script: list[Statement], fragment: Fragment, source: Source, depth: int) -> None:
    for index, operand in enumerate(fragment.operands):
        start = fragment.span.start if index == 0 else operand.span.start
        lines = lines_of(source, Span(start, max(start, operand.guard.span.end)))
        nodes = (operand,) if index else (fragment, operand)
        script.append(Statement(Part.DIVIDES if index else Part.OPENS, nodes, lines, depth))
        _add_items(script, operand.items, source, depth + 1)
    end = fragment.end if fragment.end.end else Span(fragment.span.end, fragment.span.end)
    script.append(Statement(Part.CLOSES, (fragment,), lines_of(source, end), depth))


def _has_own_lines(row: ParallelRow, source: Source) -> bool:
    """Whether a row has words that open and close it, not only signs before its messages."""
    first = row.items[0].span if row.items else Span(row.span.end, row.span.end)
    opening = Span(row.span.start, row.span.start)
    return lines_of(source, opening).start < lines_of(source, first).start


def _shares_lines(last: Statement, lines: Span, depth: int) -> bool:
    return last.part is Part.WHOLE and last.depth == depth and lines.start < last.lines.end


def _is_shorthand(node: Node) -> bool:
    return isinstance(node, ActivationStart | ActivationEnd) and node.shorthand


def _bare(node: Node) -> Node:
    if isinstance(node, Fragment):
        return replace(node, operands=())
    if isinstance(node, Operand | ParallelRow):
        return replace(node, items=())
    if isinstance(node, Note) and node.on_message:
        return replace(node, participants=())  # those of its message
    return node
