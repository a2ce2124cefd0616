"""What stands for a picture where it cannot be seen."""

from __future__ import annotations

from seqdiag_core import Diagram
from seqdiag_core.scene.descriptions import summarize, title_of

from .nodes import seqdiag


def alternative_text(node: seqdiag, diagram: Diagram) -> str:
    """The text the document gives, else the title, else who talks and how much."""
    if node["alt"]:
        return node.translation_of("alt")
    is_named = diagram.title or diagram.accessible_name
    return title_of(diagram) if is_named else summarize(diagram)
