"""Arrows: where one stands in a line, and what it means.

An arrow is a tail, a shaft and a head: ``<<-->>``. A style stands within the shaft, in brackets
``-[#red;3]>`` or, as sequencediagram.org once wrote it, bare ``-#red:3>``.
"""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice
from typing import NamedTuple

from ...colors import parse_color
from ...diagnostics import Code
from ...model import Arrow, Head, LineStyle, Style
from ...patterns import pattern
from ...report import did_you_mean
from ...source import Span
from .draft import Draft
from .names import QUOTED, begins_quote, identity, quoted_places
from .styles import Look, StyleReader, read_color

_ARROW = r"""
    (?P<tail_mark>(?<![^\s\["?])[ox](?=[-=~<&\\/]))?
    (?P<tail>(?:<|&lt;){1,2}|(?<=[\s\[?ox])(?:\\\\|\\|//|/)(?=-))?
    (?P<shaft>
        (?P<early>(?<=[<;])\#{1,2}\w+(?=-))?
        (?P<line>-{1,9}|={1,2}|~{1,2})
        (?:
            (?:\[(?P<style>[^\]\[\n]*)\]|(?P<bare>\#{1,2}\w+(?::\d+)?|:\d+)(?=[-<>&x\\/]))
            (?P<more>-{0,9})
        )?
    )
    (?:
        (?P<head>(?:>|&gt;){1,2}|\\\\|\\(?!n)|(?://|/)(?=[ox]?(?:[\s\]?(]|\Z))|x(?=\s|\]|\(|\Z))
        (?P<head_mark>[ox](?=[\s(\]?]))?
    )?
    (?(tail)(?P<far_mark>(?<=-)o(?=\s+[^\s:]|[\]?]))?)
"""
# A line alone is an arrow only where no other one is found: names may hold hyphens.
_WITH_HEAD = r"(?(head)|(?(tail)|(?(tail_mark)|(?!))))"
_STOP = pattern(rf'(?P<quote>")|(?P<link>\[\[)|(?P<colon>:)|{_ARROW}{_WITH_HEAD}', re.VERBOSE)
_SHAFTS = "-=~"
"""Signs of which every arrow holds one."""
_BARE = pattern(r"(?P<line>--?)(?:\[(?P<style>[^\]\[\n]*)\])?(?P<more>-?)")

_DELAY = r"(?:\(\d{1,4}(?:px)?\)\s*)?"
_BARE_RIGHT = pattern(rf"\s*{_DELAY}[+*-]{{0,3}}\s*([^\[(\n]*){_DELAY}(?:\[\[[^\n]*)?\Z")
_MOST_BARE = 50
"""How many hyphens of a line are looked at."""

_HEADS = {
    "": Head.NONE,
    ">": Head.FILLED,
    ">>": Head.OPEN,
    ")": Head.OPEN,  # Mermaid's
    "x": Head.CROSS,
    "\\": Head.FILLED_TOP,
    "/": Head.FILLED_BOTTOM,
    "\\\\": Head.OPEN_TOP,
    "//": Head.OPEN_BOTTOM,
}
_TAILS = {
    "": Head.NONE,
    "<": Head.FILLED,
    "<<": Head.OPEN,
    "/": Head.FILLED_TOP,
    "\\": Head.FILLED_BOTTOM,
    "//": Head.OPEN_TOP,
    "\\\\": Head.OPEN_BOTTOM,
}
_LINES = {line.value: line for line in LineStyle}
_NAMED_HEADS = {head.value: head for head in Head}


class FoundArrow(NamedTuple):
    """An arrow in a line.

    Attributes:
        span: Where it stands.
        arrow: Its look, as if it pointed from the left name to the right one.
        look: Colour and width of its line, colour of the text, and marks over it.
        backwards: Whether it points to the left only.
    """

    span: Span
    arrow: Arrow
    look: Look
    backwards: bool


