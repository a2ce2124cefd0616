"""Delete a message, a note, or whatever else happens; a fragment with or without what it holds."""

from __future__ import annotations

from ..source import Span
from .changes import Change, EditError
from .draft import Draft
from .lines import remove_lines
from .script import Part, end_of_block, end_of_unit


def delete_statement(draft: Draft, index: int) -> tuple[Change, ...]:
    """Delete a statement with all that stands in it and all notes that hang on it.

    Participants stay, also those that only it named.

    Args:
        draft: The text.
        index: Index of the statement, or of the one that opens a block.

    Raises:
        EditError: Others could not stand without it.
    """
    part = draft.script[index].part
    if part is Part.CLOSES:
        raise EditError("an end goes with its fragment")
    if part is Part.DIVIDES:
        return _remove(draft, [(index, index + 1)])
    return _remove(draft, [(index, end_of_unit(draft.script, index))])


def unwrap_fragment(draft: Draft, index: int) -> tuple[Change, ...]:
    """Take a fragment away from round what it holds.

    Args:
        draft: The text.
        index: Index of the statement that opens it.

    Raises:
        EditError: Nothing opens there.
    """
    if draft.script[index].part is not Part.OPENS:
        raise EditError("there is no fragment to take away")
    end = end_of_block(draft.script, index)
    depth = draft.script[index].depth
    lines = [
        at
        for at in range(index, end)
        if draft.script[at].depth == depth and draft.script[at].part is not Part.WHOLE
    ]
    return _remove(draft, [(at, at + 1) for at in lines])


def _remove(draft: Draft, ranges: list[tuple[int, int]]) -> tuple[Change, ...]:
    """Remove the statements of some ranges of indices."""
    script = draft.script
    gone = {at for start, end in ranges for at in range(start, end)}
    changes = [
        remove_lines(draft.source, Span(script[start].lines.start, script[end - 1].lines.end))
        for start, end in ranges
    ]
    kept = [meaning for at, meaning in enumerate(draft.meanings) if at not in gone]
    return draft.settle(changes, kept)
