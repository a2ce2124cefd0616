"""PNG: the SVG of a diagram painted by resvg (extra ``png``), with fonts of the library.

The same diagram gives the same bytes on every machine, unless it has characters that neither the
library's fonts nor those that the theme names have; these come from the fonts of the system.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable
from functools import lru_cache, partial
from math import ceil
from typing import Any, NamedTuple

from ..layout.engine import place_diagram
from ..scene.build import build_scene
from ..theme.choice import find_theme
from ..theme.theme import Theme
from .extras import import_extra
from .fonts import MONO, SANS, faces
from .glyphs import (
    REPLACEMENT,
    MissingGlyphWarning,
    foreign_characters,
    missing_characters,
    scene_texts,
)
from .painted import painted_theme
from .png_file import png_chunk
from .request import Request
from .scripts import families_of, script_stretches
from .svg import draw_svg

MAX_PIXELS = 1 << 26
"""How large a picture may be; four bytes are needed for each pixel."""

_HEADER_END = 33
"""Where the second chunk of a PNG begins."""
_PIXELS_PER_METRE = 96 / 0.0254


def render_png(request: Request) -> bytes:
    """Render a diagram as PNG; its source goes along as a text chunk ``seqdiag``.

    Warns with a ``MissingGlyphWarning`` where characters have no picture.

    Raises:
        MissingExtraError: resvg-py is not installed.
        ValueError: The theme, the background or the scale cannot be used, or resvg gives up.
    """
    resvg = import_extra("resvg_py", "PNG", "resvg-py", "png")
    theme = painted_theme(find_theme(request.theme))
    layout = place_diagram(request.diagram, theme.measurer, theme.spacing)
    _check_size(layout.width, layout.height, request.scale)
    scene = build_scene(layout, theme)
    foreign = foreign_characters(scene_texts(scene.shapes), theme.measurer)
    fonts, missing = _fonts_for(foreign, theme, resvg.svg_to_bytes)
    paint = partial(_paint, resvg.svg_to_bytes, fonts=fonts)
    if missing:
        warnings.warn(MissingGlyphWarning(missing, request.origin), stacklevel=2)
    stretches = partial(script_stretches, theme.measurer)
    bare = request._replace(source=None, id_prefix="")
    try:
        svg = _without(draw_svg(scene, theme, bare, stretches).tostring(), missing)
        png = paint(svg, scale=request.scale)
    except _PanicError:
        svg = _without(draw_svg(scene, theme, bare).tostring(), missing)
        png = paint(svg, scale=request.scale)
    return _with_chunks(png, request.scale, request.source)


class _Fonts(NamedTuple):
    """Where a picture takes the characters from that the library's fonts lack."""

    files: tuple[str, ...] = ()
    system: bool = False


def _fonts_for(foreign: str, theme: Theme, svg_to_bytes: Callable[..., Any]) -> tuple[_Fonts, str]:
    """The fonts for characters that the library's lack, and those that no font at hand has.

    Fonts of the system are asked last: with them, resvg would not take those of the theme.
    """
    files = theme.font_files
    if not foreign:
        return _Fonts(), ""
    fonts, missing = _Fonts(files), foreign
    families = partial(families_of, is_known=theme.measurer.is_in_tables)
    if files:
        paint = partial(_paint, svg_to_bytes, scale=1, fonts=fonts)
        missing = missing_characters(foreign, families, paint)
    if missing:
        fonts = _Fonts(files, system=True)
        missing = missing_characters(foreign, families, partial(_paint_cell, svg_to_bytes, fonts))
    return fonts, missing


@lru_cache(maxsize=4096)
def _paint_cell(svg_to_bytes: Callable[..., Any], fonts: _Fonts, svg: str) -> bytes:
    """Paint one character with the fonts of the system, which resvg reads once."""
    return _paint(svg_to_bytes, svg, scale=1, fonts=fonts)


class _PanicError(ValueError):
    """Raised where resvg gives up on a text."""


def _paint(svg_to_bytes: Callable[..., Any], svg: str, *, scale: float, fonts: _Fonts) -> bytes:
    try:
        png: bytes = svg_to_bytes(
            svg_string=svg,
            zoom=scale,
            skip_system_fonts=not fonts.system,
            font_files=[*(str(face.path) for face in faces()), *fonts.files],
            font_family=SANS,
            serif_family=SANS,
            sans_serif_family=SANS,
            monospace_family=MONO,
        )
    except BaseException as error:
        # A panic of Rust is a BaseException of a class that cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _PanicError(f"resvg cannot paint this picture ({error}); use SVG") from None
    return png


def _without(svg: str, missing: str) -> str:
    """An SVG with replacements for characters that no font has."""
    return svg.translate(dict.fromkeys(map(ord, missing), REPLACEMENT)) if missing else svg


def _check_size(width: float, height: float, scale: float) -> None:
    if not 0 < scale <= 100:
        raise ValueError(f"cannot scale by {scale!r}; use a number from 0.1 to 100")
    pixels = ceil(width * scale) * ceil(height * scale)
    if pixels > MAX_PIXELS:
        raise ValueError(
            f"the picture would be {ceil(width * scale)} x {ceil(height * scale)} pixels large;"
            " use a smaller scale, or SVG"
        )


def _with_chunks(png: bytes, scale: float, source: str | None) -> bytes:
    """A PNG with its resolution and its source."""
    density = round(_PIXELS_PER_METRE * scale)
    chunks = png_chunk(b"pHYs", struct.pack(">IIB", density, density, 1))
    if source is not None:
        # Keyword, not compressed, no language, no translated keyword, text.
        chunks += png_chunk(b"iTXt", b"seqdiag\0\0\0\0\0" + source.encode("utf-8", "replace"))
    return png[:_HEADER_END] + chunks + png[_HEADER_END:]
