"""Reads the native language line by line: each line is a message, a statement or a comment.

The rule of the family is that a line with an arrow before the first colon is a message. A word
at the beginning makes a line a statement where no arrow says otherwise.
"""

from __future__ import annotations

import re

from ...check import check_diagram
from ...diagnostics import Code
from ...limits import DEFAULT_LIMITS, Limits
from ...patterns import pattern
from ...source import Source, Span
from .. import Reading
from ..hygiene import FILLER, CleanText
from ..markup import ends_in_escape
from ..problems import Problems
from ..scanner import Scanner
from .arrows import find_arrow, find_colon
from .doubts import check_names
from .draft import Draft
from .durations import check_anchors
from .frames import close_unclosed
from .messages import read_message, read_simple_message
from .statement import Unless
from .statements import SIGNS, STATEMENTS
from .unknown import tell_unknown

_WORD = pattern(r"[^\W\d_]\w*")
_COMMENT_SIGNS = ("#", "'", "//")
_BLOCK_COMMENT = "/'"
_QUOTED_SENDER = pattern(r"'[^'\n]+'[ \t]*(?:<?<?--?>>?|<<?--?)[^>-]")
"""``'A'->'B': text`` is no comment, though ``'A->B: text`` is one."""

_CONTINUED = pattern(r"(?<!\\)((?:\\\\)*)\\(\r?\n[ \t]*)")


def read_native(source: Source, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read a source in the native language.

    Args:
        source: What to read.
        limits: How large it may be.

    Returns:
        The best diagram that the source allows, and everything there is to tell about it.
    """
    problems = Problems(source)
    clean = CleanText(source.text)
    problems.tell_dropped(clean)
    draft = Draft(_continue_lines(clean.text), problems, limits, is_statement)
    _read_lines(draft)
    close_unclosed(draft)
    check_anchors(draft)
    draft.check_undeclared()
    check_names(draft)
    if not draft.participants and not draft.count and not len(problems):
        problems.warn(
            Code.EMPTY, "there is no diagram in this text", Span(0, 0), "write: A->B: text"
        )
    diagram = draft.finish(Span(0, len(source.text)))
    problems.take(check_diagram(diagram, source))
    return Reading(diagram, problems.sorted(), "native", source)


def _continue_lines(text: str) -> str:
    """Join lines that end in a backslash; the text keeps its length."""
    if "\\\n" not in text and "\\\r\n" not in text:
        return text
    return _CONTINUED.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    """One blank for the end of a line, as long as what it stands for."""
    blank = FILLER if found.string[found.start() - 1 : found.start()].isspace() else " "
    return found[1] + blank + FILLER * len(found[2])


def _read_lines(draft: Draft) -> None:
    """Read line after line to the end, or to where a limit stops it."""
    text, length = draft.text, len(draft.text)
    longest = draft.limits.line
    while draft.position < length and not draft.stopped:
        start, end = draft.next_line()
        if end - start > longest:
            message = f"the line has {end - start:,} characters, more than the {longest:,} allowed"
            draft.problems.error(Code.LIMIT, message, Span(start, end))
            continue
        line = text[start:end]
        stripped = line.strip()
        if not stripped:
            continue
        start += line.index(stripped[0])
        end = start + len(stripped)
        if ends_in_escape(stripped) and text[end : end + 1].strip("\r\n") != "":
            end += 1
        if read_simple_message(draft, start, end):
            continue
        if stripped.startswith(_COMMENT_SIGNS) and not _QUOTED_SENDER.match(stripped):
            continue
        if stripped.startswith(_BLOCK_COMMENT):
            start, end = _skip_comment(draft, start)
        if start < end:
            read_statement(draft, start, end)


def _skip_comment(draft: Draft, start: int) -> tuple[int, int]:
    """Go behind a comment of several lines; gives the rest of its last line."""
    close = draft.text.find("'/", start + 2)
    if close < 0:
        message = "this comment is never closed"
        draft.problems.error(
            Code.UNCLOSED, message, Span(start, start + 2), "write '/ behind what nobody is to read"
        )
        draft.position = len(draft.text) + 1
        return start, start
    draft.position = close + 2
    begin, end = draft.next_line()
    rest = draft.text[begin:end]
    begin += len(rest) - len(rest.lstrip())
    return begin, max(begin, end - len(rest) + len(rest.rstrip()))


def read_statement(draft: Draft, start: int, end: int) -> None:
    """Read one line: a statement, else a message; tells if it is neither."""
    text = draft.text
    for sign in SIGNS.get(text[start], ()):
        found = sign.pattern.match(text, start, end)
        if found is not None:
            sign.read(draft, Scanner(text, start, end), found)
            return
    word = _WORD.match(text, start, end)
    statement = STATEMENTS.get(word[0].lower()) if word else None
    if word is None or statement is None or _is_message(text, word.end(), end, statement.unless):
        if not read_message(draft, start, end):
            _read_unknown(draft, start, end)
        return
    scanner = Scanner(text, start, end)
    scanner.position = word.end()
    statement.read(draft, scanner, word[0].lower())


def _read_unknown(draft: Draft, start: int, end: int) -> None:
    """Tell of a line that is not understood, and read it as what its first word may stand for."""
    meant = tell_unknown(draft, start, end, STATEMENTS)
    word = _WORD.match(draft.text, start, end)
    if meant is None or word is None:
        return
    scanner = Scanner(draft.text, start, end)
    scanner.position = word.end()
    with draft.problems.silent():
        STATEMENTS[meant].read(draft, scanner, meant)


def is_statement(text: str, start: int, end: int) -> bool:
    """Whether a line reads as a statement or a message: tells where an unclosed text ends."""
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    end = start + len(line.strip())
    word = _WORD.match(text, start, end)
    if word is not None and word[0].lower() in STATEMENTS:
        return True
    found = find_arrow(text, start, end)
    return found is not None and found.start() > start


def _is_message(text: str, position: int, end: int, unless: Unless) -> bool:
    """Whether a line that begins with a statement's word is a message from somebody called so."""
    found = find_arrow(text, position, end)
    if found is None:
        return False
    between = text[position : found.start()]
    if unless is Unless.TOUCHED:
        return not between
    if not between.strip():
        return True
    return unless is Unless.ARROW_BEFORE_COLON and find_colon(text, found.end(), end) >= 0
