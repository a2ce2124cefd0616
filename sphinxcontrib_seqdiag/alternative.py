"""What stands for a picture where it cannot be seen."""

from __future__ import annotations

from docutils import nodes

from seqdiag_core import Diagram
from seqdiag_core.scene.descriptions import summarize, title_of

from .nodes import seqdiag


def shown_title(node: seqdiag, diagram: Diagram) -> str:
    """What a reference to a diagram says: the caption, else what stands for the picture."""
    caption = (
        node.parent.next_node(nodes.caption) if isinstance(node.parent, nodes.figure) else None
    )
    return caption.astext() if caption else alternative_text(node, diagram)


def alternative_text(node: seqdiag, diagram: Diagram) -> str:
    """The text the document gives, else the title, else who talks and how much."""
    if node["alt"]:
        return node.translation_of("alt")
    if diagram.title or diagram.accessible_name:
        return title_of(diagram)
    return node.translation_of("title") or summarize(diagram)
