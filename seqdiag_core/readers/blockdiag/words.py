"""Names and values without their quotes, and texts as they are drawn."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...label import Label
from ...patterns import pattern
from ...source import NO_SPAN, Span
from ..hygiene import without_filler
from .tokens import Kind, Token

_TRIPLES = pattern("\"\"\"|'''")
_BREAK = pattern(r"\\\\|[\\¥]n")


class Word(NamedTuple):
    """A name or a value: its text without quotes, and where that stands."""

    text: str
    span: Span = NO_SPAN


def word_of(token: Token) -> Word:
    """The word that a token of a name, a number or a text is."""
    if token.kind is not Kind.STRING:
        return Word(without_filler(token.text), token.span)
    quote = token.text[0]
    if quote == "#":
        return Word(token.text, token.span)
    width = 3 if token.text.startswith(quote * 3) and len(token.text) > 5 else 1
    closed = width if len(token.text) > 1 and token.text.endswith(quote) else 0
    return Word(
        without_filler(unquote(token.text) if closed else token.text[1:]),
        Span(token.start + width, token.end - closed),
    )


def name_of(token: Token) -> Word:
    """The name of an attribute: quotes stay, because a quoted name is none of an attribute."""
    return Word(without_filler(token.text), token.span)


def unquote(text: str) -> str:
    r"""A text without its quotes; a backslash before a quote goes too, any other one stays.

    Triple quotes vanish wherever they stand, as in blockdiag.
    """
    text = _TRIPLES.sub("", text)
    if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]:
        return text[1:-1].replace("\\" + text[0], text[0])
    return text


def label_word(text: str, start: int) -> Word:
    """The rest of a line, blanks and semicolons at its ends left out."""
    end = text.find("\n", start)
    rest = text[start : end if end >= 0 else len(text)].rstrip(" \t\r;")
    start += len(rest) - len(rest.lstrip())
    rest = rest.lstrip()
    return Word(without_filler(rest), Span(start, start + len(rest)))


def label_of(word: Word | None, prefix: str = "") -> Label:
    r"""A word as it is drawn: ``\n`` and line ends break the line, two backslashes make one.

    Args:
        word: The word, or None without any.
        prefix: What is drawn in front of it.
    """
    if word is None:
        return Label(prefix.strip())
    text = _BREAK.sub(_unescaped, word.text.strip())
    lines = (line.strip() for line in text.splitlines())
    return Label((prefix + "\n".join(lines)).rstrip(), span=word.span)


def _unescaped(found: re.Match[str]) -> str:
    return "\\" if found[0] == "\\\\" else "\n"
