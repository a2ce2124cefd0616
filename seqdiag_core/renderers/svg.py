"""SVG: a scene drawn with svgwrite. The only module that knows svgwrite.

svgwrite checks nothing here, takes attributes ready-made, and its tree is written by this module:
that is many times faster than its own way through ElementTree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element

from svgwrite.base import BaseElement
from svgwrite.params import Parameter

from ..layout.engine import place_diagram
from ..layout.placed import Align
from ..measure.metrics import Role
from ..model import Link
from ..scene.build import build_scene
from ..scene.links import drawn_target
from ..scene.shapes import (
    Command,
    Ellipse,
    Group,
    Line,
    MarkedText,
    Path,
    Piece,
    Rect,
    Scene,
    Shape,
    Text,
)
from ..source import NO_SPAN
from ..theme.colors import Color
from ..theme.css import FILL_CLASS, OWN, STROKE_CLASS, auto_stylesheet, root_class
from ..theme.looks import Look, TextLook
from ..theme.registry import find_theme
from ..theme.theme import Flavour, Theme
from .backgrounds import background_color
from .registry import Request

Attributes = dict[str, str]

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile(r"[&<>\"\r\n\t]|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES = re.compile(r"^\s|\s\s|[\t\n]|\s$")
_ANCHORS = {Align.START: None, Align.MIDDLE: "middle", Align.END: "end"}
_NO_ID = re.compile(r"[^\w.-]+")


def render_svg(request: Request) -> str:
    """Render a diagram as SVG.

    Raises:
        ValueError: The theme or the background is unknown.
    """
    theme = find_theme(request.theme)
    layout = place_diagram(request.diagram, theme.measurer, theme.spacing)
    return draw_svg(build_scene(layout, theme), theme, request).tostring()


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
            xml.text = _ILLEGAL.sub("", self.text)
        return xml

    def tostring(self) -> str:
        """Write the element."""
        parts: list[str] = []
        self._write(parts.append)
        return "".join(parts)

    def _write(self, write: Callable[[str], None]) -> None:
        attribs = self.attribs
        name = self.elementname
        if _SPECIAL.search("".join(attribs.values())):
            attribs = {key: _escape_attribute(value) for key, value in attribs.items()}
        write("<" + name + "".join([f' {key}="{value}"' for key, value in attribs.items()]))
        text = self.text
        if not self.elements and text is None:
            write("/>")
            return
        write(">")
        if text is not None:
            write(_escape(text) if _SPECIAL.search(text) else text)
        for element in self.elements:
            element._write(write)
        write(f"</{name}>")


Stretches = Callable[[str], Iterable[tuple[str, "str | None"]]]
"""Cuts a text into stretches, each with a font family or None for the theme's own."""


def draw_svg(
    scene: Scene, theme: Theme, request: Request, stretches: Stretches | None = None
) -> SvgElement:
    """Draw a scene as an element ``svg``.

    Args:
        scene: What to draw.
        theme: The theme it was built in.
        request: Beginning of ids, the source to carry along, the background.
        stretches: Chooses fonts for programs that choose badly; None leaves it to the reader's.
    """
    return _Drawing(theme, request, stretches).root(scene)


class _Numbers(dict[float, str]):
    """Numbers as short as they can be, to a hundredth of a pixel."""

    def __missing__(self, number: float) -> str:
        text = f"{number:.2f}".rstrip("0").rstrip(".")
        self[number] = text = "0" if text == "-0" else text
        return text


