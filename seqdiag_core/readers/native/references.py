"""References to diagrams told elsewhere: ``ref over A, B: text``, a block, or a call into one.

A call leads into a reference and another one out of it::

    Shop->ref over Bank: pay
    Payment with two factors
    end ref-->Shop: paid
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import Reference
from ...patterns import pattern
from ...source import Span
from ..markup import parse_lines
from ..scanner import Scanner
from .blocks import read_block
from .draft import Draft
from .over import Head, need_participants, read_head, read_text
from .statement import Statement
from .styles import PLAIN, StyleReader, style_at

OVER = pattern(r"\s*over\b\s*", re.IGNORECASE)


def _read_reference(draft: Draft, scanner: Scanner, word: str) -> None:
    """``ref[#fill] over A, B [STYLE] [[[link]]][: text]``."""
    look = PLAIN
    stop = style_at(draft.text, scanner.position, scanner.end)
    if stop is not None:
        style = StyleReader(draft.looks, draft.problems)
        look = style.read(draft.text, scanner.position, stop)
        scanner.position = stop
    if scanner.take(OVER) is None:
        message = "'over' was expected behind 'ref'"
        draft.problems.error(Code.SYNTAX, message, scanner.span, "write: ref over A, B: text")
        return
    head = read_head(draft, scanner)
    look = head.look.over(look).over(draft.look_of("ref"))
    label, span = read_text(draft, scanner, head, "ref", look)
    if need_participants(draft, scanner, head, word):
        draft.add(
            Reference(
                participants=head.participants,
                label=label,
                link=head.link,
                style=look.style,
                span=span,
            )
        )


def add_called(draft: Draft, scanner: Scanner, head: Head) -> Span:
    """Read the block behind ``A->ref over B, C``; gives the rest of the line that closes it."""
    block = read_block(draft, "ref", scanner.span)
    draft.add(
        Reference(
            participants=head.participants,
            label=parse_lines(block.lines, draft.text, draft.problems),
            link=head.link,
            style=head.look.over(draft.look_of("ref")).style,
            span=Span(scanner.start, block.closing.end),
        )
    )
    return block.rest


def nearest(draft: Draft, participants: tuple[str, ...], other: object) -> str:
    """The first participant of a reference, or its last one if the other end is behind it."""
    if isinstance(other, str) and draft.rank(other) > draft.rank(participants[-1]):
        return participants[-1]
    return participants[0]


STATEMENTS = (Statement(("ref",), _read_reference),)
