"""Texts of several lines, closed by ``end note`` and its kin."""

from __future__ import annotations

import re
from functools import cache

from ...diagnostics import Code
from ...label import Label
from ...source import Span
from ..markup import parse_lines
from .draft import Draft

_NOTES = ("note", "box", "rbox", "abox", "aboxleft", "aboxright", "hnote", "rnote")


class Block:
    """The lines of a block.

    Attributes:
        lines: Their places.
        closing: Where its closing line stands; empty if it was never closed.
        rest: Place of what stands in the closing line behind the closing words.
    """

    __slots__ = ("closing", "lines", "rest")

    def __init__(self, lines: list[tuple[int, int]], closing: Span, rest: Span) -> None:
        self.lines = lines
        self.closing = closing
        self.rest = rest


def read_block(draft: Draft, word: str, opening: Span) -> Block:
    """Take the lines that follow up to ``end WORD``.

    Without that line everything up to the next statement belongs to the block, and an error is
    told. The same goes for a block in which another one of its kind begins.

    Args:
        draft: The diagram so far; reading goes on behind the block.
        word: ``note``, ``ref``, ``title``, ...
        opening: Place of the statement that opens the block.
    """
    closing = _find_closing(draft, word)
    limit = closing.start() if closing else len(draft.text)
    opener = _opener(word)
    lines = []
    while draft.position < limit:
        start, end = draft.next_line()
        if opener is not None and opener.match(draft.text, start, end):
            closing = None
        if closing is None and draft.is_statement(draft.text, start, end):
            draft.position = start
            break
        lines.append((start, end))
    if closing is None:
        message = f"this {word} has no text on its line, and no 'end {word}' closes it"
        hint = f"write {word} ...: text, or lines of text and 'end {word}' below them"
        draft.problems.error(Code.UNCLOSED, message, opening, hint)
        end = lines[-1][1] if lines else opening.end
        return Block(lines, Span(end, end), Span(end, end))
    draft.next_line()
    return Block(lines, Span(*closing.span("words")), Span(*closing.span("rest")))


def read_block_label(draft: Draft, word: str, opening: Span) -> tuple[Label, Span]:
    """The label of a block, and the place of its closing line."""
    block = read_block(draft, word, opening)
    if draft.text[slice(*block.rest)].strip():
        message = f"nothing was expected behind 'end {word}'"
        draft.problems.error(Code.SYNTAX, message, block.rest)
    return parse_lines(block.lines, draft.text, draft.problems), block.closing


@cache
def _closing(word: str) -> re.Pattern[str]:
    words = f"(?:{word}|note)" if word in _NOTES else word
    return re.compile(
        rf"^[ \t]*(?P<words>end[ \t]*{words})(?!\w)[ \t]*(?P<rest>[^\n]*)$",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _opener(word: str) -> re.Pattern[str] | None:
    if word not in (*_NOTES, "ref", "state"):
        return None
    return re.compile(
        rf"[ \t]*{word}[ \t]+(?:over|left[ \t]+of|right[ \t]+of)[ \t]+[^:\n]*\Z", re.IGNORECASE
    )


def _find_closing(draft: Draft, word: str) -> re.Match[str] | None:
    """The next line that closes a kind of block; each stretch of the text is searched once."""
    if word in draft.closings:
        known = draft.closings[word]
        if known is None or known.start() >= draft.position:
            return known
    found = _closing(word).search(draft.text, draft.position)
    draft.closings[word] = found
    return found
