"""From the node of a diagram to its picture."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from seqdiag_core import Reading, Source, render
from seqdiag_core.readers.registry import read_source

from .links import resolved_targets
from .mapping import with_targets
from .nodes import seqdiag
from .themes import FOLLOWING
from .translation import translated


class Drawing(NamedTuple):
    """A diagram that is ready to be rendered.

    Attributes:
        reading: The diagram in the reader's language, with links that lead somewhere.
        theme: The name of its theme, as documents name them.
        prefix: Beginning of every id.
    """

    reading: Reading
    theme: str
    prefix: str

    def svg_in_page(self, theme: str) -> str:
        """The picture as a part of a page, in a theme as the core names it."""
        return render(
            self.reading, theme=theme, id_prefix=self.prefix, strict=False, embed_source=False
        )

    def text(self) -> str:
        """The picture drawn with characters."""
        return render(self.reading, "text", strict=False)


def source_of(node: seqdiag) -> Source:
    """The source that a node was made from."""
    return Source(node["text"], node["filename"], first_line=node["first_line"])


def drawing_of(node: seqdiag, default_theme: str = FOLLOWING) -> Drawing:
    """What a node shows.

    Args:
        node: The node; references among its children have been resolved.
        default_theme: The theme of a diagram that asks for none.
    """
    source = source_of(node)
    reading = read_source(source, node["dialect"])
    diagram = translated(reading.diagram, node, source)
    if any(isinstance(child, nodes.Element) and "target" in child for child in node.children):
        diagram = with_targets(diagram, resolved_targets(node).get)
    theme = node["theme"] or diagram.options.theme or default_theme
    return Drawing(reading._replace(diagram=diagram), theme, node["prefix"])