def find_arrow(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first arrow with a head or a tail before the first colon; quotes and links hide both."""
    if all(text.find(sign, start, end) < 0 for sign in _SHAFTS):
        return None
    position, quotes, links = start, True, True
    while True:
        found = _STOP.search(text, position, end)
        if found is None:
            return None
        position = found.end()
        if found["quote"]:
            if quotes and begins_quote(text, found.start(), start):
                quoted = QUOTED.match(text, found.start(), end)
                position = quoted.end() if quoted else position
                quotes = quoted is not None
        elif found["link"]:
            close = text.find("]]", position, end) if links else -1
            position = close + 2 if close >= 0 else position
            links = close >= 0
        elif found["colon"]:
            if not _is_scope(text, found.start(), end):
                return None
            position += 1
        else:
            return found


def match_arrow(text: str, start: int, end: int) -> re.Match[str] | None:
    """The arrow at ``start``, with heads or without, as if the text ended at ``end``."""
    found = _STOP.match(text, start, end)
    return _BARE.match(text, start, end) if found is None or not found["line"] else found


def find_bare_arrow(
    text: str, start: int, end: int, colon: int, known: Container[str]
) -> re.Match[str] | None:
    """A line without heads between two names: best between known names, else between blanks.

    Args:
        text: The clean text of the source.
        start: Where the left name begins.
        end: Where the line ends.
        colon: Where the text begins; -1 for a line without one, where both names must be known.
        known: Ids of the participants so far.
    """
    stop = end if colon < 0 else colon
    quoted = quoted_places(text, start, stop)
    candidates = [
        found
        for found in islice(_BARE.finditer(text, start, stop), _MOST_BARE)
        if not any(begin < found.start() < close for begin, close in quoted)
    ]
    for found in candidates:
        right = _BARE_RIGHT.match(text, found.end(), stop)
        if right and identity(text[start : found.start()]) in known and identity(right[1]) in known:
            return found
    if colon < 0 or not candidates:
        return None
    for found in candidates:
        if text[found.start() - 1].isspace() and text[found.end()].isspace():
            return found
    return candidates[0]


def find_colon(text: str, start: int, end: int) -> int:
    """The colon that begins a text, or -1: not in quotes or links, not ``a::b``, no style's."""
    position, quotes, links = start, True, True
    while True:
        found = _COLON.search(text, position, end)
        if found is None:
            return -1
        at, position = found.start(), found.end()
        if found[0] == '"':
            if quotes and begins_quote(text, at, start):
                quoted = QUOTED.match(text, at, end)
                position = quoted.end() if quoted else position
                quotes = quoted is not None
        elif found[0] == "[[":
            close = text.find("]]", position, end) if links else -1
            position = close + 2 if close >= 0 else position
            links = close >= 0
        elif _is_scope(text, at, end):
            position += 1
        elif not _STYLE_KEY.search(text, max(start, at - 12), at):
            return at


def find_text(draft: Draft, start: int, end: int) -> int:
    """The colon that begins a text, or -1; a full-width one is taken too, with a warning."""
    colon = find_colon(draft.text, start, end)
    if colon >= 0:
        return colon
    wide = draft.text.find("\uff1a", start, end)
    if wide < 0 or quoted_places(draft.text, start, end):
        return -1
    if identity(draft.text[start:end]) not in draft.participants:
        message = "this full-width colon is read as the one before a text"
        draft.problems.warn(Code.AMBIGUOUS, message, Span(wide, wide + 1), "write :")
        return wide
    return -1


_COLON = pattern(r'"|\[\[|:')
_STYLE_KEY = pattern(r"[#;](?:line|text|width|fill|back|background)\Z", re.IGNORECASE)


def _is_scope(text: str, at: int, end: int) -> bool:
    """Whether ``::`` joins two words, as in ``std::vector``."""
    if not text.startswith("::", at, end) or at == 0 or at + 2 >= end:
        return False
    before, after = text[at - 1], text[at + 2]
    return (before.isalnum() or before in "_>") and (after.isalnum() or after in "_~")


def read_arrow(draft: Draft, found: re.Match[str]) -> FoundArrow:
    """What an arrow means."""
    groups = found.groupdict()
    span = Span(*found.span())
    line = _line(_plain(found["line"]), found["more"] or "")
    tail_mark, head_mark = (
        groups.get("tail_mark") or "",
        groups.get("head_mark") or groups.get("far_mark") or "",
    )
    tail = _TAILS[_plain(groups.get("tail") or "")]
    head = _HEADS[_plain(groups.get("head") or "")]
    if "&" in found[0]:
        message = "this arrow is escaped as in HTML"
        hint = f"write {_plain(found[0])}"
        draft.problems.warn(Code.SYNTAX, message, span, hint)
    if tail_mark == "x":
        tail = Head.CROSS
    if head_mark == "x":
        head = Head.CROSS
    backwards = tail is not Head.NONE and head is Head.NONE
    arrow = Arrow(line, head, tail, head_mark == "o", tail_mark == "o")
    if backwards:
        arrow = Arrow(line, tail, head, tail_mark == "o", head_mark == "o")
    style = Look()
    for key in ("early", "style", "bare"):
        if groups.get(key) is not None:
            reader = _ShaftReader(draft, arrow, Span(*found.span(key)))
            arrow, style = reader.read(groups[key], style)
    return FoundArrow(span, arrow, style, backwards)


def _line(line: str, more: str) -> LineStyle:
    if line[0] == "=":
        return LineStyle.BOLD
    if line[0] == "~":
        return LineStyle.WAVY
    return LineStyle.DASHED if len(line) + len(more) > 1 else LineStyle.SOLID


def _plain(text: str) -> str:
    """A piece of an arrow without HTML's escapes and without blanks."""
    return "".join(text.replace("&lt;", "<").replace("&gt;", ">").split())


class _ShaftReader:
    """Reads what stands within a shaft: a colour, a width, a line, heads, ``##name``."""

    def __init__(self, draft: Draft, arrow: Arrow, span: Span) -> None:
        self.draft = draft
        self.arrow = arrow
        self.span = span
        self.values: dict[str, object] = {}
        self.named = Look()

    def read(self, text: str, below: Look) -> tuple[Arrow, Look]:
        for part in re.split(r"[;,]", text):
            if part.strip():
                self.read_part(part.strip())
        look = Look(Style(**self.values)).over(self.named).over(below)  # type: ignore[arg-type]
        return self.arrow, look

    def read_part(self, part: str) -> None:
        problems = self.draft.problems
        key, _, value = part.partition(":")
        key = key.lower()
        if self.read_end(key, value):
            return
        if part.startswith("##"):
            self.named = message_look(StyleReader(self.draft.looks, problems).find(part, self.span))
        elif part.startswith("#"):
            color, _, width = part.partition(":")
            self.values["stroke"] = read_color(color, self.span, problems)
            if width:
                self.read_width(width)
        elif key == "text":
            self.values["ink"] = read_color(value, self.span, problems)
        elif key in ("", "width"):
            self.read_width(value)
        elif part.lower() in _LINES:
            self.arrow = self.arrow._replace(line=_LINES[part.lower()])
        else:
            self.read_width(part)

    def read_end(self, key: str, value: str) -> bool:
        """Read ``head:open``, ``tail:cross``, ``head-circle`` or ``tail-circle``."""
        if key in ("head-circle", "tail-circle"):
            self.arrow = self.arrow._replace(**{key.replace("-", "_"): True})  # type: ignore[arg-type]
        elif key in ("head", "tail") and value in _NAMED_HEADS:
            self.arrow = self.arrow._replace(**{key: _NAMED_HEADS[value]})  # type: ignore[arg-type]
        else:
            return False
        return True

    def read_width(self, part: str) -> None:
        width = part.partition("=")[2] or part  # PlantUML: thickness=3
        if width.isdecimal() and width.isascii() and len(width) <= 2:
            self.values["stroke_width"] = int(width)
            return
        near = did_you_mean(part, _LINES)
        hint = f"did you mean {near!r}?" if near else "write a colour, a width, or a line"
        if part.isalpha() and parse_color("#" + part) is not None:
            hint = f"did you mean #{part}?"
        message = f"{part!r} means nothing within an arrow"
        self.draft.problems.warn(Code.BAD_VALUE, message, self.span, hint)


def message_look(look: Look) -> Look:
    """A look for messages: where it has but one colour, that is the colour of the arrow."""
    style = look.style
    if style.stroke is None and style.fill is not None:
        style = style._replace(stroke=style.fill)
    return Look(style._replace(fill=None, dash=None), look.marks)
