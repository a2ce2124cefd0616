"""Fragments: ``alt#tab #back TEXT`` ... ``else #back TEXT`` ... ``end``, ``group LABEL [TEXT]``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import FragmentOperator, Style
from ...patterns import pattern
from ...source import Span
from .blocks import OpenFragment, Section
from .colors import COLOR, group_color
from .draft import Draft
from .line import Line
from .statement import Statement

OPERATORS = {
    "alt": FragmentOperator.ALT,
    "opt": FragmentOperator.OPT,
    "loop": FragmentOperator.LOOP,
    "par": FragmentOperator.PAR,
    "par2": FragmentOperator.PAR,
    "break": FragmentOperator.BREAK,
    "critical": FragmentOperator.CRITICAL,
    "group": FragmentOperator.GROUP,
    "partition": FragmentOperator.GROUP,
}
"""Operators by the words that open a fragment."""

_OPEN = pattern(
    rf"(?:&\s*)?(?P<word>{'|'.join(OPERATORS)})(?P<tab>{COLOR})?(?:\s+(?P<back>{COLOR}))?"
    r"(?:\s+(?P<text>.*))?\Z",
    re.IGNORECASE,
)
_ELSE = pattern(
    rf"(?:&\s*)?(?:else|also)(?:\s+(?P<back>{COLOR}))?(?:\s+(?P<text>.*))?\Z", re.IGNORECASE
)
_END = pattern(r"(?:&\s*)?end(?:\s+(?P<what>.*))?\Z", re.IGNORECASE)
_OTHERS = frozenset(("note", "hnote", "rnote", "ref", "title", "legend", "header", "footer"))


def _read_open(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``WORD[#tab] [#back] [TEXT]``."""
    word = found["word"].lower()
    fragment = OpenFragment(word, line.whole, OPERATORS[word])
    fragment.parallel = draft.parallel
    tab, back = group_color(draft, line, found, "tab"), group_color(draft, line, found, "back")
    fragment.style = Style(fill=back, stroke=tab)
    start, end = found.span("text") if found["text"] else (line.end, line.end)
    if fragment.operator is FragmentOperator.GROUP:
        fragment.label, guard = _read_group(draft, line, start, end)
    else:
        guard = _guard(draft, line, start, end)
    if len(draft.blocks.open) >= draft.limits.depth:
        draft.stop(f"{draft.limits.depth:,} levels of nesting", line.whole)
        return
    draft.blocks.open_fragment(fragment)
    draft.blocks.begin_section(Section(line.whole.start, guard, Style()))


def _read_group(draft: Draft, line: Line, start: int, end: int) -> tuple[Label, Label]:
    """``LABEL [GUARD]``: what the tab shows, and what stands beside it."""
    if start == end:
        return Label("group"), EMPTY_LABEL
    opening = _guard_start(line.text, start, end)
    if opening is None:
        return _label(draft, line, start, end), EMPTY_LABEL
    return _label(draft, line, start, opening), _guard(draft, line, opening + 1, end - 1)


def _guard_start(text: str, start: int, end: int) -> int | None:
    """Where the bracket opens that a text ends in; links before it count as a whole."""
    if not text.endswith("]", start, end):
        return None
    behind = text.rfind("]]", start, end - 1)
    opening = text.find("[", behind + 2 if behind >= 0 else start, end)
    return None if opening < 0 else opening


def _read_else(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``else [#back] [TEXT]``: another section."""
    fill = group_color(draft, line, found, "back")
    start, end = found.span("text") if found["text"] else (line.end, line.end)
    guard = _guard(draft, line, start, end)
    if not draft.blocks.open:
        message = "this belongs to no fragment that is open"
        hint = "write alt, opt, loop or par before it"
        draft.problems.error(Code.UNMATCHED, message, line.whole, hint)
        return
    draft.blocks.begin_section(Section(line.whole.start, guard, Style(fill=fill)))


def _read_end(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``end [anything]`` closes the innermost fragment."""
    what = (found["what"] or "").lower().strip()
    if not draft.blocks.open:
        message = f"this '{line}' closes nothing"
        if what in _OTHERS:
            message = f"there is no {what} of several lines that this could close"
        draft.problems.error(Code.UNMATCHED, message, line.whole, "leave it out")
        return
    word = draft.blocks.open[-1].word
    if what != word and (what in OPERATORS or what in _OTHERS):
        message = f"this closes the {word!r} above, whatever stands behind 'end'"
        draft.problems.warn(Code.AMBIGUOUS, message, line.whole, f"write end {word}, or only end")
    draft.target = draft.blocks.close_fragment(line.whole)
    draft.lives.behind_end = True


def _guard(draft: Draft, line: Line, start: int, end: int) -> Label:
    return draft.label(line, start, end, framed=True) if start < end else EMPTY_LABEL


def _label(draft: Draft, line: Line, start: int, end: int) -> Label:
    return draft.label(line, start, end) if start < end else EMPTY_LABEL


def close_fragments(draft: Draft) -> None:
    """Close the fragments that are open at the end, as PlantUML does, and warn of them."""
    end = draft.end
    while draft.blocks.open:
        fragment = draft.blocks.open[-1]
        if not draft.stopped:
            message = f"{fragment.word!r} is never closed, it ends with the diagram"
            hint = "write 'end' on a line of its own behind what belongs to it"
            draft.problems.warn(Code.UNCLOSED, message, fragment.opening, hint)
        draft.blocks.close_fragment(Span(end, end))


STATEMENTS = (
    Statement(tuple(OPERATORS), _OPEN, _read_open),
    Statement(("else", "also"), _ELSE, _read_else),
    Statement(("end",), _END, _read_end),
)
