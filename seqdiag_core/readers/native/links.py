"""Links of things: ``[[url{tooltip} text]]``; ``link A: Label @ url``; ``url of A is [[...]]``."""

from __future__ import annotations

import re
from collections import deque

from ...diagnostics import Code
from ...model import Link
from ...patterns import pattern
from ...source import Span
from ..hygiene import without_filler
from ..links import safe_link, split_link
from ..markup import warn_unsafe_link
from ..scanner import Scanner
from .draft import Draft
from .names import quoted_places, read_name
from .statement import Statement

LINK_PATTERN = r"\[\[[^\]\[\\\n]*(?:(?:\\.|\[(?!\[)|\](?!\]))[^\]\[\\\n]*)*\]\]"
"""What a link looks like, for use within other patterns."""

LINK = pattern(LINK_PATTERN)
"""A link as it is written."""

_AT = pattern(r"\s@\s*")
_OF = pattern(r"\s*(?:of|for)\s+", re.IGNORECASE)
_IS = pattern(r"(?<=\s)is\s+(?=\[\[)", re.IGNORECASE)


def read_link(draft: Draft, found: re.Match[str]) -> Link | None:
    """The link that a match is; None if it is empty or must be left out."""
    target, tooltip, text = split_link(without_filler(found[0][2:-2]))
    safe = safe_link(target) if target else ""
    if safe is None:
        warn_unsafe_link(target, Span(*found.span()), draft.problems)
        return None
    return Link(safe, text, tooltip) if safe or tooltip else None


def find_link(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first link in ``text[start:end]`` that does not stand in quotes."""
    found = LINK.search(text, start, end)
    if found is None:
        return None
    quoted = deque(quoted_places(text, start, end))
    for found in LINK.finditer(text, start, end):
        while quoted and quoted[0][1] <= found.start():
            quoted.popleft()
        if not quoted or found.start() < quoted[0][0]:
            return found
    return None


def _read_link_statement(draft: Draft, scanner: Scanner, word: str) -> None:
    """``link NAME: LABEL @ URL``."""
    del word
    colon = draft.text.find(":", scanner.position, scanner.end)
    name = read_name(draft, scanner.position, colon) if colon >= 0 else None
    at = _AT.search(draft.text, colon, scanner.end) if colon >= 0 else None
    if name is None or at is None:
        message = "a link needs a participant, a label and a target"
        hint = "write: link Orders: Dashboard @ https://example.org"
        draft.problems.error(Code.SYNTAX, message, scanner.span, hint)
        return
    participant = draft.refer(name, introduces=False)
    target = without_filler(draft.text[at.end() : scanner.end]).strip()
    label = without_filler(draft.text[colon + 1 : at.start()]).strip()
    safe = safe_link(target)
    if safe is None:
        warn_unsafe_link(target, Span(at.end(), scanner.end), draft.problems)
    else:
        participant.links.append(Link(safe, label or None))


def _read_url_statement(draft: Draft, scanner: Scanner, word: str) -> None:
    """``url of NAME is [[URL]]``: the link of the head itself."""
    del word
    start = _OF.match(draft.text, scanner.position, scanner.end)
    verb = _IS.search(draft.text, start.end(), scanner.end) if start else None
    name = read_name(draft, start.end(), verb.start()) if start and verb else None
    found = LINK.match(draft.text, verb.end(), scanner.end) if verb else None
    if name is None or found is None:
        hint = "write: url of Orders is [[https://example.org]]"
        message = "a participant and a link were expected"
        draft.problems.error(Code.SYNTAX, message, scanner.span, hint)
        return
    participant = draft.refer(name, introduces=False)
    link = read_link(draft, found)
    if link is not None:
        participant.links.insert(0, link)


STATEMENTS = (
    Statement(("link",), _read_link_statement),
    Statement(("url",), _read_url_statement),
)
