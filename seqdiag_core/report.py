"""Diagnostics as a text for people: each with its line of the source and a mark below it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from .diagnostics import Diagnostic
from .source import Source

_WIDTH = 100
"""Cells of an excerpt; longer lines are cut round the place that is told of."""

_BEFORE = 30
"""Cells kept before the place in a line that is cut."""


def format_report(diagnostics: Iterable[Diagnostic], source: Source | None = None) -> str:
    """Tell of diagnostics as compilers do.

    Args:
        diagnostics: What to tell, in the order to tell it.
        source: The source that they are in; None takes each diagnostic's own.

    Returns:
        For each diagnostic ``file:line:column: severity: message [code]``, the line of the source,
        marks below the place and the hint; a blank line between two. Characters that a terminal
        would obey are shown as pictures. Without diagnostics the text is empty.
    """
    return "\n\n".join(
        _entry(diagnostic, source or diagnostic.source) for diagnostic in diagnostics
    )


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that somebody who wrote ``word`` most likely meant, or None.

    Case does not count. Only candidates that begin with one of the word's first two letters are
    looked at, and of very many of them only the first ones.
    """
    if not word or len(word) > 60:
        return None
    folded = word.casefold()
    from difflib import get_close_matches  # only mistakes need it

    by_folded: dict[str, str] = {}
    for candidate in islice(candidates, 500):
        if candidate[:1].casefold() in folded[:2]:
            by_folded.setdefault(candidate.casefold(), candidate)
    near = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    if not near:  # of short words two letters in the wrong order are half of it
        letters = sorted(folded)
        near = [each for each in by_folded if sorted(each) == letters]
    return by_folded[near[0]] if near else None


def _entry(diagnostic: Diagnostic, source: Source) -> str:
    lines = [_visible(str(diagnostic._replace(source=source)))]
    start, end = diagnostic.span
    index = source.line_index(min(start, len(source.text)))
    line = source.line_text(index)
    if line.strip():
        begin = min(start - source.line_starts[index], len(line))
        stop = max(min(end - source.line_starts[index], len(line)), begin)
        excerpt = _excerpt(line, begin, stop)
        lines += ["  " + excerpt.line, "  " + excerpt.marks]
    if diagnostic.hint:
        lines.append("  hint: " + _visible(diagnostic.hint))
    return "\n".join(lines)


class _Excerpt(NamedTuple):
    line: str
    marks: str


def _excerpt(line: str, begin: int, stop: int) -> _Excerpt:
    """A line as it can be shown, and carets below the characters ``begin:stop`` of it."""
    first = 0 if len(line) <= _WIDTH else max(begin - _BEFORE, 0)
    last = min(first + _WIDTH, len(line))
    stop = min(stop, last)
    before = ("…" if first else "") + _visible(line[first:begin])
    inside = _visible(line[begin:stop])
    after = _visible(line[stop:last]) + ("…" if last < len(line) else "")
    marks = " " * _cells(before) + "^" * max(_cells(inside), 1)
    return _Excerpt((before + inside + after).rstrip(), marks)


def _visible(text: str) -> str:
    """The text with a space for a tab and a picture for each character that would not be seen."""
    if text.isprintable():
        return text
    return "".join(map(_picture, text))


def _picture(character: str) -> str:
    if character == "\t":
        return " "
    if character.isprintable() or character == "\u200d":
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return " " if unicodedata.category(character) == "Zs" else "\N{REPLACEMENT CHARACTER}"


def _cells(text: str) -> int:
    """Cells of a terminal that a visible text fills."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