class _Drawing:
    """One drawing while it is made."""

    def __init__(self, theme: Theme, request: Request, stretches: Stretches | None) -> None:
        self._theme = theme
        self._stretches = stretches
        self._request = request
        self._origin = request.origin
        self._numbers = _Numbers()
        self._looks: dict[Look, Attributes] = {}
        self._text_looks: dict[tuple[TextLook, Align], Attributes] = {}
        self._has_classes = theme.flavour is not Flavour.STATIC
        self._classes: set[str] = set()
        self._has_links = False
        self._in_link = False
        self._font = theme.typography.fonts[Role.MESSAGE]

    # The whole picture

    def root(self, scene: Scene) -> SvgElement:
        """The element ``svg``."""
        theme, request = self._theme, self._request
        body = self._draw(scene.shapes)
        number = self._numbers
        width, height = number[scene.width], number[scene.height]
        attribs = {"xmlns": "http://www.w3.org/2000/svg"}
        if self._has_links:
            attribs["xmlns:xlink"] = "http://www.w3.org/1999/xlink"
        attribs |= {
            "class": f"seqdiag {root_class(theme)}",
            "width": width,
            "height": height,
            "viewBox": f"0 0 {width} {height}",
            "role": "graphics-document" if self._has_links else "img",
        }
        name = _words("title", scene.title)
        description = _words("desc", scene.description)
        if request.id_prefix:
            prefix = _NO_ID.sub("-", request.id_prefix)
            name.attribs["id"], description.attribs["id"] = f"{prefix}title", f"{prefix}desc"
            attribs["aria-labelledby"] = f"{prefix}title {prefix}desc"
        head = [name, description]
        if request.source is not None:
            head.append(_words("metadata", request.source))
        if theme.flavour is Flavour.AUTO:
            head.append(_words("style", auto_stylesheet(theme, self._classes)))
        background = background_color(request.background, theme)
        if background is not None:
            head.append(self._background(background, width, height))
        return SvgElement("svg", attribs, [*head, self._canvas(body)])

    def _canvas(self, body: Sequence[SvgElement]) -> SvgElement:
        """All that is drawn; what it fixes does not depend on the style of the page around."""
        attribs = {
            "fill": "none",
            "stroke": "none",
            "font-family": self._theme.typography.family,
            "font-size": self._numbers[self._font.size],
            "font-weight": "400",
        }
        return SvgElement("g", attribs, body)

    def _background(self, color: Color, width: str, height: str) -> SvgElement:
        attribs = {"width": width, "height": height}
        return SvgElement("rect", attribs | self._paint(color, FILL_CLASS, "fill", []))

    # Shapes

    def _draw(self, shapes: Iterable[Shape]) -> list[SvgElement]:
        return [_DRAW[type(shape)](self, shape) for shape in shapes]

    def _group(self, group: Group) -> SvgElement:
        attribs: Attributes = {}
        if group.kind:
            attribs["class"] = group.kind
        if self._origin is not None and group.span != NO_SPAN:
            attribs["data-line"] = str(self._origin.line_index(group.span.start) + 1)
        for name, value in group.data:
            attribs["data-" + name] = value
        drawn = self._draw(group.shapes) if group.link is None else self._linked(group, group.link)
        if self._theme.flavour is Flavour.PAGE and group.kind == "sd-message":
            drawn = [*self._target(group.shapes), *drawn]
        if not attribs and len(drawn) == 1:
            return drawn[0]
        return SvgElement("g", attribs, drawn)

    def _target(self, shapes: Iterable[Shape]) -> list[SvgElement]:
        """An unseen line along an arrow that is wide enough for a pointer."""
        line = next((each for each in shapes if isinstance(each, Line | Path)), None)
        if line is None:
            return []
        data = self._draw([line])[0].attribs["d"]
        attribs = {"class": "sd-hit", "d": data, "stroke-width": "12", "pointer-events": "stroke"}
        return [SvgElement("path", attribs)]

    def _linked(self, group: Group, link: Link) -> list[SvgElement]:
        """What is in a group that leads somewhere; a link in a link does not count."""
        target = drawn_target(link.target)
        tooltip = [_words("title", link.tooltip)] if link.tooltip else []
        if target is None or self._in_link:
            return [*tooltip, *self._draw(group.shapes)]
        self._in_link = True
        inner = [*tooltip, *self._draw(group.shapes)]
        self._in_link = False
        return [self._anchor(target, inner)]

    def _anchor(self, target: str, elements: Sequence[SvgElement]) -> SvgElement:
        self._has_links = True
        attribs = {"href": target, "xlink:href": target, "rel": "noopener noreferrer"}
        return SvgElement("a", attribs, elements)

    def _line(self, line: Line) -> SvgElement:
        number = self._numbers
        x1, y1, x2, y2, look = line
        if y1 == y2:
            data = f"M{number[x1]} {number[y1]}H{number[x2]}"
        elif x1 == x2:
            data = f"M{number[x1]} {number[y1]}V{number[y2]}"
        else:
            data = f"M{number[x1]} {number[y1]}L{number[x2]} {number[y2]}"
        return SvgElement("path", {"d": data, **self._look(look)})

    def _rect(self, rect: Rect) -> SvgElement:
        number = self._numbers
        attribs = {
            "x": number[rect.x],
            "y": number[rect.y],
            "width": number[rect.width],
            "height": number[rect.height],
        }
        if rect.radius:
            attribs["rx"] = number[rect.radius]
        return SvgElement("rect", {**attribs, **self._look(rect.look)})

    def _ellipse(self, ellipse: Ellipse) -> SvgElement:
        number = self._numbers
        x, y, rx, ry, look = ellipse
        attribs = {"cx": number[x], "cy": number[y]}
        if rx == ry:
            return SvgElement("circle", {**attribs, "r": number[rx], **self._look(look)})
        attribs |= {"rx": number[rx], "ry": number[ry]}
        return SvgElement("ellipse", {**attribs, **self._look(look)})

    def _path(self, path: Path) -> SvgElement:
        return SvgElement("path", {"d": self._data(path.commands), **self._look(path.look)})

    def _data(self, commands: Iterable[Command]) -> str:
        number = self._numbers
        parts: list[str] = []
        x = y = 0.0
        for letter, *values in commands:
            if letter == "L" and values[1] == y:
                parts.append("H" + number[values[0]])
            elif letter == "L" and values[0] == x:
                parts.append("V" + number[values[1]])
            else:
                parts.append(letter + " ".join([number[value] for value in values]))
            if values:
                x, y = values[-2], values[-1]
        return "".join(parts)

    def _text(self, text: Text) -> SvgElement:
        attribs = {
            "x": self._numbers[text.x],
            "y": self._numbers[text.y],
            **self._text_look(text.look, text.align),
        }
        if text.length is not None:
            attribs["textLength"] = self._numbers[text.length]
            attribs["lengthAdjust"] = "spacingAndGlyphs"
        if text.rtl:
            attribs["direction"] = "rtl"
        if _SPACES.search(text.text):
            attribs["xml:space"] = "preserve"
        return self._written("text", attribs, text.text)

    def _written(self, name: str, attribs: Attributes, text: str) -> SvgElement:
        """An element with a text, in the fonts that were chosen for it."""
        if self._stretches is None or text.isascii():
            return SvgElement(name, attribs, (), text)
        spans = [
            SvgElement("tspan", {} if family is None else {"font-family": family}, (), stretch)
            for stretch, family in self._stretches(text)
        ]
        return SvgElement(name, attribs, spans)

    def _marked_text(self, text: MarkedText) -> SvgElement:
        attribs = {
            "x": self._numbers[text.x],
            "y": self._numbers[text.y],
            **self._text_look(text.look, Align.START),
        }
        if text.length is not None:
            attribs["textLength"] = self._numbers[text.length]
            attribs["lengthAdjust"] = "spacingAndGlyphs"
        if _SPACES.search("".join([piece.text for piece in text.pieces])):
            attribs["xml:space"] = "preserve"
        rise = 0.0
        spans = []
        for piece in text.pieces:
            spans.append(self._piece(piece, text.look, rise))
            rise = piece.rise
        return SvgElement("text", attribs, spans)

    def _piece(self, piece: Piece, look: TextLook, before: float) -> SvgElement:
        font = look.font
        attribs: Attributes = {}
        if piece.rise != before:
            attribs["dy"] = self._numbers[before - piece.rise]
        if piece.code:
            attribs["font-family"] = self._theme.typography.mono
        if piece.size != font.size:
            attribs["font-size"] = self._numbers[piece.size]
        if piece.bold != font.bold:
            attribs["font-weight"] = "700"
        if piece.italic != font.italic:
            attribs["font-style"] = "italic"
        lines = ["underline"] * piece.underline + ["line-through"] * piece.strike
        if lines:
            attribs["text-decoration"] = " ".join(lines)
        if piece.color != look.color:
            styles: list[str] = []
            attribs |= self._paint(piece.color, FILL_CLASS, "fill", styles)
            if styles:
                attribs["style"] = ";".join(styles)
        span = self._written("tspan", attribs, piece.text)
        target = None if self._in_link else drawn_target(piece.link)
        return span if target is None else self._anchor(target, [span])

    # Looks

    def _look(self, look: Look) -> Attributes:
        """The attributes of a look."""
        found = self._looks.get(look)
        if found is None:
            found = self._looks[look] = self._new_look(look)
        return found

    def _new_look(self, look: Look) -> Attributes:
        attribs: Attributes = {}
        classes: list[str] = []
        styles: list[str] = []
        for color, prefix, name in (
            (look.fill, FILL_CLASS, "fill"),
            (look.stroke, STROKE_CLASS, "stroke"),
        ):
            if color is not None:
                painted = self._paint(color, prefix, name, styles)
                attribs[name] = painted[name]
                classes += painted.get("class", "").split()
        if look.stroke is not None:
            if look.width != 1:
                attribs["stroke-width"] = self._numbers[look.width]
            if look.dash:
                attribs["stroke-dasharray"] = " ".join(self._numbers[each] for each in look.dash)
            if look.round:
                attribs |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
        if classes:
            attribs["class"] = " ".join(classes)
        if styles:
            attribs["style"] = ";".join(styles)
        return attribs

    def _text_look(self, look: TextLook, align: Align) -> Attributes:
        """The attributes of a text look."""
        key = (look, align)
        found = self._text_looks.get(key)
        if found is None:
            found = self._text_looks[key] = self._new_text_look(look, align)
        return found

    def _new_text_look(self, look: TextLook, align: Align) -> Attributes:
        font = look.font
        attribs: Attributes = {}
        if font.size != self._font.size:
            attribs["font-size"] = self._numbers[font.size]
        if font.bold:
            attribs["font-weight"] = "700"
        if font.italic:
            attribs["font-style"] = "italic"
        anchor = _ANCHORS[align]
        if anchor is not None:
            attribs["text-anchor"] = anchor
        styles: list[str] = []
        attribs |= self._paint(look.color, FILL_CLASS, "fill", styles)
        if styles:
            attribs["style"] = ";".join(styles)
        return attribs

    def _paint(self, color: Color, prefix: str, name: str, styles: list[str]) -> Attributes:
        """The attributes of a colour; what belongs to ``style`` is added to a list."""
        attribs = {name: color.value}
        if self._has_classes and color.dark is not None:
            token = OWN if color.token is None else color.token.replace("_", "-")
            if color.token is None:
                styles.append(f"--{prefix[:3]}:{color.dark}")
            attribs["class"] = prefix + token
            self._classes.add(prefix + token)
        return attribs


_DRAW: Mapping[type, Callable[[_Drawing, Any], SvgElement]] = MappingProxyType(
    {
        Group: _Drawing._group,
        Line: _Drawing._line,
        Rect: _Drawing._rect,
        Ellipse: _Drawing._ellipse,
        Path: _Drawing._path,
        Text: _Drawing._text,
        MarkedText: _Drawing._marked_text,
    }
)


def _words(name: str, text: str) -> SvgElement:
    return SvgElement(name, {}, (), text)


def _escape(text: str) -> str:
    text = _ILLEGAL.sub("", text).replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _escape_attribute(value: str) -> str:
    value = _escape(value).replace('"', "&quot;")
    return value.replace("\n", "&#10;").replace("\t", "&#9;")
