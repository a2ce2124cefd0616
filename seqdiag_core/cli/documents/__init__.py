"""Diagrams inside of documents: fences of Markdown, directives of reStructuredText and MyST."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from .embedded import Embedded, holds_sequence, split_lines

_MARKDOWN = (".md", ".markdown", ".mdown", ".myst", ".qmd")
_RST = (".rst", ".rest")


def is_document(name: str) -> bool:
    """Whether a file's ending is that of a document that may hold diagrams."""
    return PurePath(name).suffix.lower() in _MARKDOWN + _RST


def find_diagrams(text: str, name: str) -> list[Embedded]:
    """The sequence diagrams in a document, in their order; other diagrams are left out."""
    return [found for found in _all(text, name) if holds_sequence(found)]


def _all(text: str, name: str) -> Iterator[Embedded]:
    if PurePath(name).suffix.lower() in _RST:
        from .rst import find_directives

        return find_directives(text, split_lines(text))
    from .markdown import find_fences

    return find_fences(text, split_lines(text))
