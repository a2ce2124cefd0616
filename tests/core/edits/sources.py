"""Random texts to edit, in every dialect that can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from core.edits.blockdiag_texts import blockdiag_texts
from core.edits.grammars import typed_texts
from core.strategies import diagrams
from hypothesis import HealthCheck, assume, given, reject, settings
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


Property = Callable[[str, st.DataObject], None]


def in_dialects(*dialects: str) -> Callable[[Property], Callable[..., None]]:
    """Run a property with texts of some dialects: those that know what it is about."""
    checked = settings(
        max_examples=10,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )

    def in_them(test: Property) -> Callable[..., None]:
        return pytest.mark.parametrize("dialect", dialects)(checked(given(data=st.data())(test)))

    return in_them


in_every_dialect = in_dialects(*DIALECTS)


@st.composite
def _written(draw: st.DrawFn, dialect: str) -> str:
    """What a writer makes of a diagram, with comments and blank lines between."""
    text = write(draw(diagrams()), "mermaid" if dialect == "mermaid" else "native").text
    between = st.sampled_from(_BETWEEN[dialect])
    return "".join(draw(between) + line for line in text.splitlines(keepends=True))


@st.composite
def drafts(draw: st.DrawFn, dialect: str) -> Draft:
    """A text without errors, as somebody might have typed it."""
    written = blockdiag_texts() if dialect == "seqdiag" else _written(dialect)
    text = draw(st.one_of(typed_texts(dialect), written))
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    reading = read(text, dialect)
    assume(reading.ok and reading.diagram.participants)
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
