"""The representations that a host chooses from, and what it should know about them."""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Any

from seqdiag_core.renderers.png_file import png_size
from seqdiag_core.theme.choice import find_theme

from .pictures import spoken, svg_size

if TYPE_CHECKING:
    from .diagram import SequenceDiagram

OVERSIZE = 1400
"""Width in CSS pixels from which a host should let its reader scroll, not shrink the picture."""

MimeBundle = tuple[dict[str, Any], dict[str, Any]]
"""Data by MIME type, and metadata by MIME type, as IPython wants them."""

SHARP = 2.0
"""Pixels of a PNG for each CSS pixel, so that screens of all kinds show it sharply."""


def make_bundle(diagram: SequenceDiagram) -> MimeBundle:
    """Everything that the diagram's format offers to a host.

    Hosts prefer HTML to pictures. It is only there if asked for, or if there is something to say
    below the picture; then the picture is an ``<img>``, which hosts keep that trust no HTML.
    """
    data: dict[str, Any] = {"text/plain": plain_text(diagram)}
    metadata: dict[str, Any] = {}
    if diagram.format == "html":
        data["text/html"] = diagram.svg + _report(diagram)
    elif diagram.format != "text" and diagram.report:
        data["text/html"] = _image(diagram) + _report(diagram)
    if diagram.format in ("auto", "svg", "html"):
        data["image/svg+xml"] = diagram.svg
    if diagram.format in ("auto", "png", "html"):
        _add_png(diagram, data, metadata)
    if diagram.format in ("auto", "html"):
        _add_pdf(diagram, data)
    unconfine(diagram, data, metadata)
    return data, metadata


def plain_text(diagram: SequenceDiagram) -> str:
    """The drawing in characters, and below it what is wrong."""
    report = diagram.report
    return f"{diagram.text}\n{report}" if report else diagram.text


def _image(diagram: SequenceDiagram) -> str:
    encoded = b64encode(diagram.svg.encode()).decode("ascii")
    alt = escape(spoken(diagram.svg))
    return f'<img alt="{alt}" src="data:image/svg+xml;base64,{encoded}">'


def _report(diagram: SequenceDiagram) -> str:
    if not diagram.report:
        return ""
    return f'<pre class="seqdiag-report">{escape(diagram.report)}</pre>'


def _add_png(diagram: SequenceDiagram, data: dict[str, Any], metadata: dict[str, Any]) -> None:
    """Add the PNG, if it can be made here and would not be too large."""
    with suppress(ImportError, ValueError):
        put_png(diagram, diagram.png(SHARP), SHARP, data, metadata)


def put_png(
    diagram: SequenceDiagram,
    png: bytes,
    scale: float,
    data: dict[str, Any],
    metadata: dict[str, Any],
) -> None:
    """Add a PNG with its size in CSS pixels."""
    width, height = png_size(png)
    factor = 1 / scale if diagram.width is None else diagram.width / width
    data["image/png"] = b64encode(png).decode("ascii")
    metadata["image/png"] = {
        "width": round(width * factor),
        "height": round(height * factor),
        "needs_background": "dark" if find_theme(diagram.theme).is_dark else "light",
    }


def unconfine(diagram: SequenceDiagram, data: dict[str, Any], metadata: dict[str, Any]) -> None:
    """Let the host's reader scroll over a picture that could not be read if it were shrunk."""
    for kind in ("image/svg+xml", "image/png"):
        if kind in data and svg_size(diagram.svg)[0] > OVERSIZE:
            metadata.setdefault(kind, {})["unconfined"] = True


def _add_pdf(diagram: SequenceDiagram, data: dict[str, Any]) -> None:
    """Add the PDF, if it can be made here: for LaTeX nbconvert else looks for Inkscape."""
    with suppress(ImportError):
        put_pdf(diagram.pdf(), data)


def put_pdf(pdf: bytes, data: dict[str, Any]) -> None:
    """Add a PDF."""
    data["application/pdf"] = b64encode(pdf).decode("ascii")
