"""The writers by dialect; each is imported when it is first used."""

from __future__ import annotations

from ..model import Diagram
from . import Writing

WRITERS = ("native", "mermaid", "plantuml", "seqdiag")
"""Names of the dialects that can be written."""


def write_diagram(diagram: Diagram, dialect: str) -> Writing:
    """Write a diagram as text in a dialect.

    Raises:
        ValueError: The dialect is unknown, or there is no writer for it.
    """
    if dialect == "native":
        from .native import write_native

        return write_native(diagram)
    if dialect == "mermaid":
        from .mermaid import write_mermaid

        return write_mermaid(diagram)
    if dialect == "plantuml":
        from .plantuml import write_plantuml

        return write_plantuml(diagram)
    if dialect == "seqdiag":
        from .blockdiag import write_blockdiag

        return write_blockdiag(diagram)
    raise ValueError(f"unknown dialect {dialect!r}; there are writers for {', '.join(WRITERS)}")
