"""From the node of a diagram to its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from docutils import nodes
from sphinx.environment import BuildEnvironment

from seqdiag_core import Reading, render
from seqdiag_core.label import Label
from seqdiag_core.memory import without_collecting
from seqdiag_core.model import Numbering
from seqdiag_core.numbering import message_numbers
from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.svg import render_svg
from seqdiag_core.theme.theme import Theme

from .anchors import with_anchors
from .builders import builder_of
from .domain import seqdiag_domain
from .links import address_in_page, resolved_references
from .mapping import with_targets
from .nodes import seqdiag, seqdiag_link
from .themes import background_in_page, theme_in_page
from .translation import translated


class Drawing(NamedTuple):
    """A diagram that is ready to be rendered.

    Attributes:
        reading: The diagram in the reader's language, with links that lead somewhere.
        theme: Its theme.
        prefix: Beginning of every id.
        diagram_id: The id of a diagram with a name; empty for one without.
    """

    reading: Reading
    theme: Theme
    prefix: str
    diagram_id: str

    def svg_in_page(self) -> str:
        """The picture as a part of a page."""
        request = Request(
            self.reading.diagram,
            theme_in_page(self.theme),
            self.prefix,
            background=background_in_page(self.theme),
            origin=self.reading.source,
            tells_parts=True,
        )
        with without_collecting():
            svg = render_svg(request)
        if not self.diagram_id:
            return svg
        return with_anchors(svg, self.diagram_id, self.reading.diagram)

    def text(self) -> str:
        """The picture drawn with characters."""
        return render(self.reading, "text", strict=False)


def drawing_of(
    node: seqdiag,
    env: BuildEnvironment,
    address: Callable[[nodes.reference], str | None] | None = None,
) -> Drawing:
    """What a node shows.

    Args:
        node: The node; references among its children have been resolved.
        env: What is known of the project.
        address: Where a reference leads from the place where the picture is shown; a page if None.
    """
    domain = seqdiag_domain(env)
    reading = domain.readings.take(node)
    diagram = translated(reading.diagram, node, reading.source)
    if any(isinstance(child, seqdiag_link) for child in node.children):
        references = resolved_references(node)
        lead = address or partial(address_in_page, builder=builder_of(env))
        addresses = {target: lead(found) for target, found in references.items()}
        diagram = with_targets(diagram, addresses.get)
    if node["title"] and not diagram.title:
        diagram = replace(diagram, title=Label(node.translation_of("title")))
    if node["numbered"] and not any(message_numbers(diagram)):
        diagram = replace(diagram, items=(Numbering(), *diagram.items))
    names = (node["theme"], diagram.options.theme, env.config.seqdiag_theme)
    theme = next(filter(None, map(domain.themes.find, names)))
    return Drawing(reading._replace(diagram=diagram), theme, node["prefix"], node["diagram_id"])
