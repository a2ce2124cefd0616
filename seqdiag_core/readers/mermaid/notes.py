"""Notes: ``Note left of|right of ID: TEXT`` and ``Note over ID[, ID]: TEXT``."""

from __future__ import annotations

from ...model import Note, NotePlacement
from .draft import Draft
from .refusal import Refused, end_statement, expect
from .texts import read_text
from .tokens import Token, Tokens

_SIDES = {"left": NotePlacement.LEFT, "right": NotePlacement.RIGHT}


def read_note(draft: Draft, tokens: Tokens) -> None:
    """Read a note."""
    keyword = tokens.take()
    side = tokens.peek()
    if side.kind not in ("side", "over"):
        raise Refused(side, "`left of`, `right of` or `over`")
    tokens.take()
    names = [expect(tokens, "name", "a participant's name")]
    if side.kind == "over" and tokens.peek().kind == "comma":
        tokens.take()
        names.append(expect(tokens, "name", "a participant's name"))
    text = expect(tokens, "text", "`:` and the note's text")
    end_statement(tokens)
    add_note(draft, keyword, side, names, text)


def add_note(draft: Draft, keyword: Token, side: Token, names: list[Token], text: Token) -> None:
    """Take in a note.

    Args:
        draft: The diagram so far.
        keyword: The word ``note``.
        side: ``over``, ``left of`` or ``right of``.
        names: The participants it stands at; without any it stands across the diagram.
        text: Its text with the colon.
    """
    participants = tuple(dict.fromkeys(draft.use(name) for name in names))
    label = read_text(draft, text)
    placement = _SIDES.get(side.text.split()[0].lower(), NotePlacement.OVER)
    note = Note(
        placement=placement if participants else NotePlacement.ACROSS,
        participants=participants,
        label=label,
        style=draft.looks.note,
        span=draft.body.span(keyword.start, text.end),
    )
    draft.add_labelled(note, text)
