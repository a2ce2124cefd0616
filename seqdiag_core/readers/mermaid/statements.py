"""Which reader reads a statement that begins with a token of a kind."""

from __future__ import annotations

from collections.abc import Callable

from ...diagnostics import Code
from .activations import ACTIONS, read_action
from .boxes import end_box, read_box
from .draft import Draft
from .fragments import DIVIDERS, OPERATORS, read_divider, read_end, read_fragment
from .menus import read_menu
from .messages import read_message
from .notes import read_note
from .numbering import read_numbering
from .participants import read_creation, read_participant
from .recovery import recover
from .refusal import Refused
from .titles import read_acc_description, read_acc_title, read_title
from .tokens import Token, Tokens

_READERS: dict[str, Callable[[Draft, Tokens], None]] = {
    "name": read_message,
    "participant": read_participant,
    "actor": read_participant,
    "create": read_creation,
    "note": read_note,
    "box": read_box,
    "end": read_end,
    "autonumber": read_numbering,
    "title": read_title,
    "acc_title": read_acc_title,
    "acc_descr": read_acc_description,
    "acc_block": read_acc_description,
    **dict.fromkeys(("link", "links", "properties", "details"), read_menu),
    **dict.fromkeys(ACTIONS, read_action),
    **dict.fromkeys(OPERATORS, read_fragment),
    **dict.fromkeys(DIVIDERS, read_divider),
}
_IN_BOXES = frozenset(("participant", "actor", "destroy"))


def read_statements(draft: Draft, tokens: Tokens) -> None:
    """Read all statements up to the end of the text."""
    while (first := tokens.peek()).kind != "end-of-text" and not draft.stopped:
        if first.kind == "newline":
            tokens.take()
            continue
        strays = _take_strays(draft, tokens)
        try:
            _read_statement(draft, tokens)
        except Refused as refused:
            recover(draft, tokens, first, refused)
        else:
            _warn_of_strays(draft, strays)
        draft.check_participants()


def _take_strays(draft: Draft, tokens: Tokens) -> list[Token]:
    """Take characters that begin no statement; outside of boxes Mermaid skips them."""
    strays: list[Token] = []
    while tokens.peek().kind == "invalid" and draft.cast.box is None:
        strays.append(tokens.take())
    return strays


def _warn_of_strays(draft: Draft, strays: list[Token]) -> None:
    for stray in strays:
        draft.warn(
            Code.DROPPED,
            f"Mermaid skips the `{stray.text}` before this statement",
            stray.start,
            stray.end,
            "no name can begin with it",
        )


def _read_statement(draft: Draft, tokens: Tokens) -> None:
    token = tokens.peek()
    box = draft.cast.box
    if token.kind == "newline":
        tokens.take()
    elif box is not None and token.kind == "end" and box.depth == len(draft.blocks.open):
        end_box(draft, tokens)
    elif token.kind not in _READERS or (
        box is not None and not box.is_open_to_all and token.kind not in _IN_BOXES
    ):
        raise Refused(token, "a statement")
    else:
        _READERS[token.kind](draft, tokens)
