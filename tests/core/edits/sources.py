"""Random texts to edit, in every dialect that can be read."""

from __future__ import annotations

from core.edits.blockdiag_texts import blockdiag_texts
from core.strategies import diagrams
from hypothesis import assume, reject
from hypothesis import strategies as st

from seqdiag_core import Reading, read, write
from seqdiag_core.edits.changes import Change, EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import perform_edit

DIALECTS = ("native", "mermaid", "plantuml", "seqdiag")
"""All dialects with a reader."""

_BETWEEN = {
    "native": ("", "", "", "# a comment\n", "\n", "  // another\n\n"),
    "mermaid": ("", "", "", "%% a comment\n", "\n", "  %% another\n\n"),
    "plantuml": ("", "", "", "' a comment\n", "\n", "  ' another\n\n"),
}


@st.composite
def _written(draw: st.DrawFn, dialect: str) -> str:
    """What a writer makes of a diagram, with comments and blank lines between."""
    text = write(draw(diagrams()), "mermaid" if dialect == "mermaid" else "native").text
    between = st.sampled_from(_BETWEEN[dialect])
    return "".join(draw(between) + line for line in text.splitlines(keepends=True))


@st.composite
def drafts(draw: st.DrawFn, dialect: str) -> Draft:
    """A text without errors, as somebody might have typed it."""
    text = draw(blockdiag_texts() if dialect == "seqdiag" else _written(dialect))
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    reading = read(text, dialect)
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
    return read(text, draft.reading.dialect)


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
