"""Groups: ``box "Label" #colour`` ... ``end box``, ``participantgroup`` ... ``end``."""

from __future__ import annotations

from ...label import EMPTY_LABEL
from ..markup import marked, parse_label
from ..scanner import Scanner
from .draft import Draft
from .frames import GroupFrame, open_frame
from .names import QUOTED
from .over import split_style
from .statement import Statement
from .styles import PLAIN, StyleReader, style_at


def read_group(draft: Draft, scanner: Scanner, word: str) -> None:
    """``box ["LABEL"] [STYLE]`` or ``participantgroup [STYLE] [LABEL]``; both orders for both."""
    scanner.skip_blanks()
    start, end = scanner.position, scanner.end
    look = PLAIN
    stop = style_at(draft.text, start, end)
    if stop is not None:
        look = StyleReader(draft.looks, draft.problems).read(draft.text, start, stop)
        start = Scanner(draft.text, stop, end).skip_blanks().position
    quoted = QUOTED.match(draft.text, start, end)
    if stop is None:
        end, look = split_style(draft, quoted.end() if quoted else start, end)
    if quoted is not None and not draft.text[quoted.end() : end].strip():
        start, end = quoted.span(1)
    label = parse_label(draft.text, start, end, draft.problems)
    if not label.text:
        label = EMPTY_LABEL
    open_frame(draft, GroupFrame(word, scanner.span, marked(label, look.marks), look.style))


STATEMENTS = (Statement(("participantgroup",), read_group),)
