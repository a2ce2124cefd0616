"""Characters for which no font at hand has a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from unicodedata import category

from ..diagnostics import Code, Diagnostic, Severity
from ..measure.characters import CharacterKind, kind_of
from ..measure.font import FontMeasurer
from ..scene.shapes import Group, MarkedText, Shape, Text
from ..source import Source, Span

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""What is painted instead of a character without a picture."""

_BLANK = ("Zs", "Zl", "Zp", "Cs")
_CELL, _BASELINE = 16, 12
_TOLD = 8
_NO_CHARACTER = "\U0001fffe"
"""What no font has a picture for, as Unicode keeps it free for ever."""


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


def missing_characters(
    characters: str, families: Callable[[str], str | None], paint: Callable[[str], bytes]
) -> str:
    """Those of some characters that a painter has no picture for.

    Args:
        characters: What to try.
        families: Gives the families to ask for a character first, as CSS says them: a search in
            all fonts takes long.
        paint: Makes a PNG of an SVG, with the fonts in question.
    """

    @cache
    def blank(family: str | None) -> bytes:
        return paint(_cell(_NO_CHARACTER, family))

    return "".join(
        char
        for char, family in ((char, families(char)) for char in characters)
        if paint(_cell(char, family)) == blank(family)
    )


def _cell(char: str, families: str | None) -> str:
    """A picture of one character."""
    family = f' font-family="{families}"' if families else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_CELL}" height="{_CELL}">'
        f'<text y="{_BASELINE}" font-size="{_BASELINE}"{family}>{char}</text></svg>'
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
