"""What the same drawing costs without us: its elements made and written by svgwrite, or as strings.

The drawing is taken apart beforehand, so that what is timed is making and writing alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import svgwrite
from svgwrite.base import BaseElement

_SVG = "{http://www.w3.org/2000/svg}"
_FIRST_ARGUMENT = {"path": "d", "a": "href"}
"""Attributes that svgwrite wants as the first argument of its factories."""


class Part(NamedTuple):
    """An element of a drawing: its name, attributes, text and inner elements."""

    name: str
    attributes: Mapping[str, str]
    text: str
    parts: tuple[Part, ...]


def take_apart(svg: str) -> Part:
    """The elements of a drawing."""
    return _part(ET.fromstring(svg))  # our own drawing


def _part(element: ET.Element) -> Part:
    attributes = {key.rpartition("}")[2]: value for key, value in element.items()}
    parts = tuple(map(_part, element))
    return Part(element.tag.removeprefix(_SVG), attributes, element.text or "", parts)


def by_svgwrite(root: Part) -> str:
    """The drawing made and written by svgwrite, without validation."""
    drawing = svgwrite.Drawing(debug=False)
    drawing.update(root.attributes)
    for part in root.parts:
        drawing.add(_element(drawing, part))
    written: str = drawing.tostring()
    return written


def _element(drawing: svgwrite.Drawing, part: Part) -> BaseElement:
    make: Any = getattr(drawing, part.name, None)
    attributes = dict(part.attributes)
    if part.name in ("text", "tspan"):
        element = make(part.text)
    elif part.name in _FIRST_ARGUMENT:
        element = make(attributes.pop(_FIRST_ARGUMENT[part.name]))
    elif make is None:
        element = drawing.tspan(part.text)
        element.elementname = part.name
    else:
        element = make()
    element.update(attributes)
    for inner in part.parts:
        element.add(_element(drawing, inner))
    return element


def by_strings(root: Part) -> str:
    """The drawing written with formatted strings and one join."""
    pieces: list[str] = []
    _write(root, pieces)
    return "".join(pieces)


def _write(part: Part, pieces: list[str]) -> None:
    attributes = " ".join([f'{key}="{escape(value)}"' for key, value in part.attributes.items()])
    pieces.append(f"<{part.name} {attributes}>{escape(part.text)}")
    for inner in part.parts:
        _write(inner, pieces)
    pieces.append(f"</{part.name}>")
