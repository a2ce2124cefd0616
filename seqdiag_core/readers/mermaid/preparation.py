"""What Mermaid does to a text before it reads it, in its order.

Double quotes of HTML attributes become single ones; front matter and
directives are taken out and obeyed, whole lines of comment dropped, entity codes shielded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...patterns import pattern
from ..hygiene import FILLER
from .characters import SPACE, SPACES
from .excerpt import Excerpt

_BLANK = SPACE.replace(r"\n", "")
_TAG = pattern(r"<\w+", re.ASCII)
_ATTRIBUTE = pattern(r'="([^"]*)"')
_FENCE = pattern(rf"([{_BLANK.replace(chr(92) + 'r', '')}]*)---([{SPACE}]*\n)")
_DIRECTIVE = pattern(
    rf"%%\{{[{SPACE}]*(?:(?P<key>\w+)[{SPACE}]*:|(?P<word>\w+))[{SPACE}]*"
    rf"(?:(?P<bare>\w+)|(?P<body>(?:(?!\}}%%)[^\u2028\u2029])*))[{SPACE}]*(?P<close>\}}%%)?",
    re.ASCII,
)
_COMMENT = pattern(rf"^[{_BLANK}]*%%(?!\{{)[^\n]+\n?", re.MULTILINE)
_STYLED = pattern(rf":[^#:{SPACE}]*#")
_ENTITY = pattern(r"#(\w+);", re.ASCII)

SHIELD_START, SHIELD_END = "\ufdd0", "\ufdd1"
"""What stands for the ``#`` and the ``;`` of an entity code while the grammar is at work.

Both are code points that are no characters, so that no text means anything by them.
"""


class FrontMatter(NamedTuple):
    """The YAML between two lines of dashes.

    Attributes:
        yaml: Its text, without the indentation of the dashes.
        start: Where it begins in the source.
        end: Where it ends in the source.
    """

    yaml: str
    start: int
    end: int


class Directive(NamedTuple):
    """``%%{ name: body }%%``.

    Attributes:
        name: The word before the colon.
        body: What follows it.
        start: Where the directive begins in the source.
        end: Where it ends in the source.
        closed: Whether ``}%%`` ends it.
    """

    name: str
    body: str
    start: int
    end: int
    closed: bool


class Preparation(NamedTuple):
    """A text ready for the grammar.

    Attributes:
        body: What the grammar reads; ends with a line end.
        front: The front matter, or None.
        directives: All directives in the order of the source.
    """

    body: Excerpt
    front: FrontMatter | None
    directives: tuple[Directive, ...]


def prepare(text: str) -> Preparation:
    """Do to a text what Mermaid does before it reads it.

    Args:
        text: A clean text whose lone carriage returns are line feeds already.
    """
    body = Excerpt.whole(text)
    for unseen in (FILLER, "\r"):
        if unseen in text:
            places = re.finditer(unseen, body.text)
            body = body.without(found.span() for found in places)
    body = _with_single_quotes(body)
    front = None
    fenced = _front_matter(body.text)
    if fenced is not None:
        yaml, start, end, after = fenced
        front = FrontMatter(yaml, *body.span(start, end))
        body = body.without([(0, after)])
    found = list(_DIRECTIVE.finditer(body.text)) if "%%{" in body.text else []
    directives = tuple(_directive(body, match) for match in found)
    body = body.without(match.span() for match in found)
    body = body.without(_comments(body.text))
    body = _without_codes(body)
    return Preparation(body.respelled(body.text + "\n"), front, directives)


def _with_single_quotes(body: Excerpt) -> Excerpt:
    """Put ``a='x'`` for ``a="x"`` between ``<word`` and the next ``>``."""
    text = body.text
    if '="' not in text:
        return body
    pieces: list[str] = []
    at = 0
    while (tag := _TAG.search(text, at)) and (end := text.find(">", tag.end())) >= 0:
        pieces += (text[at : tag.end()], _ATTRIBUTE.sub(r"='\1'", text[tag.end() : end]))
        at = end
    return body.respelled("".join(pieces) + text[at:])


def _front_matter(text: str) -> tuple[str, int, int, int] | None:
    """The YAML, where it begins and ends, and where the text behind it begins."""
    opening = _FENCE.match(text)
    if opening is None:
        return None
    indent, start = opening[1], opening.end()
    closing = re.compile(rf"\n{re.escape(indent)}---[{SPACE}]*\n").search(text, start)
    if closing is None and "\n" in opening[2][:-1]:
        # Nothing but white space between the two lines of dashes.
        start -= 1
        closing = re.compile(rf"\n{re.escape(indent)}---[{SPACE}]*\n").match(text, start)
    if closing is None:
        return None
    yaml = text[start : closing.start()]
    if indent:
        yaml = "\n".join(line.removeprefix(indent) for line in yaml.split("\n"))
    return yaml, start, closing.start(), closing.end()


def _directive(body: Excerpt, found: re.Match[str]) -> Directive:
    span = body.span(*found.span())
    name = found["key"] or found["word"]
    return Directive(name, found["bare"] or found["body"] or "", *span, bool(found["close"]))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Lines of comment, each with the empty lines before it."""
    done = 0
    for found in _COMMENT.finditer(text) if "%%" in text else ():
        start = found.start()
        while start > done and text[start - 1] in SPACES:
            start -= 1
        if start > done:
            start = text.index("\n", start) + 1
        yield start, found.end()
        done = found.end()


def _without_codes(body: Excerpt) -> Excerpt:
    """Hide ``#`` and ``;`` of entity codes from the grammar."""
    if "#" not in body.text:
        return body
    for word in ("style", "classDef"):
        if word in body.text:
            body = body.without(_styles(body.text, word))
    return body.respelled(shielded(body.text))


def shielded(text: str) -> str:
    """A text with ``#`` and ``;`` of its entity codes hidden from the grammar."""
    return _ENTITY.sub(rf"{SHIELD_START}\1{SHIELD_END}", text)


def _styles(text: str, word: str) -> Iterator[tuple[int, int]]:
    """The last ``;`` of lines with ``word … :#…``: Mermaid drops it for flowcharts' sake."""
    at = 0
    while (at := text.find(word, at)) >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        last = text.rfind(";", at, end)
        if _STYLED.search(text, at + len(word), max(last, at)) is not None:
            yield last, last + 1
        at = end
