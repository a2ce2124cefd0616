"""The theme that somebody chooses: by a name, by a description, in a source."""

from __future__ import annotations

from collections.abc import Mapping

from .registry import find_named_theme
from .theme import Theme


def find_theme(theme: str | Mapping[str, object] | Theme) -> Theme:
    """The theme that somebody means.

    Args:
        theme: A name such as ``light``, ``dark-compact`` or ``compact``; a dictionary as
            ``theme.custom`` reads it; or a theme.

    Raises:
        ValueError: There is none of that name, or the dictionary has no meaning.
    """
    if isinstance(theme, Theme):
        return theme
    if isinstance(theme, str):
        return find_named_theme(theme)
    from .custom import read_theme

    return read_theme(theme)


def wished_theme(wish: str | None, otherwise: str) -> str:
    """The theme that a source asks for, if there is one of its name, else another."""
    if wish is None or wish.startswith("page"):
        return otherwise
    try:
        return find_named_theme(wish).name
    except ValueError:
        return otherwise
