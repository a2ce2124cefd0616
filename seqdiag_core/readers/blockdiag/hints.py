"""What somebody meant who wrote what seqdiag cannot read."""

from __future__ import annotations

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
    "par": "write `loop`, or edges one after another",
}


class Hint(NamedTuple):
    """What is told instead of the plain message; None leaves that part as it is."""

    message: str | None = None
    code: Code | None = None
    span: Span | None = None
    hint: str | None = None


def hint_for(token: Token, previous: Token | None, text: str) -> Hint:
    """What to tell of a token that does not belong where it is."""
    between = Span(previous.end if previous else 0, token.start)
    if previous is not None:
        if "#" in text[between.start : between.end] and previous.is_mark("="):
            return _swallowed_color(text, between)
        if token.is_mark("{") and previous.is_word:
            return _unknown_block(previous)
    if token.kind is Kind.UNKNOWN and set(token.text) <= set("<>-~=|"):
        return _no_arrow(token, previous)
    if token.kind is Kind.ARROW:
        return Hint(hint="an edge is written `A -> B`")
    if token.is_mark(";"):
        return Hint("a `;` ends a statement, but there is none before it")
    if previous is not None and previous.kind is Kind.STRING and "\n" in previous.text:
        line = text.count("\n", 0, previous.start) + 1
        return Hint(hint=f"is the text that begins on line {line} closed where it should be?")
    return Hint()


def _swallowed_color(text: str, between: Span) -> Hint:
    start = text.index("#", between.start)
    word = text[start : between.end].split("\n")[0].split("]")[0].split(";")[0].rstrip()
    message = f"`{word}` begins a comment, a value was expected"
    return Hint(message, None, Span(start, start + len(word)), f'quote it: `"{word}"`')


def _unknown_block(word: Token) -> Hint:
    meant = did_you_mean(word.text, _BLOCKS)
    hint = _OTHER_BLOCKS.get(word.text.lower())
    if hint is None and meant is not None:
        hint = f"did you mean `{meant}`?"
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
