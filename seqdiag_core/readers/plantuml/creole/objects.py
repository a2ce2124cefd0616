"""Things among the characters of a line: emoji, icons, sprites, images, space."""

from __future__ import annotations

import re

from ....diagnostics import Code
from ....patterns import pattern
from .emoji import emoji_of
from .lines import Line, shown
from .sheet import Look, Sheet

_SCALE = r"[{,]?(?:(?:scale=|\*)[0-9.]+)?(?:,color[= :](?:\#[0-9a-f]{6}|\w+))?\}?"
_OBJECT = pattern(
    rf"""<(?:
    (?:\#\w+)?:(?P<emoji>\w+):>
    | &(?P<icon>[-\w]+){_SCALE}>
    | \$(?P<sprite>[-\w/]+){_SCALE}>
    | img[\s:](?P<image>[^<>{{}}]+)(?:\{{scale=[0-9.]+\}})?>
    | qrcode[\s:](?P<qrcode>[^<>{{}}]+)(?:\{{scale=[0-9.]+\}})?>
    | space:(?P<space>\d+)/?>
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_MISSING = {
    "icon": "icons inside of texts are not drawn",
    "sprite": "sprites are not drawn",
    "image": "images are not loaded",
}
_QR_CODE = "codes of squares are not drawn, their text is shown"
_BLANK = 4
"""Width of a blank in pixels."""
_MOST_BLANKS = 100


def read_object(line: Line, start: int, end: int, look: Look, sheet: Sheet) -> int | None:
    """Read the thing at a place; gives where it ends, or None if there is none."""
    found = _OBJECT.match(line.text, start, end)
    if found is None:
        return None
    kind = found.lastgroup or ""
    content = shown(found[kind].strip(" \t:"))
    span = line.source(start), line.source(found.end())
    if kind == "emoji":
        emoji = emoji_of(content)
        if emoji is None:
            return None
        sheet.add(emoji, look)
    elif kind == "space":
        sheet.add(" " * min(_MOST_BLANKS, max(1, round(int(content[:9]) / _BLANK))), look)
    elif kind in _MISSING:
        sheet.warn_once(Code.UNSUPPORTED, _MISSING[kind], *span)
    else:
        sheet.warn_once(Code.UNSUPPORTED, _QR_CODE, *span)
        sheet.add(content, look)
    return found.end()
