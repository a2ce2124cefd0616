"""The option ``config``: a configuration of Mermaid beside the diagram instead of in it."""

from __future__ import annotations

from seqdiag_core import Source
from seqdiag_core.readers.detection import detect_dialect

NOT_MERMAID = "option config: only Mermaid's diagrams have a configuration"
"""What is told where the option has no effect."""


def configured(source: Source, dialect: str | None, configuration: str) -> Source | None:
    """A source of Mermaid that ends with a configuration, so that this one counts.

    Args:
        source: What the document shows.
        dialect: Its dialect; None detects it.
        configuration: The configuration in JSON.

    Returns:
        The source, whose lines are those it had; or None if it is in another dialect.
    """
    if (dialect or detect_dialect(source.text)) != "mermaid":
        return None
    text = f"{source.text}\n%%{{init: {configuration}}}%%"
    return Source(text, source.name, first_line=source.first_line)
