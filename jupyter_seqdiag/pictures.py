"""Facts about finished pictures, and their size on a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_ROOT = re.compile(r"<svg\b[^>]*>")
_TAG = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>')
_VALUE = re.compile(r'="([^"]*)"')
_LENGTH = re.compile(r'(?<=\s)(width|height)="([0-9.]+)[a-z]*"')


def spoken(svg: str) -> str:
    """What a screen reader says of one of our SVGs: its title and its description."""
    root = ET.fromstring(svg)  # noqa: S314 - drawn by ourselves a moment ago
    texts = (root.findtext(_SVG + name, "") for name in ("title", "desc"))
    return ". ".join(text.strip().rstrip(".") for text in texts if text.strip())


def svg_size(svg: str) -> tuple[float, float]:
    """Width and height of one of our SVGs in CSS pixels."""
    sizes = _sizes(_root(svg)[0])
    return sizes["width"], sizes["height"]


def with_width(svg: str, width: int) -> str:
    """One of our SVGs shown ``width`` CSS pixels wide, its height in proportion."""
    root = _root(svg)
    sizes = _sizes(root[0])
    factor = width / sizes["width"]
    tag = _LENGTH.sub(lambda found: f'{found[1]}="{sizes[found[1]] * factor:g}"', root[0])
    return svg[: root.start()] + tag + svg[root.end() :]


def in_single_quotes(svg: str) -> str:
    """One of our SVGs with its attributes in quotes that JSON need not escape.

    That makes it a tenth smaller in a notebook.
    """
    return _TAG.sub(lambda tag: _VALUE.sub(_requoted, tag[0]), svg)


def _requoted(value: re.Match[str]) -> str:
    return "='" + value[1].replace("'", "&#39;") + "'"


def _root(svg: str) -> re.Match[str]:
    root = _ROOT.search(svg)
    assert root is not None, "no SVG of ours"  # noqa: S101 - tells the type checker
    return root


def _sizes(tag: str) -> dict[str, float]:
    return {name: float(value) for name, value in _LENGTH.findall(tag)}
