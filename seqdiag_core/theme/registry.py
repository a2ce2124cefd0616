"""The themes by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from .colors import Tints
from .density import COMPACT
from .palette import CONTRAST, DARK, GREY, LIGHT, MONOCHROME
from .strokes import Strokes
from .theme import Flavour, Theme

_COMPACT = "compact"

THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        theme.name: theme
        for theme in (
            Theme("light", LIGHT),
            Theme("dark", DARK, is_dark=True),
            Theme("auto", LIGHT, DARK, flavour=Flavour.AUTO),
            Theme("page", LIGHT, DARK, flavour=Flavour.PAGE),
            Theme("print", GREY, tints=Tints(used=False)),
            Theme(
                "high-contrast",
                CONTRAST,
                tints=Tints(used=False),
                strokes=Strokes(
                    lifeline=1.5, arrow=2, bold_arrow=4, head=2, frame=1.5, note=1.5, bar=1.5
                ),
            ),
            Theme("plain", MONOCHROME, tints=Tints(used=False), strokes=Strokes(lifeline=0.75)),
            Theme(
                "sketch",
                LIGHT,
                strokes=Strokes(lifeline=1.25, arrow=1.75, bold_arrow=3.25, head=1.5, frame=1.25),
                by_hand=True,
            ),
        )
    }
)
"""All themes in the comfortable density.

``light`` and ``dark`` paint one scheme. ``auto`` holds both and follows the reader's wish; ``page``
leaves the colours to the style sheet of the page around it. ``print``, ``high-contrast`` and
``plain`` show no colours of the source. ``sketch`` is drawn by hand.
"""

THEME_NAMES = (*(name for name in THEMES if name != "page"), _COMPACT)
"""Names of themes to choose from, without the one that needs the style sheet of a page.

``-compact`` behind one makes it compact, ``compact`` alone is a light one.
"""


@cache
def find_named_theme(name: str) -> Theme:
    """The theme of a name.

    Raises:
        ValueError: There is none.
    """
    base = "light" if name == _COMPACT else name.removesuffix("-" + _COMPACT)
    theme = THEMES.get(base)
    if theme is None:
        raise ValueError(f"unknown theme {name!r}; known are {', '.join(THEME_NAMES)}")
    return theme if base == name else replace(theme, name=name, spacing=COMPACT)
