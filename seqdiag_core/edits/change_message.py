"""Change a message where it stands: its ends, its direction, its arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import cast

from ..model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    End,
    Found,
    Item,
    Lost,
    Message,
    Node,
    ParallelRow,
)
from ..source import NO_SPAN, Span
from .changes import Change, EditError
from .draft import Draft, Meaning
from .names import quoted


def change_ends(
    draft: Draft, step: int, sender: End | None = None, receiver: End | None = None
) -> tuple[Change, ...]:
    """Let a message come from or go to somebody else.

    Args:
        draft: The text.
        step: The number of the message, counted from 1.
        sender: Its new sender, or None to keep the old one.
        receiver: Its new receiver, or None to keep the old one.

    Raises:
        EditError: The message cannot be changed so.
    """
    old = draft.message(step)
    new = replace(
        old,
        sender=old.sender if sender is None else sender,
        receiver=old.receiver if receiver is None else receiver,
    )
    return _change(draft, step, old, new, [lambda: _name_changes(draft, old, new)])


def reverse_message(draft: Draft, step: int) -> tuple[Change, ...]:
    """Let a message go the other way.

    Args:
        draft: The text.
        step: The number of the message, counted from 1.

    Raises:
        EditError: The message cannot be reversed.
    """
    old = draft.message(step)
    sender: End = Found(old.receiver.side) if isinstance(old.receiver, Lost) else old.receiver
    receiver: End = Lost(old.sender.side) if isinstance(old.sender, Found) else old.sender
    return change_ends(draft, step, sender, receiver)


def change_arrow(draft: Draft, step: int, arrow: Arrow) -> tuple[Change, ...]:
    """Draw a message with another arrow.

    Args:
        draft: The text.
        step: The number of the message, counted from 1.
        arrow: Its new look; colours stay.

    Raises:
        EditError: The dialect has no such arrow here.
    """
    old = draft.message(step)
    new = replace(old, arrow=arrow)
    # Where a name or a sign that ends a bar follows, some arrows need a blank behind them.
    ways = [partial(_arrow_changes, draft, old, new, blank) for blank in ("", " ")]
    return _change(draft, step, old, new, ways)


def _change(
    draft: Draft,
    step: int,
    old: Message,
    new: Message,
    minimal: Iterable[Callable[[], list[Change]]],
) -> tuple[Change, ...]:
    """Change the parts of a statement that differ, or if that is not enough the whole of it."""
    if new == old:
        return ()
    index = draft.statement_of_step(step)
    nodes = tuple(_follow(node, old, new) for node in draft.script[index].nodes)
    said = draft.said(index, nodes)
    return draft.first_settled(
        (
            *(_settled(draft, way, said) for way in minimal),
            lambda: draft.settle((draft.rewritten(index, nodes),), said),
        )
    )


def _settled(
    draft: Draft, way: Callable[[], list[Change]], said: list[Meaning]
) -> Callable[[], tuple[Change, ...]]:
    return lambda: draft.settle(way(), said)


def _follow(node: Node, old: Message, new: Message) -> Node:
    """What a node of the message's statement becomes: bars and births go with its ends."""
    match node:
        case Message() if node is old:
            return new
        case ParallelRow():
            items = tuple(cast("Item", _follow(item, old, new)) for item in node.items)
            return replace(node, items=items)
        case Creation() | ActivationStart() if node.participant == old.receiver and isinstance(
            new.receiver, str
        ):
            return replace(node, participant=new.receiver)
        case ActivationEnd() if node.participant == old.sender and isinstance(new.sender, str):
            return replace(node, participant=new.sender)
        case _:
            return node


def _name_changes(draft: Draft, old: Message, new: Message) -> list[Change]:
    ends = (
        (old.parts.sender, old.sender, new.sender),
        (old.parts.receiver, old.receiver, new.receiver),
    )
    return [_name_change(draft, *each) for each in ends if each[1] != each[2]]


def _name_change(draft: Draft, span: Span, old: End, new: End) -> Change:
    if span == NO_SPAN or not isinstance(old, str) or not isinstance(new, str):
        raise EditError("this end is not named in the text")
    return Change(*quoted(draft.source, span), draft.syntax.write_name(new))


def _arrow_changes(draft: Draft, old: Message, new: Message, blank: str) -> list[Change]:
    span = old.parts.arrow
    if span == NO_SPAN:
        raise EditError("this arrow cannot be changed in its place")
    return [Change(*span, draft.syntax.write_arrow(new) + blank)]
