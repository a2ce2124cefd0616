"""What the grammar reads of a source: the lines of its first diagram, without comments, expanded.

A backslash at the end of a line lets the next one go on with it. A line that begins with ``'``
is a comment; ``/'`` to ``'/`` is one at the beginning or end of a line, or over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...diagnostics import Code
from ...limits import Limits
from ...patterns import pattern
from ...source import Span
from ..hygiene import FILLER
from ..problems import Problems
from .line import Line, join
from .preprocessor import preprocess

_START = pattern(r"[@\\]start(?P<kind>[a-z]+)\b", re.IGNORECASE)
_END = pattern(r"[@\\]end(?P<kind>[a-z]+)\b", re.IGNORECASE)
_ANY_START = pattern(r"^[^\S\n]*[@\\]startuml\b", re.IGNORECASE | re.MULTILINE)
_LINE_END = pattern(r"\r?\n|\Z")


def prepare(text: str, problems: Problems, limits: Limits) -> list[Line]:
    """The lines of the first diagram in a text."""
    start, end = _find_diagram(text, problems)
    lines: Iterable[Line] = _without_long(_cut(text, start, end), problems, limits)
    if FILLER in text:
        lines = map(_without_filler, lines)
    if "\\\n" in text or "\\\r\n" in text:
        lines = _continued(lines)
    if "'" in text:
        lines = _without_comments(lines, problems)
    return preprocess(list(lines), problems)


def _find_diagram(text: str, problems: Problems) -> tuple[int, int]:
    """Where the lines of the first diagram stand; a text without a frame is all of it."""
    begin = _ANY_START.search(text)
    if begin is None:
        return _find_unframed(text, problems)
    start = _behind_line(text, begin.end())
    depth_end = -1
    for line in _cut(text, start, len(text)):
        found = line.match(_END)
        if found is not None:
            depth_end = line.left
            _tell_others(text, line.right, problems)
            break
    if depth_end < 0:
        message = "this diagram is never closed; PlantUML does not see it"
        span = Span(begin.end() - len("@startuml"), begin.end())
        problems.warn(Code.UNCLOSED, message, span, "write @enduml behind its last line")
        return start, len(text)
    return start, depth_end


def _find_unframed(text: str, problems: Problems) -> tuple[int, int]:
    """A text without ``@startuml`` is a diagram, but one of another kind if it says so."""
    for line in _cut(text, 0, len(text)):
        found = line.match(_START)
        if found is not None:
            message = f"@start{found['kind']} begins a diagram of another kind"
            hint = "only sequence diagrams are drawn, they begin with @startuml"
            problems.error(Code.UNSUPPORTED, message, line.whole, hint)
            return len(text), len(text)
        if line.match(_END) is not None:
            return 0, line.left
    return 0, len(text)


def _tell_others(text: str, position: int, problems: Problems) -> None:
    other = _ANY_START.search(text, position)
    if other is not None:
        message = "only the first diagram of the text is drawn, not this one"
        span = Span(other.end() - len("@startuml"), other.end())
        problems.warn(Code.DROPPED, message, span, "draw one diagram per text")


def _behind_line(text: str, position: int) -> int:
    found = _LINE_END.search(text, position)
    return len(text) if found is None else found.end()


def _cut(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of a stretch of a text."""
    while start < end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        yield Line(text, start, stop - text.endswith("\r", start, stop))
        start = stop + 1


def _without_long(lines: Iterable[Line], problems: Problems, limits: Limits) -> Iterator[Line]:
    for line in lines:
        length = line.right - line.left
        if length > limits.line:
            message = f"the line has {length:,} characters, more than the {limits.line:,} allowed"
            problems.error(Code.LIMIT, message, Span(line.left, line.right))
        else:
            yield line


def _without_filler(line: Line) -> Line:
    """A line without the characters that must not be seen."""
    if FILLER not in line.text[line.left : line.right]:
        return line
    pieces, at = [], line.left
    while at <= line.right:
        stop = line.text.find(FILLER, at, line.right)
        stop = line.right if stop < 0 else stop
        pieces.append((at, stop))
        at = stop + 1
    return line.cut(pieces)


def _continued(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines that end in a backslash, each with what it goes on with."""
    waiting: list[tuple[Line, int, int]] = []
    for line in lines:
        goes_on = line.text.endswith("\\", line.left, line.right)
        stop = line.right - 1 if goes_on else line.right
        waiting.append((line, line.start if waiting else line.left, max(stop, line.start)))
        if not goes_on:
            yield line if len(waiting) == 1 else join(waiting, "")
            waiting = []
    if waiting:
        yield join(waiting, "")


def _without_comments(lines: Iterable[Line], problems: Problems) -> Iterator[Line]:
    """Lines without comments; each line of a long one is left out."""
    opening: Line | None = None
    for line in lines:
        text = str(line)
        if opening is not None:
            if text.endswith("'/"):
                opening = None
        elif text.startswith("/'") and text.endswith("'/", 2):
            continue  # PlantUML drops the whole line, even if two comments stand in it
        elif text.startswith("/'") and "'/" not in text[2:]:
            opening = line
        elif text.startswith("'"):
            continue
        elif "/'" in text:
            rest = _cut_comment(line)
            if rest:
                yield rest
        else:
            yield line
    if opening is not None:
        message = "this comment is never closed"
        span = opening.span(opening.start, opening.start + 2)
        hint = "write '/ at the end of its last line"
        problems.error(Code.UNCLOSED, message, span, hint)


def _cut_comment(line: Line) -> Line:
    """A line without the comment at its beginning or at its end."""
    text = str(line)
    if text.startswith("/'"):
        close = line.text.find("'/", line.start + 2, line.end)
        return line.cut([(close + 2, line.right)]) if close >= 0 else line
    if text.endswith("'/"):
        begin = line.text.rfind("/'", line.start, line.end)
        return line.cut([(line.left, begin)])
    begin = line.text.find("/'''", line.start, line.end)
    close = line.text.find("'''/", begin + 4, line.end) if begin >= 0 else -1
    return line.cut([(line.left, begin), (close + 4, line.right)]) if close >= 0 else line
