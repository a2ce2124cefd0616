"""What happens where the grammar refuses a statement: an error, and reading on behind it."""

from __future__ import annotations

from collections.abc import Callable

from ...diagnostics import Code
from .draft import Draft
from .refusal import Refused
from .remedies.boxes import remedy_box
from .remedies.comments import remedy_comment
from .remedies.continuations import remedy_continuation
from .remedies.declarations import remedy_declaration
from .remedies.foreign import remedy_foreign
from .remedies.fragments import remedy_divider, remedy_end
from .remedies.messages import remedy_message
from .remedies.notes import remedy_note
from .remedies.numbering import remedy_numbering
from .remedies.semicolons import remedy_semicolon
from .remedies.titles import remedy_title
from .remedies.trouble import Trouble
from .stretches import as_written
from .tokens import Token, Tokens

_REMEDIES: tuple[Callable[[Trouble], int | None], ...] = (
    remedy_semicolon,
    remedy_comment,
    remedy_numbering,
    remedy_note,
    remedy_box,
    remedy_divider,
    remedy_foreign,
    remedy_title,
    remedy_message,
    remedy_end,
    remedy_declaration,
    remedy_continuation,
)
"""Each tells where to go on reading, or None if the trouble is none of its own."""


def recover(draft: Draft, tokens: Tokens, first: Token, refused: Refused) -> None:
    """Tell why a statement was refused, make the best of it, and go on behind it.

    Args:
        draft: The diagram so far.
        tokens: The words, behind the last one that was accepted.
        first: The statement's first word.
        refused: Why it was refused.
    """
    # Options that are never closed take the rest of the text with them.
    at = first.start if refused.token.kind == "end-of-text" else max(first.start, tokens.end)
    end = draft.body.text.find("\n", at)
    end = len(draft.body.text) if end < 0 else end
    trouble = Trouble(draft, first, refused, end)
    for remedy in _REMEDIES:
        resume = remedy(trouble)
        if resume is not None:
            tokens.resume(resume)
            return
    _tell(trouble)
    tokens.resume(max(end, first.end))


def _tell(trouble: Trouble) -> None:
    """Tell what was expected, where nothing better is known."""
    token = trouble.refused.token
    before = trouble.draft.body.text[max(trouble.start - 20, 0) : trouble.start].rstrip(" \t")
    if before.endswith(";"):
        at = trouble.draft.body.text.rindex(";", 0, trouble.start)
        message = "`;` ends the statement, and what follows it is no other one"
        trouble.draft.error(Code.SYNTAX, message, at, at + 1, "leave out the `;` and what follows")
        return
    start = min(token.start, trouble.end)
    end = min(max(token.end, start), trouble.end)
    found = as_written(trouble.draft.body.text[start:end].strip())
    trouble.draft.error(
        Code.SYNTAX,
        f"{trouble.refused.expected} was expected here"
        + (f", not `{found[:40]}`" if found else ", not the end of the line"),
        start,
        end,
    )
