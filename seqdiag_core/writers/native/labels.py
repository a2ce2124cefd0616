"""Texts of the native language: marks as people type them, escapes only where they are needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...label import Label, Mark, MarkKind
from .escapes import BEHIND_COLON, ESCAPABLE, IN_QUOTES, Place, find_escaped
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


def write_label(label: Label, place: Place = BEHIND_COLON) -> str:
    """A label as it is written in a place of a statement."""
    text = label.text
    short = _short_marks(label)
    if place is IN_QUOTES:  # doubled quotes would end the text
        short = {mark for mark in short if mark.kind is not MarkKind.CODE}
    escaped = find_escaped(label, place, {_PAIRS[mark.kind] for mark in short})
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


def write_plain(text: str) -> str:
    """A text that knows no marks: only its backslashes, breaks and edges are written otherwise."""
    edges = len(text) - len(text.lstrip()), len(text.rstrip())
    written = []
    for index, character in enumerate(text):
        following = text[index + 1 : index + 2]
        if character == "\n":
            written.append("\\n")
        elif not edges[0] <= index < edges[1] or (
            character == "\\" and (not following or ESCAPABLE.match(following))
        ):
            written.append("\\" + character)
        else:
            written.append(character)
    return "".join(written)


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
    ends = sorted(end for mark in label.marks for end in (mark.start, mark.end))
    found = set()
    for mark in label.marks:
        start, end = mark.start, mark.end
        inner = text[start:end]
        if (
            mark.kind in _PAIRS
            and start < end
            and "\n" not in inner
            and text[start].isalnum()
            and text[end - 1].isalnum()
            and (start == 0 or text[start - 1] in " (")
            and (end == len(text) or text[end] in " ),.;:!?")
            and bisect_right(ends, end) - bisect_left(ends, start) == 2  # no ends but its own
            and not any(sign in inner for sign in _PAIRS.values())
        ):
            found.add(mark)
    return found
