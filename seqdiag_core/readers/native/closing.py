"""``end``: closes the innermost fragment, group or row; ``end alt`` tells which one is meant.

Behind a participant's name, as in davidje13's SequenceDiagram, it ends lifelines.
"""

from __future__ import annotations

from ...diagnostics import Code
from ...model import Destruction
from ...patterns import pattern
from ...source import Span
from ..scanner import Scanner
from .draft import Draft
from .fragments import OPERATORS, FragmentFrame
from .frames import Frame, GroupFrame, ParallelFrame, close_frame
from .names import split_at_commas
from .statement import Statement

_WORD = pattern(r"\s*([A-Za-z_]\w*)\s*\Z")
_GROUPS = ("box", "group", "participantgroup")
_BLOCKS = ("note", "ref", "state", "title", "legend", "header", "footer", "caption")


def _read_end(draft: Draft, scanner: Scanner, word: str) -> None:
    """``end``, ``end WORD``, ``endWORD``, or ``end NAMES``."""
    span = Span(scanner.start, scanner.end)
    joined = word.removeprefix("end")
    if not joined and scanner.skip_blanks().done:
        if draft.frames:
            close_frame(draft, span)
        else:
            message = "this 'end' closes nothing"
            draft.problems.warn(Code.UNMATCHED, message, span, "leave it out")
        return
    found = scanner.take(_WORD) if not joined else None
    what = joined or (found[1].lower() if found else "")
    if not joined and _read_end_of_lifelines(draft, scanner):
        return
    if what in OPERATORS or what in _GROUPS or what == "parallel":
        _close_named(draft, what, span)
    elif what in _BLOCKS:
        message = f"there is no {what} of several lines that this could close"
        draft.problems.error(Code.UNMATCHED, message, span, "leave it out")
    else:
        message = "nothing was expected behind 'end'"
        draft.problems.error(Code.SYNTAX, message, span, "write 'end' alone, or 'end alt'")
        if draft.frames:
            close_frame(draft, span)


def _close_named(draft: Draft, what: str, span: Span) -> None:
    """Close the innermost frame of a kind, and whatever is still open in it."""
    if not any(_is_called(frame, what) for frame in draft.frames):
        message = f"there is no {what!r} that this could close"
        hint = f"{draft.frames[-1].word!r} is open" if draft.frames else "leave it out"
        draft.problems.error(Code.UNMATCHED, message, span, hint)
        return
    while not _is_called(draft.frames[-1], what):
        frame = draft.frames[-1]
        message = f"{frame.word!r} is still open where {what!r} ends"
        draft.problems.error(Code.UNCLOSED, message, frame.opening, f"write {frame.closing!r}")
        close_frame(draft, Span(span.start, span.start))
    close_frame(draft, span)


def _is_called(frame: Frame, what: str) -> bool:
    if isinstance(frame, GroupFrame):
        return what in _GROUPS and (what != "group" or frame.word != "box")
    if isinstance(frame, ParallelFrame):
        return what == frame.word
    return isinstance(frame, FragmentFrame) and (
        what == frame.word or OPERATORS.get(what) is frame.operator
    )


def _read_end_of_lifelines(draft: Draft, scanner: Scanner) -> bool:
    """``end A, B``: the lifelines of known participants end here."""
    start = scanner.start + len("end")
    pieces = split_at_commas(draft.text, start, scanner.end)
    names = [draft.text[begin:end].strip().strip('"') for begin, end in pieces]
    if not all(name in draft.participants for name in names):
        return False
    for name in names:
        draft.add(Destruction(participant=name, own_row=True, silent=True, span=scanner.span))
    return True


_JOINED = tuple("end" + word for word in (*OPERATORS, *_GROUPS, "parallel", *_BLOCKS))
STATEMENTS = (Statement(tuple(dict.fromkeys(("end", *_JOINED))), _read_end),)
