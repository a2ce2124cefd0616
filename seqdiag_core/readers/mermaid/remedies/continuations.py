"""Lines that go on with the text of the line before."""

from __future__ import annotations

from dataclasses import replace

from ....diagnostics import Code
from ..characters import SPACES
from ..draft import LastText
from ..texts import make_label
from .trouble import Trouble

_LONGEST = 2_000
"""Characters of a text up to which lines are added to it."""


def remedy_continuation(trouble: Trouble) -> int | None:
    """Take a line without an arrow for the next line of the text before it."""
    draft, text = trouble.draft, trouble.draft.body.text
    last = draft.last_text
    if last is None or trouble.first.kind not in ("name", "comma", "minus", "circle", "text"):
        return None
    if last.end > trouble.start or text[last.end : trouble.start].strip(SPACES):
        return None
    stop = len(trouble.line.rstrip(SPACES))
    trouble.error(
        Code.SYNTAX,
        "this line is no statement, for it has no arrow such as `->>`",
        0,
        stop,
        "if it goes on with the text above, write both on one line with `<br/>` between them",
    )
    end = trouble.text_token(0, stop).end
    if end - last.start > _LONGEST:
        return trouble.end
    label = make_label(draft, last.start, end)
    lines = (line.strip(SPACES) for line in label.text.split("\n"))
    last.put(replace(label, text="\n".join(lines)))
    draft.last_text = LastText(last.start, end, last.put)
    return trouble.end
