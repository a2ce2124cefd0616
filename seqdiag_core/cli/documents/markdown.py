"""Fences of Markdown: ```` ```mermaid ````, ```` ```{seqdiag} ````, ``~~~`` and ``:::``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...patterns import pattern
from ...source import Span
from .embedded import (
    WORDS,
    Embedded,
    Line,
    embed,
    read_options,
    width_of,
    with_options,
    without_prefix,
)
from .rst import find_directives

_TAB = 4
_CODE = 4
"""What is indented by so much is code."""

_DEEPEST = 100
"""How deep lists in lists are looked for."""

_MARKER = r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]+"
_LEAD = rf"(?P<lead>[ \t]*(?:>[ \t]*|{_MARKER})*)"
_ITEM = pattern(rf"[ \t]*{_MARKER}")
_FENCE = pattern(_LEAD + r"(?P<sign>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^\n]*)\Z")
_INFO = pattern(r"(?P<brace>\{(?!\.)|\{\.|)(?P<word>[\w-]+)\}?[ \t]*(?P<argument>[^\n]*)")
_OPTION = pattern(r"[ \t]*:[\w-]+:")
_NO_BLANK = pattern(r"[^>\s]")
_LITERAL = frozenset({"code", "code-block", "code-cell", "sourcecode", "raw", "math"})
"""Directives whose contents are not read as markup."""


class _Fence:
    """An opening fence.

    Attributes:
        prefix: What the lines in it begin with.
        column: Where what is in it begins, in columns.
    """

    def __init__(self, line: Line, found: re.Match[str]) -> None:
        self.prefix = _NO_BLANK.sub(" ", found["lead"])
        self.column = width_of(found["lead"], _TAB)
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
        mark = without_prefix(line.text, self.prefix).strip()
        return len(mark) >= len(self.sign) and not mark.strip(self.sign[0])

    def is_left_by(self, line: Line) -> bool:
        """Whether the quotation that the fence stands in ends before a line."""
        return ">" in self.prefix and not line.text.lstrip().startswith(">")

    @property
    def holds_markdown(self) -> bool:
        """Whether what stands in it is read as Markdown again: an admonition, say."""
        if self.word in WORDS or self.word in _LITERAL or self.word == "eval-rst":
            return False
        return self.is_directive or self.sign.startswith(":")


class _Place:
    """Where Markdown stands: in a document or a directive, there in the items of lists."""

    def __init__(self, fence: _Fence | None = None) -> None:
        self.fence = fence
        self._columns = [fence.column if fence else 0]

    def is_code(self, line: Line) -> bool:
        """Whether a line is code because of its indent; takes note of the lists it opens."""
        column = width_of(line.indent, _TAB)
        while len(self._columns) > 1 and self._columns[-1] > column:
            self._columns.pop()
        if column - self._columns[-1] >= _CODE:
            return True
        item = _ITEM.match(line.text)
        while item is not None and len(self._columns) < _DEEPEST:
            self._columns.append(width_of(line.text[: item.end()], _TAB))
            item = _ITEM.match(line.text, item.end())
        return False


def find_fences(text: str, lines: Sequence[Line]) -> Iterator[Embedded]:
    """The diagrams in fences, also in fences that stand in directives such as ``{note}``."""
    around = [_Place()]
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        fence = around[-1].fence
        if fence is not None and fence.is_closed_by(line):
            around.pop()
        elif line.is_blank or around[-1].is_code(line):
            continue
        elif line.text.lstrip().startswith("<!--"):
            at = _behind_comment(lines, at - 1)
        else:
            fence = _open(line)
            if fence is not None and fence.holds_markdown:
                around.append(_Place(fence))
            elif fence is not None:
                last = _end(lines, at, fence)
                yield from _fenced(text, lines[at:last], fence)
                at = last + (last < len(lines) and fence.is_closed_by(lines[last]))


def _behind_comment(lines: Sequence[Line], first: int) -> int:
    """Where it goes on behind a comment."""
    at = first
    while at < len(lines) and "-->" not in lines[at].text:
        at += 1
    return at + 1


def _open(line: Line) -> _Fence | None:
    found = _FENCE.match(line.text)
    if found is None or (found["sign"][0] == "`" and "`" in found["info"]):
        return None
    return _Fence(line, found)


def _end(lines: Sequence[Line], first: int, fence: _Fence) -> int:
    """Where the lines of a fence end."""
    last = first
    while last < len(lines) and not (
        fence.is_closed_by(lines[last]) or fence.is_left_by(lines[last])
    ):
        last += 1
    return last


def _fenced(text: str, lines: Sequence[Line], fence: _Fence) -> Iterator[Embedded]:
    """The diagrams in the lines of a fence, none if it names a file."""
    if fence.is_directive and fence.word == "eval-rst":
        yield from find_directives(text, lines)
        return
    if fence.word not in WORDS or fence.has_argument:
        return
    begin = _behind_options(lines) if fence.is_directive else 0
    found = embed(lines[begin:], fence.prefix, fence.word, fence.place)
    if fence.is_directive:
        found = with_options(found, text, read_options(lines[:begin]))
    if found is not None:
        yield found


def _behind_options(lines: Sequence[Line]) -> int:
    """Where the text of a MyST directive begins, behind its options."""
    at = 0
    if lines and lines[0].text.strip() == "---":
        at = 1
        while at < len(lines) and lines[at].text.strip() != "---":
            at += 1
        return min(at + 1, len(lines))
    while at < len(lines) and _OPTION.match(lines[at].text):
        at += 1
    return at
