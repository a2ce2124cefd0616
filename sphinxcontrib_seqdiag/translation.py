"""Translated texts: what a translator is shown of a label, and the label that comes back."""

from __future__ import annotations

from dataclasses import replace

from seqdiag_core import Diagram, Source, read
from seqdiag_core.label import Label

from .mapping import with_labels
from .nodes import seqdiag


def message_of(label: Label, source: Source) -> str:
    """What a translator is shown: the text, with its markup if it has any."""
    if not label.marks or not label.span.end:
        return label.text
    return source.text[label.span.start : label.span.end]


def translated(diagram: Diagram, node: seqdiag, source: Source) -> Diagram:
    """The diagram in the reader's language."""
    texts: dict[str, str] = node["translations"]
    if not texts:
        return diagram

    def change(label: Label) -> Label:
        text = texts.get(message_of(label, source)) if label.text else None
        if text is None:
            return label
        if not label.marks:
            return Label(text, wrap=label.wrap)
        return _marked(text, node["dialect"])

    name, description = diagram.accessible_name, diagram.description
    spoken = replace(
        diagram,
        accessible_name=name and texts.get(name, name),
        description=description and texts.get(description, description),
    )
    return with_labels(spoken, change)


def _marked(text: str, dialect: str) -> Label:
    # The dialect's own reader knows what its markup means.
    written = text.replace("\n", r"\n")
    messages = read(f"A->B: {written}", dialect).diagram.messages()
    return next((message.label for message in messages), Label(text))
