"""The representations that a host chooses from, and what it should know about them."""

from __future__ import annotations

import json
from base64 import b64encode
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING, Any

from seqdiag_core.renderers.png_file import in_few_colors, png_size
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.hues import mix

from .pictures import spoken, svg_width

if TYPE_CHECKING:
    from seqdiag_core.theme.palette import Palette

    from .diagram import SequenceDiagram

OVERSIZE = 1400
"""Width in CSS pixels from which a host should let its reader scroll, not shrink the picture."""

MimeBundle = tuple[dict[str, Any], dict[str, Any]]
"""Data by MIME type, and metadata by MIME type, as IPython wants them."""

SHARP = 2.0
"""Pixels of a PNG for each CSS pixel, so that screens of all kinds show it sharply."""

ALLOWANCE = 10_000
"""Bytes that an editor may add to a notebook beyond the sizes of its source and its drawing.

The promise is 5 kB for each of twenty editors, and 100 kB for all that is in their notebook.
"""

OVERHEAD = 1_000
"""Bytes of that for metadata, the reference to the widget, and the frame of the cell."""

PER_LINE = 12
"""Bytes that a notebook spends on the quotes and the indentation of each line of a text."""

SCALES = (0.8, 0.6)
"""Pixels of an editor's PNG for each CSS pixel where one has no room, best first."""


def make_bundle(diagram: SequenceDiagram) -> MimeBundle:
    """Everything that the diagram's format offers to a host.

    Hosts prefer HTML to pictures. It is only there if asked for, or if there is something to say
    below the picture; then the picture is an ``<img>``, which hosts keep that trust no HTML.
    """
    data: dict[str, Any] = {"text/plain": _plain(diagram)}
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
    _unconfine(diagram, data, metadata)
    return data, metadata


def add_still(diagram: SequenceDiagram, bundle: MimeBundle, drawing: str) -> MimeBundle:
    """A widget's bundle, and what hosts without a kernel show, in as little room as can be.

    A notebook may hold many editors, so a cell with one takes at most the size of its source, of
    its ``drawing``, and ``ALLOWANCE``; the source stands in it twice. Where there is a kernel,
    hence a notebook, the text is the source, and the PDF, without which nbconvert looks for
    Inkscape, brings no fonts along that every reader has. The PNG is the best one that the rest
    has room for, or if there is none the smallest.
    """
    data, metadata = dict(bundle[0]), dict(bundle[1])
    data["image/svg+xml"] = diagram.svg
    data["text/plain"] = diagram.source if _has_kernel() and diagram.ok else _plain(diagram)
    if diagram.report:
        data["text/html"] = _image(diagram) + _report(diagram)
    allowed = len((diagram.source + drawing).encode()) + ALLOWANCE
    cell = _stored(diagram.source) + len(json.dumps(diagram.source, ensure_ascii=False).encode())
    _add_pdf(diagram, data, embed_fonts=False)
    pdf = len(data.get("application/pdf", ""))
    room = allowed - cell - _stored(diagram.svg) - pdf - OVERHEAD
    with suppress(ImportError):
        _put_png(diagram, *_best_png(diagram, room), data, metadata)
    _unconfine(diagram, data, metadata)
    return data, metadata


def _stored(text: str) -> int:
    """Bytes that a text takes in a notebook: a JSON string for each of its lines."""
    return len(json.dumps(text, ensure_ascii=False).encode()) + PER_LINE * len(text.splitlines())


def _best_png(diagram: SequenceDiagram, room: int) -> tuple[bytes, float]:
    """The PNG that says most in so many characters of base64, or the smallest; and its scale.

    Raises:
        ImportError: The extra ``png`` is not installed.
    """
    fits = room * 3 // 4
    for scale, palettes in _looks(find_theme(diagram.theme).palette):
        drawn = diagram.png(scale)
        for colors in palettes:
            png = in_few_colors(drawn, colors)
            if len(png) <= fits:
                return png, scale
    return png, scale


def _looks(palette: Palette) -> list[tuple[float, tuple[tuple[str, ...], ...]]]:
    """Scales of an editor's PNG, and in which colours each is tried, best first.

    Letters that can be read count for more than fills. A line that is thinner than a pixel is
    paler than its colour; to be seen it needs a colour as pale.
    """
    lines = (palette.page, palette.lifeline, palette.ink)
    pale = (palette.page, mix(palette.lifeline, palette.page, 0.6), palette.ink)
    return [(1.0, ((*lines, palette.head), lines)), *((scale, (pale,)) for scale in SCALES)]


def _has_kernel() -> bool:
    """Whether what is shown goes to a front end; else it goes to a terminal."""
    from IPython import get_ipython

    return getattr(get_ipython(), "kernel", None) is not None


def _plain(diagram: SequenceDiagram) -> str:
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
    """Add the PNG, if it can be made here."""
    with suppress(ImportError):
        _put_png(diagram, diagram.png(SHARP), SHARP, data, metadata)


def _put_png(
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


def _unconfine(diagram: SequenceDiagram, data: dict[str, Any], metadata: dict[str, Any]) -> None:
    """Let the host's reader scroll over a picture that could not be read if it were shrunk."""
    for kind in ("image/svg+xml", "image/png"):
        if kind in data and svg_width(diagram.svg) > OVERSIZE:
            metadata.setdefault(kind, {})["unconfined"] = True


def _add_pdf(diagram: SequenceDiagram, data: dict[str, Any], *, embed_fonts: bool = True) -> None:
    """Add the PDF, if it can be made here: for LaTeX nbconvert else looks for Inkscape."""
    with suppress(ImportError):
        pdf = diagram.pdf(embed_fonts=embed_fonts)
        data["application/pdf"] = b64encode(pdf).decode("ascii")
