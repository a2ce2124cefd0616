"""Let a note stand elsewhere: beside or over other participants."""

from __future__ import annotations

from dataclasses import replace

from ..model import Note, NotePlacement
from .changes import Change, EditError
from .draft import Draft
from .names import quoted


def change_note(
    draft: Draft, index: int, placement: NotePlacement, participants: tuple[str, ...]
) -> tuple[Change, ...]:
    """Change where a note stands.

    Args:
        draft: The text.
        index: Index of the note's statement.
        placement: Beside or over.
        participants: Ids of those it belongs to.

    Returns:
        The changes; none if it stands there already.

    Raises:
        EditError: The statement is no note, or it cannot stand there.
    """
    old = draft.script[index].nodes[0]
    if not isinstance(old, Note):
        raise EditError("this is no note")
    for id in participants:
        draft.participant(id)
    new = replace(old, placement=placement, participants=participants, on_message=False)
    if new == old:
        return ()
    said = draft.said(index, (new,))
    return draft.first_settled(
        (
            lambda: draft.settle((_place(draft, old, new),), said),
            lambda: draft.settle((draft.rewritten(index, (new,)),), said),
        )
    )


def _place(draft: Draft, old: Note, new: Note) -> Change:
    """Change only the words between ``note`` and what follows its place."""
    start, end = old.span
    found = draft.syntax.find_note_place(draft.source.text[start:end])
    if found is None:
        raise EditError("the place of this note does not stand in the source")
    behind = start + found.end
    for mention in draft.reading.diagram.mentions:
        if behind <= mention.span.start and mention.span.end <= end:
            behind = quoted(draft.source, mention.span).end
    return Change(start + found.start, behind, draft.syntax.write_note_place(new))
