"""A statement that the grammar refuses, as the remedies look at it."""

from __future__ import annotations

from ....diagnostics import Code
from ..draft import Draft
from ..refusal import Refused
from ..tokens import Token


class Trouble:
    """A refused statement.

    Attributes:
        draft: The diagram so far.
        first: The statement's first word.
        refused: Why it was refused.
        start: Where the statement begins in the body.
        end: Where its line ends.
        line: The text between.
    """

    __slots__ = ("draft", "end", "first", "line", "refused", "start")

    def __init__(self, draft: Draft, first: Token, refused: Refused, end: int) -> None:
        self.draft = draft
        self.first = first
        self.refused = refused
        self.start = first.start
        self.end = end
        self.line = draft.body.text[first.start : end]

    def error(
        self, code: Code, message: str, start: int, end: int, hint: str | None = None
    ) -> None:
        """Tell of an error at a stretch of the line."""
        self.draft.error(code, message, self.start + start, self.start + end, hint)

    def token(self, kind: str, start: int, end: int) -> Token:
        """A stretch of the line, taken for a token of a kind."""
        start, end = self.start + start, self.start + end
        return Token(kind, self.draft.body.text[start:end], start, end)

    def text_token(self, start: int, end: int) -> Token:
        """A stretch of the line as a text: without what a ``#`` or a ``;`` cuts off.

        Args:
            start: Place of the colon, or where it is missing.
            end: Where the text ends at the latest.
        """
        for mark in "#;":
            at = self.line.find(mark, start, end)
            end = end if at < 0 else at
        return self.token("text", start, end)


def known_name(trouble: Trouble, start: int, end: int) -> int:
    """Where a known participant's name ends that begins a stretch of the line; 0 if none does.

    Of several such names the longest counts; a blank must follow it.
    """
    line = trouble.line[:end]
    begin = start + len(line[start:]) - len(line[start:].lstrip())
    stop = len(line)
    while (stop := line.rfind(" ", begin, stop)) > begin:
        if line[begin:stop].rstrip() in trouble.draft.cast.actors:
            return stop
    return 0
