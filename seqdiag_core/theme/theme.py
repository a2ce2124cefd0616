"""A theme: everything about the look of a picture, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from ..measure.font import TYPOGRAPHY, FontMeasurer, Typography
from ..measure.metrics import PIXELS, Spacing
from .colors import Colors, Tints
from .looks import Looks
from .palette import Palette
from .strokes import Strokes


class Flavour(str, Enum):
    """How a theme's colours get into a file."""

    STATIC = "static"
    """Plain attributes: every viewer and converter draws them."""
    AUTO = "auto"
    """Plain attributes for the light scheme, a style sheet in the file for the dark one."""
    PAGE = "page"
    """Plain attributes, and classes that the style sheet of the page around it recolours."""


class Radii(NamedTuple):
    """Radii of corners in pixels."""

    head: float = 6
    frame: float = 4
    group: float = 8
    loop: float = 4
    note: float = 2


@dataclass(frozen=True, eq=False)
class Theme:
    """A look.

    Attributes:
        name: Its name.
        palette: Its colours; those of the light scheme, if it serves two.
        dark: The colours of the dark scheme beside a light one, or None.
        is_dark: Whether its only scheme is for dark pages.
        flavour: How the colours get into a file.
        tints: What becomes of the colours of a source.
        typography: Its fonts.
        spacing: Its distances.
        strokes: Its lines.
        radii: Its corners.
        by_hand: Whether lines are drawn as a hand draws them.
        font_files: Files of fonts for what the library's fonts lack, where a format embeds fonts.
    """

    name: str
    palette: Palette
    dark: Palette | None = None
    is_dark: bool = False
    flavour: Flavour = Flavour.STATIC
    tints: Tints = Tints()
    typography: Typography = TYPOGRAPHY
    spacing: Spacing = PIXELS
    strokes: Strokes = Strokes()
    radii: Radii = Radii()
    by_hand: bool = False
    font_files: tuple[str, ...] = ()

    @cached_property
    def colors(self) -> Colors:
        """Its colours as they are painted."""
        return Colors(self.palette, self.dark, self.tints, is_dark=self.is_dark)

    @cached_property
    def looks(self) -> Looks:
        """How each thing is painted."""
        return Looks(self.colors, self.strokes, self.typography)

    @cached_property
    def measurer(self) -> FontMeasurer:
        """Who knows how wide texts are in its fonts; remembers what it has measured."""
        return FontMeasurer(self.typography)
