"""Which reader reads a statement that begins with a token of a kind."""

from __future__ import annotations

from collections.abc import Callable

from ...diagnostics import Code
from .activations import read_activation, read_deactivation, read_destruction
from .boxes import end_box, read_box
from .draft import Draft
from .fragments import DIVIDERS, OPERATORS, read_divider, read_fragment
from .menus import read_menu
from .messages import read_message
from .notes import read_note
from .numbering import read_numbering
from .participants import read_creation, read_participant
from .recovery import recover
from .refusal import Refused
from .titles import read_acc_description, read_acc_title, read_title
from .tokens import Tokens


def _read_stray(draft: Draft, tokens: Tokens) -> None:
    """Read a character that begins no statement; Mermaid skips it."""
    stray = tokens.take()
    draft.warn(
        Code.DROPPED,
        f"Mermaid skips the `{stray.text}` that stands before this statement",
        stray.start,
        stray.end,
        "no name can begin with it" if stray.text in "/\\()<>" else None,
    )


_READERS: dict[str, Callable[[Draft, Tokens], None]] = {
    "name": read_message,
    "participant": read_participant,
    "actor": read_participant,
    "create": read_creation,
    "destroy": read_destruction,
    "activate": read_activation,
    "deactivate": read_deactivation,
    "note": read_note,
    "box": read_box,
    "autonumber": read_numbering,
    "invalid": _read_stray,
    "title": read_title,
    "acc_title": read_acc_title,
    "acc_descr": read_acc_description,
    "acc_block": read_acc_description,
    **dict.fromkeys(("link", "links", "properties", "details"), read_menu),
    **dict.fromkeys(OPERATORS, read_fragment),
    **dict.fromkeys(DIVIDERS, read_divider),
}
_IN_BOXES = frozenset(("participant", "actor", "destroy"))


def read_statements(draft: Draft, tokens: Tokens) -> None:
    """Read all statements up to the end of the text."""
    while (token := tokens.peek()).kind != "end-of-text":
        if token.kind == "newline":
            tokens.take()
            continue
        try:
            _read_statement(draft, tokens)
        except Refused as refused:
            recover(draft, tokens, token, refused)


def _read_statement(draft: Draft, tokens: Tokens) -> None:
    token = tokens.peek()
    if token.kind == "end" and draft.cast.box is not None:
        end_box(draft, tokens.take())
    elif token.kind == "end" and draft.blocks.open:
        end = tokens.take()
        draft.blocks.end(draft.place(end))
    elif token.kind not in _READERS or (draft.cast.box is not None and token.kind not in _IN_BOXES):
        raise Refused(token, "a statement")
    else:
        _READERS[token.kind](draft, tokens)
