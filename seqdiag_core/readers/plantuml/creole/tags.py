"""Tags that change how what they cover looks: ``<b>``, ``<color:red>``, ``<size:18>``."""

from __future__ import annotations

import re

from ....colors import parse_color
from ....diagnostics import Code
from ....label import MarkKind
from ....patterns import pattern
from .lines import Line
from .sheet import Look, Sheet

_COLOR = r"\#[0-9a-f]{6}|\w+"
OPENING = pattern(
    rf"""<(?:
    (?P<style>b|i|plain)
    | (?P<line>u|w|s|strike|del)(?::(?P<line_color>{_COLOR}))?
    | (?P<back>back)(?::(?P<fill>\#?\w+)(?:[-\\|/]\#?\w+)?)?
    | (?P<size>size)[\s:]+(?P<pixels>\d+)\s*
    | (?P<color>color)[\s:]+(?P<ink>{_COLOR}|\#\w+)\s*
    | (?P<position>sub|sup)
    | (?P<font>font)(?P<attributes>(?:\s+size\s*=\s*"?\d+"?|\s+color\s*=\s*"?(?:{_COLOR})"?)+)\s*
    | (?P<family>font)[\s:](?P<name>[^<>]+)
    | (?P<svg>text)[\s:][^<>]+
    | (?P<formula>math|latex)
    )>""",
    re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTE = pattern(rf'(size|color)\s*=\s*"?({_COLOR})"?', re.IGNORECASE)
_CLOSED_BY = {"strike": "s", "del": "s"}
_STYLES = {
    "b": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "u": MarkKind.UNDERLINE,
    # There is no mark of its own for a wave.
    "w": MarkKind.UNDERLINE,
    "s": MarkKind.STRIKE,
}
_POSITIONS = {"sub": MarkKind.SUBSCRIPT, "sup": MarkKind.SUPERSCRIPT}
_MONOSPACED = frozenset(("monospaced", "monospace", "courier", "courier new"))
_SIZE = 13
"""Size of the text of a message; PlantUML's other sizes are within one pixel, but for titles."""


class Opening:
    """A tag that was found.

    Attributes:
        kind: Which alternative of the pattern it is.
        found: What was found.
        closed_by: Name of the tag that closes it.
    """

    def __init__(self, found: re.Match[str]) -> None:
        self.found = found
        groups = (
            "style",
            "line",
            "back",
            "size",
            "color",
            "position",
            "font",
            "family",
            "svg",
            "formula",
        )
        self.kind = next(kind for kind in groups if found[kind])
        name = found[self.kind].lower()
        self.closed_by = _CLOSED_BY.get(name, name)

    @property
    def least(self) -> int:
        """How many characters it covers at least."""
        return 1 if self.kind in ("style", "line", "back", "formula") else 0

    @property
    def runs_to_end(self) -> bool:
        """Whether it covers the rest where nothing closes it."""
        return self.kind not in ("position", "svg", "formula")

    @property
    def is_position(self) -> bool:
        """Whether it raises or lowers; such a tag round nothing is text."""
        return self.kind == "position"

    @property
    def is_formula(self) -> bool:
        """Whether what it covers is none of our language."""
        return self.kind == "formula"


def close_pattern(name: str) -> str:
    """What closes the tags of a name."""
    return "</(?:s|strike|del)>" if name == "s" else f"</{name}>"


def look_of(tag: Opening, look: Look, line: Line, sheet: Sheet) -> Look:
    """The look inside of a tag."""
    found = tag.found
    span = line.source(found.start()), line.source(found.end())
    change = _CHANGES.get(tag.kind)
    if change is not None:
        return change(found, look, sheet, span)
    if tag.closed_by == "plain":
        return _without(look, *_STYLES.values(), MarkKind.BACKGROUND)
    if tag.is_position:
        return {**_without(look, *_POSITIONS.values()), _POSITIONS[tag.closed_by]: None}
    if found["line_color"]:
        message = "a line under or through a text has the colour of the text here"
        sheet.warn_once(Code.UNSUPPORTED, message, *span)
    return {**look, _STYLES[tag.closed_by]: None}


_Span = tuple[int, int]


def _change_background(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    return _colored(look, MarkKind.BACKGROUND, found["fill"], sheet, span)


def _change_color(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    return _colored(look, MarkKind.COLOR, found["ink"], sheet, span)


def _change_size(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    del sheet, span
    return _sized(look, found["pixels"])


def _change_font(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    for name, value in _ATTRIBUTE.findall(found["attributes"]):
        if name.lower() == "size":
            look = _sized(look, value)
        else:
            look = _colored(look, MarkKind.COLOR, value, sheet, span)
    return look


def _change_family(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    if found["name"].strip(' \t:"').lower() in _MONOSPACED:
        return {**look, MarkKind.CODE: None}
    sheet.warn_once(Code.UNSUPPORTED, "the font of a text is the theme's here", *span)
    return _without(look, MarkKind.CODE)


def _change_nothing(found: re.Match[str], look: Look, sheet: Sheet, span: _Span) -> Look:
    del found
    sheet.warn_once(Code.UNSUPPORTED, "the tag <text> has no effect here", *span)
    return look


_CHANGES = {
    "back": _change_background,
    "color": _change_color,
    "size": _change_size,
    "font": _change_font,
    "family": _change_family,
    "svg": _change_nothing,
}


def _without(look: Look, *kinds: MarkKind) -> Look:
    return {kind: value for kind, value in look.items() if kind not in kinds}


def _sized(look: Look, size: str) -> Look:
    """The look in the one of three sizes that comes nearest."""
    look = _without(look, MarkKind.SMALL, MarkKind.BIG)
    pixels = int(size[:9])
    if abs(pixels - _SIZE) <= 1:
        return look
    return {**look, MarkKind.BIG if pixels > _SIZE else MarkKind.SMALL: None}


def _colored(look: Look, kind: MarkKind, name: str | None, sheet: Sheet, span: _Span) -> Look:
    if name is None:
        return look
    color = parse_color(name)
    if color is None:
        sheet.warn(Code.BAD_COLOR, f"{name!r} is no colour", *span)
        return look
    return {**look, kind: color}
