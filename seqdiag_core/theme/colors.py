"""The colours of a theme as they are painted: one for each scheme that the theme serves."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .hues import contrast, distance, inked, mix, pure_hue, readable
from .palette import Palette

_TEXT_CONTRAST = 6.6
"""Least contrast of a coloured text to the page, so that on any tint, tab or note 4.5 are left."""
_FAINT_EDGE = 27
"""Distance of two colours, as points in RGB, that makes no line where they meet."""
_ON_FILL_CONTRAST = 4.5
"""Least contrast of a coloured text to the area that it stands on."""
_LINE_CONTRAST = 3.5
"""Least contrast of a coloured line to the page."""
_BORDER_CONTRAST = 1.8
"""Least contrast of a group's border to the page: yellow on white, blue on black need help."""


class Color(NamedTuple):
    """A colour to paint with.

    Attributes:
        value: The colour ``#rrggbb``, for the light scheme if there are two.
        dark: The colour for the dark scheme, or None where there is only one scheme.
        token: The name of the palette's colour, or None for a colour of the source.
    """

    value: str
    dark: str | None = None
    token: str | None = None


class Tints(NamedTuple):
    """How colours of a source become colours of the picture, as shares of their hue.

    Attributes:
        fill: Share in a filled area.
        border: Share in the border of a group.
        dark_fill: Share in a filled area in the dark scheme.
        dark_border: Share in the border of a group in the dark scheme.
        used: Whether colours of a source count at all.
        literal: Whether they are painted exactly as written; text on them turns black or white.
    """

    fill: float = 0.14
    border: float = 0.55
    dark_fill: float = 0.10
    dark_border: float = 0.40
    used: bool = True
    literal: bool = False


class Colors:
    """The colours of one theme.

    Args:
        palette: The colours of the light scheme, or of the only one.
        dark: The colours of the dark scheme beside a light one, or None.
        tints: What becomes of the colours of a source.
        is_dark: Whether the only scheme is a dark one.
    """

    def __init__(
        self, palette: Palette, dark: Palette | None, tints: Tints, *, is_dark: bool = False
    ) -> None:
        self._palette = palette
        self._dark = dark
        self._tints = tints
        self._is_dark = is_dark

    def token(self, name: str) -> Color:
        """The colour of the palette with a name."""
        value: str = getattr(self._palette, name)
        dark: str | None = getattr(self._dark, name) if self._dark is not None else None
        return Color(value, dark, name)

    def fill(self, color: str | None, default: Color) -> Color:
        """The colour of an area, of a hue that the source asks for or by default."""
        return self._own(color, default, self._tinted)

    def backdrop(self, color: str | None, default: Color) -> Color:
        """The colour of an area across whose edges labels run: the edges must not strike them."""
        return self._own(color, default, self._faint)

    def border(self, color: str | None, default: Color) -> Color:
        """The colour of a border that nothing depends on, such as that of a group."""
        return self._own(color, default, self._bordered)

    def line(self, color: str | None, default: Color) -> Color:
        """The colour of a line that has to be seen."""
        return self._own(color, default, lambda hue, palette, _: _seen(hue, palette))

    def ink(self, color: str | None, default: Color) -> Color:
        """The colour of a text that has to be read."""
        return self._own(color, default, lambda hue, palette, _: _read(hue, palette))

    def ink_on(self, fill: str | None, ink: str | None, default: Color) -> Color:
        """The colour of a text on an area of which the source chose the colour."""
        if not self._tints.used or (fill is None and ink is None):
            return default
        if self._tints.literal:
            best = ink or _black_or_white(fill or self._palette.page)
            return Color(best, best if self._dark is not None else None)
        if ink is None:
            return default
        if fill is None:
            return self.ink(ink, default)
        return self._own(
            ink, default, lambda hue, palette, dark: self._fitted(hue, fill, palette, dark)
        )

    def _own(
        self, color: str | None, default: Color, fit: Callable[[str, Palette, bool], str]
    ) -> Color:
        if color is None or not self._tints.used:
            return default
        if self._tints.literal:
            return Color(color, color if self._dark is not None else None)
        value = fit(color, self._palette, self._is_dark)
        dark = fit(color, self._dark, True) if self._dark is not None else None
        return Color(value, dark)

    def _fitted(self, color: str, fill: str, palette: Palette, is_dark: bool) -> str:
        """A colour of a text that can be read on a tint."""
        ground = self._tinted(fill, palette, is_dark)
        return readable(color, palette.ink, ground, _ON_FILL_CONTRAST)

    def _tinted(self, color: str, palette: Palette, is_dark: bool) -> str:
        share = self._tints.dark_fill if is_dark else self._tints.fill
        return mix(pure_hue(color), palette.page, share)

    def _faint(self, color: str, palette: Palette, is_dark: bool) -> str:
        share = self._tints.dark_fill if is_dark else self._tints.fill
        hue = pure_hue(color)
        most = _FAINT_EDGE / max(distance(hue, palette.page), 1.0)
        return mix(hue, palette.page, min(share, most))

    def _bordered(self, color: str, palette: Palette, is_dark: bool) -> str:
        share = self._tints.dark_border if is_dark else self._tints.border
        border = mix(pure_hue(color), palette.page, share)
        return inked(border, palette.ink, palette.page, _BORDER_CONTRAST)


def _black_or_white(ground: str) -> str:
    return max(("#000000", "#ffffff"), key=lambda each: contrast(each, ground))


def _seen(color: str, palette: Palette) -> str:
    return readable(color, palette.ink, palette.page, _LINE_CONTRAST)


def _read(color: str, palette: Palette) -> str:
    return readable(color, palette.ink, palette.page, _TEXT_CONTRAST)
