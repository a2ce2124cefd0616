"""Groups of participants: tint, border, label."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout.placed import PlacedGroup, Segment
from ..theme.looks import Look
from ..theme.theme import Theme
from .lifelines import vertical_lines
from .looks import own_ink
from .shapes import Group, Path, Rect, Shape
from .texts import draw_text


def draw_group(placed: PlacedGroup, theme: Theme) -> Group:
    """Draw a group; its borders are cut where texts cross them."""
    style, colors = placed.group.style, theme.colors
    fill = colors.backdrop(style.fill, colors.token("group"))
    stroke = colors.border(style.stroke or style.fill, colors.token("group_outline"))
    line = Look(stroke=stroke, width=theme.strokes.group)
    x, y, width, height = placed.box
    radius = theme.radii.group
    shapes: list[Shape] = []
    if len(placed.left) == 1 == len(placed.right):
        shapes.append(Rect(x, y, width, height, line._replace(fill=fill), radius))
    else:
        shapes.append(Rect(x, y, width, height, Look(fill=fill), radius))
        shapes += _cut_border(placed, line, radius)
    if placed.text is not None:
        ink = own_ink(colors.token("muted"), style, theme)
        shapes += draw_text(placed.text, theme, ink)
    return Group("sd-group", tuple(shapes), placed.group.span)


def _cut_border(placed: PlacedGroup, line: Look, radius: float) -> list[Shape]:
    """The border where its sides are cut: round ends above and below, straight pieces between."""
    box = placed.box
    low, high = box.y + radius, box.bottom - radius
    ends = Path(
        (
            ("M", box.x, low),
            ("Q", box.x, box.y, box.x + radius, box.y),
            ("L", box.right - radius, box.y),
            ("Q", box.right, box.y, box.right, low),
            ("M", box.x, high),
            ("Q", box.x, box.bottom, box.x + radius, box.bottom),
            ("L", box.right - radius, box.bottom),
            ("Q", box.right, box.bottom, box.right, high),
        ),
        line,
    )
    sides = [
        vertical_lines(x, _between(segments, low, high), line)
        for x, segments in ((box.x, placed.left), (box.right, placed.right))
    ]
    return [ends, *sides]


def _between(segments: Iterable[Segment], low: float, high: float) -> list[Segment]:
    """What of some segments lies between two heights."""
    kept = (Segment(max(each.top, low), min(each.bottom, high)) for each in segments)
    return [segment for segment in kept if segment.top < segment.bottom]
