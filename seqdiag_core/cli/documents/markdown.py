"""Fences of Markdown: ```` ```mermaid ````, ```` ```{seqdiag} ````, ``~~~`` and ``:::``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import pattern
from ...source import Span
from .embedded import WORDS, Embedded, Line, embed, read_options, split_lines, with_options

_FENCE = pattern(r"(?P<prefix>[ \t]*)(?P<sign>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^\n]*)\Z")
_INFO = pattern(r"(?P<brace>\{(?!\.)|\{\.|)(?P<word>[\w-]+)\}?[ \t]*(?P<argument>[^\n]*)")
_OPTION = pattern(r"[ \t]*:[\w-]+:")
_LITERAL = frozenset({"code", "code-block", "code-cell", "sourcecode", "eval-rst", "raw", "math"})
"""Directives whose contents are not read as Markdown."""


class _Fence:
    """An opening fence."""

    def __init__(self, line: Line, found: re.Match[str]) -> None:
        self.prefix = found["prefix"]
        self.sign = found["sign"]
        info = _INFO.match(found["info"])
        self.word = info["word"].lower() if info else ""
        self.is_directive = info is not None and info["brace"] == "{"
        self.has_argument = (
            self.is_directive and info is not None and bool(info["argument"].strip())
        )
        start = line.start + found.start("info") + (info.start("word") if info else 0)
        self.place = Span(start, start + len(self.word))

    def is_closed_by(self, line: Line) -> bool:
        """Whether a line is the closing fence."""
        mark = line.text.strip()
        return len(mark) >= len(self.sign) and not mark.strip(self.sign[0])

    @property
    def holds_markdown(self) -> bool:
        """Whether what stands in it is read as Markdown again: an admonition, say."""
        if self.word in WORDS or self.word in _LITERAL:
            return False
        return self.is_directive or self.sign.startswith(":")


def find_fences(text: str) -> Iterator[Embedded]:
    """The diagrams in fences, also in fences that stand in directives such as ``{note}``."""
    lines = split_lines(text)
    around: list[_Fence] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if around and around[-1].is_closed_by(line):
            around.pop()
            continue
        fence = _open(line)
        if fence is None:
            continue
        if fence.holds_markdown:
            around.append(fence)
            continue
        last = at
        while last < len(lines) and not fence.is_closed_by(lines[last]):
            last += 1
        found = _fenced(text, lines, at, last, fence)
        if found is not None:
            yield found
        at = last + 1


def _open(line: Line) -> _Fence | None:
    found = _FENCE.match(line.text)
    if found is None or (found["sign"][0] == "`" and "`" in found["info"]):
        return None
    return _Fence(line, found)


def _fenced(text: str, lines: list[Line], first: int, last: int, fence: _Fence) -> Embedded | None:
    """The diagram in the lines of a fence; None if it holds none, or stands in a file."""
    if fence.word not in WORDS or fence.has_argument:
        return None
    if not fence.is_directive:
        return embed(lines, first, last, fence.prefix, fence.word, fence.place)
    begin = _behind_options(lines, first, last)
    found = embed(lines, begin, last, fence.prefix, fence.word, fence.place)
    return with_options(found, text, read_options(lines, first, begin))


def _behind_options(lines: list[Line], first: int, last: int) -> int:
    """Where the text of a MyST directive begins, behind its options."""
    at = first
    if at < last and lines[at].text.strip() == "---":
        at += 1
        while at < last and lines[at].text.strip() != "---":
            at += 1
        return min(at + 1, last)
    while at < last and _OPTION.match(lines[at].text):
        at += 1
    return at
