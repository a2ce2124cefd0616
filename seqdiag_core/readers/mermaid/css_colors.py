"""Colours as browsers know them: Mermaid asks the browser whether a box's first word is one.

``rgb(R, G, B[, A])`` with numbers or with percentages, ``rgb(R G B [/ A])`` with either,
``hsl(…)`` likewise, the names of CSS, and its words for colours of the reader's system.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from colorsys import hls_to_rgb
from typing import NamedTuple

from ...colors import NAMES
from ...patterns import pattern

_NUMBER = r"[+-]?(?:[0-9]{1,9}(?:\.[0-9]{1,9})?|\.[0-9]{1,9})(?:e[+-]?[0-9]{1,2})?"
_EITHER = rf"({_NUMBER}%?|none)"
_ALPHA = rf"{_NUMBER}%?"
_HUE = rf"({_NUMBER})(deg|grad|rad|turn)?"
_RGB = pattern(
    rf"rgba?\(\s*(?:"
    rf"({_NUMBER})\s*,\s*({_NUMBER})\s*,\s*({_NUMBER})\s*(?:,\s*{_ALPHA}\s*)?"
    rf"|({_NUMBER}%)\s*,\s*({_NUMBER}%)\s*,\s*({_NUMBER}%)\s*(?:,\s*{_ALPHA}\s*)?"
    rf"|{_EITHER}\s+{_EITHER}\s+{_EITHER}\s*(?:/\s*(?:{_ALPHA}|none)\s*)?)\)",
    re.ASCII | re.IGNORECASE,
)
_HSL = pattern(
    rf"hsla?\(\s*(?:{_HUE}\s*,\s*({_NUMBER})%\s*,\s*({_NUMBER})%\s*(?:,\s*{_ALPHA}\s*)?"
    rf"|(?:{_HUE}|none)\s+{_EITHER}\s+{_EITHER}\s*(?:/\s*(?:{_ALPHA}|none)\s*)?)\)",
    re.ASCII | re.IGNORECASE,
)
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 57.29577951308232, "turn": 360.0}

_OF_SYSTEM = frozenset(
    """
    accentcolor accentcolortext activeborder activecaption activetext appworkspace background
    buttonborder buttonface buttonhighlight buttonshadow buttontext canvas canvastext captiontext
    currentcolor field fieldtext graytext highlight highlighttext inactiveborder inactivecaption
    inactivecaptiontext infobackground infotext inherit initial linktext mark marktext menu
    menutext revert scrollbar selecteditem selecteditemtext threeddarkshadow threedface
    threedhighlight threedlightshadow threedshadow transparent unset visitedtext window windowframe
    windowtext
    """.split()  # noqa: SIM905
)
"""Words for colours of the system, and those that leave the colour to something else."""


class CssColor(NamedTuple):
    """A colour that browsers know.

    Attributes:
        fill: The colour as ``#rrggbb``; None if only the reader's browser knows it.
    """

    fill: str | None


def read_css_color(text: str) -> CssColor | None:
    """The colour that browsers take a text for, or None."""
    word = text.lower()
    if word in NAMES:
        return CssColor(NAMES[word])
    if word in _OF_SYSTEM:
        return CssColor(None)
    found = _RGB.fullmatch(text)
    if found is not None:
        return CssColor(_from_channels(_channel(part) for part in found.groups() if part))
    found = _HSL.fullmatch(text)
    return None if found is None else CssColor(_from_hsl(found))


def _from_hsl(found: re.Match[str]) -> str:
    hue, unit, saturation, lightness = found.groups()[:4] if found[3] else found.groups()[4:]
    degrees = _number(hue or "none") * _DEGREES[(unit or "deg").lower()]
    shares = (_clamped(_number(part), 100) / 100 for part in (lightness, saturation))
    return _from_channels(part * 255 for part in hls_to_rgb(degrees / 360 % 1, *shares))


def _from_channels(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{int(_clamped(each, 255) + 0.5):02x}" for each in channels)


def _channel(part: str) -> float:
    return _number(part) * 255 / 100 if part.endswith("%") else _number(part)


def _number(part: str) -> float:
    return 0.0 if part.lower() == "none" else float(part.rstrip("%"))


def _clamped(number: float, most: float) -> float:
    return min(max(number, 0), most)
