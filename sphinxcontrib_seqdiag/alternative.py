"""What stands for a picture where it cannot be seen."""

from __future__ import annotations

from docutils import nodes

from seqdiag_core import Diagram


def alternative_text(node: nodes.Element, diagram: Diagram) -> str:
    """The text the document gives, else the title, else who talks and how much."""
    if node["alt"]:
        return str(node["alt"])
    if diagram.title:
        return diagram.title.text.replace("\n", " ")
    names = ", ".join(each.label.text.replace("\n", " ") for each in diagram.participants)
    count = sum(1 for _ in diagram.messages())
    return f"Sequence diagram: {names}; {count} message{'' if count == 1 else 's'}"
