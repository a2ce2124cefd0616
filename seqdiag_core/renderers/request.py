"""What to render and how: what every renderer takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..model import Diagram
from ..source import Source
from ..theme.theme import Theme


class Request(NamedTuple):
    """What to render and how.

    Attributes:
        diagram: What to render.
        theme: The theme, or its name, or a dictionary that describes it.
        id_prefix: Beginning of every id.
        source: The text to carry along, or None.
        scale: Factor on the size of raster pictures.
        background: Colour behind the drawing, ``page`` for the theme's own, or None.
        origin: The source that the spans of the diagram point into, or None.
        embed_fonts: Whether a PDF brings along the fonts that every reader of PDF has.
        tells_parts: Whether a screen reader meets participants and messages one by one: in a page,
            for a picture in a file is told as a whole.
    """

    diagram: Diagram
    theme: str | Mapping[str, object] | Theme = "light"
    id_prefix: str = ""
    source: str | None = None
    scale: float = 1.0
    background: str | None = None
    origin: Source | None = None
    embed_fonts: bool = True
    tells_parts: bool = False
