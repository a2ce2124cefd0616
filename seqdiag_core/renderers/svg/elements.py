"""Elements of svgwrite, made and written fast. The only module that knows svgwrite.

svgwrite checks nothing here, takes attributes ready-made, and its tree is written by this module:
that is many times faster than its own way through ElementTree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from svgwrite.base import BaseElement
from svgwrite.params import Parameter

from ...patterns import pattern

Attributes = dict[str, str]
"""Attributes of an element by name."""

_SPECIAL = pattern(r"[&<>\"\x00-\x1f]")
_CONTROL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# What XML cannot hold. Python compiles it slowly, so that it serves only texts that may need it.
_ILLEGAL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class SvgElement(BaseElement):  # type: ignore[misc]  # svgwrite has no types
    """An element of svgwrite that takes its attributes ready-made, and writes itself.

    Args:
        name: Name of the element.
        attribs: Its attributes.
        elements: What it holds.
        text: Its characters, before what it holds.
    """

    _parameter = Parameter(debug=False)

    def __init__(
        self,
        name: str,
        attribs: Attributes,
        elements: Sequence[SvgElement] = (),
        text: str | None = None,
    ) -> None:
        self.elementname = name
        self.attribs = attribs
        self.elements = elements
        self.text = text

    def get_xml(self) -> Element:
        """Give the element to ElementTree."""
        xml: Element = super().get_xml()
        if self.text is not None:
            xml.text = _legal(self.text)
        return xml

    def tostring(self) -> str:
        """Write the element."""
        parts: list[str] = []
        self._write(parts.append)
        return "".join(parts)

    def _write(self, write: Callable[[str], None]) -> None:
        attribs = self.attribs
        name = self.elementname
        if _needs_escape("".join(attribs.values())):
            attribs = {key: _escape_attribute(value) for key, value in attribs.items()}
        write("<" + name + "".join([f' {key}="{value}"' for key, value in attribs.items()]))
        text = self.text
        if not self.elements and text is None:
            write("/>")
            return
        write(">")
        if text is not None:
            write(_escape(text) if _needs_escape(text) else text)
        for element in self.elements:
            element._write(write)
        write(f"</{name}>")


def _needs_escape(text: str) -> bool:
    return not text.isascii() or _SPECIAL.search(text) is not None


def _legal(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return (_CONTROL if text.isascii() else _ILLEGAL).sub("", text)


def _escape(text: str) -> str:
    text = _legal(text).replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _escape_attribute(value: str) -> str:
    value = _escape(value).replace('"', "&quot;")
    return value.replace("\n", "&#10;").replace("\t", "&#9;")
