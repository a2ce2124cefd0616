"""Stretches of the body: what is seen of them, and how they stand in the source."""

from __future__ import annotations

import html
import re

from ...patterns import pattern
from ..hygiene import CleanText, without_filler
from .characters import SPACE, SPACES
from .preparation import SHIELD_END, SHIELD_START

_BREAK = pattern(rf"<br[{SPACE}]*/?>", re.IGNORECASE)
SHIELDED = pattern(f"{SHIELD_START}(\\w+){SHIELD_END}", re.ASCII)
"""An entity code of the body."""
"""An entity code of the body."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its ends."""
    while start < end and text[start] in SPACES:
        start += 1
    while end > start and text[end - 1] in SPACES:
        end -= 1
    return start, end


def shown(raw: str) -> str:
    """What is seen of a text: lines broken, entity codes turned into characters."""
    if "<" in raw:
        raw = _BREAK.sub("\n", raw)
    return unshielded(raw)


def unshielded(text: str) -> str:
    """A text with its entity codes turned into characters."""
    return SHIELDED.sub(character_of, text) if SHIELD_START in text else text


def as_written(text: str) -> str:
    """A text of the body as the source has it."""
    return text.replace(SHIELD_START, "#").replace(SHIELD_END, ";")


def character_of(found: re.Match[str]) -> str:
    """The character that an entity code stands for."""
    code = found[1]
    reference = f"&#{code};" if code.isdecimal() else f"&{code};"
    character = html.unescape(reference) if len(code) < 32 else reference
    return without_filler(CleanText(character).text).replace("\n", " ")
