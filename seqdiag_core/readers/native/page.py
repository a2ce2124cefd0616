"""Texts round the drawing: title, header, footer, caption, legend, frame, and those to be heard.

``WORD TEXT``, ``WORD: TEXT``, or a block up to ``end WORD``. An arrow in the text makes no message.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from ..markup import parse_label, plain_text
from ..scanner import Scanner
from .blocks import read_block_label
from .draft import Draft
from .participants import read_property
from .statement import Statement, Unless
from .styles import PLAIN, Look, StyleReader, style_at

_COLON = pattern(r"\s*:(?!:)|:")
_ALIGNMENT = pattern(r"(?:\s+(?:left|right|center|top|bottom)(?=\s|\Z)){1,2}", re.IGNORECASE)
_ALIGNED = pattern(r"\s*(title|header|footer|caption|legend)(?=\s|\Z)", re.IGNORECASE)
_NAME = pattern(r"\s+name(?=[\s:]|\Z)", re.IGNORECASE)
_OF = pattern(r"\s+of\s+[^:\n]+:", re.IGNORECASE)
_WITH_LINES = ("title", "header", "footer", "caption", "legend")


def _read_text(draft: Draft, scanner: Scanner, word: str) -> None:
    """``WORD TEXT`` or a block."""
    scanner.take(_COLON)
    opening = scanner.span
    if word == "legend":
        _take_alignment(scanner)
    if scanner.skip_blanks().done:
        if word not in _WITH_LINES:
            _tell_missing(draft, scanner, word)
            return
        label, closing = read_block_label(draft, word, opening)
        if not label.text and closing.start == closing.end:
            return  # never closed, and told of
    else:
        label = parse_label(draft.text, scanner.position, scanner.end, draft.problems)
    if word in draft.labels:
        message = f"there is a {word} already, this one takes its place"
        draft.problems.warn(Code.DUPLICATE, message, scanner.span, "draw one diagram per text")
    if label.text:
        draft.labels[word] = label
    else:
        _tell_missing(draft, scanner, word)


def _take_alignment(scanner: Scanner) -> None:
    """A legend's place has no effect, but only where no text follows it."""
    found = scanner.take(_ALIGNMENT)
    if found is not None and not scanner.skip_blanks().done:
        scanner.position = found.start()


def _tell_missing(draft: Draft, scanner: Scanner, word: str) -> None:
    message = f"a text is missing behind {word!r}"
    draft.problems.error(Code.MISSING_TEXT, message, scanner.span, f"write: {word} Text")


def _read_aligned(draft: Draft, scanner: Scanner, word: str) -> None:
    """``left header TEXT``: the side has no effect."""
    found = scanner.take(_ALIGNED)
    if found is None:
        message = f"header, footer, caption or legend was expected behind {word!r}"
        draft.problems.error(Code.SYNTAX, message, scanner.span, f"write: {word} header Text")
        return
    _read_text(draft, scanner, found[1].lower())


def _read_frame(draft: Draft, scanner: Scanner, word: str) -> None:
    """``frame[#tab] [STYLE] TEXT``: a frame round everything; PlantUML's word is mainframe."""
    scanner.take(_COLON)
    look = PLAIN
    while True:
        start = scanner.skip_blanks().position
        stop = style_at(draft.text, start, scanner.end)
        if stop is None:
            break
        look = StyleReader(draft.looks, draft.problems).read(draft.text, start, stop)
        scanner.position = stop
    if look != Look():
        message = "the frame round everything takes its colours from the theme"
        draft.problems.warn(Code.UNSUPPORTED, message, scanner.span, f"write: {word} Text")
    if scanner.done:
        _tell_missing(draft, scanner, word)
        return
    draft.labels["frame"] = parse_label(draft.text, scanner.position, scanner.end, draft.problems)


def _read_description(draft: Draft, scanner: Scanner, word: str) -> None:
    """``description TEXT`` tells screen readers what is drawn; ``description of A: TEXT``."""
    if _OF.match(draft.text, scanner.position, scanner.end):
        read_property(draft, scanner, word)
        return
    draft.description = _spoken(draft, scanner, word) or draft.description


def _read_accessible_name(draft: Draft, scanner: Scanner, word: str) -> None:
    """``accessible name TEXT`` is what screen readers call the diagram."""
    if scanner.take(_NAME) is None:
        message = f"`name` and a text were expected behind {word!r}"
        draft.problems.error(Code.SYNTAX, message, scanner.span, f"write: {word} name Text")
        return
    draft.accessible_name = _spoken(draft, scanner, f"{word} name") or draft.accessible_name


def _spoken(draft: Draft, scanner: Scanner, word: str) -> str:
    """The text for screen readers behind a word; told of and empty if there is none."""
    scanner.take(_COLON)
    text = plain_text(scanner.rest)
    if not text:
        _tell_missing(draft, scanner, word)
    return text


STATEMENTS = (
    Statement(_WITH_LINES, _read_text, Unless.TOUCHED),
    Statement(("left", "right", "center"), _read_aligned),
    Statement(("frame", "mainframe"), _read_frame, Unless.TOUCHED),
    Statement(("accessible",), _read_accessible_name, Unless.FOLLOWED),
    Statement(("description",), _read_description, Unless.TOUCHED),
)
