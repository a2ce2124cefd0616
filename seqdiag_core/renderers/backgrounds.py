"""What is painted behind a drawing."""

from __future__ import annotations

from ..colors import parse_color
from ..theme.colors import Color
from ..theme.theme import Theme


def background_color(wish: str | None, theme: Theme) -> Color | None:
    """The colour behind a drawing, or None for none.

    Args:
        wish: A colour, ``page`` for the one that the theme is made for, or None.
        theme: The theme.

    Raises:
        ValueError: It is no colour.
    """
    if wish is None:
        return None
    if wish == "page":
        return theme.colors.token("page")
    color = parse_color(wish)
    if color is None:
        raise ValueError(f"unknown background {wish!r}; use 'page' or a colour such as '#ffffff'")
    return Color(color)
