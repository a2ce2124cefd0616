"""Styles where the language takes colours: ``#fill #stroke;2;dashed``, ``##name``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ...colors import NAMES, parse_color
from ...diagnostics import Code
from ...label import MarkKind
from ...model import NO_STYLE, LineStyle, Style
from ...patterns import pattern
from ...report import did_you_mean
from ...source import Span
from ..problems import Problems

_TOKEN = pattern(r"(#[^\s:]*(?::[^\s:]+)*)[ \t]*")
_MOST_TOKENS = 8
_WORD = pattern(r"[A-Za-z]{3,}")
_GRADIENT = pattern(r"(\w+)[|/\\-]#?\w+")
_LINES = {line.value: line for line in LineStyle}
_MARKS = {
    "**": MarkKind.BOLD,
    "//": MarkKind.ITALIC,
    "~~": MarkKind.STRIKE,
    '""': MarkKind.CODE,
    "++": MarkKind.BIG,
    "--": MarkKind.SMALL,
}


class Look(NamedTuple):
    """A style, and marks for the whole text of what is styled."""

    style: Style = NO_STYLE
    marks: tuple[MarkKind, ...] = ()

    def over(self, below: Look) -> Look:
        """This look; what it leaves open is taken from the one below."""
        if self == PLAIN:
            return below
        mine = {key: value for key, value in self.style._asdict().items() if value is not None}
        return Look(below.style._replace(**mine), self.marks or below.marks)


PLAIN = Look()


class StyleReader:
    """Reads the tokens of one style.

    Args:
        named: Named looks; the keys begin with ``##``.
        problems: Takes warnings of wrong colours and unknown names.
    """

    def __init__(self, named: Mapping[str, Look], problems: Problems) -> None:
        self.named = named
        self.problems = problems

    def read(self, text: str, start: int, end: int) -> Look:
        """Read ``#fill #stroke;width;dash`` from ``text[start:end]``."""
        values: dict[str, object] = {}
        marks: list[MarkKind] = []
        below = PLAIN
        slot = "fill"
        position = start
        for token in text[start:end].split():
            position = text.index(token, position)
            span = Span(position, position + len(token))
            if token.startswith("##"):
                below = self.find(token, span).over(below)
            else:
                self.read_token(token, span, slot, values, marks)
            slot = "stroke"
            position = span.end
        return Look(Style(**values), tuple(marks)).over(below)  # type: ignore[arg-type]

    def find(self, token: str, span: Span) -> Look:
        """The look of a name."""
        look = self.named.get(token.lower())
        if look is not None:
            return look
        near = did_you_mean(token, [name for name in self.named if name.startswith("##")])
        hint = f"did you mean {near}?" if near else "define it before with: style name #fill"
        self.problems.warn(Code.BAD_VALUE, f"there is no style named {token[2:]!r}", span, hint)
        return PLAIN

    def read_token(
        self, token: str, span: Span, slot: str, values: dict[str, object], marks: list[MarkKind]
    ) -> None:
        """Read one ``#part;part,mark`` into values and marks."""
        body, *suffixes = token[1:].split(",")
        for suffix in suffixes:
            if suffix in _MARKS:
                marks.append(_MARKS[suffix])
            elif suffix:
                message = f"{suffix!r} is no mark for a text"
                hint = f"write one of {' '.join(_MARKS)}"
                self.problems.warn(Code.BAD_VALUE, message, span, hint)
        for index, part in enumerate(body.split(";")):
            if part:
                self.read_part(part, span, slot if index == 0 else "", values)

    def read_part(self, part: str, span: Span, slot: str, values: dict[str, object]) -> None:
        """Read a colour, a width, a word for a line, or ``line:``, ``text:``, ``width:``, ..."""
        key, colon, value = part.partition(":")
        key = key.lower()
        if colon and key in ("line", "text", "fill", "back", "background"):
            name = {"line": "stroke", "text": "ink"}.get(key, "fill")
            values[name] = self.read_color(value, span)
        elif colon and key == "width":
            self.read_width(value, span, values)
        elif part.lower().removeprefix("line.") in _LINES and parse_color(part) is None:
            values["dash"] = _LINES[part.lower().removeprefix("line.")]
        elif slot:
            values[slot] = self.read_color(part, span)
        else:
            self.read_width(part, span, values)

    def read_width(self, part: str, span: Span, values: dict[str, object]) -> None:
        """Read the width of a line in pixels."""
        if part.isdecimal() and part.isascii() and len(part) <= 2:
            values["stroke_width"] = int(part)
            return
        near = did_you_mean(part, _LINES)
        hint = (
            f"did you mean {near!r}?"
            if near
            else "write a width in pixels, or a line such as dashed"
        )
        self.problems.warn(Code.BAD_VALUE, f"{part!r} is no width of a line", span, hint)

    def read_color(self, value: str, span: Span) -> str | None:
        """Read a colour with or without its hash; warns if it is none."""
        return read_color(value, span, self.problems)


def read_color(value: str, span: Span, problems: Problems) -> str | None:
    """Read a colour with or without its hash; warns if it is none, or a gradient."""
    bare = value.removeprefix("#")
    color = parse_color("#" + bare)
    if color is not None:
        return color
    gradient = _GRADIENT.fullmatch(bare)
    first = parse_color("#" + gradient[1]) if gradient else None
    if first is not None:
        message = "there are no gradients, the first colour is taken"
        problems.warn(Code.UNSUPPORTED, message, span, f"write {first}")
        return first
    near = _nearest_color(bare)
    hint = f"did you mean #{near}?" if near else "write a CSS name such as #gold, or #rrggbb"
    problems.warn(Code.BAD_COLOR, f"#{bare} is no colour", span, hint)
    return None


@lru_cache(maxsize=256)
def _nearest_color(word: str) -> str | None:
    return did_you_mean(word, NAMES)


def style_at(text: str, start: int, end: int, *, most: int = _MOST_TOKENS) -> int | None:
    """Where the style that begins at ``start`` ends, or None if none begins there.

    ``#`` and a word that resembles a colour count as one, so that a slip is told of; anything
    else, such as ``#5``, is text.

    Args:
        text: The clean text of the source.
        start: Where the style would begin.
        end: Where the statement ends.
        most: How many tokens belong to it at most.
    """
    stop = None
    for _ in range(most):
        token = _TOKEN.match(text, start, end)
        if token is None or not _is_style(token[1]):
            break
        stop = token.end(1)
        start = token.end()
    return stop


def _is_style(token: str) -> bool:
    if token.startswith("##"):
        return len(token) > 2
    first = re.split(r"[;,:]", token[1:], maxsplit=1)[0]
    if not first:
        return len(token) > 1
    gradient = _GRADIENT.fullmatch(first)
    if parse_color("#" + (gradient[1] if gradient else first)) is not None:
        return True
    if first.lower() in ("line", "text", "width", "fill", "back", "background", *_LINES):
        return True
    return _WORD.fullmatch(first) is not None and _nearest_color(first) is not None
