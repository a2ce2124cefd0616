"""What somebody meant who wrote what seqdiag cannot read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...diagnostics import Code
from ...report import did_you_mean
from ...source import Span
from .tokens import Kind, Token

ARROWS = ("->", "-->", "->>", "-->>", "<-", "<--", "<<-", "<<--", "=>")
"""All arrows of the language."""

_BLOCKS = ("alt", "loop", "group", "seqdiag", "diagram")
_OTHER_BLOCKS = {
    "else": "an `alt` has one section here; write a second `alt`",
    "opt": "write `alt`",
    "par": "write the edges one after another",
    "box": "write `group`",
}


class Hint(NamedTuple):
    """What is told instead of the plain message; None leaves that part as it is."""

    message: str | None = None
    code: Code | None = None
    span: Span | None = None
    hint: str | None = None


def hint_for(token: Token, before: Sequence[Token], text: str) -> Hint:
    """What to tell of a token that does not belong where it is.

    Args:
        token: The token.
        before: Up to two tokens before it.
        text: The whole source.
    """
    previous = before[-1] if before else None
    if token.is_mark("{") and previous is not None and previous.is_word:
        return _unknown_block(before)
    if token.kind is Kind.UNKNOWN and set(token.text) <= set("<>-~|"):
        return _no_arrow(token, previous)
    if token.kind is Kind.ARROW:
        return Hint(hint="an edge is written `A -> B`")
    if previous is not None and previous.kind is Kind.STRING and "\n" in previous.text:
        line = text.count("\n", 0, previous.start) + 1
        return Hint(hint=f"is the text that begins on line {line} closed where it should be?")
    return Hint()


def _unknown_block(words: Sequence[Token]) -> Hint:
    word = next((each for each in words if each.text.lower() in _OTHER_BLOCKS), words[-1])
    hint = _OTHER_BLOCKS.get(word.text.lower())
    if hint is None:
        meant = did_you_mean(word.text, _BLOCKS)
        hint = f"did you mean `{meant}`?" if meant is not None else None
    message = f"`{word.text}` begins no block; `alt`, `loop` and `group` do"
    return Hint(message, Code.UNKNOWN_KEYWORD, word.span, hint)


def _no_arrow(token: Token, previous: Token | None) -> Hint:
    written, span = token.text, token.span
    if previous is not None and previous.kind is Kind.ARROW and previous.end == token.start:
        written, span = previous.text + written, Span(previous.start, token.end)
    hint = "write two edges, or `=>` for a call with its return"
    if not (written.startswith("<") and written.endswith(">")):
        hint = "there are " + " ".join(f"`{arrow}`" for arrow in ARROWS)
    return Hint(f"`{written}` is no arrow", Code.BAD_ARROW, span, hint)
