"""A diagram in a page of HTML: a part of the page itself, not a picture that it loads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

_ROOT = re.compile(r"<svg\b[^>]*>")
_TITLE = re.compile(r"(<title[^>]*>).*?(?=</title>)", re.DOTALL)
_SIZE = re.compile(r'\s(width|height)="([^"]*)"')

_NARROW = 450
"""Pictures of less width are legible on every screen."""

_LEAST_SCALE = 0.65
"""How much pictures shrink on small screens; labels are then between 8 and 9 pixels high."""

PAGE_CLASS = "seqdiag-page"
"""Class of elements in which the colours of the style sheet are known."""

PAGE_CLASSES = ("seqdiag", "mathjax_ignore", "tex2jax_ignore")
"""Classes of the element around a diagram; the last two keep formula scripts away from labels."""


def diagram_element(svg: str, asked: Mapping[str, Any]) -> str:
    """The element around a picture.

    Args:
        svg: The picture.
        asked: What the document asks for: ``alt``, ``align``, ``width``, ``height``,
            ``max-width``, ``scale``, ``classes`` and ``ids``, each of which may be missing.
    """
    align = asked.get("align") or "default"
    classes = escape(" ".join([*PAGE_CLASSES, f"align-{align}", *asked.get("classes", ())]))
    first, *others = asked.get("ids") or [""]
    own = f' id="{escape(first)}"' if first else ""
    spans = "".join(f'<span id="{escape(each)}"></span>' for each in others)
    picture = _named(_resized(svg, asked), asked.get("alt", ""))
    return f'<div class="{classes}"{own}>{spans}\n{picture}</div>'


def _named(svg: str, alternative: str) -> str:
    """A picture with another accessible name."""
    if not alternative:
        return svg
    return _TITLE.sub(lambda found: found[1] + escape(alternative), svg, count=1)


def _resized(svg: str, asked: Mapping[str, Any]) -> str:
    """A picture in the width, height and scale that the document asks for."""
    lengths = {name: asked[name] for name in ("width", "height") if asked.get(name)}
    scale, most = asked.get("scale"), asked.get("max-width")
    root = _ROOT.match(svg)
    if root is None:
        return svg
    if not (lengths or scale or most):
        return _legible(svg, root)
    if not lengths:
        lengths = dict(_SIZE.findall(root.group()))
    factor = (scale or 100) / 100
    attributes = "".join(
        f' {name}="{escape(_scaled(length, factor))}"' for name, length in lengths.items()
    )
    if most:
        unit = "px" if most[-1].isdigit() else ""
        attributes += f' style="max-width:{escape(most)}{unit}"'
    return _SIZE.sub("", root.group())[:-1] + attributes + ">" + svg[root.end() :]


def _legible(svg: str, root: re.Match[str]) -> str:
    """A picture that is scrolled rather than so small that nobody could read it.

    The style sheet acts on the variable; it alone knows that it is not about paper.
    """
    width = float(dict(_SIZE.findall(root.group()))["width"])
    if width < _NARROW:
        return svg
    least = f' style="--sd-least:{width * _LEAST_SCALE:.0f}px"'
    return svg[: root.end() - 1] + least + svg[root.end() - 1 :]


def _scaled(length: str, factor: float) -> str:
    number, unit = re.fullmatch(r"([\d.]+)(.*)", length).groups()  # type: ignore[union-attr]
    return f"{float(number) * factor:g}{unit}"
