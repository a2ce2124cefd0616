"""Values of attributes: numbers, colours, line styles and shapes."""

from __future__ import annotations

import re

from ...colors import parse_color
from ...model import LineStyle
from ...patterns import pattern
from .attributes import SHAPES

_STYLE = pattern(r"none|solid|dotted|dashed|\d+(?:,\d+)*", re.IGNORECASE)
_HEXADECIMAL = pattern("#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_LINES = {
    "none": LineStyle.HIDDEN,
    "solid": LineStyle.SOLID,
    "dotted": LineStyle.DOTTED,
    "dashed": LineStyle.DASHED,
}


def is_color(text: str) -> bool:
    """Whether a text is a colour: a CSS name, ``#rgb``, ``#rrggbb`` or ``none``."""
    if text.startswith("#"):
        return _HEXADECIMAL.fullmatch(text) is not None
    return text == "none" or (text.isalpha() and parse_color(text) is not None)


def color_of(text: str | None) -> str | None:
    """A colour as ``#rrggbb``; None for ``none`` and for what is no colour."""
    return parse_color(text) if text is not None and is_color(text) else None


def number_of(text: str) -> int | None:
    """A whole number, or None."""
    try:
        return int(text)
    except ValueError:
        return None


def is_style(text: str) -> bool:
    """Whether a text is a line style."""
    return _STYLE.fullmatch(text) is not None


def line_of(text: str) -> LineStyle:
    """A line style; lengths of dashes and gaps make it dashed."""
    return _LINES.get(text.lower(), LineStyle.DASHED)


def shape_of(text: str, namespaces: tuple[str, ...]) -> str | None:
    """The full name of a shape, looked for in namespaces first; None if there is none."""
    for namespace in namespaces:
        if f"{namespace}.{text}" in SHAPES:
            return f"{namespace}.{text}"
    return text if text in SHAPES else None
