"""Messages: line, ends, number and label."""

from __future__ import annotations

from ..layout.placed import Badge, PlacedMessage
from ..model import Found, Head, LineStyle, Lost, Message
from ..theme.colors import Color
from ..theme.looks import Look
from ..theme.theme import Theme
from .arrowheads import RING, Pen, draw_dot, draw_tip
from .lines import Point, direction, loop, wave
from .shapes import Group, Line, Path, Rect, Shape
from .texts import draw_text

_DOTTED = (1.5, 3.0)


def draw_message(placed: PlacedMessage, theme: Theme) -> Group:
    """Draw a message."""
    message = placed.message
    shapes: list[Shape] = []
    if message.arrow.line is not LineStyle.HIDDEN:
        shapes += _arrow(placed, theme)
    if placed.badge is not None:
        shapes += draw_badge(placed.badge, theme)
    if placed.text is not None:
        shapes += draw_text(placed.text, theme, _ink(message, theme))
    data = [("step", str(placed.step))]
    if isinstance(message.receiver, str):
        data.insert(0, ("to", message.receiver))
    if isinstance(message.sender, str):
        data.insert(0, ("from", message.sender))
    return Group("sd-message", tuple(shapes), message.span, tuple(data), message.link)


def draw_badge(badge: Badge, theme: Theme) -> list[Shape]:
    """Draw the pill with a number."""
    x, y, width, height = badge.box
    pill = Rect(x, y, width, height, theme.looks.badge, height / 2)
    return [pill, *draw_text(badge.text, theme)]


def _ink(message: Message, theme: Theme) -> Color | None:
    color = message.style.ink
    return None if color is None else theme.colors.ink(color, theme.looks.ink)


def _pen(message: Message, theme: Theme) -> Pen:
    looks, style, line = theme.looks, message.style, message.arrow.line
    plain = style.stroke is None and style.stroke_width is None
    if plain and line in (LineStyle.SOLID, LineStyle.DASHED):
        solid = looks.arrow
        return Pen(
            looks.reply if line is LineStyle.DASHED else solid, looks.arrow_stroke, looks.arrow_tip
        )
    color = theme.colors.line(style.stroke, looks.ink)
    width: float = theme.strokes.bold_arrow if line is LineStyle.BOLD else theme.strokes.arrow
    if style.stroke_width is not None:
        width = style.stroke_width
    dash = {LineStyle.DASHED: theme.strokes.reply, LineStyle.DOTTED: _DOTTED}.get(line, ())
    return Pen(
        Look(stroke=color, width=width, dash=dash),
        Look(stroke=color, width=width, round=True),
        Look(fill=color),
    )


def _arrow(placed: PlacedMessage, theme: Theme) -> list[Shape]:
    message = placed.message
    arrow = message.arrow
    pen = _pen(message, theme)
    points = list(placed.points)
    shapes: list[Shape] = []
    if isinstance(message.sender, Found):
        shapes.append(draw_dot(*points[0], pen))
    if isinstance(message.receiver, Lost):
        shapes.append(draw_dot(*points[-1], pen))
        points[-1] = _before(points[-1], direction(points[-2], points[-1]), RING)
    ux, uy = direction(points[-2], points[-1])
    tip = draw_tip(arrow.head, *points[-1], ux, uy, pen, ring=arrow.head_circle)
    points[-1] = _before(points[-1], (ux, uy), tip.inset)
    if arrow.tail is not Head.NONE or arrow.tail_circle:
        ux, uy = direction(points[1], points[0])
        tail = draw_tip(arrow.tail, *points[0], ux, uy, pen, ring=arrow.tail_circle)
        points[0] = _before(points[0], (ux, uy), tail.inset)
        shapes += tail.shapes
    return [_line(points, arrow.line, pen.line, theme), *shapes, *tip.shapes]


def _before(point: Point, towards: Point, distance: float) -> Point:
    return point[0] - towards[0] * distance, point[1] - towards[1] * distance


def _line(points: list[Point], style: LineStyle, look: Look, theme: Theme) -> Shape:
    if style is LineStyle.WAVY:
        return Path(wave(points), look)
    if len(points) == 2:
        return Line(*points[0], *points[1], look)
    return Path(loop(points, theme.radii.loop), look)
