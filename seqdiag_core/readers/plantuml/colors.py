"""Colours of PlantUML: ``#red``, ``#FF0000``, ``#red-green``, ``#pink;line:red;text:blue``."""

from __future__ import annotations

import re

from ...colors import NAMES, parse_color
from ...diagnostics import Code
from ...model import NO_STYLE, LineStyle, Style
from ...patterns import pattern
from ...report import did_you_mean
from .draft import Draft
from .line import Line

COLOR = r"\#\w+"
"""One colour."""

_PART = (
    r"(?:(?:text|back|header|line|shadowing)(?::\#?\w+(?:[-\\|/]\w+)?)?"
    r"|line\.(?:dashed|dotted|bold))"
)
STYLE = rf"\#(?:{_PART}(?![\w])|\w+(?:[-\\|/]\w+)?)(?:;{_PART})*"
"""Colours of a thing and its parts: one, a gradient of two, or a list."""

_FIRST = pattern(r"\#?(\w+)(?:[-\\|/](\w+))?\Z")
_ARCHIMATE = {
    "application": "#c2f0ff",
    "business": "#ffffcc",
    "implementation": "#ffe0e0",
    "motivation": "#ebebff",
    "physical": "#97ff97",
    "strategy": "#f8e7c0",
    "technology": "#c9ffc9",
}
"""Names that only PlantUML has."""

_NO_COLOR = frozenset(("transparent", "background", "automatic"))
_LINES = {
    "dashed": LineStyle.DASHED,
    "dotted": LineStyle.DOTTED,
    "bold": LineStyle.BOLD,
}


def read_color(draft: Draft, line: Line, start: int, end: int) -> str | None:
    """The colour that a stretch of a line names; tells if it is none."""
    text = line.text[start:end]
    found = _FIRST.match(text)
    first = found[1] if found else text
    color = known_color(first)
    if color is None or (found is not None and found[2] and known_color(found[2]) is None):
        wrong = first if color is None or found is None else found[2]
        near = did_you_mean(wrong.lower(), NAMES)
        hint = f"did you mean #{near}?" if near else "write a CSS name such as #gold, or #rrggbb"
        draft.problems.error(Code.BAD_COLOR, f"#{wrong} is no colour", line.span(start, end), hint)
        return color or None
    if found is not None and found[2]:
        message = "there are no gradients, the first colour is taken"
        draft.tell_once("gradient", message, line.span(start, end), f"write #{first}")
    return color or None


def known_color(name: str) -> str | None:
    """The colour of a name or of digits; empty if it means none, None if it is no colour."""
    lower = name.lower()
    if lower in _NO_COLOR:
        return ""
    if lower in _ARCHIMATE:
        return _ARCHIMATE[lower]
    if re.fullmatch("[0-9a-f]", lower):
        return "#" + lower * 6
    return parse_color("#" + name)


def group_color(draft: Draft, line: Line, found: re.Match[str], group: int | str) -> str | None:
    """The colour that a group of a match names, if it took part."""
    return None if found[group] is None else read_color(draft, line, *found.span(group))


def read_style(draft: Draft, line: Line, found: re.Match[str], group: str) -> Style:
    """The style that a group of a match says, if it took part: a colour and those of parts."""
    if not found[group]:
        return NO_STYLE
    fill = stroke = ink = dash = None
    start = found.start(group)
    for part in found[group].split(";"):
        end = start + len(part)
        key, colon, value = part.removeprefix("#").partition(":")
        key = key.lower()
        color = _read_part(draft, line, key, end - len(value), end) if colon else None
        if key == "line":
            stroke = color or stroke
        elif key == "text":
            ink = color or ink
        elif key == "back":
            fill = color or fill
        elif key.startswith("line."):
            dash = _LINES[key.removeprefix("line.")]
        elif not colon and key != "shadowing":
            fill = read_color(draft, line, start, end)
        start = end + 1
    return Style(fill, stroke, None, dash, ink)


def _read_part(draft: Draft, line: Line, key: str, start: int, end: int) -> str | None:
    """The colour of a part; shadows have none."""
    return None if key == "shadowing" else read_color(draft, line, start, end)
