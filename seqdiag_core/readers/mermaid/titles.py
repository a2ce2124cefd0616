"""Titles: ``title [:] TEXT``, ``accTitle: TEXT``, ``accDescr: TEXT``, ``accDescr { LINES }``."""

from __future__ import annotations

from ...diagnostics import Code
from .characters import SPACES
from .draft import Draft
from .texts import read_label, unshielded, warn_of_cut
from .tokens import Tokens


def read_title(draft: Draft, tokens: Tokens) -> None:
    """Read the title; the last one counts."""
    token = tokens.take()
    start = token.start + len("title")
    if draft.body.text[start] == ":":
        start += 1
    if draft.body.text[start] == "\n":
        draft.warn(
            Code.AMBIGUOUS,
            "`title` without a text takes the next line for its text",
            token.start,
            start,
            "write the title behind the word, on the same line",
        )
    draft.title = read_label(draft, start, token.end, wraps=False)
    warn_of_cut(draft, token.end)


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
    text = text.removesuffix("}")
    lines = (line.strip(SPACES) for line in text.strip(SPACES).split("\n"))
    draft.acc_description = "\n".join(lines)


def _behind(text: str, mark: str) -> str:
    return unshielded(text[text.index(mark) + 1 :].strip(SPACES))
