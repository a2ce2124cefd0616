"""Themes for formats that cannot follow their reader, and that bring their fonts along."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ..theme.theme import Flavour, Theme
from .fonts import MONO, SANS


@lru_cache(maxsize=64)
def painted_theme(theme: Theme) -> Theme:
    """A theme in one scheme, and in the fonts of the library."""
    typography = theme.typography._replace(
        family=f"'{SANS}', {theme.typography.family}", mono=f"'{MONO}', {theme.typography.mono}"
    )
    return replace(theme, flavour=Flavour.STATIC, dark=None, typography=typography)
