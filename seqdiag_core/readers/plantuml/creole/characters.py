"""Characters written as numbers: ``<U+20AC>``, ``&#8364;``."""

from __future__ import annotations

from sys import maxunicode
from typing import NamedTuple

from ....diagnostics import Code
from ....patterns import pattern
from ...hygiene import is_unwanted
from .lines import Line
from .sheet import Sheet

_CODE = pattern(r"<U\+([0-9A-Fa-f]{4,6})>|&#([0-9]{1,9});")


class Character(NamedTuple):
    """What a number stands for, and where it ends; the text is empty if it must not be shown."""

    text: str
    end: int


def character_of(line: Line, start: int, end: int, sheet: Sheet) -> Character | None:
    r"""The character whose number stands at a place.

    A backslash that is written so still makes a tab of a ``t`` behind it: PlantUML looks for
    ``\t`` last.
    """
    found = _CODE.match(line.text, start, end)
    if found is None:
        return None
    number = int(found[1], 16) if found[1] else int(found[2])
    character = chr(number) if number <= maxunicode else ""
    if not character or is_unwanted(character):
        message = f"{found[0]} is no character that can be shown, it is left out"
        span = line.source(start), line.source(found.end())
        sheet.warn(Code.CONTROL_CHARACTER, message, *span)
        character = ""
    if character == "\\" and line.text.startswith("t", found.end(), end):
        return Character("\t", found.end() + 1)
    return Character(character, found.end())
