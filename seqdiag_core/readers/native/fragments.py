"""Fragments: ``alt`` ... ``else`` ... ``end``, ``loop``, ``par``, ``group`` and the others.

``WORD[#tab] [FRAGMENT STYLE] [| SECTION STYLE] [[[link]]] GUARD``; swimlanes.io writes
``if: GUARD``, davidje13's SequenceDiagram ``if GUARD`` and ``repeat GUARD``.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import NO_STYLE, Fragment, FragmentOperator, Item, Link, Operand, Style
from ...patterns import pattern
from ...source import Span
from ..markup import marked, parse_label
from ..scanner import Scanner
from .draft import Call, Draft
from .frames import Frame, ParallelFrame, close_frame, open_frame
from .links import LINK, read_link
from .statement import Statement
from .styles import PLAIN, Look, StyleReader, style_at

OPERATORS = {operator.value: operator for operator in FragmentOperator} | {
    "if": FragmentOperator.ALT,
    "repeat": FragmentOperator.LOOP,
    "par2": FragmentOperator.PAR,
    "expandable": FragmentOperator.GROUP,
}
"""Operators by the words that open a fragment."""

_COLON = pattern(r"\s*:")
_BAR = pattern(r"\s*\|\s*(?=#)")
_EXPANDABLE = pattern(r"[+-]")
_IF = pattern(r"\s+if\b\s*:?", re.IGNORECASE)
_GROUP_GUARD = pattern(r"\[([^\[\]\n]*)\]\s*\Z")
_INK_BEHIND = pattern(r"\s(#\S+)\s*\Z")


class _Section:
    """A section that is being read."""

    __slots__ = ("guard", "items", "start", "style")

    def __init__(self, start: int, guard: Label, style: Style) -> None:
        self.start = start
        self.guard = guard
        self.style = style
        self.items: list[Item] = []


class FragmentFrame(Frame):
    """A fragment that is open."""

    __slots__ = ("calls", "label", "link", "operator", "outer", "sections", "style")

    def __init__(self, draft: Draft, word: str, opening: Span) -> None:
        super().__init__(word, opening)
        self.operator = OPERATORS[word]
        self.label = EMPTY_LABEL
        self.link: Link | None = None
        self.style = NO_STYLE
        self.outer = draft.items
        self.calls: list[Call] = list(draft.calls)
        self.sections: list[_Section] = []

    def begin_section(self, draft: Draft, start: int, guard: Label, style: Style) -> None:
        """Let what follows belong to another section."""
        section = _Section(start, guard, style)
        self.sections.append(section)
        draft.items = section.items

    def close(self, draft: Draft, end: Span) -> None:
        """Put the fragment behind the items before it."""
        draft.items = self.outer
        ends = [section.start for section in self.sections[1:]] + [end.start]
        operands = tuple(
            Operand(
                guard=section.guard,
                items=tuple(section.items),
                style=section.style,
                span=Span(section.start, stop),
            )
            for section, stop in zip(self.sections, ends, strict=True)
        )
        operator = self.operator
        if self.word == "if" and len(operands) == 1:
            operator = FragmentOperator.OPT
        draft.add(
            Fragment(
                operator=operator,
                operands=operands,
                label=self.label,
                link=self.link,
                style=self.style,
                end=end,
                span=Span(self.start, end.end),
            )
        )


def read_fragment(draft: Draft, scanner: Scanner, word: str) -> None:
    """Open a fragment with its first section."""
    if word == "expandable" and scanner.take(_EXPANDABLE) is not None:
        message = "fragments cannot be folded here"
        draft.problems.warn(Code.UNSUPPORTED, message, scanner.span, "write: group")
    opening = Span(scanner.start, scanner.position)
    frame = FragmentFrame(draft, word, opening)
    tab = read_style(draft, scanner, most=1)
    style = tab.style
    if tab is not PLAIN:
        style = style._replace(stroke=style.stroke or style.fill, fill=None)
    scanner.take(_COLON)
    scanner.skip_blanks()
    look = read_style(draft, scanner)
    section = PLAIN
    if scanner.take(_BAR) is not None:
        section = read_style(draft, scanner)
    found = scanner.skip_blanks().take(LINK)
    if found is not None:
        frame.link = read_link(draft, found)
    look = look.over(Look(style))
    frame.style = look.style
    guard_end = scanner.end
    if look is not PLAIN and word == "group":
        guard_end = _read_ink_behind(draft, scanner, frame)
    guard_start = scanner.position
    if word == "group":
        guard_start, guard_end = _read_group_label(draft, scanner, frame, guard_end, look)
    guard = parse_label(draft.text, guard_start, guard_end, draft.problems)
    open_frame(draft, frame)
    frame.begin_section(draft, scanner.start, marked(guard, look.marks), section.style)


def read_style(draft: Draft, scanner: Scanner, *, most: int = 8) -> Look:
    """Take a style if one stands here."""
    start = scanner.position
    stop = style_at(draft.text, start, scanner.end, most=most)
    if stop is None:
        return PLAIN
    scanner.position = stop
    return StyleReader(draft.looks, draft.problems).read(draft.text, start, stop)


def _read_ink_behind(draft: Draft, scanner: Scanner, frame: FragmentFrame) -> int:
    """``group #navy Label #white``: a colour behind a label is that of the label."""
    found = _INK_BEHIND.search(draft.text[scanner.position : scanner.end])
    if found is None:
        return scanner.end
    start = scanner.position + found.start(1)
    if style_at(draft.text, start, scanner.end) != scanner.position + found.end(1):
        return scanner.end
    ink = StyleReader(draft.looks, draft.problems).read(draft.text, start, scanner.end).style.fill
    frame.style = frame.style._replace(ink=ink)
    return start


def _read_group_label(
    draft: Draft, scanner: Scanner, frame: FragmentFrame, end: int, look: Look
) -> tuple[int, int]:
    """``group LABEL [GUARD]``: give the frame its label, and tell where the guard stands."""
    start = scanner.position
    bracket = _GROUP_GUARD.search(draft.text[start:end])
    label_end = start + bracket.start() if bracket else end
    label = parse_label(draft.text, start, label_end, draft.problems)
    if label.text:
        frame.label = marked(label, look.marks)
    if bracket is None:
        return end, end
    return start + bracket.start(1), start + bracket.end(1)


def _read_else(draft: Draft, scanner: Scanner, word: str) -> None:
    """Begin another section of the innermost fragment."""
    opening = Span(scanner.start, scanner.position)
    while draft.frames and isinstance(draft.frames[-1], ParallelFrame):
        frame = draft.frames[-1]
        message = f"{frame.word!r} is still open before {word!r}"
        draft.problems.error(Code.UNCLOSED, message, frame.opening, f"write {frame.closing!r}")
        close_frame(draft, Span(scanner.start, scanner.start))
    scanner.take(_IF)
    scanner.take(_COLON)
    scanner.skip_blanks()
    look = read_style(draft, scanner)
    guard = parse_label(draft.text, scanner.position, scanner.end, draft.problems)
    top = draft.frames[-1] if draft.frames else None
    if not isinstance(top, FragmentFrame):
        message = f"{word!r} belongs to no fragment"
        draft.problems.error(Code.UNMATCHED, message, opening, "write alt before it")
        return
    draft.calls = list(top.calls)
    top.begin_section(draft, scanner.start, marked(guard, look.marks), look.style)


STATEMENTS = (
    Statement(tuple(OPERATORS), read_fragment),
    Statement(("else",), _read_else),
)
