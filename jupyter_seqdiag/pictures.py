"""Facts about finished pictures, and their size on a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_ROOT = re.compile(r"<svg\b[^>]*>")
_LENGTH = re.compile(r'(?<=\s)(width|height)="([0-9.]+)[a-z]*"')


def spoken(svg: str) -> str:
    """What a screen reader says of one of our SVGs: its title and its description."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by ourselves a moment ago
    texts = (root.findtext(_SVG + name, "") for name in ("title", "desc"))
    return ". ".join(text.strip().rstrip(".") for text in texts if text.strip())


def svg_width(svg: str) -> float:
    """Width of one of our SVGs in CSS pixels."""
    return _sizes(_root(svg)[0])["width"]


def with_width(svg: str, width: int) -> str:
    """One of our SVGs shown ``width`` CSS pixels wide, its height in proportion."""
    root = _root(svg)
    sizes = _sizes(root[0])
    factor = width / sizes["width"]
    tag = _LENGTH.sub(lambda found: f'{found[1]}="{sizes[found[1]] * factor:g}"', root[0])
    return svg[: root.start()] + tag + svg[root.end() :]


def _root(svg: str) -> re.Match[str]:
    root = _ROOT.search(svg)
    assert root is not None, "no SVG of ours"  # noqa: S101 - tells the type checker
    return root


def _sizes(tag: str) -> dict[str, float]:
    return {name: float(value) for name, value in _LENGTH.findall(tag)}
