"""What kinds of characters take which room: wide ones, marks without width, emoji clusters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from unicodedata import category, east_asian_width

from ..patterns import pattern

_PICTURE = (
    r"[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2300-\u23ff\u24c2\u25aa-\u25fe"
    r"\u2600-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
# The tail of an emoji: variation selector, skin tone, enclosing keycap, tags of subdivision flags.
_TAIL = r"[\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_ELEMENT = pattern(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_PICTURE}{_TAIL}*(?:\u200d{_PICTURE}{_TAIL}*)*|.",
    re.DOTALL,
)


class CharacterKind(Enum):
    """How much room an element of a text takes."""

    ZERO = 0
    NARROW = 1
    WIDE = 2
    EMOJI = 3


def elements(text: str) -> Iterator[str]:
    """The characters of a text, emoji clusters in one piece."""
    return (match.group() for match in _ELEMENT.finditer(text))


def graphemes(text: str) -> Iterator[str]:
    """What must not be torn apart: an element with the marks that follow it."""
    whole = ""
    for element in elements(text):
        if whole and kind_of(element) is not CharacterKind.ZERO:
            yield whole
            whole = ""
        whole += element
    if whole:
        yield whole


def kind_of(element: str) -> CharacterKind:
    """What kind of room an element takes."""
    first = element[0]
    if len(element) > 1:
        return CharacterKind.EMOJI
    if category(first) in ("Mn", "Me", "Cf", "Cc") or "\u1160" <= first <= "\u11ff":
        # The second range: medial and final jamo, which join the syllable before them.
        return CharacterKind.ZERO
    if east_asian_width(first) not in ("W", "F"):
        return CharacterKind.NARROW
    is_picture = first >= "\U0001f000" or "\u2300" <= first <= "\u2bff"
    return CharacterKind.EMOJI if is_picture and first < "\U00020000" else CharacterKind.WIDE


# Average widths in em of the letters of scripts that no table holds, from the Noto fonts.
_SCRIPTS = (
    (0x0900, 0x0B7F, 0.7),  # Devanagari to Oriya
    (0x0B80, 0x0BFF, 1.15),  # Tamil
    (0x0C00, 0x0CFF, 0.8),  # Telugu, Kannada
    (0x0D00, 0x0D7F, 1.05),  # Malayalam
    (0x0D80, 0x0DFF, 0.95),  # Sinhala
    (0x1000, 0x109F, 0.75),  # Myanmar
    (0x1200, 0x139F, 0.8),  # Ethiopic
    (0x1780, 0x17FF, 0.75),  # Khmer
)
_USUAL_LETTER = 0.6
_SIGN = 1.0


def estimated_width(character: str) -> float:
    """About how wide a character is, in em, that no table holds."""
    if category(character) in ("So", "Sm"):
        # Signs such as arrows and check marks are wider than letters.
        return _SIGN
    point = ord(character)
    return next((em for first, last, em in _SCRIPTS if first <= point <= last), _USUAL_LETTER)


def is_full_width(character: str) -> bool:
    """Whether every font makes a character one em wide: Han and kana, but not Hangul.

    Rare Han and the scripts of the higher planes are missing in most fonts, which show boxes of any
    width for them.
    """
    is_hangul = "\uac00" <= character <= "\ud7ff" or "\u1100" <= character <= "\u11ff"
    return not is_hangul and character < "\U00010000"
