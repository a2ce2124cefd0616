"""A scene as an element ``svg``: every shape an element, every group a group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from ...layout.placed import BEFORE_ANCHOR, Align
from ...model import Link
from ...patterns import pattern
from ...scene.links import drawn_target
from ...scene.shapes import (
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
from ...source import NO_SPAN
from ...theme.colors import Color
from ...theme.css import auto_stylesheet, root_class
from ...theme.looks import TextLook
from ...theme.theme import Flavour, Theme
from ..backgrounds import background_color
from ..request import Request
from .elements import Attributes, SvgElement
from .numbers import NUMBERS
from .paints import Paints
from .parts import in_lists
from .stretches import Part, Stretch, Stretches, spans_apart, stand_apart

_SPACES = pattern(r"^\s|\s\s|[\t\n]|\s$")
_NO_ID = pattern(r"[^\w.-]+")


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


class _Drawing:
    """One drawing while it is made."""

    def __init__(self, theme: Theme, request: Request, stretches: Stretches | None) -> None:
        self._theme = theme
        self._stretches = stretches
        self._request = request
        self._origin = request.origin
        self._paints = Paints(theme)
        self._has_links = False
        self._in_link = False

    # The whole picture

    def root(self, scene: Scene) -> SvgElement:
        """The element ``svg``."""
        theme, request = self._theme, self._request
        body = self._draw(scene.shapes)
        if request.tells_parts:
            body = in_lists(scene.shapes, body, request.diagram)
        width, height = NUMBERS[scene.width], NUMBERS[scene.height]
        attribs = {"xmlns": "http://www.w3.org/2000/svg"}
        if self._has_links:
            attribs["xmlns:xlink"] = "http://www.w3.org/1999/xlink"
        attribs |= {
            "class": f"seqdiag {root_class(theme)}",
            "width": width,
            "height": height,
            "viewBox": f"0 0 {width} {height}",
            "role": "graphics-document" if self._has_links or request.tells_parts else "img",
        }
        name = _words("title", scene.title)
        description = _words("desc", scene.description)
        if request.id_prefix:
            prefix = _NO_ID.sub("-", request.id_prefix)
            name.attribs["id"], description.attribs["id"] = f"{prefix}title", f"{prefix}desc"
            attribs["aria-labelledby"] = f"{prefix}title"
            attribs["aria-describedby"] = f"{prefix}desc"
        color = background_color(request.background, theme)
        background = None if color is None else self._background(color, width, height)
        head = [name, description]
        if request.source is not None:
            head.append(_words("metadata", request.source))
        if theme.flavour is Flavour.AUTO:
            head.append(_words("style", auto_stylesheet(theme, self._paints.classes)))
        if background is not None:
            head.append(background)
        return SvgElement("svg", attribs, [*head, self._canvas(body)])

    def _canvas(self, body: Sequence[SvgElement]) -> SvgElement:
        """All that is drawn; what it fixes does not depend on the style of the page around."""
        attribs = {
            "fill": "none",
            "stroke": "none",
            "stroke-width": "1",
            "stroke-linecap": "butt",
            "stroke-linejoin": "miter",
            "font-family": self._theme.typography.family,
            "font-size": NUMBERS[self._paints.font.size],
            "font-weight": "400",
            "font-style": "normal",
            "letter-spacing": "0",
            "word-spacing": "0",
            "text-anchor": "start",
            "direction": "ltr",
        }
        return SvgElement("g", attribs, body)

    def _background(self, color: Color, width: str, height: str) -> SvgElement:
        attribs = {"width": width, "height": height}
        return SvgElement("rect", attribs | self._paints.filled(color))

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
        x1, y1, x2, y2, look = line
        if y1 == y2:
            data = f"M{NUMBERS[x1]} {NUMBERS[y1]}H{NUMBERS[x2]}"
        elif x1 == x2:
            data = f"M{NUMBERS[x1]} {NUMBERS[y1]}V{NUMBERS[y2]}"
        else:
            data = f"M{NUMBERS[x1]} {NUMBERS[y1]}L{NUMBERS[x2]} {NUMBERS[y2]}"
        return SvgElement("path", {"d": data, **self._paints.look(look)})

    def _rect(self, rect: Rect) -> SvgElement:
        attribs = {
            "x": NUMBERS[rect.x],
            "y": NUMBERS[rect.y],
            "width": NUMBERS[rect.width],
            "height": NUMBERS[rect.height],
        }
        if rect.radius:
            attribs["rx"] = NUMBERS[rect.radius]
        return SvgElement("rect", {**attribs, **self._paints.look(rect.look)})

    def _ellipse(self, ellipse: Ellipse) -> SvgElement:
        x, y, rx, ry, look = ellipse
        attribs = {"cx": NUMBERS[x], "cy": NUMBERS[y]}
        if rx == ry:
            return SvgElement("circle", {**attribs, "r": NUMBERS[rx], **self._paints.look(look)})
        attribs |= {"rx": NUMBERS[rx], "ry": NUMBERS[ry]}
        return SvgElement("ellipse", {**attribs, **self._paints.look(look)})

    def _path(self, path: Path) -> SvgElement:
        return SvgElement("path", {"d": self._data(path.commands), **self._paints.look(path.look)})

    def _data(self, commands: Iterable[Command]) -> str:
        parts: list[str] = []
        x = y = 0.0
        for letter, *values in commands:
            if letter == "L" and values[1] == y:
                parts.append("H" + NUMBERS[values[0]])
            elif letter == "L" and values[0] == x:
                parts.append("V" + NUMBERS[values[1]])
            else:
                parts.append(letter + " ".join([NUMBERS[value] for value in values]))
            if values:
                x, y = values[-2], values[-1]
        return "".join(parts)

    def _text(self, text: Text) -> SvgElement:
        attribs = self._line_of_text(text, text.align)
        if text.rtl:
            attribs["direction"] = "rtl"
        if _SPACES.search(text.text):
            attribs["xml:space"] = "preserve"
        (stretches,) = self._cut([Part(text.text, text.look.font.bold)], rtl=text.rtl)
        if len(stretches) > 1 and stand_apart(stretches):
            return self._text_apart(text, stretches)
        return self._written("text", attribs, text.text, stretches)

    def _line_of_text(self, text: Text | MarkedText, align: Align) -> Attributes:
        """Where a line of text stands, how it looks, and how wide it is if that is certain."""
        attribs = {
            "x": NUMBERS[text.x],
            "y": NUMBERS[text.y],
            **self._paints.text(text.look, align),
        }
        if text.length is not None:
            attribs["textLength"] = NUMBERS[text.length]
            attribs["lengthAdjust"] = "spacingAndGlyphs"
        return attribs

    def _text_apart(self, text: Text, stretches: Sequence[Stretch]) -> SvgElement:
        """A text each of whose stretches has a place of its own."""
        size = text.look.font.size
        width = size * sum(stretch.width or 0 for stretch in stretches)
        left = text.x - BEFORE_ANCHOR[text.align] * width
        return SvgElement("text", self._apart(text), spans_apart([stretches], [size], left)[0])

    def _apart(self, text: Text | MarkedText) -> Attributes:
        """How a line of text looks whose stretches have places of their own."""
        attribs = {"y": NUMBERS[text.y], **self._paints.text(text.look, Align.START)}
        return {**attribs, "xml:space": "preserve"}

    def _cut(self, parts: Sequence[Part], *, rtl: bool = False) -> Sequence[Sequence[Stretch]]:
        """The stretches of each part of a line, none unless fonts were chosen for them."""
        if self._stretches is None or all(part.text.isascii() for part in parts):
            return [() for _ in parts]
        return self._stretches(parts, rtl=rtl)

    def _written(
        self, name: str, attribs: Attributes, text: str, stretches: Sequence[Stretch]
    ) -> SvgElement:
        """An element with a text, in the fonts that were chosen for it."""
        if not stretches:
            return SvgElement(name, attribs, (), text)
        return SvgElement(name, attribs, [stretch.element({}) for stretch in stretches])

    def _marked_text(self, text: MarkedText) -> SvgElement:
        pieces = text.pieces
        cut = self._cut([Part(piece.text, piece.bold, piece.code) for piece in pieces])
        rises = [0.0, *(piece.rise for piece in pieces)]
        looks = [self._look_of(*pair, text.look) for pair in zip(pieces, rises, strict=False)]
        if all(map(stand_apart, cut)):
            inner = spans_apart(cut, [piece.size for piece in pieces], text.x)
            spans = [SvgElement("tspan", *pair) for pair in zip(looks, inner, strict=True)]
            return SvgElement(
                "text", self._apart(text), list(map(self._linked_piece, pieces, spans))
            )
        attribs = self._line_of_text(text, Align.START)
        if _SPACES.search("".join([piece.text for piece in pieces])):
            attribs["xml:space"] = "preserve"
        spans = [
            self._written("tspan", look, piece.text, stretches)
            for piece, look, stretches in zip(pieces, looks, cut, strict=True)
        ]
        return SvgElement("text", attribs, list(map(self._linked_piece, pieces, spans)))

    def _linked_piece(self, piece: Piece, span: SvgElement) -> SvgElement:
        target = None if self._in_link else drawn_target(piece.link)
        return span if target is None else self._anchor(target, [span])

    def _look_of(self, piece: Piece, before: float, look: TextLook) -> Attributes:
        """How a piece looks; ``before`` is how far the piece before it stands above the line."""
        font = look.font
        attribs: Attributes = {}
        if piece.rise != before:
            attribs["dy"] = NUMBERS[before - piece.rise]
        if piece.code:
            attribs["font-family"] = self._theme.typography.mono
        if piece.size != font.size:
            attribs["font-size"] = NUMBERS[piece.size]
        if piece.bold != font.bold:
            attribs["font-weight"] = "700"
        if piece.italic != font.italic:
            attribs["font-style"] = "italic"
        lines = ["underline"] * piece.underline + ["line-through"] * piece.strike
        if lines:
            attribs["text-decoration"] = " ".join(lines)
        if piece.color != look.color:
            attribs |= self._paints.filled(piece.color)
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
