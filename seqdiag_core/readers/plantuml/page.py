"""Texts round the drawing: ``title TEXT``, ``left header TEXT``, a block up to ``end WORD``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from .draft import Draft
from .line import Line
from .names import inside
from .statement import Statement
from .text_blocks import read_block

_TEXT = r"(?P<text>\S.*)\Z"
_TITLE = pattern(rf"(?P<word>title|caption|legend)(?:\s*:\s*|\s+){_TEXT}", re.IGNORECASE)
_HEADER = pattern(
    rf"(?:(?:left|right|center)\s*)?(?P<word>header|footer)(?:\s*:\s*|\s+){_TEXT}", re.IGNORECASE
)
_FRAME = pattern(rf"(?P<word>mainframe)(?:\s*:\s*|\s+){_TEXT}", re.IGNORECASE)
_BLOCK = pattern(
    r"(?:(?:left|right|center)\s*(?=header|footer))?(?P<word>title|caption|header|footer"
    r"|legend(?:\s+(?:top|bottom))?(?:\s+(?:left|right|center))?)\Z",
    re.IGNORECASE,
)
_LETTER = pattern(r"[\w.]")
_ENDS = {
    word: pattern(rf"end\s?{word}\Z", re.IGNORECASE)
    for word in ("title", "caption", "header", "footer", "legend")
}


def _read_text(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``WORD TEXT``."""
    word = found["word"].lower()
    if _LETTER.search(line.text, *found.span("text")) is None:
        message = f"a text with a letter or a digit was expected behind {word!r}"
        hint = f"write {word} Text"
        draft.problems.error(Code.MISSING_TEXT, message, line.group(found, "text"), hint)
        return
    start, end = found.span("text")
    if word != "mainframe":
        start, end = inside(line.text, start, end)
    draft.texts[word] = draft.label(line, start, end)


def _read_block(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``WORD`` to ``end WORD``."""
    word = found["word"].split()[0].lower()
    label, span, closed = read_block(draft, line, _ENDS[word], f"end {word}")
    if label.text:
        draft.texts[word] = label
    elif closed:
        message = f"a text was expected between {word!r} and 'end {word}'"
        draft.problems.error(Code.MISSING_TEXT, message, span, f"write {word} Text")


STATEMENTS = (
    Statement(
        ("title", "caption", "legend", "header", "footer", "left", "right", "center"),
        _BLOCK,
        _read_block,
        True,
    ),
    Statement(("title", "caption", "legend"), _TITLE, _read_text, True),
    Statement(("header", "footer", "left", "right", "center"), _HEADER, _read_text, True),
    Statement(("mainframe",), _FRAME, _read_text, True),
)
