"""What stands above, around and below the drawing."""

from __future__ import annotations

from ..layout.placed import Layout, PlacedFrame, PlacedLegend, PlacedText
from ..theme.theme import Theme
from .shapes import Group, Line, Rect, Shape
from .tabs import draw_tab
from .texts import draw_text

_FOOT_BAR = 4.0


def draw_above(layout: Layout, theme: Theme) -> list[Shape]:
    """Draw the frame around all, the header, and the title."""
    shapes: list[Shape] = []
    if layout.frame is not None:
        shapes.append(_frame(layout.frame, theme))
    shapes += _words("sd-header", layout.header, theme)
    shapes += _words("sd-title", layout.title, theme)
    return shapes


def draw_below(layout: Layout, theme: Theme) -> list[Shape]:
    """Draw the bar for feet, the legend, the caption, and the footer."""
    shapes: list[Shape] = []
    if layout.foot_bar is not None:
        left = min(each.head.box.x for each in layout.participants)
        right = max(each.head.box.right for each in layout.participants)
        look = theme.looks.divider._replace(width=_FOOT_BAR)
        y = layout.foot_bar + _FOOT_BAR / 2
        shapes.append(Group("sd-foot", (Line(left, y, right, y, look),)))
    if layout.legend is not None:
        shapes.append(_legend(layout.legend, theme))
    shapes += _words("sd-caption", layout.caption, theme)
    shapes += _words("sd-footer", layout.footer, theme)
    return shapes


def _words(kind: str, text: PlacedText | None, theme: Theme) -> list[Shape]:
    return [] if text is None else [Group(kind, tuple(draw_text(text, theme)))]


def _frame(frame: PlacedFrame, theme: Theme) -> Group:
    radius = theme.radii.frame
    shapes: list[Shape] = [
        Rect(*frame.box, theme.looks.frame, radius),
        draw_tab(frame.tab, theme.looks.tab, radius),
        *draw_text(frame.text, theme),
    ]
    return Group("sd-frame", tuple(shapes))


def _legend(legend: PlacedLegend, theme: Theme) -> Group:
    box = Rect(*legend.box, theme.looks.surface, theme.radii.frame)
    return Group("sd-legend", (box, *draw_text(legend.text, theme)))
