"""Diagrams for builders that cannot show them inside a page: a picture, or a drawing in text.

The node becomes one that every builder knows, so builders that nobody thought of work as well.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.texinfo import TexinfoBuilder
from sphinx.transforms.post_transforms import SphinxPostTransform

from seqdiag_core.renderers.extras import MissingExtraError

from .alternative import alternative_text
from .builders import MEDIA_TYPES, UNTOUCHED, builder_of, is_inline
from .characters import PLAIN_FORMATS, drawn_block, unframed
from .legacy import font_files
from .links import address_in_file, address_nowhere, resolved_references
from .nodes import seqdiag
from .warnings import Subtype, warn, warn_once


class ShowDiagrams(SphinxPostTransform):
    """Replaces diagrams by stock nodes unless the builder writes them into its pages."""

    # Behind the one that resolves references (10), before those that convert images (200).
    default_priority = 120

    def run(self, **_: Any) -> None:
        """Replace all diagrams of a document."""
        builder = builder_of(self.env)
        if builder.name in UNTOUCHED:
            return
        for node in list(self.document.findall(seqdiag)):
            if _wanted_format(node, builder) != "svg" or not is_inline(builder):
                self._replace(node, builder)

    def _replace(self, node: seqdiag, builder: Builder) -> None:
        stock = self._stock_node(node, builder)
        links = _link_list(node) if isinstance(stock, nodes.image) else []
        if links and isinstance(node.parent, nodes.figure):
            node.parent += nodes.legend("", *links)
            links = []
        figure = node.parent
        node.replace_self([stock, *links])
        if builder.format in PLAIN_FORMATS and isinstance(figure, nodes.figure):
            figure.replace_self(unframed(figure))

    def _stock_node(self, node: seqdiag, builder: Builder) -> nodes.Element:
        # Not above, as below: a page in HTML whose diagrams are kept needs nothing that draws.
        from seqdiag_core.renderers.registry import FORMATS

        wanted = _wanted_format(node, builder)
        formats = [] if wanted == "text" else sorted(MEDIA_TYPES, key=lambda each: each != wanted)
        for format in formats:
            if MEDIA_TYPES[format] in builder.supported_image_types and format in FORMATS:
                try:
                    return self._image(node, format, builder)
                except MissingExtraError as problem:
                    warn_once(Subtype.FORMAT, str(problem))
                except ValueError as problem:
                    warn(Subtype.FORMAT, str(problem), f"{node.source}:{node.line}")
        from .drawing import drawing_of

        drawing = drawing_of(node, self.env, address_nowhere)
        block = drawn_block(drawing.text(), node, builder)
        _carry_over(node, block)
        return block

    def _image(self, node: seqdiag, format: str, builder: Builder) -> nodes.image:
        from .drawing import drawing_of
        from .pictures import RASTER_SCALE, characters_beside, picture_file, raster_width

        # Only a PDF is followed where it stands; other pictures are shown by a page as they are.
        address = address_in_file if format == "pdf" else address_nowhere
        drawing = drawing_of(node, self.env, address)
        folder = Path(self.env.doctreedir) / "seqdiag"
        path = picture_file(drawing, format, folder, font_files(self.config))
        uri = str(path)
        image = nodes.image("", uri=uri, alt=alternative_text(node, drawing.reading.diagram))
        image["candidates"] = {"*": uri}
        _carry_over(node, image)
        image["classes"].append("dark-light")
        for name in ("align", "width", "height", "scale"):
            if node[name]:
                image[name] = node[name]
        if format == "png" and builder.format == "html" and not (node["width"] or node["height"]):
            image["width"] = f"{raster_width(path) / RASTER_SCALE:g}px"
        self.env.images.add_file(self.env.docname, uri)
        if isinstance(builder, TexinfoBuilder):
            words = characters_beside(path, drawing)
            self.env.images.add_file(self.env.docname, words)
            builder.images[words] = self.env.images[words][1]
        return image


def _wanted_format(node: seqdiag, builder: Builder) -> str:
    own = f"{builder.format}_format"
    return str(node.get(own) or node["format"] or "svg")


def _link_list(node: seqdiag) -> list[nodes.Node]:
    """The links of a diagram as text: in a picture nobody could follow them."""
    references = list(resolved_references(node).values())
    if not references:
        return []
    parts: list[nodes.Node] = []
    for reference in references:
        parts += [reference.deepcopy(), nodes.Text(" · ")]
    return [nodes.paragraph("", "", *parts[:-1], classes=["seqdiag-links"])]


def _carry_over(node: seqdiag, other: nodes.Element) -> None:
    for name in ("ids", "names", "classes"):
        other[name] = list(node[name])
    other.source, other.line = node.source, node.line


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(ShowDiagrams)
