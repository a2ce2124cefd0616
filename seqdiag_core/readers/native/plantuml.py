"""What texts of PlantUML hold beside the common core: marks, and settings without effect.

Those with ``@startuml`` have a reader of their own; others often come without it.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from ..scanner import Scanner
from .draft import Draft
from .statement import Sign, Statement

_MARK = pattern(r"@(?P<mark>start|end)\w*[^\n]*", re.IGNORECASE)
_HOW_TO_GO_ON = "read it in the dialect plantuml, or leave out @startuml and @enduml"
_THEMES = "themes decide about looks"
_STYLE = pattern(r"<style>\s*\Z", re.IGNORECASE)
_STYLE_END = pattern(r"</style>[^\n]*(?:\n|\Z)", re.IGNORECASE)
_PREPROCESSOR = pattern(r"!\w+[^\n]*")
_SECOND_LAYOUT = pattern(r"!pragma\s+teoz\b[^\n]*", re.IGNORECASE)
"""Asks PlantUML to draw what is always drawn here: messages at one height, durations."""


def _read_mark(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``@startuml`` and ``@enduml``; what follows the latter is not read."""
    if found["mark"].lower() == "end":
        draft.position = len(draft.text) + 1
        return
    message = "this is read in the native language, which shares only the core of PlantUML's"
    draft.problems.warn(Code.UNSUPPORTED, message, scanner.span, _HOW_TO_GO_ON)


def _read_preprocessor(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``!include``, ``!theme``, ``!define``: not run."""
    if _SECOND_LAYOUT.fullmatch(found[0]):
        return
    message = "instructions to PlantUML's preprocessor are not followed"
    draft.tell_once("!", message, scanner.span, "write here what they would give")


def _read_style(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``<style>`` to ``</style>``: rules for looks, as of CSS."""
    del found
    draft.tell_once("style", "a block of styles has no effect here", scanner.span, _THEMES)
    close = _STYLE_END.search(draft.text, draft.position)
    draft.position = close.end() if close else len(draft.text) + 1


def _read_setting(draft: Draft, scanner: Scanner, word: str) -> None:
    """Settings of other programs' looks; one with a brace runs to the closing one."""
    message = f"{word!r} has no effect here"
    hint = _HINTS.get(word, _THEMES)
    draft.tell_once(word, message, scanner.span, hint)
    depth = scanner.rest.count("{") - scanner.rest.count("}")
    while depth > 0 and draft.position < len(draft.text):
        start, end = draft.next_line()
        line = draft.text[start:end]
        depth += line.count("{") - line.count("}")


_HINTS = {
    "include": "write here what the file holds",
    "newpage": "draw one diagram per text",
    "ignorenewpage": "leave it out",
    "scale": "set the width where the picture is used",
}
STATEMENTS = (
    Statement(
        ("skinparam", "skin", "scale", "fontfamily", "include", "newpage", "ignorenewpage"),
        _read_setting,
    ),
)
SIGNS = (
    Sign("@", _MARK, _read_mark),
    Sign("!", _PREPROCESSOR, _read_preprocessor),
    Sign("<", _STYLE, _read_style),
)
