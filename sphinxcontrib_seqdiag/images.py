"""Diagrams for builders that cannot show them inside a page: a picture, or a drawing in text.

The node becomes one that every builder knows, so builders that nobody thought of work as well.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.transforms.post_transforms import SphinxPostTransform

from seqdiag_core import render
from seqdiag_core.renderers.registry import FORMATS

from .alternative import alternative_text
from .cache import cached, picture_name
from .drawing import Drawing, drawing_of
from .nodes import seqdiag
from .themes import theme_on_paper
from .warnings import Subtype, warn

UNTOUCHED = frozenset({"xml", "pseudoxml", "linkcheck", "gettext", "dummy", "changes"})
"""Builders that look at a document without showing it."""

MEDIA_TYPES = {"svg": "image/svg+xml", "pdf": "application/pdf", "png": "image/png"}
"""Formats of pictures, the best one first."""


class ShowDiagrams(SphinxPostTransform):
    """Replaces diagrams by stock nodes unless the builder writes them into its pages."""

    # Behind the one that resolves references (10), before those that convert images (200).
    default_priority = 120

    def run(self, **_: Any) -> None:
        """Replace all diagrams of a document."""
        builder = self.env._app.builder if hasattr(self.env, "_app") else self.app.builder
        if builder.name in UNTOUCHED or is_inline(builder):
            return
        for node in list(self.document.findall(seqdiag)):
            node.replace_self(self._stock_node(node, builder))

    def _stock_node(self, node: seqdiag, builder: Builder) -> nodes.Element:
        drawing = drawing_of(node, self.config.seqdiag_theme)
        for format, media_type in MEDIA_TYPES.items():
            if media_type in builder.supported_image_types and format in FORMATS:
                try:
                    return self._image(node, drawing, format)
                except ImportError as problem:
                    message = f"cannot draw a diagram as {format}: {problem}"
                    warn(Subtype.FORMAT, message, f"{node.source}:{node.line}")
        return _text_node(node, drawing)

    def _image(self, node: seqdiag, drawing: Drawing, format: str) -> nodes.image:
        theme = drawing.theme if format == "svg" else theme_on_paper(drawing.theme)
        name = picture_name(repr(drawing.reading.diagram), theme, format)
        make = partial(
            render, drawing.reading, format, theme=theme, strict=False, id_prefix=name + "-"
        )
        folder = Path(self.env.doctreedir) / "seqdiag"
        path = cached(folder, f"{name}.{format}", make)
        image = nodes.image("", uri=str(path), alt=alternative_text(node, drawing.reading.diagram))
        image["candidates"] = {"*": str(path)}
        _carry_over(node, image)
        for name in ("align", "width", "height", "scale"):
            if node[name]:
                image[name] = node[name]
        self.env.images.add_file(self.env.docname, str(path))
        return image


def is_inline(builder: Builder) -> bool:
    """Whether a builder takes a drawing as a part of its pages.

    An e-book does not: its manifest would have to tell which pages have drawings.
    """
    return (
        builder.format == "html"
        and MEDIA_TYPES["svg"] in builder.supported_image_types
        and builder.name != "epub"
    )


def _text_node(node: seqdiag, drawing: Drawing) -> nodes.literal_block:
    text = drawing.text().rstrip("\n")
    block = nodes.literal_block(text, text, language="none")
    _carry_over(node, block)
    return block


def _carry_over(node: seqdiag, other: nodes.Element) -> None:
    for name in ("ids", "names", "classes"):
        other[name] = list(node[name])
    other.source, other.line = node.source, node.line


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(ShowDiagrams)
