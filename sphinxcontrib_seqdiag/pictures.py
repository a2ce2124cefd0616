"""Pictures in files, named after everything that they depend on.

A picture is made once for all documents and builds that share a folder of doctrees.
"""

from __future__ import annotations

import warnings
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from seqdiag_core import __version__, render
from seqdiag_core.files import replace_file
from seqdiag_core.renderers.glyphs import MissingGlyphWarning
from seqdiag_core.renderers.png_file import png_size

from .drawing import Drawing
from .warnings import warn_diagnostics

RASTER_SCALE = 2
"""Dots per pixel of raster pictures."""

_FORMAT = "1"


def picture_file(drawing: Drawing, format: str, folder: Path, fonts: tuple[str, ...]) -> Path:
    """The file of a picture, made if it is not there yet.

    Args:
        drawing: What it shows.
        format: Its format.
        folder: Where it is kept.
        fonts: Font files for what the built-in fonts lack.

    Raises:
        MissingExtraError: The format needs a library that is not installed.
        ValueError: The diagram is too large for the format.
    """
    reading = drawing.reading
    theme = replace(drawing.theme, font_files=(*fonts, *drawing.theme.font_files))
    name = _name(reading.source.text, repr(reading.diagram), repr(theme))
    path = folder / f"{name}.{format}"
    if not path.exists():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", MissingGlyphWarning)
            picture = render(
                reading,
                format,  # type: ignore[call-overload]  # one of the formats with files
                theme=theme,
                strict=False,
                id_prefix=f"{name}-",
                scale=RASTER_SCALE,
            )
        for each in caught:
            if isinstance(each.message, MissingGlyphWarning):
                warn_diagnostics(each.message.diagnostics)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Builds may share the folder.
        replace_file(path, picture.encode() if isinstance(picture, str) else picture)
    return path


def characters_beside(picture: Path, drawing: Drawing) -> str:
    """The file of a drawing in characters that ``makeinfo`` shows where it shows no pictures.

    Args:
        picture: The file of the picture, which has the same name but for the ending.
        drawing: What both show.
    """
    path = picture.with_suffix(".txt")
    if not path.exists():
        replace_file(path, drawing.text().encode())
    return str(path)


def raster_width(path: Path) -> int:
    """The width of a PNG file in dots."""
    with path.open("rb") as stream:
        return png_size(stream.read(24))[0]


def _name(*parts: str) -> str:
    told = repr((_FORMAT, __version__, *parts))
    return "seqdiag-" + sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:40]
