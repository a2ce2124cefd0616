"""Messages: ``SENDER [()] ARROW [+|-|()] RECEIVER: TEXT``."""

from __future__ import annotations

from typing import NamedTuple

from ...diagnostics import Code
from ...model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    End,
    Found,
    Lost,
    Message,
    MessageParts,
)
from ...source import NO_SPAN
from .arrows import ARROWS
from .draft import Draft
from .lives import bear, end_lives
from .refusal import end_statement, expect
from .texts import read_text
from .tokens import Token, Tokens


class Words(NamedTuple):
    """The words of a message.

    Attributes:
        sender: Name of who stands before the arrow; None where nobody does.
        arrow: The arrow.
        receiver: Name of who stands behind it; None where nobody does.
        text: The text with its colon; empty where there is none.
        look: What the arrow looks like.
        tail: ``()`` behind the sender.
        mark: ``+``, ``-`` or ``()`` before the receiver.
        backward: Whether the arrow points to the name before it; Mermaid's never do.
    """

    sender: Token | None
    arrow: Token
    receiver: Token | None
    text: Token
    look: Arrow
    tail: bool = False
    mark: Token | None = None
    backward: bool = False


def read_message(draft: Draft, tokens: Tokens) -> None:
    """Read a message; the next token is its sender's name."""
    sender = tokens.take()
    tail = tokens.peek().kind == "circle"
    if tail:
        tokens.take()
    arrow = expect(tokens, "arrow", "an arrow such as `->>`")
    mark = None
    if tokens.peek().kind in (("circle",) if tail else ("plus", "minus", "circle")):
        mark = tokens.take()
    receiver = expect(tokens, "name", "the receiver's name")
    text = expect(tokens, "text", "`:` and the message's text")
    end_statement(tokens)
    add_message(draft, Words(sender, arrow, receiver, text, ARROWS[arrow.text.lower()], tail, mark))


def add_message(draft: Draft, words: Words) -> None:
    """Take in a message, with the births, bars and deaths that it brings."""
    ends = _ends(draft, words)
    label = read_text(draft, words.text)
    kind = words.mark.kind if words.mark else ""
    first = words.sender or words.arrow
    places = [draft.place(name) if name else NO_SPAN for name in (words.sender, words.receiver)]
    if words.backward:
        places.reverse()
    _warn_of_names(draft, words)
    bear(draft, *ends, words.receiver or words.arrow)
    message = Message(
        sender=ends[0],
        receiver=ends[1],
        arrow=words.look._replace(head_circle=kind == "circle", tail_circle=words.tail),
        label=label,
        style=draft.looks.message,
        reversed=words.backward,
        span=draft.body.span(first.start, max(words.text.end, first.end)),
        parts=MessageParts(places[0], draft.place(words.arrow), places[1]),
    )
    draft.add_labelled(message, words.text)
    draft.count.advance()
    if words.mark is not None:
        _mark(draft, ends, words.mark)
    end_lives(draft, *ends)


def _ends(draft: Draft, words: Words) -> tuple[End, End]:
    """Sender and receiver."""
    before: End = Found() if words.sender is None else draft.use(words.sender)
    behind: End = Lost() if words.receiver is None else draft.use(words.receiver)
    if not words.backward:
        return before, behind
    return (
        behind if isinstance(behind, str) else Found(),
        before if isinstance(before, str) else Lost(),
    )


def _warn_of_names(draft: Draft, words: Words) -> None:
    """Warn of names that hold what looks like something else."""
    for name in (words.sender, words.receiver):
        if name is not None and name.text.rstrip().endswith("()"):
            draft.warn(
                Code.AMBIGUOUS,
                "`()` belongs to the name here, for a name with `-` or `(` takes it in",
                name.start + len(name.text.rstrip()) - 2,
                name.start + len(name.text.rstrip()),
                "give the participant a name without these signs, and this one as its label",
            )
        if name is not None and name.text.strip() in ("[", "]"):
            draft.warn(
                Code.AMBIGUOUS,
                f"`{name.text.strip()}` is a participant in Mermaid, not the edge of the diagram",
                name.start,
                name.end,
                "name the participant that stands for what is outside",
            )


def _mark(draft: Draft, ends: tuple[End, End], mark: Token) -> None:
    """Begin or end the bar that a ``+`` or ``-`` asks for."""
    span = draft.place(mark)
    sender, receiver = ends
    if mark.kind == "plus" and isinstance(receiver, str):
        draft.lifetimes.activate(receiver, span)
        style = draft.looks.bar
        draft.add(ActivationStart(participant=receiver, style=style, shorthand=True, span=span))
    elif mark.kind == "minus" and isinstance(sender, str):
        if draft.lifetimes.deactivate(sender):
            draft.add(ActivationEnd(participant=sender, shorthand=True, span=span))
        else:
            refuse_deactivation(draft, sender, mark)


def refuse_deactivation(draft: Draft, name: str, place: Token) -> None:
    """Tell that a bar ends that never began."""
    hint = f"begin its bar earlier, with `+` before its name or with `activate {name}`"
    if place.kind == "minus":
        hint = f"`-` ends the bar of the sender; begin it earlier, with `->>+{name}`"
    message = f"`{name}` is deactivated here but is not active"
    draft.error(Code.ACTIVATION, message, place.start, place.end, hint)
