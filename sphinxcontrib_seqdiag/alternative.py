"""What stands for a picture where it cannot be seen."""

from __future__ import annotations

from docutils import nodes

from seqdiag_core import Diagram
from seqdiag_core.scene.descriptions import summarize, title_of


def alternative_text(node: nodes.Element, diagram: Diagram) -> str:
    """The text the document gives, else the title, else who talks and how much."""
    if node["alt"]:
        return str(node["alt"])
    is_named = diagram.title or diagram.accessible_name
    return title_of(diagram) if is_named else summarize(diagram)
