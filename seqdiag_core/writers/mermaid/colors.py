"""Colours of Mermaid: names of CSS and ``rgb()``, for a hash would begin a comment."""

from __future__ import annotations

from ...colors import NAMES

_NAMED = {value: name for name, value in reversed(NAMES.items())}


def write_color(color: str) -> str:
    """A colour ``#rrggbb`` by its name, else as ``rgb(r, g, b)``."""
    name = _NAMED.get(color)
    if name is not None:
        return name
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
