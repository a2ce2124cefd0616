"""Random texts to edit: diagrams in native text, with comments and blank lines between."""

from __future__ import annotations

from core.strategies import diagrams
from hypothesis import assume, reject
from hypothesis import strategies as st

from seqdiag_core import Reading, read, write
from seqdiag_core.edits.changes import Change, EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import perform_edit

BETWEEN = ("", "", "", "# a comment\n", "\n", "  // another\n\n")


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A text without errors, as somebody might have typed it."""
    text = write(draw(diagrams()), "native").text
    lines = [draw(st.sampled_from(BETWEEN)) + line for line in text.splitlines(keepends=True)]
    text = "".join(lines)
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    reading = read(text, "native")
    assume(reading.ok)
    return Draft(reading)


def edited(draft: Draft, **request: object) -> Reading:
    """What the text says after an edit; refused edits end the example.

    Whatever the edit, only the lines that its changes touch may differ.
    """
    try:
        changes = perform_edit(draft.reading, request)
    except EditError:
        reject()
    text = apply_changes(draft.source.text, changes)
    assert untouched_lines(draft, changes) == kept_lines(text, draft, changes)
    return read(text, "native")


def untouched_lines(draft: Draft, changes: tuple[Change, ...]) -> list[str]:
    """Stretches of the old text between its changes."""
    text, at, found = draft.source.text, 0, []
    for change in sorted(changes, key=lambda change: change.start):
        found.append(text[at : change.start])
        at = change.end
    return [*found, text[at:]]


def kept_lines(text: str, draft: Draft, changes: tuple[Change, ...]) -> list[str]:
    """The same stretches, found in the new text."""
    found, at = [], 0
    for stretch, change in zip(
        untouched_lines(draft, changes)[:-1],
        sorted(changes, key=lambda change: change.start),
        strict=True,
    ):
        found.append(text[at : at + len(stretch)])
        at += len(stretch) + len(change.replacement)
    return [*found, text[at:]]
