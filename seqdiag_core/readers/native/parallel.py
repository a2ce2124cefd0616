"""Items at one height: ``parallel`` ... ``parallel off``, ``parallel {`` ... ``}``, ``&``.

WebSequenceDiagrams closes ``parallel`` with ``end`` too. ``parallel TEXT`` is its fragment.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import ActivationEnd, ActivationStart, Message, ParallelRow
from ...patterns import pattern
from ...source import Span
from ..scanner import Scanner
from .draft import Draft
from .fragments import read_fragment
from .frames import Frame, ParallelFrame, close_frame, open_frame
from .messages import read_message
from .statement import Sign, Statement

_NEXT = pattern(r"(?:[ \t]*(?:(?:#|//|')[^\n]*)?\r?\n)*[ \t]*&[ \t]*")


def _read_parallel(draft: Draft, scanner: Scanner, word: str) -> None:
    """``parallel``, ``parallel on``, ``parallel {``, ``parallel off``; the same for ``linear``."""
    argument = scanner.skip_blanks().rest.lower()
    if argument == "off":
        _close_row(draft, scanner, word)
    elif argument in ("", "on", "{"):
        open_frame(draft, ParallelFrame(draft, word, scanner.span, braced=argument == "{"))
    else:
        read_fragment(draft, scanner, "par")


def _close_row(draft: Draft, scanner: Scanner, word: str) -> None:
    top = draft.frames[-1] if draft.frames else None
    if isinstance(top, ParallelFrame) and not top.braced and top.word == word:
        close_frame(draft, scanner.span)
        return
    message = f"there is no {word!r} that this could end"
    draft.problems.error(Code.UNMATCHED, message, scanner.span, "leave it out")


def _read_brace(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``}`` closes ``parallel {``."""
    top = draft.frames[-1] if draft.frames else None
    span = Span(*found.span())
    if isinstance(top, ParallelFrame) and top.braced:
        close_frame(draft, span)
    elif top is not None and _ends_in_brace(draft, top):
        message = f"{top.word!r} is closed by {top.closing!r}, not by a brace"
        draft.problems.error(Code.UNMATCHED, message, span, f"write {top.closing}")
        close_frame(draft, span)
    else:
        message = "this brace closes nothing"
        draft.problems.error(Code.UNMATCHED, message, span, "leave it out")
    del scanner


def _ends_in_brace(draft: Draft, frame: Frame) -> bool:
    line_end = draft.text.find("\n", frame.start)
    return draft.text[frame.start : line_end].rstrip().endswith("{")


def _read_ampersand(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``& A->B: text`` begins at the height of the message before; lines of this kind add up."""
    items = draft.items
    first = len(items) - 1
    while first >= 0 and isinstance(items[first], ActivationStart | ActivationEnd):
        first -= 1
    if first < 0 or not isinstance(items[first], Message):
        message = "there is no message beside which this one could stand"
        draft.problems.error(Code.UNMATCHED, message, Span(*found.span()))
        first = len(items)
    draft.items = items[first:]
    begin = draft.items[0].span.start if draft.items else scanner.start
    start, end = found.end(), scanner.end
    while True:
        if not read_message(draft, start, end):
            message = "a message was expected behind &"
            draft.problems.error(Code.SYNTAX, message, Span(start, end), "write: & A->B: text")
        following = _NEXT.match(draft.text, draft.position)
        if following is None or draft.stopped:
            break
        draft.position = following.end()
        start, (_, end) = following.end(), draft.next_line()
        end = start + len(draft.text[start:end].rstrip())
    row = ParallelRow(items=tuple(draft.items), span=Span(begin, end))
    draft.items = items
    items[first:] = [row]


STATEMENTS = (Statement(("parallel", "linear"), _read_parallel),)
SIGNS = (
    Sign("}", pattern(r"\}\s*\Z"), _read_brace),
    Sign("&", pattern(r"&[ \t]*"), _read_ampersand),
)
