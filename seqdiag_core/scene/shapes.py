"""What a picture is made of: a handful of flat shapes, ready for any renderer.

Coordinates are pixels; they grow to the right and downwards. Later shapes lie on earlier ones.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from ..layout.placed import Align
from ..model import Link
from ..source import NO_SPAN, Span
from ..theme.colors import Color
from ..theme.looks import Look, TextLook


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    look: Look


class Rect(NamedTuple):
    """A rectangle, its corners rounded by a radius."""

    x: float
    y: float
    width: float
    height: float
    look: Look
    radius: float = 0


class Ellipse(NamedTuple):
    """An ellipse, or a circle where both radii are the same."""

    x: float
    y: float
    rx: float
    ry: float
    look: Look


Command: TypeAlias = (
    "tuple[str] | tuple[str, float, float] | tuple[str, float, float, float, float]"
    " | tuple[str, float, float, float, float, float, float]"
)
"""A step of a path in absolute coordinates.

``("M", x, y)`` moves, ``("L", x, y)`` draws a line, ``("Q", cx, cy, x, y)`` a quadratic curve with
one control point, ``("C", ax, ay, bx, by, x, y)`` a cubic one with two, ``("Z",)`` closes the
outline.
"""


class Path(NamedTuple):
    """Lines and curves."""

    commands: tuple[Command, ...]
    look: Look


class Text(NamedTuple):
    """One line of text in one look.

    Attributes:
        x: Where it is anchored.
        y: Its baseline.
        text: Its characters.
        look: Its type and colour.
        align: Which part of it stands on ``x``.
        length: Its exact width, or None if it is not known for certain.
        rtl: Whether it reads from right to left.
    """

    x: float
    y: float
    text: str
    look: TextLook
    align: Align = Align.START
    length: float | None = None
    rtl: bool = False


class Piece(NamedTuple):
    """A stretch of a marked line in one look.

    Attributes:
        text: Its characters.
        color: Its colour.
        size: Size of its letters in pixels.
        rise: How far it stands above the baseline of the line.
        bold: Whether it is bold.
        italic: Whether it is slanted.
        code: Whether it is set in the font for code.
        underline: Whether it is underlined.
        strike: Whether it is struck through.
        link: Where it leads, or None.
    """

    text: str
    color: Color
    size: float
    rise: float = 0
    bold: bool = False
    italic: bool = False
    code: bool = False
    underline: bool = False
    strike: bool = False
    link: str | None = None


class MarkedText(NamedTuple):
    """One line of text in several looks, from ``x`` to the right."""

    x: float
    y: float
    pieces: tuple[Piece, ...]
    look: TextLook
    length: float | None = None


class Group(NamedTuple):
    """Shapes that belong together.

    Attributes:
        kind: What they show, as a class such as ``sd-message``; empty for a mere group.
        shapes: The shapes.
        span: Where the source says it.
        data: Facts about it by name, such as ``from`` and ``to``.
        link: Where a click on it leads, or what a pointer on it is told.
    """

    kind: str
    shapes: tuple[Shape, ...]
    span: Span = NO_SPAN
    data: tuple[tuple[str, str], ...] = ()
    link: Link | None = None


Shape: TypeAlias = "Line | Rect | Ellipse | Path | Text | MarkedText | Group"


class Scene(NamedTuple):
    """A whole picture.

    Attributes:
        width: Its width in pixels.
        height: Its height in pixels.
        title: What it is called.
        description: What it shows, in words.
        shapes: What it is made of.
    """

    width: float
    height: float
    title: str
    description: str
    shapes: tuple[Shape, ...]
