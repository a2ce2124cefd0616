"""Put new statements in: a message, a note, a bar, a divider, a whole fragment."""

from __future__ import annotations

from ..model import Item
from .changes import Change
from .draft import Draft
from .script import tokens_of


def insert_items(draft: Draft, place: int, items: tuple[Item, ...]) -> tuple[Change, ...]:
    """Insert items.

    Args:
        draft: The text.
        place: Index of the statement before which they go; the number of statements for the end.
        items: What to insert. Participants that are new stand behind all others.

    Raises:
        EditError: They cannot stand there.
    """
    lines = draft.syntax.write_items(items, draft.order)
    change = draft.insert_at(place, lines)
    return draft.settle(
        (change,), [*draft.meanings[:place], tokens_of(items), *draft.meanings[place:]]
    )
