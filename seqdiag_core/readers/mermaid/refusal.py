"""What a statement's reader raises where the grammar does not go on."""

from __future__ import annotations

from .tokens import Token, Tokens


class Refused(Exception):  # noqa: N818 - it says what happened, and never leaves the reader
    """The grammar refuses a token.

    Attributes:
        token: What was found.
        expected: What could have stood there, in words.
    """

    def __init__(self, token: Token, expected: str) -> None:
        super().__init__(expected)
        self.token = token
        self.expected = expected


def expect(tokens: Tokens, kind: str, expected: str) -> Token:
    """Take a token of a kind.

    Raises:
        Refused: Another one comes next.
    """
    token = tokens.peek()
    if token.kind != kind:
        raise Refused(token, expected)
    return tokens.take()


def end_statement(tokens: Tokens) -> None:
    """Take the end of the line, or the ``;``, that ends a statement.

    Raises:
        Refused: The line goes on.
    """
    expect(tokens, "newline", "the end of the line")
