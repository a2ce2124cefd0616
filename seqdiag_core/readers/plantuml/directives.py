"""``!pragma``, ``!theme``, ``!include`` and the others with an exclamation mark."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...patterns import pattern
from .draft import Draft
from .line import Line
from .statement import Statement

_PRAGMA = pattern(r"!pragma\s+(?P<name>\w+)(?P<value>.*)\Z", re.IGNORECASE)
_THEME = pattern(r"!theme\b.*\Z", re.IGNORECASE)
_INCLUDE = pattern(r"!(?:include(?:url|sub|def|_many|_once)?|import)\b.*\Z", re.IGNORECASE)
_OTHER = pattern(r"!.*\Z")


def _read_pragma(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``!pragma teoz true`` asks for what is always drawn here; others choose ways to draw."""
    if found["name"].lower() == "teoz":
        draft.second_layout = found["value"].strip().lower() != "false"
    else:
        message = f"'!pragma {found['name']}' has no effect here"
        draft.tell_once("pragma", message, line.whole, "leave it out")


def _read_theme(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``!theme NAME``: PlantUML's own looks."""
    del found
    message = "PlantUML's themes have no effect here"
    draft.tell_once("theme", message, line.whole, "themes of this program decide about looks")


def _read_include(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``!include FILE``: no file is opened."""
    del found
    message = "nothing is included, a diagram is read from its own text alone"
    hint = "write here what the file holds"
    draft.problems.error(Code.UNSUPPORTED, message, line.whole, hint)


def _read_other(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """What the preprocessor leaves alone."""
    del found
    message = "this instruction has no effect here"
    draft.tell_once("!", message, line.whole, "leave it out")


STATEMENTS = (
    Statement(("!",), _PRAGMA, _read_pragma, True),
    Statement(("!",), _THEME, _read_theme, True),
    Statement(("!",), _INCLUDE, _read_include, True),
    Statement(("!",), _OTHER, _read_other, True),
)
