"""Titles: ``title [:] TEXT``, ``accTitle: TEXT``, ``accDescr: TEXT``, ``accDescr { LINES }``."""

from __future__ import annotations

from functools import partial

from ...diagnostics import Code
from .characters import SPACES
from .draft import Draft, LastText
from .lenient_arrows import find_arrow
from .stretches import unshielded
from .texts import read_label
from .tokens import Tokens


def read_title(draft: Draft, tokens: Tokens) -> None:
    """Read the title; the last one counts."""
    token = tokens.take()
    start = token.start + len("title")
    if draft.body.text[start] == ":":
        start += 1
    arrow = find_arrow(token.text, strong=True)
    if draft.body.text[start] == "\n":
        draft.warn(
            Code.AMBIGUOUS,
            "`title` without a text takes the next line for its text",
            token.start,
            start,
            "write the title behind the word, on the same line",
        )
    elif arrow is not None and ":" in token.text[arrow.end :]:
        draft.warn(
            Code.AMBIGUOUS,
            "this line is the title, not a message, for it begins with `title`",
            token.start,
            token.end,
            "name the participant otherwise and give the word as label: `participant P as Title …`",
        )
    draft.title = read_label(draft, start, token.end, wraps=False)
    draft.last_text = LastText(start, token.end, partial(setattr, draft, "title"))


def read_acc_title(draft: Draft, tokens: Tokens) -> None:
    """Read the name for screen readers."""
    draft.acc_title = _behind(tokens.take().text, ":")


def read_acc_description(draft: Draft, tokens: Tokens) -> None:
    """Read the description for screen readers, in one line or in a block."""
    token = tokens.take()
    if token.kind == "acc_descr":
        draft.acc_description = _behind(token.text, ":")
        return
    text = _behind(token.text, "{")
    if not text.endswith("}"):
        draft.warn(
            Code.DROPPED,
            "Mermaid drops this description, for no `}` ends it",
            token.start,
            min(token.start + len("accDescr"), token.end),
            "write `}` on the line behind it",
        )
        return
    text = text.removesuffix("}")
    lines = (line.strip(SPACES) for line in text.split("\n"))
    draft.acc_description = "\n".join(filter(None, lines))


def _behind(text: str, mark: str) -> str:
    return unshielded(text[text.index(mark) + 1 :].strip(SPACES))
