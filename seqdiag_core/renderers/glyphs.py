"""Characters for which no font at hand has a picture."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import category

from ..diagnostics import Code, Diagnostic, Severity
from ..measure.characters import CharacterKind, kind_of
from ..measure.font import FontMeasurer
from ..scene.shapes import Group, MarkedText, Shape, Text
from ..source import Source, Span

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""What is painted instead of a character without a picture."""

_BLANK = ("Zs", "Zl", "Zp", "Cs")
_CELL = 16
_TOLD = 8
_KNOWN_MISSING = "\u0378\U0010fffd"
"""Characters that stand for nothing."""


class MissingGlyphWarning(UserWarning):
    """Tells that a picture shows replacements for some characters.

    Attributes:
        characters: The characters.
        diagnostics: The same as diagnostics, one for each that was found in the source.
    """

    def __init__(self, characters: str, origin: Source | None) -> None:
        names = ", ".join(f"{char!r} (U+{ord(char):04X})" for char in characters[:_TOLD])
        more = len(characters) - _TOLD
        if more > 0:
            names += f" and {more} more"
        super().__init__(f"no font at hand has a picture for {names}")
        self.characters = characters
        self.diagnostics = tuple(_diagnose(characters, origin)) if origin is not None else ()


def scene_texts(shapes: Iterable[Shape]) -> Iterator[str]:
    """All texts of some shapes."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from scene_texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.text
        elif isinstance(shape, MarkedText):
            yield from (piece.text for piece in shape.pieces)


def foreign_characters(texts: Iterable[str], measurer: FontMeasurer) -> str:
    """The visible characters of texts that the fonts of the library do not have, in order."""
    chars = {char for text in texts if not text.isascii() for char in text}
    return "".join(
        char
        for char in sorted(chars)
        if category(char) not in _BLANK
        and kind_of(char) is not CharacterKind.ZERO
        and not measurer.is_in_tables(char)
    )


def missing_characters(characters: str, paint: Callable[[str], bytes]) -> str:
    """Those of some characters that a painter has no picture for.

    Args:
        characters: What to try.
        paint: Makes a PNG of an SVG, with the fonts in question.
    """
    tried = _KNOWN_MISSING + characters
    cells = "".join(
        f'<text x="0" y="{index * _CELL + 12}" font-size="12" fill="#000">{char}</text>'
        for index, char in enumerate(tried)
    )
    height = _CELL * len(tried)
    png = paint(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_CELL}" height="{height}">{cells}</svg>'
    )
    rows = _png_rows(png)
    pictures = [b"".join(rows[at : at + _CELL]) for at in range(0, height, _CELL)]
    blank = pictures[: len(_KNOWN_MISSING)]
    return "".join(
        char
        for char, picture in zip(characters, pictures[len(_KNOWN_MISSING) :], strict=True)
        if picture in blank
    )


def _diagnose(characters: str, origin: Source) -> Iterator[Diagnostic]:
    for char in characters:
        at = origin.text.find(char)
        if at >= 0:
            message = f"no font at hand has a picture for {char!r} (U+{ord(char):04X})"
            hint = "install a font that has one, or use a format that leaves fonts to its reader"
            yield Diagnostic(
                Severity.WARNING, Code.MISSING_GLYPH, message, Span(at, at + 1), origin, hint
            )


def _png_rows(png: bytes) -> list[bytes]:
    """The rows of pixels of a PNG with four channels of 8 bits, which is what resvg writes."""
    at, width, packed = 8, 0, b""
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        data = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width = struct.unpack_from(">I", data)[0]
        elif kind == b"IDAT":
            packed += data
        at += length + 12
    raw = zlib.decompress(packed)
    stride = 4 * width
    rows: list[bytes] = []
    before: Sequence[int] = bytes(stride)
    for start in range(0, len(raw), stride + 1):
        before = _unfilter(raw[start], raw[start + 1 : start + 1 + stride], before)
        rows.append(bytes(before))
    return rows


def _unfilter(kind: int, row: bytes, above: Sequence[int]) -> bytearray:
    """A row of pixels from what a PNG stores of it (PNG specification, section 9)."""
    out = bytearray(row)
    for index in range(len(out)):
        left = out[index - 4] if index >= 4 else 0
        up = above[index]
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        elif kind == 4:
            guess = _paeth(left, up, above[index - 4] if index >= 4 else 0)
        else:
            return out
        out[index] = (out[index] + guess) % 256
    return out


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda each: abs(guess - each))
