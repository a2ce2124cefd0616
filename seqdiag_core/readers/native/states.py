"""States and conditions on lifelines: ``state over A: text``, or a block."""

from __future__ import annotations

from ...diagnostics import Code
from ...model import StateInvariant
from ..scanner import Scanner
from .draft import Draft
from .over import need_participants, read_head, read_text
from .references import OVER
from .statement import Statement


def _read_state(draft: Draft, scanner: Scanner, word: str) -> None:
    """``state over A, B [STYLE] [[[link]]][: text]``."""
    if scanner.take(OVER) is None:
        message = "'over' was expected behind 'state'"
        draft.problems.error(Code.SYNTAX, message, scanner.span, "write: state over A: text")
        return
    head = read_head(draft, scanner)
    look = head.look.over(draft.look_of("state"))
    label, span = read_text(draft, scanner, head, "state", look)
    if need_participants(draft, scanner, head, word):
        draft.add(
            StateInvariant(
                participants=head.participants,
                label=label,
                link=head.link,
                style=look.style,
                span=span,
            )
        )


STATEMENTS = (Statement(("state",), _read_state),)
