"""What an editor shows where there is no kernel, in as little room as can be.

A notebook may hold many editors, and some programs store the state of each in it as well. So all
that it holds of one, in its cell, output and state, takes at most the size of its source, of its
drawing, and ``ALLOWANCE``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from seqdiag_core.editor import loader_path
from seqdiag_core.renderers.png_file import Look, ShadesOfGrey
from seqdiag_core.scene.descriptions import summarize
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.hues import mix

from .bundle import MimeBundle, plain_text, put_pdf, put_png, unconfine
from .pictures import in_single_quotes, svg_size
from .wire import packed

if TYPE_CHECKING:
    from seqdiag_core.theme.palette import Palette

    from .diagram import SequenceDiagram

ALLOWANCE = 10_000
"""Bytes that an editor may add to a notebook beyond the sizes of its source and its drawing.

The promise is 5 kB for each of twenty editors, and 100 kB for all that is in their notebook.
"""

OVERHEAD = 2_400
"""Bytes of that for the frame of the cell, for metadata, and for names in the state."""

PER_LINE = 12
"""Bytes that a notebook spends on the quotes and the indentation of each line of a text."""

LEAST_PDF = 2_000
"""Bytes that every PDF takes in a notebook; to draw one for less room is in vain."""

LEAST_PER_PIXEL = 0.006
"""Bytes that a notebook spends on each pixel of a PNG, however little there is to see."""

COARSE = (0.6, 0.5, 0.4, 0.3)
"""Pixels of a PNG in two colours for each CSS pixel, where there is no room for a better one."""


class _Choice(NamedTuple):
    """A text, the room for it and for a PNG, and whether a coarse one will do."""

    text: str
    room: int = sys.maxsize
    coarse: bool = False


def add_still(
    diagram: SequenceDiagram, bundle: MimeBundle, drawing: str, *, is_kept: bool
) -> MimeBundle:
    """A widget's bundle, and what hosts without a kernel show.

    There is always the SVG. Then, as far as there is room: a PNG, for hosts that trust no SVG and
    for LaTeX; as text the drawing in characters, else the source, else a sentence; a better PNG; a
    PDF, in fonts that every reader has.

    Args:
        diagram: The editor's text.
        bundle: The widget's own.
        drawing: The SVG that goes into the state.
        is_kept: Whether it goes into a notebook; else to a terminal, which has room for all.
    """
    data, metadata = dict(bundle[0]), dict(bundle[1])
    data["image/svg+xml"] = svg = in_single_quotes(diagram.svg)
    choices = _choices(diagram, svg, drawing) if is_kept else [_Choice(plain_text(diagram))]
    pngs = _Pngs(diagram, max(choice.room for choice in choices))
    data["text/plain"], png, left = _richest(choices, pngs)
    if png is not None:
        put_png(diagram, pngs.drawn(png), png.scale, data, metadata)
    if left > LEAST_PDF:
        _put_fitting_pdf(diagram, left, data)
    unconfine(diagram, data, metadata)
    return data, metadata


def _choices(diagram: SequenceDiagram, svg: str, drawing: str) -> list[_Choice]:
    """What may go into a notebook beside the SVG, best first.

    There are two drawings, the SVG in the output and the one in the state. As far as can be, the
    promise holds whichever of them one measures it by.
    """
    source = diagram.source
    kept = _stored(source) + _quoted(source) + len(packed(drawing)) + _stored(svg)
    kept += loader_path().stat().st_size + OVERHEAD - ALLOWANCE - len(source.encode())
    room, less = len(drawing.encode()) - kept, len(svg.encode()) - kept
    # A drawing takes more room than its source; it need not be made if not even that has room.
    drawn = [_Choice(plain_text(diagram), less)] if less > _stored(source) else []
    summary = summarize(diagram.diagram)
    return [
        *drawn,
        _Choice(source, less),
        _Choice(source, room),
        _Choice(summary, room),
        _Choice(summary, room, coarse=True),
    ]


def _quoted(text: str) -> int:
    """Bytes of a JSON string."""
    return len(json.dumps(text, ensure_ascii=False).encode(errors="replace"))


def _stored(text: str) -> int:
    """Bytes that a text takes in a notebook: a JSON string for each of its lines."""
    return _quoted(text) + PER_LINE * len(text.splitlines())


def _in_base64(data: bytes) -> int:
    """Bytes that other bytes take in a notebook."""
    return (len(data) + 2) // 3 * 4


def _richest(choices: Sequence[_Choice], pngs: _Pngs) -> tuple[str, Look | None, int]:
    """The first text and PNG that have room, else the last ones; and the room that is left."""
    for text, room, coarse in choices:
        left = room - _stored(text)
        if not pngs.looks and left >= 0:
            return text, None, left
        for look in pngs.looks:
            if coarse < bool(look.meant) or pngs.least(look) > left:
                continue
            size = _in_base64(pngs.drawn(look))
            if size <= left:
                return text, look, left - size
    return choices[-1].text, pngs.looks[-1] if pngs.looks else None, 0


class _Pngs:
    """The PNGs of a diagram that a room may be enough for, each made when it is wanted.

    Attributes:
        looks: How they look, best first; none if the extra ``png`` is not installed, or the
            picture is too large.
    """

    def __init__(self, diagram: SequenceDiagram, room: int) -> None:
        size = svg_size(diagram.svg)
        self._pixels = size[0] * size[1]
        looks = _looks(find_theme(diagram.theme).palette)
        looks = [look for look in looks if self.least(look) <= room] or looks[-1:]
        self._scale = looks[0].scale
        self._drawn: dict[Look, bytes] = {}
        try:
            self._picture = ShadesOfGrey(diagram.png(self._scale))
        except (ImportError, ValueError):
            looks = []
        self.looks = looks

    def least(self, look: Look) -> int:
        """Bytes that the PNG in a look takes in a notebook at least."""
        return int(self._pixels * look.scale**2 * LEAST_PER_PIXEL)

    def drawn(self, look: Look) -> bytes:
        """The PNG in a look."""
        if look not in self._drawn:
            scaled = look._replace(scale=look.scale / self._scale)
            self._drawn[look] = self._picture.in_look(scaled)
        return self._drawn[look]


def _looks(palette: Palette) -> list[Look]:
    """Looks of the PNGs, best first.

    Letters that can be read count for more than fills. A line that is thinner than a pixel is
    paler than its colour; to be seen it needs a colour as pale, or to be as dark as all else.
    """
    lines = (palette.page, palette.lifeline, palette.ink)
    pale = (palette.page, mix(palette.lifeline, palette.page, 0.6), palette.ink)
    two = (palette.page, palette.ink)
    half = (palette.page, mix(palette.ink, palette.page, 0.5))
    return [
        Look(1, (*lines, palette.head)),
        Look(1, lines),
        Look(0.8, pale),
        Look(0.6, pale),
        *(Look(scale, two, meant=half) for scale in COARSE),
    ]


def _put_fitting_pdf(diagram: SequenceDiagram, room: int, data: dict[str, Any]) -> None:
    """Add the PDF if it can be made here and has room."""
    with suppress(ImportError):
        pdf = diagram.pdf(embed_fonts=False)
        if _in_base64(pdf) <= room:
            put_pdf(pdf, data)
