"""Which of a system's fonts to ask for characters that the library's fonts do not have.

Painters that take the next best font with the right characters mix serifs with sans, and break
emoji apart; so each stretch of a text names good families of its script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from unicodedata import category, name

from ..measure.characters import CharacterKind, elements, is_full_width, kind_of
from ..measure.font import FontMeasurer
from .leftward import is_leftward
from .svg.drawing import Stretch

_NOTHING = "\u2060"
"""Takes no room. Before joined emoji, or a text with them, it makes resvg 0.48 shape all in the
font for emoji first; else it counts their glyphs wrong, and panics."""
_RIGHT_TO_LEFT, _END_OF_DIRECTION = "\u202b", "\u202c"
_EMOJI = "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'"
_SYMBOLS = "'DejaVu Sans', 'Noto Sans Symbols2', 'Apple Symbols', 'Segoe UI Symbol'"
_JAPANESE = "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'"
_KOREAN = "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'"
_CHINESE = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'"
_SIGNS = ("So", "Sm", "Po", "No")
_ANY = "'Arial Unicode MS', 'Segoe UI', 'DejaVu Sans'"


def script_stretches(
    measurer: FontMeasurer, text: str, *, bold: bool, rtl: bool
) -> Sequence[Stretch]:
    """The stretches of a text, with their widths if each can be written apart from the others."""
    is_known = measurer.is_in_tables
    if rtl:
        # resvg knows no attribute ``direction``.
        text = f"{_RIGHT_TO_LEFT}{text}{_END_OF_DIRECTION}"
    apart = _can_stand_apart(text, is_known)
    return [
        Stretch(stretch, family, measurer.em_width(stretch, bold=bold) if apart else None)
        for stretch, family in split_scripts(text, is_known, apart=apart)
    ]


def _can_stand_apart(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether it is known well enough how wide each stretch of a text is, and their order.

    Hangul and letters of most scripts are as wide as their font likes. Joined emoji are not, but
    resvg moves what follows them too far unless that has a place of its own.
    """
    return all(
        kind is CharacterKind.EMOJI
        or is_known(piece)
        or (kind is CharacterKind.WIDE and is_full_width(piece))
        or category(piece) in _SIGNS
        for piece, kind in ((piece, kind_of(piece)) for piece in elements(text))
    )


def split_scripts(
    text: str, is_known: Callable[[str], bool], *, apart: bool = False
) -> Iterator[tuple[str, str | None]]:
    """Cut a text into stretches, each with the families of its script.

    Args:
        text: One line.
        is_known: Tells whether the library's fonts have a character.
        apart: Whether each stretch is written apart from the others.

    Yields:
        A stretch, and its families as CSS says them; None where the library's fonts serve. What
        takes no room stays with what stands before it. Beside ideographs, and beside scripts that
        read from right to left, all letters come from one of their fonts unless they stand apart:
        resvg would take just any for them.
    """
    pieces = list(elements(text))
    kinds = [kind_of(piece) for piece in pieces]
    wide = _wide_families(text) if CharacterKind.WIDE in kinds else None
    beside = _ANY if wide is None and any(map(is_leftward, text)) else wide
    families: list[str | None] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind is CharacterKind.ZERO or piece == " ":
            families.append(families[-1] if families else wide)
        elif kind is CharacterKind.EMOJI:
            families.append(_EMOJI)
        elif all(map(is_known, piece)):
            families.append(None if apart else beside)
        elif wide is not None and (kind is CharacterKind.WIDE or not apart):
            families.append(wide)
        else:
            families.append(_families(piece))
    if not apart and any(len(piece) > 1 for piece in pieces):
        yield _NOTHING, _EMOJI
    pairs = zip(pieces, families, strict=True)
    for family, grouped in groupby(pairs, key=lambda pair: pair[1]):
        stretch = [piece for piece, _ in grouped]
        if apart and any(len(piece) > 1 for piece in stretch):
            stretch.insert(0, _NOTHING)
        yield "".join(stretch), family


def families_of(char: str, is_known: Callable[[str], bool]) -> str | None:
    """The families to ask for a character that stands alone."""
    return next(family for _, family in split_scripts(char, is_known))


def _wide_families(text: str) -> str:
    """Families for ideographs, by the letters of a language that stand beside them."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    if any("\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff" for char in text):
        return _KOREAN
    return _CHINESE


def _families(char: str) -> str:
    if category(char[0]) in _SIGNS:
        return _SYMBOLS
    # The names of letters begin with that of their script: HEBREW LETTER ALEF.
    script = name(char[0], "").split(" ", 1)[0].title()
    return f"'Noto Sans {script}', {_ANY}" if script else _ANY
