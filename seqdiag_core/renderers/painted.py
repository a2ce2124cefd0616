"""Themes for formats that cannot follow their reader, and that bring their fonts along."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ..theme.registry import find_theme
from ..theme.theme import Flavour, Theme
from .fonts import MONO, SANS


@cache
def painted_theme(name: str) -> Theme:
    """A theme in one scheme, and in the fonts of the library.

    Raises:
        ValueError: There is no theme of that name.
    """
    theme = find_theme(name)
    typography = theme.typography._replace(
        family=f"'{SANS}', {theme.typography.family}", mono=f"'{MONO}', {theme.typography.mono}"
    )
    return replace(theme, flavour=Flavour.STATIC, dark=None, typography=typography)
