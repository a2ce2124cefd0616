"""The fonts of a PDF: the library's, those that a theme names, and what readers have for Asia.

Fonts of the first two kinds are embedded. Ideographs that neither has are set in the fonts that
readers of PDF bring along for Chinese, Japanese and Korean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..measure.characters import CharacterKind, elements, kind_of
from ..measure.font import FontMeasurer
from ..scene.shapes import Piece
from .fonts import MONO, SANS, faces
from .glyphs import REPLACEMENT
from .leftward import plain_letters

_EVERYWHERE = {
    SANS: "Helvetica",
    f"{SANS} Bold": "Helvetica-Bold",
    f"{SANS} Italic": "Helvetica-Oblique",
    MONO: "Courier",
}
"""Fonts that every reader of PDF has, and whose letters are as wide as those of the library's."""

_JAPANESE, _KOREAN, _CHINESE = "HeiseiKakuGo-W5", "HYGothic-Medium", "STSong-Light"


class PdfFonts:
    """The fonts of one document.

    Args:
        files: Font files that the theme names.
        measurer: Knows which characters the library's fonts have.
        embed_own: Whether the library's fonts are embedded for letters that all readers have too.
    """

    def __init__(
        self, files: Sequence[str], measurer: FontMeasurer, *, embed_own: bool = True
    ) -> None:
        from reportlab.pdfbase import pdfmetrics

        self._metrics: Any = pdfmetrics  # reportlab has no types
        self._measurer = measurer
        self._embed_own = embed_own
        self._italic = {"Helvetica-Oblique"}
        for face in faces():
            name = _face_name(face.family, bold=face.bold, italic=face.italic)
            self._embed(name, str(face.path))
            if face.italic:
                self._italic.add(name)
        self._named = [self._embed(f"seqdiag {file}", file) for file in files]

    def missing(self, characters: str) -> str:
        """Those of some characters that have no picture."""
        return "".join(char for char in characters if self._foreign_font(char, char) is None)

    def is_italic(self, font: str) -> bool:
        """Whether the letters of a font are slanted."""
        return font in self._italic

    def width(self, font: str, text: str, size: float) -> float:
        """Width of a text."""
        width: float = self._metrics.stringWidth(text, font, size)
        return width

    def stretches(self, piece: Piece) -> Iterator[tuple[str, str]]:
        """Cut a text into stretches, each with the font it is set in."""
        own = self._own_font(piece)
        if self._measurer.is_in_tables(piece.text):
            yield self._lightest(own, piece.text), piece.text
            return
        chosen = [
            self._choose(drawn, piece.text, own)
            for element in elements(piece.text)
            for char in self._parts(element)
            for drawn in self._drawable(char)
        ]
        for font, stretch in groupby(chosen, key=lambda choice: choice[0]):
            yield font, "".join(char for _, char in stretch)

    def _parts(self, element: str) -> str:
        """The characters of an element; only the first of joined emoji that no font has."""
        if len(element) == 1 or not self.missing(element[0]):
            return element
        return element[0]

    def _drawable(self, char: str) -> str:
        """A character, or the letters that it joins if no font has it."""
        is_form = "\ufb50" <= char <= "\ufefc"
        return plain_letters(char) if is_form and not self._foreign_font(char, char) else char

    def _choose(self, char: str, text: str, own: str) -> tuple[str, str]:
        if self._measurer.is_in_tables(char):
            return own, char
        if kind_of(char) is CharacterKind.ZERO:
            return own, ""
        font = self._foreign_font(char, text)
        return (own, REPLACEMENT) if font is None else (font, char)

    def _lightest(self, own: str, text: str) -> str:
        """The font to set a text in that the library's font has."""
        return own if self._embed_own or not _is_western(text) else _EVERYWHERE[own]

    def _own_font(self, piece: Piece) -> str:
        if piece.code:
            return _face_name(MONO, bold=False, italic=False)
        # There is no bold italic: the bold one is slanted.
        return _face_name(SANS, bold=piece.bold, italic=piece.italic and not piece.bold)

    def _foreign_font(self, char: str, text: str) -> str | None:
        for name in self._named:
            if ord(char) in self._metrics.getFont(name).face.charToGlyph:
                return name
        if kind_of(char) is not CharacterKind.WIDE:
            return None
        return self._reader_font(_asian_font(text))

    def _embed(self, name: str, path: str) -> str:
        """Make a font known to reportlab, once."""
        if name not in self._metrics.getRegisteredFontNames():
            from reportlab.pdfbase.ttfonts import TTFError, TTFont

            try:
                self._metrics.registerFont(TTFont(name, path))
            except TTFError as error:
                raise ValueError(f"the font {path} cannot be put into a PDF: {error}") from None
        return name

    def _reader_font(self, name: str) -> str:
        """Make a font that readers have known to reportlab, once."""
        if name not in self._metrics.getRegisteredFontNames():
            from reportlab.pdfbase.cidfonts import UnicodeCIDFont

            self._metrics.registerFont(UnicodeCIDFont(name))
        return name


def _is_western(text: str) -> bool:
    """Whether the encoding of the fonts that all readers have can say a text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _face_name(family: str, *, bold: bool, italic: bool) -> str:
    return f"{family} {'Bold' if bold else ''}{'Italic' if italic else ''}".strip()


def _asian_font(text: str) -> str:
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    return _KOREAN if any("\uac00" <= char <= "\ud7a3" for char in text) else _CHINESE
