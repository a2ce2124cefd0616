"""Messages: ``SENDER [()] ARROW [+|-|()] RECEIVER: TEXT``."""

from __future__ import annotations

from ...diagnostics import Code
from ...model import ActivationEnd, ActivationStart, Message, MessageParts
from .arrows import ARROWS
from .draft import Draft
from .lifetimes import bear, end_lives
from .refusal import end_statement, expect
from .texts import read_label, warn_of_cut
from .tokens import Token, Tokens


def read_message(draft: Draft, tokens: Tokens) -> None:
    """Read a message; the next token is its sender's name."""
    sender = tokens.take()
    tail = tokens.take() if tokens.peek().kind == "circle" else None
    arrow = expect(tokens, "arrow", "an arrow such as `->>`")
    mark = None
    if tokens.peek().kind in (("circle",) if tail else ("plus", "minus", "circle")):
        mark = tokens.take()
    receiver = expect(tokens, "name", "the receiver's name")
    text = expect(tokens, "text", "`:` and the message's text")
    end_statement(tokens)
    add_message(draft, sender, arrow, receiver, text, tail=tail, mark=mark)


def add_message(
    draft: Draft,
    sender: Token,
    arrow: Token,
    receiver: Token,
    text: Token,
    *,
    tail: Token | None = None,
    mark: Token | None = None,
) -> None:
    """Take in a message, with the bars that begin or end with it.

    Args:
        draft: The diagram so far.
        sender: Name of the sender.
        arrow: The arrow.
        receiver: Name of the receiver.
        text: The text with its colon.
        tail: ``()`` behind the sender.
        mark: ``+``, ``-`` or ``()`` before the receiver.
    """
    names = draft.use(sender), draft.use(receiver)
    label = read_label(draft, text.start + 1, text.end)
    warn_of_cut(draft, text.end)
    kind = mark.kind if mark else ""
    look = ARROWS[arrow.text.lower()]._replace(
        head_circle=kind == "circle", tail_circle=tail is not None
    )
    bear(draft, *names, receiver)
    draft.add(
        Message(
            sender=names[0],
            receiver=names[1],
            arrow=look,
            label=label,
            style=draft.looks.message,
            span=draft.body.span(sender.start, text.end),
            parts=MessageParts(
                draft.place(sender), draft.body.span(arrow.start, arrow.end), draft.place(receiver)
            ),
        )
    )
    draft.count.advance()
    if mark is not None:
        _mark(draft, names[0] if kind == "minus" else names[1], mark)
    end_lives(draft, *names)


def _mark(draft: Draft, name: str, mark: Token) -> None:
    """Begin or end the bar that a ``+`` or ``-`` asks for."""
    span = draft.body.span(mark.start, mark.end)
    if mark.kind == "plus":
        draft.lifetimes.activate(name, span)
        bar = draft.looks.bar
        draft.add(ActivationStart(participant=name, style=bar, shorthand=True, span=span))
    elif mark.kind == "minus":
        if draft.lifetimes.deactivate(name):
            draft.add(ActivationEnd(participant=name, shorthand=True, span=span))
        else:
            refuse_deactivation(draft, name, mark)


def refuse_deactivation(draft: Draft, name: str, place: Token) -> None:
    """Tell that a bar ends that never began."""
    draft.error(
        Code.ACTIVATION,
        f"`{name}` is deactivated here but is not active",
        place.start,
        place.end,
        f"begin its bar earlier, with `+` before its name or with `activate {name}`"
        if place.kind != "minus"
        else f"`-` ends the bar of the sender, `{name}`; begin it earlier: `->>+{name}`",
    )
