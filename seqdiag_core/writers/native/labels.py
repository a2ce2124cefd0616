"""Texts of the native language: marks as people type them, escapes only where they are needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...label import Label, Mark, MarkKind
from ...patterns import pattern
from .styles import write_color

_PAIRS = {
    MarkKind.BOLD: "**",
    MarkKind.ITALIC: "//",
    MarkKind.CODE: '""',
    MarkKind.STRIKE: "~~",
    MarkKind.BIG: "++",
    MarkKind.SMALL: "--",
}
_TAGS = {
    MarkKind.BOLD: "b",
    MarkKind.ITALIC: "i",
    MarkKind.CODE: "code",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SMALL: "small",
    MarkKind.BIG: "big",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.COLOR: "color",
    MarkKind.BACKGROUND: "background",
    MarkKind.LINK: "link",
}
_TAG = pattern(
    r"</?(?:b|i|u|s|sub|sup|color|background|link|code|small|big|wrap|nowrap|size|align|position"
    r"|stroke|difference|wordwrap|back|font|img)\b",
    re.IGNORECASE,
)
_DOUBLED = pattern(r'\*{2,}|/{2,}|"{2,}|~{2,}|\+{2,}|-{2,}')
_ARROW = pattern(r"<*[-=~]+[>x\\/)\]]*|&[lg]t;")
_ESCAPABLE = pattern(r"[!-/:-@\[-`{-~\sn]")


class Place:
    """Where in its statement a text stands: the characters that end or change it there."""

    def __init__(self, special: str = "", *, first: str = "") -> None:
        self.special = re.compile(special) if special else None
        self.first = first


BEHIND_COLON = Place()
"""A text that goes on to the end of the line, behind a colon."""

IN_QUOTES = Place('"')
"""A text in quotes."""

LINE = Place(_ARROW.pattern, first="#[:")
"""A text behind a keyword, where an arrow would make the line a message."""

GROUP_LABEL = Place(rf"{_ARROW.pattern}|\[", first="#:")
"""A text before another one in brackets."""

GUARD = Place(rf"{_ARROW.pattern}|\]")
"""A text in brackets."""

DIVIDER = Place(rf"{_ARROW.pattern}|=+", first="#")
"""A text between equals signs."""

DELAY = Place(rf"{_ARROW.pattern}|\.+", first=":")
"""A text between dots."""


def write_label(label: Label, place: Place = BEHIND_COLON) -> str:
    """A label as it is written in a place of a statement."""
    text = label.text
    short = _short_marks(label)
    escaped = _escaped(label, place, short)
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for mark in label.marks:
        before, after = _signs(mark, is_short=mark in short)
        opening.setdefault(mark.start, []).append(before)
        closing.setdefault(mark.end, []).insert(0, after)
    written = [] if label.wrap is None else ["<wrap>" if label.wrap else "<nowrap>"]
    for index, character in enumerate(text):
        written += closing.get(index, ())
        written += opening.get(index, ())
        written.append("\\n" if character == "\n" else character)
        if index in escaped:
            written.insert(-1, "\\")
    written += closing.get(len(text), ())
    return "".join(written)


def write_plain(text: str, place: Place = BEHIND_COLON) -> str:
    """A text without marks as it is written in a place of a statement."""
    return write_label(Label(text), place)


def _signs(mark: Mark, *, is_short: bool) -> tuple[str, str]:
    if is_short:
        return _PAIRS[mark.kind], _PAIRS[mark.kind]
    tag = _TAGS[mark.kind]
    if mark.value is None:
        return f"<{tag}>", f"</{tag}>"
    if mark.kind is MarkKind.LINK:
        value = mark.value.replace("\\", "\\\\").replace(">", "\\>")
    else:
        value = write_color(mark.value)
    return f"<{tag}:{value}>", f"</{tag}>"


def _short_marks(label: Label) -> set[Mark]:
    """Marks that can be written with doubled signs: round whole words, away from other marks."""
    text = label.text
    ends = [end for mark in label.marks for end in (mark.start, mark.end)]
    found = set()
    for mark in label.marks:
        start, end = mark.start, mark.end
        inner = text[start:end]
        if (
            mark.kind in _PAIRS
            and "\n" not in inner
            and text[start].isalnum()
            and text[end - 1].isalnum()
            and (start == 0 or text[start - 1] in " (")
            and (end == len(text) or text[end] in " ),.;:!?")
            and not any(start <= other <= end for other in ends if other not in (start, end))
            and ends.count(start) == ends.count(end) == 1
            and not _DOUBLED.search(inner)
        ):
            found.add(mark)
    return found


def _escaped(label: Label, place: Place, short: set[Mark]) -> set[int]:
    """Offsets of the characters before which a backslash must stand."""
    text = label.text
    found = set(_backslashes(text))
    found |= _edges(text)
    found |= {tag.start() for tag in _TAG.finditer(text)}
    found |= {link.start() for link in re.finditer(r"\[\[", text)}
    found |= set(_doubled(text, {_PAIRS[mark.kind] for mark in short}))
    if place.special is not None:
        for special in place.special.finditer(text):
            found.update(range(*special.span()))
    if text and text[0] in place.first:
        found.add(0)
    return {at for at in found if text[at] != "\n" and not text[at].isalnum()}


def _backslashes(text: str) -> Iterator[int]:
    """Backslashes that would be taken for the beginning of an escape."""
    for found in re.finditer(r"\\", text):
        following = text[found.end() : found.end() + 1]
        if not following or _ESCAPABLE.match(following):
            yield found.start()


def _edges(text: str) -> set[int]:
    """Blanks that would be stripped from the ends of the text."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return {at for at in (*range(start), *range(end, len(text))) if text[at] != "\n"}


def _doubled(text: str, used: set[str]) -> Iterator[int]:
    """Doubled signs that would be taken for marks; those of a kind in use even unpaired."""
    runs = list(_DOUBLED.finditer(text))
    last_closer = {run[0][0]: run.start() for run in runs if _closes(text, run)}
    for run in runs:
        sign = run[0][0]
        opens = _opens(text, run) and last_closer.get(sign, -1) > run.start()
        if sign * 2 in used or opens or len(run[0]) > 3:
            yield from range(*run.span())


def _opens(text: str, run: re.Match[str]) -> bool:
    following = text[run.end() : run.end() + 1]
    return bool(following.strip()) and not _is_word(text[run.start() - 1 : run.start()])


def _closes(text: str, run: re.Match[str]) -> bool:
    before = text[run.start() - 1 : run.start()]
    return bool(before.strip()) and not _is_word(text[run.end() : run.end() + 1])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
