"""What notes, references and states have in common: ``over A, B STYLE [[link]]: text``."""

from __future__ import annotations

from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...model import Link
from ...source import Span
from ..markup import marked, parse_label
from ..scanner import Scanner
from .arrows import find_text
from .blocks import read_block_label
from .draft import Draft
from .links import find_link, read_link
from .names import read_names
from .styles import PLAIN, Look, StyleReader, style_at

_MOST_SIGNS = 20
"""How many ``#`` in names are looked at before the rest of them is taken for names."""


class Head(NamedTuple):
    """What stands before the text.

    Attributes:
        participants: Ids, each once.
        look: The style that is given.
        link: The link.
        colon: Where the text begins after a colon; -1 if it is a block.
    """

    participants: tuple[str, ...]
    look: Look
    link: Link | None
    colon: int


def read_head(draft: Draft, scanner: Scanner) -> Head:
    """Read names, style and link up to a colon or the end of the line."""
    colon = find_text(draft, scanner.position, scanner.end)
    stop = scanner.end if colon < 0 else colon
    found = find_link(draft.text, scanner.position, stop)
    link = read_link(draft, found) if found else None
    stop = found.start() if found else stop
    names_end, look = split_style(draft, scanner.position, stop)
    participants = dict.fromkeys(
        draft.refer(name).id for name in read_names(draft, scanner.position, names_end)
    )
    scanner.position = scanner.end if colon < 0 else colon
    return Head(tuple(participants), look, link, colon)


def split_style(draft: Draft, start: int, end: int) -> tuple[int, Look]:
    """Where names end before a style, and the style."""
    text = draft.text
    at = text.find("#", start, end)
    for _ in range(_MOST_SIGNS):
        if at < 0:
            break
        if at == start or text[at - 1].isspace():
            stop = style_at(text, at, end)
            if stop is not None and not text[stop:end].strip():
                return at, StyleReader(draft.looks, draft.problems).read(text, at, stop)
        at = text.find("#", at + 1, end)
    return end, PLAIN


def read_text(
    draft: Draft, scanner: Scanner, head: Head, word: str, look: Look
) -> tuple[Label, Span]:
    """The text behind the colon or in a block, and the place of the whole statement."""
    if head.colon >= 0:
        label = parse_label(draft.text, head.colon + 1, scanner.end, draft.problems)
        return marked(label, look.marks), scanner.span
    label, closing = read_block_label(draft, word, scanner.span)
    return marked(label, look.marks), Span(scanner.start, closing.end)


def need_participants(draft: Draft, scanner: Scanner, head: Head, word: str) -> bool:
    """Whether a participant is named; tells if none is."""
    if not head.participants:
        message = f"a participant's name is missing behind {word!r}"
        hint = f"write: {word} over A: text"
        draft.problems.error(Code.MISSING_NAME, message, scanner.span, hint)
    return bool(head.participants)
