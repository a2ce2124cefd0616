"""Birth and death: ``create A``, ``destroy A``, ``destroyafter A``, ``destroysilent A``."""

from __future__ import annotations

from ...model import Creation, Destruction, ParticipantKind
from ..scanner import Scanner
from .activations import read_named
from .draft import Draft
from .participants import KINDS, declare
from .statement import Statement


def _read_create(draft: Draft, scanner: Scanner, word: str) -> None:
    """``create [KIND] NAME [as NAME] ...``: born at the next message to it."""
    scanner.skip_blanks()
    before = scanner.position
    kind = KINDS.get(scanner.take_word().lower())
    if kind is None or not scanner.peek().isspace():
        scanner.position = before
        kind = ParticipantKind.PARTICIPANT
    known = declare(draft, scanner, kind, word)
    if known is not None:
        draft.add(Creation(participant=known.id, span=scanner.span))


def _read_destroy(draft: Draft, scanner: Scanner, word: str) -> None:
    """``destroy NAMES`` at the message before; ``after`` on a row of its own, ``silent`` bare."""
    names, _ = read_named(draft, scanner, word)
    for name in names:
        draft.add(
            Destruction(
                participant=draft.refer(name, introduces=False).id,
                own_row="after" in word,
                silent="silent" in word,
                span=scanner.span,
            )
        )


STATEMENTS = (
    Statement(("create",), _read_create),
    Statement(("destroy", "destroyafter", "destroysilent", "destroysilentafter"), _read_destroy),
)
