"""Themes as documents name them, and what becomes of them where a picture is shown."""

from __future__ import annotations

from seqdiag_core.theme.registry import THEME_NAMES, find_theme

FOLLOWING = "auto"
"""The theme that follows the light or dark scheme of its reader."""

_PAGE = "page"


def theme_names() -> tuple[str, ...]:
    """Names that documents may use; ``-compact`` behind one makes it compact."""
    return tuple(name for name in THEME_NAMES if name != _PAGE)


def is_theme(name: str) -> bool:
    """Whether a document may ask for a theme of this name."""
    try:
        find_theme(name)
    except ValueError:
        return False
    return not name.startswith(_PAGE)


def theme_in_page(name: str) -> str:
    """The theme for a picture that is a part of a page: there the page's style sheet decides."""
    return _instead(name, _PAGE)


def theme_on_paper(name: str) -> str:
    """The theme for a picture that cannot follow its reader."""
    return _instead(name, "light")


def background_in_page(name: str) -> str | None:
    """What is painted behind a picture in a page whose scheme it does not follow."""
    return None if name.partition("-")[0] == FOLLOWING else "page"


def _instead(name: str, of_following: str) -> str:
    base, hyphen, density = name.partition("-")
    return of_following + hyphen + density if base == FOLLOWING else name
