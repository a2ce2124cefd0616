"""A diagram in a page of HTML: a part of the page itself, not a picture that it loads."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

    from .nodes import seqdiag

_ROOT = re.compile(r"<svg\b[^>]*>")
_TITLE = re.compile(r"(<title[^>]*>).*?(?=</title>)", re.DOTALL)
_SIZE = re.compile(r'\s(width|height)="([^"]*)"')

PAGE_CLASSES = ("seqdiag", "mathjax_ignore", "tex2jax_ignore")
"""Classes of the element around a diagram; the last two keep formula scripts away from labels."""


def visit_seqdiag(translator: HTML5Translator, node: seqdiag) -> None:
    """Write the picture, and nothing of the children that it shows."""
    from .drawing import drawing_of

    drawing = drawing_of(node, translator.config.seqdiag_theme)
    svg = _named(resized(drawing.svg_in_page(), node), node["alt"])
    classes = [*PAGE_CLASSES, f"align-{node['align'] or 'default'}", *node["classes"]]
    ids = "".join(f'<span id="{escape(each)}"></span>' for each in node["ids"][1:])
    own = f' id="{escape(node["ids"][0])}"' if node["ids"] else ""
    translator.body.append(f'<div class="{escape(" ".join(classes))}"{own}>{ids}\n{svg}</div>\n')
    raise nodes.SkipNode


def _named(svg: str, alternative: str) -> str:
    """A picture with another accessible name."""
    if not alternative:
        return svg
    return _TITLE.sub(lambda found: found[1] + escape(alternative), svg, count=1)


def resized(svg: str, node: nodes.Element) -> str:
    """A picture in the width, height and scale that its node asks for."""
    asked = {name: node[name] for name in ("width", "height") if node[name]}
    scale = node["scale"]
    root = _ROOT.match(svg)
    if root is None or not (asked or scale):
        return svg
    natural = {name: float(value) for name, value in _SIZE.findall(root.group())}
    factor = (scale or 100) / 100
    if asked:
        sizes = {name: _scaled(value, factor) for name, value in asked.items()}
    else:
        sizes = {name: f"{value * factor:g}" for name, value in natural.items()}
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in sizes.items())
    return _SIZE.sub("", root.group())[:-1] + attributes + ">" + svg[root.end() :]


def _scaled(length: str, factor: float) -> str:
    number, unit = re.fullmatch(r"([\d.]+)(.*)", length).groups()  # type: ignore[union-attr]
    return f"{float(number) * factor:g}{unit}"
