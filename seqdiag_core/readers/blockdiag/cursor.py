"""A cursor over the tokens that tells of what does not belong where it is."""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics import Code
from ...source import Span
from ..problems import Problems
from .hints import hint_for
from .tokens import Kind, Token


class Cursor:
    """Where reading has got to.

    Args:
        tokens: All tokens, an END the last of them.
        text: The clean text that they were cut from.
        problems: Who is told what is wrong.
    """

    __slots__ = ("_tokens", "at", "problems", "text")

    def __init__(self, tokens: Sequence[Token], text: str, problems: Problems) -> None:
        self._tokens = tokens
        self.text = text
        self.problems = problems
        self.at = 0

    @property
    def token(self) -> Token:
        """The token here."""
        return self._tokens[self.at]

    @property
    def previous(self) -> Token | None:
        """The token before, if there is one."""
        return self._tokens[self.at - 1] if self.at else None

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return self.token.kind is Kind.END

    def ahead(self, count: int = 1) -> Token:
        """The token some places further on, the END behind the last one."""
        return self._tokens[min(self.at + count, len(self._tokens) - 1)]

    def take(self) -> Token:
        """Give the token here and go on."""
        token = self.token
        if token.kind is not Kind.END:
            self.at += 1
        return token

    def take_mark(self, text: str) -> bool:
        """Go behind a punctuation mark if it stands here."""
        if self.token.is_mark(text):
            self.at += 1
            return True
        return False

    def since(self, first: Token) -> Span:
        """From the beginning of a token to here."""
        return Span(first.start, max(self._tokens[self.at - 1].end, first.end))

    def is_new_line(self, earlier: Token) -> bool:
        """Whether the token here begins on a later line than another one ends on."""
        return "\n" in self.text[earlier.end : self.token.start]

    def complain(self, expected: str, code: Code = Code.SYNTAX) -> None:
        """Tell that the token here is not what was expected."""
        before = self._tokens[max(self.at - 2, 0) : self.at]
        told = hint_for(self.token, before, self.text)
        message, span = told.message, told.span or self.token.span
        if message is None:
            found = "the end" if self.done else f"`{self.token.text.splitlines()[0]}`"
            message = f"found {found}, expected {expected}"
        self.problems.error(told.code or code, message, span, told.hint)

    def recover(self) -> None:
        """Go to where a statement may begin: a new line, behind a ``;``, before a brace."""
        first = self.token
        while not (self.done or self.token.is_mark("}") or self.token.is_mark("{")):
            if self.take_mark(";"):
                return
            self.at += 1
            if self.is_new_line(self._tokens[self.at - 1]) and self.token != first:
                return
