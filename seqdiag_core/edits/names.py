"""Names in a source: where they stand with their quotes, and what a new one may be."""

from __future__ import annotations

from ..source import Source, Span
from .changes import EditError
from .draft import Draft


def quoted(source: Source, span: Span) -> Span:
    """The span of a name with the quotes round it, if there are any."""
    text = source.text
    if span.start > 0 and text[span.start - 1] == '"' == text[span.end : span.end + 1]:
        return Span(span.start - 1, span.end + 1)
    return span


def new_name(draft: Draft, name: str) -> str:
    """A name that somebody wishes for, without blanks at its ends.

    Raises:
        EditError: It is empty, or taken.
    """
    name = name.strip()
    if not name:
        raise EditError("a participant needs a name")
    if name in draft.order:
        raise EditError(f"there is already a participant {name!r}")
    return name
