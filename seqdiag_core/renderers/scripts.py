"""Which of a system's fonts to ask for characters that the library's fonts do not have.

Painters that take the next best font with the right characters mix serifs with sans, and break
emoji apart; so each stretch of a text names good families of its script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from unicodedata import category, name

from ..measure.characters import CharacterKind, elements, kind_of

_NOTHING = "\u2060"
"""Takes no room. Before a text with joined emoji it makes resvg 0.48 shape the text in the font for
emoji first; else it counts their glyphs wrong, and panics."""
_EMOJI = "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'"
_SYMBOLS = "'DejaVu Sans', 'Noto Sans Symbols2', 'Apple Symbols', 'Segoe UI Symbol'"
_JAPANESE = "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'"
_KOREAN = "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'"
_CHINESE = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'"
_ANY = "'Arial Unicode MS', 'Segoe UI', 'DejaVu Sans'"


def split_scripts(text: str, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str | None]]:
    """Cut a text into stretches, each with the families of its script.

    Args:
        text: One line.
        is_known: Tells whether the library's fonts have a character.

    Yields:
        A stretch, and its families as CSS says them; None where the library's fonts serve. What
        takes no room stays with what stands before it. Beside ideographs all letters come from
        their font, as resvg would take another one for them.
    """
    pieces = list(elements(text))
    kinds = [kind_of(piece) for piece in pieces]
    wide = _wide_families(text) if CharacterKind.WIDE in kinds else None
    families: list[str | None] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind is CharacterKind.ZERO or piece == " ":
            families.append(families[-1] if families else wide)
        elif kind is CharacterKind.EMOJI:
            families.append(_EMOJI)
        elif wide is not None or all(map(is_known, piece)):
            families.append(wide)
        else:
            families.append(_families(piece))
    if any(len(piece) > 1 for piece in pieces):
        yield _NOTHING, _EMOJI
    pairs = zip(pieces, families, strict=True)
    for family, stretch in groupby(pairs, key=lambda pair: pair[1]):
        yield "".join(piece for piece, _ in stretch), family


def _wide_families(text: str) -> str:
    """Families for ideographs, by the letters of a language that stand beside them."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    if any("\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff" for char in text):
        return _KOREAN
    return _CHINESE


def _families(char: str) -> str:
    if category(char[0]) in ("So", "Sm", "Po", "No"):
        return _SYMBOLS
    # The names of letters begin with that of their script: HEBREW LETTER ALEF.
    script = name(char[0], "").split(" ", 1)[0].title()
    return f"'Noto Sans {script}', {_ANY}" if script else _ANY
