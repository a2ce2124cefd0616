"""What happens where the grammar refuses a statement: an error, and reading on behind it."""

from __future__ import annotations

from ...diagnostics import Code
from .draft import Draft
from .refusal import Refused
from .texts import as_written
from .tokens import Token, Tokens


def recover(draft: Draft, tokens: Tokens, first: Token, refused: Refused) -> None:
    """Tell why a statement was refused, and go on behind it.

    Args:
        draft: The diagram so far.
        tokens: The words, behind the last one that was accepted.
        first: The statement's first word.
        refused: Why it was refused.
    """
    token = refused.token
    found = as_written(token.text.strip()) or "the end of the line"
    draft.error(
        Code.SYNTAX,
        f"{refused.expected} was expected, not `{found}`",
        token.start,
        token.end,
    )
    at = max(first.start, tokens.end - 1)
    end = draft.body.text.find("\n", at)
    tokens.resume(len(draft.body.text) if end < 0 else end)
