"""Titles without what must stand between the word and the text."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....patterns import pattern
from ..lenient_arrows import find_arrow
from ..stretches import unshielded
from ..texts import make_label
from .trouble import Trouble

_TITLE = pattern(
    r"(?P<word>title(?=:)|accTitle\b|accDescr\b)(?P<sign>:?)(?P<text>[^#;\n]*)",
    re.IGNORECASE | re.ASCII,
)


def remedy_title(trouble: Trouble) -> int | None:
    """Read ``title:TEXT``, ``accTitle TEXT`` and ``accDescr TEXT``."""
    found = _TITLE.match(trouble.line)
    if found is None or not found["text"].strip() or find_arrow(trouble.line) is not None:
        return None
    draft = trouble.draft
    place = found.end("word") + len(found["sign"])
    text = unshielded(found["text"].strip())
    if found["word"].lower() == "title":
        trouble.error(
            Code.SYNTAX,
            "a blank was expected behind `title:`",
            place,
            place,
            f"write `title: {found['text'].strip()}`",
        )
        start, end = found.span("text")
        draft.title = make_label(draft, trouble.start + start, trouble.start + end, wraps=False)
        return trouble.start + found.end()
    trouble.error(
        Code.SYNTAX,
        f"`:` was expected behind `{found['word']}`",
        place,
        place,
        f"write `{found['word']}: {found['text'].strip()}`",
    )
    if found["word"].lower() == "acctitle":
        draft.acc_title = text
    else:
        draft.acc_description = text
    return trouble.start + found.end()
