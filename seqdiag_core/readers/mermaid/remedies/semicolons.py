"""Texts that go on behind a ``;``, which ends every statement: the most frequent error of all."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from ....diagnostics import Code
from ....patterns import pattern
from ..lenient_arrows import find_arrow
from ..stretches import trimmed
from ..texts import make_label
from .trouble import Trouble

_REFERENCE = pattern(r"&(#?\w{1,31})\Z", re.ASCII)
_REFERENCES = pattern(r"&#?\w{1,31};", re.ASCII)


def remedy_semicolon(trouble: Trouble) -> int | None:
    """Take what follows a ``;`` for the rest of the text before it."""
    draft, text = trouble.draft, trouble.draft.body.text
    last = draft.last_text
    if last is None or last.end > trouble.start or not text.startswith(";", last.end):
        return None
    if "\n" in text[last.end : trouble.start] or _is_message(trouble):
        return None
    end = text.find("#", last.end, trouble.end)
    end = trouble.end if end < 0 else end
    reference = _REFERENCE.search(text, max(last.start, last.end - 33), last.end)
    if reference is not None:
        code = reference[1].removeprefix("#")
        draft.error(
            Code.SYNTAX,
            f"the `;` of `{reference.group()};` ends the statement",
            reference.start(),
            last.end + 1,
            f"write `#{code};`",
        )
    else:
        draft.error(
            Code.SYNTAX,
            "`;` ends the statement, and what follows it is no other one",
            last.end,
            last.end + 1,
            "write `#59;` for the character `;`",
        )
    start, end = trimmed(text, last.start, end)
    label = make_label(draft, start, end)
    seen = _REFERENCES.sub(lambda found: html.unescape(found.group()), label.text)
    last.put(replace(label, text=seen))
    draft.last_text = None
    return trouble.end


def _is_message(trouble: Trouble) -> bool:
    """Whether a message of somebody known follows the ``;``."""
    arrow = find_arrow(trouble.line, strong=True)
    if arrow is None:
        return False
    return trouble.line[: arrow.start].strip() in trouble.draft.cast.actors
