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
from .links import address_in_page, is_role, resolved_references
from .mapping import with_targets
from .nodes import seqdiag, seqdiag_link
from .themes import background_in_page, theme_in_page
from .translation import translated
from .warnings import Subtype, warn


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
        """The picture drawn with characters; the source where that would be too large."""
        try:
            return render(self.reading, "text", strict=False)
        except ValueError as problem:
            source = self.reading.source
            warn(Subtype.FORMAT, str(problem), f"{source.name}:{source.first_line}")
            return source.text


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
    if node["translations"] or any(isinstance(child, seqdiag_link) for child in node.children):
        lead = address or partial(address_in_page, builder=builder_of(env))
        diagram = with_targets(diagram, _addresses(node, lead))
    if node["title"] and not diagram.title:
        diagram = replace(diagram, title=Label(node.translation_of("title")))
    if node["numbered"] and not any(message_numbers(diagram)):
        diagram = replace(diagram, items=(Numbering(), *diagram.items))
    names = (node["theme"], diagram.options.theme, env.config.seqdiag_theme)
    theme = next(filter(None, map(domain.themes.find, names)))
    return Drawing(reading._replace(diagram=diagram), theme, node["prefix"], node["diagram_id"])


def _addresses(
    node: seqdiag, lead: Callable[[nodes.reference], str | None]
) -> Callable[[str], str | None]:
    """Where the targets of a diagram's links lead to, each None if that is nowhere."""
    links = [child for child in node.children if isinstance(child, seqdiag_link)]
    addresses: dict[str, str | None] = dict.fromkeys(link["target"] for link in links)
    addresses |= {target: lead(found) for target, found in resolved_references(node).items()}

    def find(target: str) -> str | None:
        if target not in addresses:
            addresses[target] = _of_translation(target, node, lead)
        return addresses[target]

    return find


def _of_translation(
    target: str, node: seqdiag, lead: Callable[[nodes.reference], str | None]
) -> str | None:
    """Where a link leads to that the source does not have; what it is has been read too late."""
    if is_role(target):
        message = f"a translation leads to {target!r}, which the diagram does not; it is left out"
        warn(Subtype.REFERENCE, message, f"{node.source}:{node.line}")
        return None
    return lead(nodes.reference("", refuri=target))
