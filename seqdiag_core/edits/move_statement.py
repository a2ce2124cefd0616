"""Move a message, or anything else that happens, up or down, across borders of fragments too."""

from __future__ import annotations

from ..source import Span
from .changes import Change, EditError
from .draft import Draft
from .lines import indent_at, insert_lines, newline_of, remove_lines
from .script import Part, end_of_unit


def move_statement(draft: Draft, index: int, place: int) -> tuple[Change, ...]:
    """Move a statement, with all that stands in it and all notes that hang on it.

    Args:
        draft: The text.
        index: Index of the statement, or of the one that opens a block.
        place: Index of the statement before which it goes; the number of statements for the end.

    Returns:
        The changes; none if it stands there already.

    Raises:
        EditError: It cannot stand there.
    """
    if draft.script[index].part in (Part.DIVIDES, Part.CLOSES):
        raise EditError("a section moves with its fragment")
    end = end_of_unit(draft.script, index)
    if index <= place <= end:
        return ()
    if place < len(draft.script) and draft.script[place].hangs_on:
        raise EditError("a note there belongs to the message before it")
    moved = draft.meanings[index:end]
    rest = [*draft.meanings[:index], *draft.meanings[end:]]
    at = place if place < index else place - len(moved)
    return draft.settle(_cut_and_paste(draft, index, end, place), [*rest[:at], *moved, *rest[at:]])


def _cut_and_paste(draft: Draft, index: int, end: int, place: int) -> tuple[Change, Change]:
    source = draft.source
    lines = Span(draft.script[index].lines.start, draft.script[end - 1].lines.end)
    old = indent_at(source, lines.start)
    new = draft.indent_of_place(place)
    block = source.text[lines.start : lines.end].removesuffix("\n").removesuffix("\r")
    pasted = [_reindent(line, old, new) for line in block.split(newline_of(source))]
    paste = insert_lines(source, draft.offset_of_place(place), pasted)
    return paste, remove_lines(source, lines)


def _reindent(line: str, old: str, new: str) -> str:
    return new + line[len(old) :] if line.startswith(old) else line
