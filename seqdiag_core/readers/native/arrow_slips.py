"""The arrow of a message, also where it is written by slip or stands close to a name.

``A - > B``, ``A → B`` and ``A —> B`` are read as what they mean, and told of. ``x->y`` comes from
somebody called ``x``; ``A-xB`` and Mermaid's ``A-)B`` are arrows unless somebody is called so.
"""

from __future__ import annotations

import re
from itertools import islice

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from .arrows import FoundArrow, find_arrow, find_bare_arrow, find_colon, match_arrow, read_arrow
from .draft import Draft
from .names import identity

_TOUCHING_HEAD = pattern(r"(?P<line>--?)(?P<more>)(?P<head>x(?=\w)|\))")
_TOUCHING_TAIL = pattern(r"(?P<tail_mark>x)(?P<line>--?)(?P<more>)")
_GAPPED = pattern(
    r"(?P<tail><(?:[ \t]*<)?)?(?:(?<=<)[ \t]*)?(?P<line>-(?:[ \t]*-)?)(?P<more>)"
    r"[ \t]*(?P<head>>(?:[ \t]*>)?)?(?(head)|(?(tail)|(?!)))"
)
_GAP = 8
"""How far behind an arrow a piece of it is looked for."""

_DASHES = "\u2010-\u2015\u2212"
_ODD = pattern(
    r"-{0,9}(?P<sign>[\u2190-\u21ff\u2794\u2798-\u27be\u27f5-\u27ff])"
    rf"|(?P<tail><{{0,2}})(?P<shaft>[-.|{_DASHES}]{{1,9}})(?P<head>>{{0,2}})"
    r"|(?P<only>>{1,2})"
)
_MOST_ODD = 50
_SIGNS = dict.fromkeys("←⟵", "<-") | dict.fromkeys("↔⟷", "<->") | dict.fromkeys("⇒⟹", "=>")
_SIGNS |= {"⇐": "<=", "⟸": "<=", "⇔": "<=>", "⟺": "<=>", "⇢": "-->", "⇠": "<--", "↛": "-x "}


def find_message_arrow(
    draft: Draft, start: int, end: int, *, named: bool = False
) -> FoundArrow | None:
    """The arrow of a line, or None if the line is no message.

    Args:
        draft: The diagram so far.
        start: Where the left name begins.
        end: Where the line ends.
        named: Whether the sender is known, so that the line begins with the arrow.
    """
    text = draft.text
    found = find_arrow(text, start, end)
    if found is not None:
        found = _without_ends_of_names(draft, found, start, end, named=named)
    else:
        colon = find_colon(text, start, end)
        found = find_bare_arrow(text, start, end, colon, draft.participants)
        odd = _ODD.match(text, found.start(), end) if found is not None else None
        if found is None or (odd is not None and odd.end() > found.end() and _meant(odd)):
            return _read_odd(draft, start, end if colon < 0 else colon, texted=colon >= 0)
        found = _read_touching(draft, found, start, colon) or found
    return read_arrow(draft, _with_pieces(draft, found, start, end) or found)


def _without_ends_of_names(
    draft: Draft, found: re.Match[str], start: int, end: int, *, named: bool
) -> re.Match[str]:
    """The arrow without an ``x`` or ``o`` that is a name, or the end of a known one."""
    text, known = draft.text, draft.participants
    if found["tail_mark"] and not named:
        stop = found.end("tail_mark")
        left = text[start:stop]
        if len(left.strip()) == 1 or identity(left) in known:
            found = match_arrow(text, stop, end) or found
    ends = found.groupdict()
    mark = "head_mark" if ends.get("head_mark") else "head"
    if ends.get(mark) not in ("x", "o"):
        return found
    colon = find_colon(text, found.end(), end)
    begin, stop = found.start(mark), end if colon < 0 else colon
    if text[found.end() : stop].strip() and identity(text[begin:stop]) not in known:
        return found
    return match_arrow(text, found.start(), begin) or found


def _read_touching(
    draft: Draft, bare: re.Match[str], start: int, colon: int
) -> re.Match[str] | None:
    """``A-xB: text`` is a lost message, ``A-)B: text`` an asynchronous one; warns of the doubt."""
    text, known = draft.text, draft.participants
    if colon < 0:
        return None
    found = _TOUCHING_HEAD.match(text, bare.start(), colon)
    if found is not None and identity(text[bare.end() : colon]) not in known:
        name = text[found.end() : colon].strip()
        mark = found["head"]
        what = "that is lost" if mark == "x" else "that nobody waits for"
        write = f"{found['line']}x {name}" if mark == "x" else f"{found['line']}>>{name}"
        hint = f'write {write}, or {found["line"]}"{mark}{name}" for the name'
    else:
        left = text[start : bare.start()]
        name = left[:-1].strip()
        if left[-1:] != "x" or identity(left) in known or identity(name) not in known:
            return None
        found = _TOUCHING_TAIL.match(text, bare.start() - 1, colon)
        what = "that is lost"
        hint = f'write {name} x{bare[0]}, or "{name}x"{bare[0]} for the name'
    if found is not None:
        message = f"this is read as a message to {name!r} {what}"
        draft.problems.warn(Code.AMBIGUOUS, message, Span(*found.span()), hint)
    return found


def _with_pieces(draft: Draft, found: re.Match[str], start: int, end: int) -> re.Match[str] | None:
    """The arrow with pieces of it that stand apart, as in ``A - > B``; warns of the blanks."""
    text = draft.text
    before = text[start : found.start()].rstrip()
    after = text[found.end() : min(end, found.end() + _GAP)].lstrip()
    if not after.startswith(">") and not before.endswith(("<", " -")):
        return None
    whole = _GAPPED.search(text, start, min(end, found.end() + _GAP))
    if whole is None or whole.start() > found.start() or whole.end() < found.end():
        return None
    if len(whole[0]) == len(found[0]):
        return None
    hint = "write " + "".join(whole[0].split())
    draft.problems.warn(Code.SYNTAX, "this arrow has blanks in it", Span(*whole.span()), hint)
    return whole


def _read_odd(draft: Draft, start: int, stop: int, *, texted: bool) -> FoundArrow | None:
    """An arrow in other characters, read as the nearest one of the language; an error is told."""
    text = draft.text
    for found in islice(_ODD.finditer(text, start, stop), _MOST_ODD):
        meant = _meant(found)
        if meant is None or (found["only"] and not texted):
            continue
        if not text[start : found.start()].strip() or not text[found.end() : stop].strip():
            continue
        span = Span(*found.span())
        message = f"{found[0]!r} is no arrow of the language"
        draft.problems.error(Code.BAD_ARROW, message, span, f"write {meant.strip()}")
        arrow = match_arrow(meant, 0, len(meant))
        return read_arrow(draft, arrow)._replace(span=span) if arrow else None
    return None


def _meant(found: re.Match[str]) -> str | None:
    """The arrow that odd characters stand for; None for a mere line."""
    if found["sign"]:
        return _SIGNS.get(found["sign"], "->")
    if found["only"]:
        return "-" + found["only"]
    tail, shaft, head = found["tail"], found["shaft"].rstrip("|"), found["head"]
    if not tail and not head:
        return None
    dashed = len(shaft) > 1 or shaft in ".–—―"
    return f"{tail}{'--' if dashed and shaft else '-'}{head}"
