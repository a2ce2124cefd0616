"""Themes as documents name them, and what becomes of them where a picture is shown.

What describes themes is imported by the functions that need it: to build again a page whose
diagrams are kept takes none of it, and each module takes time to load.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seqdiag_core.theme.theme import Theme

FOLLOWING = "auto"
"""The theme that follows the light or dark scheme of its reader."""

_PAGE = "page"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")

Described = Mapping[str, Mapping[str, object]]
"""Themes of one's own by name, each as ``seqdiag_core.theme.custom`` reads it."""


class Themes:
    """The themes that documents may ask for.

    Args:
        own: Those of the project, beside those of the library; they make sense.
    """

    def __init__(self, own: Described) -> None:
        self.own = {name: _described(data, name) for name, data in own.items()}

    @property
    def names(self) -> tuple[str, ...]:
        """Names to offer; ``-compact`` behind one of the library's makes it compact."""
        from seqdiag_core.theme.registry import THEME_NAMES

        return (*THEME_NAMES, *self.own)

    def find(self, name: object) -> Theme | None:
        """The theme of a name, if there is one."""
        from seqdiag_core.theme.registry import find_named_theme

        if not isinstance(name, str) or name.startswith(_PAGE):
            return None
        try:
            return self.own.get(name) or find_named_theme(name)
        except ValueError:
            return None

    def stylesheet(self) -> str:
        """The rules for pictures in those themes of the project that follow their page."""
        from seqdiag_core.theme.css import page_stylesheet

        following = (theme_in_page(theme) for theme in self.own.values() if follows(theme))
        return "".join(map(page_stylesheet, following))

    def dark_stylesheet(self, dark_pages: Sequence[str], dark_by_wish: Sequence[str]) -> str:
        """The rules for a page that tells in a way of its own that it is dark.

        Args:
            dark_pages: Selectors of what tells that it is dark.
            dark_by_wish: Selectors of what tells that it is if the reader prefers that.
        """
        from seqdiag_core.theme.css import dark_stylesheet
        from seqdiag_core.theme.registry import find_named_theme

        all_themes = (find_named_theme(FOLLOWING), *self.own.values())
        following = (theme_in_page(theme) for theme in all_themes if follows(theme))
        return "".join(dark_stylesheet(each, dark_pages, dark_by_wish) for each in following)


def problems_of(own: object) -> Iterator[str]:
    """What makes no sense in themes of one's own."""
    from seqdiag_core.theme.registry import THEME_NAMES

    if not isinstance(own, Mapping):
        yield f"expected a dictionary of themes by name, found {own!r}"
        return
    for name, data in own.items():
        if not isinstance(name, str) or not _NAME.match(name):
            yield f"{name!r} is no name for a theme; use small letters, digits and hyphens"
        elif name.startswith(_PAGE) or name.endswith("-compact") or name in THEME_NAMES:
            yield f"the name {name!r} is taken by the library"
        elif not isinstance(data, Mapping):
            yield f"{name}: expected a dictionary, found {data!r}"
        else:
            yield from (f"{name}: {problem}" for problem in _problems_in(data))


def _described(data: Mapping[str, object], name: str) -> Theme:
    from seqdiag_core.theme.custom import read_theme

    return read_theme(data, name)


def _problems_in(data: Mapping[str, object]) -> tuple[str, ...]:
    from seqdiag_core.theme.custom import ThemeError

    try:
        _described(data, "custom")
    except ThemeError as error:
        return error.problems
    return ()


def follows(theme: Theme) -> bool:
    """Whether a theme follows the scheme of its reader."""
    from seqdiag_core.theme.theme import Flavour

    return theme.flavour is Flavour.AUTO


@cache
def theme_in_page(theme: Theme) -> Theme:
    """The theme for a picture that is a part of a page: there the page's style sheet decides."""
    from seqdiag_core.theme.registry import find_named_theme
    from seqdiag_core.theme.theme import Flavour

    if not follows(theme):
        return theme
    base, hyphen, density = theme.name.partition("-")
    if base == FOLLOWING:
        return find_named_theme(_PAGE + hyphen + density)
    return replace(theme, flavour=Flavour.PAGE)


def background_in_page(theme: Theme) -> str | None:
    """What is painted behind a picture in a page whose scheme it does not follow."""
    return None if follows(theme) else "page"
