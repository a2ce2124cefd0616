r"""Inline marks of the native language: ``**bold**``, ``<color:red>tags</color>``, ``[[links]]``.

A mark needs a partner and must stand at the border of a word, so that ``__init__()``, ``a//b``,
``C++`` and ``--verbose`` stay text. A backslash before ASCII punctuation makes that character
plain, ``\n`` breaks the line, and ``\`` with a blank keeps a blank at the border of a text;
``<U+2192>`` is the character of that number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from sys import maxsize, maxunicode
from typing import NamedTuple
from unicodedata import east_asian_width

from ..colors import parse_color
from ..diagnostics import Code
from ..label import EMPTY_LABEL, Label, Mark, MarkKind
from ..patterns import pattern
from ..source import Span
from .hygiene import FILLER, is_unwanted, without_filler
from .links import link_title, safe_link, split_link
from .problems import Problems

_SPECIAL = pattern(r"""[\\<\x00]|\[\[|\*\*|//|""|~~|\+\+|--""")
_TOKEN = pattern(
    r"""\\(?P<escape>[!-/:-@\[-`{-~n\s])"""
    r"""|(?P<run>\*\*+|//+|""+|~~+|\+\++|--+)"""
    r"""|(?P<line_break></?[Bb][Rr] ?/?>)"""
    r"""|<(?P<close>/?)(?P<tag>[A-Za-z]{1,10})(?:[:= ](?P<value>[^<>\\\n]*(?:\\.[^<>\\\n]*)*))?>"""
    r"""|<[Uu]\+(?P<code>[0-9A-Fa-f]{4,6})>"""
    r"""|\[\[(?P<link>[^\]\[\\\n]*(?:(?:\\.|\[(?!\[)|\](?!\]))[^\]\[\\\n]*)*)\]\]"""
    r"""|\x00"""
)

_RUNS = {
    "**": MarkKind.BOLD,
    "//": MarkKind.ITALIC,
    '""': MarkKind.CODE,
    "~~": MarkKind.STRIKE,
    "++": MarkKind.BIG,
    "--": MarkKind.SMALL,
}
_TAGS = {
    "b": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "u": MarkKind.UNDERLINE,
    "s": MarkKind.STRIKE,
    "sub": MarkKind.SUBSCRIPT,
    "sup": MarkKind.SUPERSCRIPT,
    "code": MarkKind.CODE,
    "small": MarkKind.SMALL,
    "big": MarkKind.BIG,
}
_TAGS_WITH_VALUE = {
    "color": MarkKind.COLOR,
    "background": MarkKind.BACKGROUND,
    "back": MarkKind.BACKGROUND,
    "link": MarkKind.LINK,
}
_WITHOUT_EFFECT = frozenset(
    ("align", "position", "stroke", "difference", "wordwrap", "size", "font", "img")
)
_MONOSPACED = frozenset(("monospaced", "monospace", "courier", "courier new"))
"""Fonts that say that a text is code."""

_WRAPPING = {"wrap": True, "nowrap": False}
_NOT_FIRST = frozenset(",;:.!?)]}")
_NOT_LAST = frozenset(",([{")
_EDGE = frozenset(("", "\n"))
"""What stands beside signs at the edge of a line, where code may begin and end with anything."""
_PLAIN_ESCAPE = pattern(r"\\([!-/:-@\[-`{-~n\s])")
_ESCAPED = pattern(r"\\(.)")
_CODE = pattern(r"<[Uu]\+([0-9A-Fa-f]{4,6})>")


def parse_label(text: str, start: int, end: int, problems: Problems) -> Label:
    """Read a label.

    Args:
        text: The clean text of the source.
        start: Where the label begins in it; blanks there do not count.
        end: Where it ends; blanks there do not count, except one behind a backslash.
        problems: Takes warnings of unsafe links and wrong colours.
    """
    raw = text[start:end]
    label = raw.strip()
    if not label:
        return Label("", span=Span(start, start))
    start += raw.index(label)
    if ends_in_escape(label):
        label += text[start + len(label) : end][:1]
    span = Span(start, start + len(label))
    if _SPECIAL.search(label) is None:
        return Label(label, span=span)
    return _Marker(label, [(0, start)], problems).label(span)


def parse_lines(lines: list[tuple[int, int]], text: str, problems: Problems) -> Label:
    """Read a label of several lines, given as places; what all are indented by is dropped."""
    filled = [index for index, place in enumerate(lines) if text[slice(*place)].strip()]
    if not filled:
        return EMPTY_LABEL
    lines = lines[filled[0] : filled[-1] + 1]
    pieces = [text[start:end].rstrip() for start, end in lines]
    indent = min(len(piece) - len(piece.lstrip()) for piece in pieces if piece)
    span = Span(lines[0][0] + indent, lines[-1][0] + len(pieces[-1]))
    label = "\n".join(piece[indent:] for piece in pieces)
    if _SPECIAL.search(label) is None:
        return Label(label, span=span)
    lengths = accumulate((len(piece[indent:]) + 1 for piece in pieces), initial=0)
    places = [(at, start + indent) for at, (start, _) in zip(lengths, lines, strict=False)]
    return _Marker(label, places, problems).label(span)


def plain_text(text: str) -> str:
    """A piece of a clean text without marks, where only backslashes mean something."""
    plain = text.strip()
    if ends_in_escape(plain):
        plain += text.lstrip()[len(plain) :][:1]
    return _PLAIN_ESCAPE.sub(_unescape, without_filler(plain))


def _unescape(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else found[1]


def ends_in_escape(text: str) -> bool:
    """Whether a backslash at the end makes the character behind it plain."""
    return text.endswith("\\") and (len(text) - len(text.rstrip("\\"))) % 2 == 1


def marked(label: Label, kinds: tuple[MarkKind, ...]) -> Label:
    """The label with marks over all of it."""
    if not kinds or not label.text:
        return label
    whole = [Mark(0, len(label.text), kind) for kind in kinds]
    return Label(label.text, merge_marks([*whole, *label.marks]), label.wrap, label.span)


def merge_marks(marks: list[Mark]) -> tuple[Mark, ...]:
    """Marks in the order that labels have them; like ones that touch become one."""
    merged: list[Mark] = []
    last: dict[tuple[MarkKind, str | None], int] = {}
    for mark in sorted(marks):
        if mark.start == mark.end:
            continue
        at = last.get((mark.kind, mark.value))
        if at is not None and merged[at].end >= mark.start:
            merged[at] = merged[at]._replace(end=max(merged[at].end, mark.end))
        else:
            last[mark.kind, mark.value] = len(merged)
            merged.append(mark)
    return tuple(sorted(merged, key=lambda mark: (mark.start, -mark.end, mark.kind)))


class _Opening(NamedTuple):
    """A mark that began: index of its token, its kind, and its value where it has one."""

    token: int
    kind: MarkKind
    value: str | None = None


class _Marker:
    """Turns one text into a label: first it joins tokens to pairs, then it builds the text."""

    def __init__(self, text: str, places: list[tuple[int, int]], problems: Problems) -> None:
        self.text = text
        self.places = places  # of the lines: in the text, and in the source
        self.problems = problems
        self.open: dict[str, list[_Opening]] = {}
        self.closed: list[tuple[_Opening, int]] = []
        self.links: list[tuple[int, str]] = []
        self.wrap: bool | None = None
        self.breaks_at = -1  # behind the latest line break
        self.seen: list[str | None] = []  # what each token looks like; None: as it is written

    def label(self, span: Span) -> Label:
        """The label; marks without a partner stay text."""
        tokens = list(_TOKEN.finditer(self.text))
        for index, token in enumerate(tokens):
            self.seen.append(None)
            self.seen[index] = self.read(index, token)
        for openings in self.open.values():
            for opening in openings:
                if opening.value is None:
                    self.seen[opening.token] = None
                else:
                    self.closed.append((opening, len(tokens)))
        return self.build(tokens, span)

    def build(self, tokens: list[re.Match[str]], span: Span) -> Label:
        pieces: list[str] = []
        places: list[int] = []
        position = length = 0
        for token, seen in zip(tokens, self.seen, strict=True):
            pieces.append(self.text[position : token.start()])
            length += len(pieces[-1])
            places.append(length)
            pieces.append(token[0] if seen is None else seen)
            length += len(pieces[-1])
            position = token.end()
        pieces.append(self.text[position:])
        places.append(length + len(pieces[-1]))
        marks = [
            Mark(places[opening.token], places[close], opening.kind, opening.value)
            for opening, close in self.closed
            if opening.value != ""
        ]
        for index, target in self.links:
            end = places[index] + len(self.seen[index] or "")
            marks.append(Mark(places[index], end, MarkKind.LINK, target))
        return Label("".join(pieces), merge_marks(marks), self.wrap, span)

    def read(self, index: int, token: re.Match[str]) -> str | None:
        """What a token looks like, or None if it is text."""
        if token[0] == FILLER:
            return ""
        kind = token.lastgroup
        if kind == "escape" and token["escape"] == "n":
            self.breaks_at = token.end()
            return "\n"
        if kind == "escape":
            return token["escape"]
        if kind == "run":
            return self.read_run(index, token)
        if kind == "line_break":
            return "\n"
        if kind == "link":
            return self.read_link(index, token)
        if kind == "code":
            return self.read_code(token)
        return self.read_tag(index, token)

    def read_run(self, index: int, token: re.Match[str]) -> str | None:
        spelling = token[0]
        kind = _RUNS.get(spelling)
        if kind is None:
            return None
        start, end = token.span()
        before = "\n" if self.breaks_at == start else self.text[max(start - 1, 0) : start]
        after = "\n" if self.text.startswith("\\n", end) else self.text[end : end + 1]
        waiting = self.open.get(spelling)
        scheme = spelling == "//" and before == ":"
        is_code = kind is MarkKind.CODE
        if waiting and not scheme and (_can_close(before, after) or (is_code and after in _EDGE)):
            self.closed.append((waiting.pop(), index))
            return ""
        opens = _can_open(before, after) or (is_code and before in _EDGE and after not in _EDGE)
        if opens and not scheme:
            self.open.setdefault(spelling, []).append(_Opening(index, kind))
            return ""
        return None

    def read_tag(self, index: int, token: re.Match[str]) -> str | None:
        name, value = token["tag"].lower(), token["value"]
        if name in _WRAPPING and token.start() == 0 and value is None and not token["close"]:
            self.wrap = _WRAPPING[name]
            return ""
        kind = _TAGS.get(name) if value is None else None
        if name == "font":
            kind = self.read_font(value)
            value = None
        elif value is not None or token["close"]:
            kind = kind or _TAGS_WITH_VALUE.get(name)
        if kind is None:
            return self.read_tag_without_effect(name, token)
        if token["close"]:
            waiting = self.open.get(name)
            if not waiting:
                return None
            self.closed.append((waiting.pop(), index))
            return ""
        if value is not None:
            value = self.read_value(kind, _ESCAPED.sub(r"\1", value), token)
        self.open.setdefault(name, []).append(_Opening(index, kind, value))
        return ""

    def read_font(self, value: str | None) -> MarkKind | None:
        """What a font marks, if it does: the one of code, and the end of that one."""
        marks = bool(self.open.get("font")) if value is None else value.lower() in _MONOSPACED
        return MarkKind.CODE if marks else None

    def read_value(self, kind: MarkKind, value: str, token: re.Match[str]) -> str:
        """A tag's value; empty if it is none, so that the tag marks nothing."""
        span = self.span(token)
        if kind is MarkKind.LINK:
            return self.read_target(value, span)
        color = parse_color(value)
        if color is None:
            self.problems.warn(Code.BAD_COLOR, f"{value!r} is no colour", span)
        return color or ""

    def read_code(self, token: re.Match[str]) -> str:
        character = _character(token["code"])
        if not character:
            message = f"{token[0]} is no character that can be shown, it is left out"
            self.problems.warn(Code.CONTROL_CHARACTER, message, self.span(token))
        return character

    def read_link(self, index: int, token: re.Match[str]) -> str:
        link = split_link(token["link"])
        target = self.read_target(link.target, self.span(token))
        if target:
            self.links.append((index, target))
        text = _CODE.sub(lambda found: _character(found[1]), link.text or "")
        return text or link_title(link.target)

    def read_target(self, target: str, span: Span) -> str:
        safe = safe_link(target)
        if safe is None:
            warn_unsafe_link(target, span, self.problems)
        return safe or ""

    def read_tag_without_effect(self, name: str, token: re.Match[str]) -> str | None:
        bare = token["value"] is None and not token["close"]
        if name not in _WITHOUT_EFFECT or (bare and name != "difference"):
            return None
        if not token["close"]:
            message = f"the tag <{name}> has no effect here"
            self.problems.warn(Code.UNSUPPORTED, message, self.span(token))
        return ""

    def span(self, token: re.Match[str]) -> Span:
        at, start = self.places[bisect_right(self.places, (token.start(), maxsize)) - 1]
        return Span(token.start() - at + start, token.end() - at + start)


def warn_unsafe_link(target: str, span: Span, problems: Problems) -> None:
    """Tell that a link is left out."""
    message = f"the link {target[:60]!r} is left out, its scheme could run code"
    hint = "links begin with http, https, mailto, ftp or tel, or are relative"
    problems.warn(Code.UNSAFE_LINK, message, span, hint)


def _character(code: str) -> str:
    """The character of a number; empty if it must not be shown."""
    number = int(code, 16)
    character = chr(number) if number <= maxunicode else ""
    return "" if not character or is_unwanted(character) else character


def _can_open(before: str, after: str) -> bool:
    return not _is_word(before) and bool(after) and not after.isspace() and after not in _NOT_FIRST


def _can_close(before: str, after: str) -> bool:
    return not _is_word(after) and bool(before) and not before.isspace() and before not in _NOT_LAST


def _is_word(character: str) -> bool:
    """Whether a mark beside a character would stand inside of a word."""
    if character.isascii():
        return character.isalnum() or character == "_"
    return character.isalnum() and east_asian_width(character) not in ("W", "F")
