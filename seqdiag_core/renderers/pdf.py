"""PDF: a scene drawn with reportlab (extra ``pdf``): lines stay lines, text can be selected.

The page is as large as the picture. The library's fonts are embedded, as far as they are used; for
characters that they lack see ``pdf_fonts``. The same diagram gives the same bytes everywhere.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Any

from ..layout.engine import place_diagram
from ..layout.placed import BEFORE_ANCHOR, Align
from ..scene.build import build_scene
from ..scene.descriptions import summarize
from ..scene.links import drawn_target
from ..scene.shapes import (
    Command,
    Ellipse,
    Group,
    Line,
    MarkedText,
    Path,
    Piece,
    Rect,
    Scene,
    Shape,
    Text,
)
from ..theme.choice import find_theme
from ..theme.colors import Color
from ..theme.looks import Look
from .backgrounds import background_color
from .extras import import_extra
from .glyphs import MissingGlyphWarning, foreign_characters, scene_texts
from .leftward import in_drawn_order
from .painted import painted_theme
from .pdf_fonts import PdfFonts
from .reach import reach_of
from .request import Request

POINTS = 0.75
"""Points in a pixel: 72 of them are as long as 96 pixels."""

MAX_POINTS = 14_400
"""The longest side of a page that all readers accept; larger pictures are made smaller."""

_SLANT = 0.21
_TOLERANCE = 0.01
"""Which part of its width a line may be too wide or too narrow; it is what rounding leaves."""
_UNDERLINE, _STRIKE, _LINE_WIDTH = 0.12, -0.27, 0.06
"""Where lines of a text lie below its baseline, and how thick they are, as parts of its size."""


def render_pdf(request: Request) -> bytes:
    """Render a diagram as PDF of one page.

    Warns with a ``MissingGlyphWarning`` where characters have no picture.

    Raises:
        MissingExtraError: reportlab is not installed.
        ValueError: The theme or the background cannot be used.
    """
    canvas_module = import_extra("reportlab.pdfgen.canvas", "PDF", "reportlab", "pdf")
    theme = painted_theme(find_theme(request.theme))
    layout = place_diagram(request.diagram, theme.measurer, theme.spacing)
    scene = build_scene(layout, theme)
    fonts = PdfFonts(theme.font_files, theme.measurer, embed_own=request.embed_fonts)
    foreign = foreign_characters(scene_texts(scene.shapes), theme.measurer)
    missing = fonts.missing(foreign)
    if missing:
        warnings.warn(MissingGlyphWarning(missing, request.origin), stacklevel=2)
    page = BytesIO()
    scale = min(POINTS, MAX_POINTS / max(scene.width, scene.height))
    size = (scene.width * scale, scene.height * scale)
    canvas = canvas_module.Canvas(page, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(scene.title)
    canvas.setSubject(summarize(request.diagram))
    canvas.setAuthor("")
    canvas.setCreator("seqdiag")
    drawing = _Drawing(canvas, fonts, scene.height, scale)
    # Every reader shows a page of PDF as white paper, on which a dark theme could not be read.
    wish = request.background or ("page" if theme.is_dark else None)
    drawing.draw(scene, background_color(wish, theme))
    canvas.showPage()
    _store_as_bytes(canvas)
    canvas.save()
    return page.getvalue()


def _store_as_bytes(canvas: Any) -> None:
    """Compress the page only; reportlab would also write it in characters, a fourth more of them.

    Its own switch for that holds for the whole process, which is not ours.
    """
    pdfdoc = import_extra("reportlab.pdfbase.pdfdoc", "PDF", "reportlab", "pdf")
    page = canvas._doc.Pages.pages[0]
    page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])


class _Drawing:
    """One page while it is drawn."""

    def __init__(self, canvas: Any, fonts: PdfFonts, height: float, scale: float) -> None:
        self._canvas = canvas  # reportlab has no types
        self._fonts = fonts
        self._height = height
        self._scale = scale

    def draw(self, scene: Scene, background: Color | None) -> None:
        """Draw a scene, upside down as pages of PDF are."""
        canvas = self._canvas
        canvas.scale(self._scale, -self._scale)
        canvas.translate(0, -self._height)
        if background is not None:
            self._rect(Rect(0, 0, scene.width, scene.height, Look(fill=background)))
        self._shapes(scene.shapes)

    def _shapes(self, shapes: Iterable[Shape]) -> None:
        for shape in shapes:
            _DRAW[type(shape)](self, shape)

    def _group(self, group: Group) -> None:
        self._shapes(group.shapes)
        target = drawn_target(group.link.target) if group.link is not None else None
        if target is not None and group.shapes:
            self._link(target, *reach_of(group.shapes))

    def _link(self, target: str, left: float, top: float, right: float, bottom: float) -> None:
        scale, height = self._scale, self._height
        rect = (left * scale, (height - bottom) * scale, right * scale, (height - top) * scale)
        self._canvas.linkURL(target, rect, relative=0, thickness=0)

    # Lines and areas

    def _set(self, look: Look) -> dict[str, int]:
        """Take up a look; tells what is to be painted."""
        canvas = self._canvas
        if look.fill is not None:
            canvas.setFillColorRGB(*_channels(look.fill))
        if look.stroke is not None:
            canvas.setStrokeColorRGB(*_channels(look.stroke))
            canvas.setLineWidth(look.width)
            canvas.setDash(list(look.dash))
            canvas.setLineCap(int(look.round))
            canvas.setLineJoin(int(look.round))
        return {"fill": int(look.fill is not None), "stroke": int(look.stroke is not None)}

    def _line(self, line: Line) -> None:
        self._set(line.look)
        self._canvas.line(line.x1, line.y1, line.x2, line.y2)

    def _rect(self, rect: Rect) -> None:
        painted = self._set(rect.look)
        x, y, width, height = rect[:4]
        if rect.radius:
            radius = min(rect.radius, width / 2, height / 2)
            self._canvas.roundRect(x, y, width, height, radius, **painted)
        else:
            self._canvas.rect(x, y, width, height, **painted)

    def _ellipse(self, ellipse: Ellipse) -> None:
        painted = self._set(ellipse.look)
        x, y, rx, ry = ellipse[:4]
        self._canvas.ellipse(x - rx, y - ry, x + rx, y + ry, **painted)

    def _path(self, path: Path) -> None:
        painted = self._set(path.look)
        self._canvas.drawPath(self._outline(path.commands), **painted)

    def _outline(self, commands: Iterable[Command]) -> Any:
        outline = self._canvas.beginPath()
        x = y = 0.0
        for letter, *values in commands:
            if letter == "M":
                outline.moveTo(*values)
            elif letter == "L":
                outline.lineTo(*values)
            elif letter == "C":
                outline.curveTo(*values)
            elif letter == "Q":
                outline.curveTo(*_cubic(x, y, *values))
            else:
                outline.close()
                continue
            x, y = values[-2], values[-1]
        return outline

    # Texts

    def _text(self, text: Text) -> None:
        font = text.look.font
        drawn = in_drawn_order(text.text, rtl=text.rtl)
        piece = Piece(drawn, text.look.color, font.size, bold=font.bold, italic=font.italic)
        self._write(text.x, text.y, (piece,), text.align, text.length)

    def _marked_text(self, text: MarkedText) -> None:
        pieces = [
            piece._replace(text=in_drawn_order(piece.text, rtl=False)) for piece in text.pieces
        ]
        self._write(text.x, text.y, pieces, Align.START, text.length)

    def _write(
        self, x: float, y: float, pieces: Iterable[Piece], align: Align, length: float | None
    ) -> None:
        """Write a line as wide as it was measured, which a theme may do in fonts of its own."""
        stretches = [
            (piece, font, text, self._fonts.width(font, text, piece.size))
            for piece in pieces
            for font, text in self._fonts.stretches(piece)
        ]
        whole = sum(width for _, _, _, width in stretches)
        stretch = length / whole if length and abs(whole - length) > _TOLERANCE * length else 1
        x -= BEFORE_ANCHOR[align] * whole * stretch
        for piece, font, text, width in stretches:
            self._write_piece(x, y - piece.rise, piece, font, text, stretch)
            self._decorate(x, y - piece.rise, piece, width * stretch)
            x += width * stretch

    def _write_piece(
        self, x: float, y: float, piece: Piece, font: str, text: str, stretch: float
    ) -> None:
        canvas = self._canvas
        line = canvas.beginText()
        line.setFont(font, piece.size)
        line.setFillColorRGB(*_channels(piece.color))
        slant = _SLANT if piece.italic and not self._fonts.is_italic(font) else 0
        line.setTextTransform(stretch, 0, slant, -1, x, y)
        line.textOut(text)
        canvas.drawText(line)

    def _decorate(self, x: float, y: float, piece: Piece, width: float) -> None:
        size = piece.size
        look = Look(stroke=piece.color, width=_LINE_WIDTH * size)
        if piece.underline:
            self._line(Line(x, y + _UNDERLINE * size, x + width, y + _UNDERLINE * size, look))
        if piece.strike:
            self._line(Line(x, y + _STRIKE * size, x + width, y + _STRIKE * size, look))
        target = drawn_target(piece.link)
        if target is not None:
            self._link(target, x, y - size, x + width, y + size / 4)


def _channels(color: Color) -> tuple[float, float, float]:
    value = color.value
    return int(value[1:3], 16) / 255, int(value[3:5], 16) / 255, int(value[5:7], 16) / 255


def _cubic(
    x: float, y: float, cx: float, cy: float, end_x: float, end_y: float
) -> tuple[float, ...]:
    """A quadratic curve as a cubic one: two control points and the end."""
    return (
        x + (cx - x) * 2 / 3,
        y + (cy - y) * 2 / 3,
        end_x + (cx - end_x) * 2 / 3,
        end_y + (cy - end_y) * 2 / 3,
        end_x,
        end_y,
    )


_DRAW: Mapping[type, Callable[[_Drawing, Any], None]] = MappingProxyType(
    {
        Group: _Drawing._group,
        Line: _Drawing._line,
        Rect: _Drawing._rect,
        Ellipse: _Drawing._ellipse,
        Path: _Drawing._path,
        Text: _Drawing._text,
        MarkedText: _Drawing._marked_text,
    }
)
