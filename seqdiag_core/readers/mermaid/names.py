"""Names of participants, and what in them may not be meant."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from .characters import SPACE
from .draft import Draft
from .stretches import as_written, trimmed
from .tokens import WORDS, Token

_AS = pattern(rf"[{SPACE}]+as(?:[{SPACE}]+|$)", re.IGNORECASE)
_COMMENT = pattern(rf"[{SPACE}](?:%%|#)")
_FIRST_WORD = pattern(r"\w+\b", re.ASCII)


def warn_of_name(draft: Draft, name: Token) -> None:
    """Warn where a declared name is not what its writer will have meant."""
    start, end = trimmed(draft.body.text, name.start, name.end)
    written = as_written(draft.body.text[start:end])
    parts = _AS.split(written, maxsplit=1)
    comment = _COMMENT.search(written)
    first = _FIRST_WORD.match(written)
    if comment is not None:
        draft.warn(
            Code.AMBIGUOUS,
            f"no comment can follow a name; `{written}` as a whole is the name",
            start + comment.start() + 1,
            end,
            "put the comment on a line of its own that begins with `%%`",
        )
    elif len(parts) == 2:
        label, short = parts[0].strip("\"'"), parts[1].strip("\"'") or "ID"
        draft.warn(
            Code.AMBIGUOUS,
            f"`{written}` as a whole is the name; before `as` no quotes and no spaces count",
            start,
            end,
            f"the name comes first: `participant {short} as {label}`",
        )
    elif len(written) > 1 and written[0] in "\"'" and written[-1] == written[0]:
        draft.warn(
            Code.AMBIGUOUS,
            f"the quotes belong to the name {written}",
            start,
            end,
            f"names need no quotes, even with spaces inside: {written[1:-1]}",
        )
    elif first is not None and first.group().lower() in WORDS:
        draft.warn(
            Code.AMBIGUOUS,
            f"`{written}` cannot be used in messages, for `{first.group()}` is a keyword",
            start,
            end,
            f"take another name and keep the label: `participant P as {written}`",
        )
