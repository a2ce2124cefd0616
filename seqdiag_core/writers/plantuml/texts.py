"""Texts of PlantUML: marks as tags, and as ``<U+002A>`` what would mean something else.

All of its releases take such a code in every text, and what it stands for never means anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from ...label import Label, Mark, MarkKind, Run, runs_between
from ...patterns import pattern
from ...source import Span
from ..losses import Losses

_TAGS = {
    MarkKind.BOLD: ("<b>", "</b>"),
    MarkKind.ITALIC: ("<i>", "</i>"),
    MarkKind.CODE: ("<font:monospaced>", "</font>"),
    MarkKind.UNDERLINE: ("<u>", "</u>"),
    MarkKind.STRIKE: ("<s>", "</s>"),
    # The sizes of PlantUML's own texts lie between these.
    MarkKind.SMALL: ("<size:10>", "</size>"),
    MarkKind.BIG: ("<size:16>", "</size>"),
    MarkKind.SUBSCRIPT: ("<sub>", "</sub>"),
    MarkKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    MarkKind.COLOR: ("<color:{}>", "</color>"),
    MarkKind.BACKGROUND: ("<back:{}>", "</back>"),
    MarkKind.LINK: ("[[{} ", "]]"),
}
_POSITIONS = (MarkKind.SUBSCRIPT, MarkKind.SUPERSCRIPT)
_SPECIAL = pattern(
    r"""
    \\                                # begins an escape
    | <(?=[A-Za-z/&:$\#])             # could be a tag, a picture or a character
    | &(?=\#?\w+;)                    # could be an entity
    | %(?=\w)                         # could be a function
    | ~                               # makes a sign plain, that of a mark behind it too
    | (?<=/)'                         # begins a comment
    | \[(?=\[) | \{(?=\{)             # begins a link, a diagram inside
    | \A[^\S\n]+ | [^\S\n]+\Z         # would be stripped
    | (?:(?<=\n)|\A)(?:[*\#=|!'@:]|([-=._"~/])(?=\1))  # would make a line more than a text
    """,
    re.VERBOSE,
)
_DOUBLED = pattern(r'\*\*|//|""|--|__|~~|\+\+')
_TAB = r"\t"
"""What PlantUML takes for a tab even behind a code, unless something stands between."""

_URL = pattern(r"[^\s\[\]{}\"]+")


class Place:
    """Where a text stands, as a pattern of what else would mean something there."""

    def __init__(self, special: str) -> None:
        self.special = pattern(special)


IN_TEXT = Place(r"\Z(?!\Z)")
"""A text that goes on to the end of its line."""

IN_QUOTES = Place(r'["\u201c\u201d\u00ab\u00bb]')
"""A text in quotes; PlantUML 1.2022 takes guillemets for them too."""

_ARROW = r"[<>](?=[-=~])|(?<=[-=~])[<>/]|[-=~](?=[-=~])"

IN_GROUP = Place(rf"[\[\]]|{_ARROW}")
"""The text of a group, which another one in brackets may follow."""

IN_GUARD = Place(rf"\A\[|\]\Z|\Aif\b|{_ARROW}")
"""The text behind the word of a fragment."""

IN_DIVIDER = Place("=+")
"""A text between equals signs."""

IN_DELAY = Place(r"\.\.+|\A\.|\.\Z|…")
"""A text between dots."""

AT_FIRST = Place(r"\A\W")
"""A text that a letter must begin."""

IN_TITLE = Place(r"\A\W+\Z")
"""A text in which a letter or a digit must be."""

ON_LINES = Place(r"(?im)^(?:[^\w\s]|e(?=nd))")
"""A text of several lines of which each could be a statement."""


def escape(text: str, place: Place = IN_TEXT) -> str:
    r"""A text as it must be written to be seen as it is; a line break becomes ``\n``."""
    return "".join(_characters(text, _escaped(text, place)))


def write_label(label: Label, losses: Losses, at: Span, what: str, place: Place = IN_TEXT) -> str:
    """A label with those of its marks that PlantUML has.

    Args:
        label: What to write.
        losses: Where losses are told.
        at: Where the label's item stands.
        what: What messages call the label.
        place: Where it is written.
    """
    _tell_losses(label, losses, at, what)
    text = label.text
    marks = tuple(filter(_is_written, label.marks))
    if not marks:
        return escape(text, place)
    escaped = _escaped(text, place)
    # A sign beside a tag could join its signs.
    borders = {end for mark in marks for end in (mark.start, mark.end)}
    escaped |= {at for at, sign in enumerate(text) if at + 1 in borders and sign in "<[~"}
    characters = _characters(text, escaped)
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return r"\n".join(
        "".join(_tagged(Label(text, marks), characters, start, start + len(line)))
        for start, line in zip(starts, lines, strict=False)
    )


def is_url(target: str) -> bool:
    """Whether a link can lead to a target."""
    return _URL.fullmatch(target) is not None


def _tagged(label: Label, characters: list[str], start: int, end: int) -> Iterator[str]:
    """The characters of a line with tags; none of these goes on beyond a line."""
    if start == end:
        return
    opened: list[Mark] = []
    at = start
    for run in runs_between(label, start, end):
        wanted = _wanted(run)
        kept = 0
        while opened[kept : kept + 1] == wanted[kept : kept + 1] != []:
            kept += 1
        for mark in reversed(opened[kept:]):
            yield _TAGS[mark.kind][1]
        for mark in wanted[kept:]:
            yield _TAGS[mark.kind][0].format(mark.value)
        opened = wanted
        piece = characters[at : at + len(run.text)]
        is_link = bool(opened) and opened[-1].kind is MarkKind.LINK
        yield from _in_link(piece) if is_link else piece
        at += len(run.text)
    for mark in reversed(opened):
        yield _TAGS[mark.kind][1]


def _wanted(run: Run) -> list[Mark]:
    """The marks of a run from the outermost to the innermost, of each tag the innermost only.

    Within a tag, the end of another one of its name would be its own.
    """
    found: dict[str, Mark] = {}
    for mark in run.marks:
        name = "position" if mark.kind in _POSITIONS else _TAGS[mark.kind][1]
        found.pop(name, None)
        found[name] = mark
    # A link holds plain text only, so it is the innermost, and nothing if it is blank.
    link = found.pop(_TAGS[MarkKind.LINK][1], None)
    return [*found.values(), link] if link and run.text.strip() else list(found.values())


def _is_written(mark: Mark) -> bool:
    return mark.kind in _TAGS and (mark.kind is not MarkKind.LINK or is_url(mark.value or ""))


def _tell_losses(label: Label, losses: Losses, at: Span, what: str) -> None:
    span = label.span if label.span.end > label.span.start else at
    lost = sorted({mark.kind.value for mark in label.marks if not _is_written(mark)})
    if lost:
        losses.add(f"{' or '.join(lost)} like this in the text of {what}", span)
    if any("\n" in label.text[mark.start : mark.end] for mark in label.marks):
        losses.add(f"mark across a line break in the text of {what}; each line has its own", span)
    if _TAB in label.text:
        losses.add(
            f"backslash before a t in the text of {what}; an invisible space parts them", span
        )
    if label.wrap is not None:
        losses.add(f"wish about wrapping the text of {what}", span)


def _in_link(characters: list[str]) -> list[str]:
    """The text of a link; blanks at its ends would be dropped, brackets would end it."""
    written = [_code(one) if one in "[]{}" else one for one in characters]
    first = next((at for at, one in enumerate(written) if not one.isspace()), len(written))
    last = next((at for at in range(len(written), first, -1) if not written[at - 1].isspace()), 0)
    return [*map(_code, written[:first]), *written[first:last], *map(_code, written[last:])]


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def _characters(text: str, escaped: set[int]) -> list[str]:
    """How each character of a text is written."""
    written = [r"\n" if character == "\n" else character for character in text]
    for at in escaped:
        if text[at] != "\n":
            written[at] = _code(text[at])
        if text.startswith(_TAB, at):
            written[at] += "<U+200B>"
    return written


def _escaped(text: str, place: Place) -> set[int]:
    """Offsets of the characters that are written as codes."""
    found: set[int] = set()
    for special in (_SPECIAL, place.special):
        for match in special.finditer(text):
            found.update(range(*match.span()))
    doubled: dict[str, list[int]] = {}
    for match in _DOUBLED.finditer(text):
        doubled.setdefault(match[0], []).append(match.start())
    for places in doubled.values():
        if len(places) > 1:
            found.update(places)
    return found
