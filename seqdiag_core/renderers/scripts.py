"""Which of a system's fonts to ask for characters that the library's fonts do not have.

Painters that take the next best font with the right characters mix serifs with sans, and break
emoji apart; so each stretch of a text names good families of its script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from unicodedata import bidirectional, category, name

from ..measure.characters import CharacterKind, elements, kind_of
from ..measure.font import FontMeasurer
from .apart import SIGNS, is_joined, is_width_certain, stretches_apart
from .leftward import is_leftward
from .svg.stretches import Part, Stretch

_RIGHTWARD = ("L", "EN", "AN")
_RIGHT_TO_LEFT, _END_OF_DIRECTION = "\u202b", "\u202c"
_EMOJI = "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'"
_SYMBOLS = "'DejaVu Sans', 'Noto Sans Symbols2', 'Apple Symbols', 'Segoe UI Symbol'"
_JAPANESE = "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'"
_KOREAN = "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'"
_CHINESE = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'"
_ANY = "'Arial Unicode MS', 'Segoe UI', 'DejaVu Sans'"


def script_stretches(
    measurer: FontMeasurer, parts: Sequence[Part], *, rtl: bool = False
) -> Sequence[Sequence[Stretch]]:
    """The stretches of each part of a line.

    They have widths if each can be written apart from the others, and have to be where resvg would
    move what follows them too far, or mix up letters.
    """
    is_known = measurer.is_in_tables
    line = "".join(part.text for part in parts)
    if is_width_certain(line, is_known) or _has_to_stand_apart(line, is_known):
        pieces = list(chain.from_iterable(elements(part.text) for part in parts))
        families = script_families(pieces, is_known, apart=True)
        return stretches_apart(parts, families, measurer, rtl=rtl)
    if rtl:
        # resvg knows no attribute ``direction``.
        line = f"{_RIGHT_TO_LEFT}{line}{_END_OF_DIRECTION}"
        parts = [Part(line)]
    return [[Stretch(*pair) for pair in split_scripts(part.text, is_known)] for part in parts]


def _has_to_stand_apart(line: str, is_known: Callable[[str], bool]) -> bool:
    """Whether resvg would move what follows emoji too far, or mix up letters.

    It moves what follows joined emoji; and where Arabic stands beside anything that comes from
    another font, such as emoji and numbers, it counts ligatures wrong.
    """
    pieces = list(elements(line))
    if any(map(is_joined, pieces)):
        return True
    return any(map(is_leftward, line)) and any(
        kind_of(piece) is CharacterKind.EMOJI
        or bidirectional(piece) in _RIGHTWARD
        or (category(piece) in SIGNS and not is_known(piece))
        for piece in pieces
    )


def split_scripts(text: str, is_known: Callable[[str], bool]) -> Iterator[tuple[str, str | None]]:
    """Cut a line into stretches that follow one another, each with the families of its script.

    Args:
        text: The line.
        is_known: Tells whether the library's fonts have a character.

    Yields:
        A stretch, and its families as CSS says them; None where the library's fonts serve.
    """
    pieces = list(elements(text))
    pairs = zip(script_families(pieces, is_known), pieces, strict=True)
    for family, grouped in groupby(pairs, key=itemgetter(0)):
        yield "".join(piece for _, piece in grouped), family


def script_families(
    pieces: Sequence[str], is_known: Callable[[str], bool], *, apart: bool = False
) -> list[str | None]:
    """The families of each piece of a line.

    What takes no room stays with what stands before it. Beside ideographs, and beside scripts that
    read from right to left, all letters come from one of their fonts unless they stand apart: resvg
    would take just any for them.
    """
    kinds = [kind_of(piece) for piece in pieces]
    wide = _wide_families("".join(pieces)) if CharacterKind.WIDE in kinds else None
    is_mixed = any(is_leftward(char) for piece in pieces for char in piece)
    beside = _ANY if wide is None and is_mixed else wide
    families: list[str | None] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if piece == " " and families and families[-1] == _EMOJI:
            # Spaces of fonts for emoji are as wide as emoji.
            families.append(None if apart else beside)
        elif kind is CharacterKind.ZERO or piece == " ":
            families.append(families[-1] if families else wide)
        elif kind is CharacterKind.EMOJI:
            families.append(_EMOJI)
        elif all(map(is_known, piece)):
            families.append(None if apart else beside)
        elif wide is not None and (kind is CharacterKind.WIDE or not apart):
            families.append(wide)
        else:
            families.append(_families(piece))
    return families


def families_of(char: str, is_known: Callable[[str], bool]) -> str | None:
    """The families to ask for a character that stands alone."""
    return script_families([char], is_known)[0]


def _wide_families(text: str) -> str:
    """Families for ideographs, by the letters of a language that stand beside them."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    if any("\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff" for char in text):
        return _KOREAN
    return _CHINESE


def _families(char: str) -> str:
    if category(char[0]) in SIGNS:
        return _SYMBOLS
    # The names of letters begin with that of their script: HEBREW LETTER ALEF.
    script = name(char[0], "").split(" ", 1)[0].title()
    return f"'Noto Sans {script}', {_ANY}" if script else _ANY
