"""References to diagrams told elsewhere: ``ref over A, B: text``, a block, or a call into one.

A call leads into a reference and another one out of it::

    Shop->ref over Bank: pay
    Payment with two factors
    end ref-->Shop: paid
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ...diagnostics import Code
from ...model import Reference
from ...patterns import pattern
from ...source import Span
from ..markup import parse_lines
from ..scanner import Scanner
from .blocks import read_block
from .draft import Draft, Name
from .over import Head, need_participants, read_head, read_text
from .statement import Statement
from .styles import PLAIN, StyleReader, style_at

if TYPE_CHECKING:
    from .messages import _Side

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


def read_call(
    draft: Draft, scanner: Scanner, tell: Callable[[_Side, _Side], None], caller: _Side
) -> None:
    """Read the rest of ``A->ref over B, C: text``, the block and the message out of it."""
    from .messages import _Side, read_message

    head: Head = read_head(draft, scanner)
    if not need_participants(draft, scanner, head, "ref"):
        return
    tell(
        caller,
        _Side(nearest(draft, head.participants, caller.end), Span(scanner.start, scanner.start)),
    )
    block = read_block(draft, "ref", scanner.span)
    label = parse_lines(block.lines, draft.text, draft.problems)
    span = Span(scanner.start, block.closing.end)
    draft.add(
        Reference(
            participants=head.participants,
            label=label,
            link=head.link,
            style=head.look.over(draft.look_of("ref")).style,
            span=span,
        )
    )
    if not draft.text[slice(*block.rest)].strip():
        return
    leaving = Name(head.participants[-1], Span(block.rest.start, block.rest.start))
    if not read_message(draft, block.rest.start, block.rest.end, leaving):
        message = "a message out of the reference was expected, such as: end ref-->A: text"
        draft.problems.error(Code.SYNTAX, message, block.rest)


def nearest(draft: Draft, participants: tuple[str, ...], other: object) -> str:
    """The first participant of a reference, or its last one if the other end is behind it."""
    if isinstance(other, str) and draft.rank(other) > draft.rank(participants[-1]):
        return participants[-1]
    return participants[0]


STATEMENTS = (Statement(("ref",), _read_reference),)
