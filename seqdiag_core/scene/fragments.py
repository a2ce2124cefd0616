"""Fragments: frame, tab, the lines between sections, and guards."""

from __future__ import annotations

from ..layout.placed import PlacedFragment
from ..model import FragmentOperator
from ..theme.looks import Look
from ..theme.theme import Theme
from .looks import own_look
from .shapes import Group, Line, Rect, Shape
from .tabs import draw_tab
from .texts import draw_text


def draw_fragment(placed: PlacedFragment, theme: Theme) -> Group:
    """Draw everything of a fragment but the areas of colour, which lie below lifelines."""
    fragment, looks = placed.fragment, theme.looks
    style = fragment.style._replace(fill=None)
    x, y, width, height = placed.box
    shapes: list[Shape] = []
    if fragment.operator is not FragmentOperator.RECT:
        frame = own_look(looks.frame, style, theme)
        shapes.append(Rect(x, y, width, height, frame, theme.radii.frame))
    section = own_look(looks.section, style, theme)
    lines = [operand.line for operand in placed.operands if operand.line is not None]
    shapes += [Line(x, y, x + width, y, section) for y in lines]
    if placed.tab is not None:
        tab = own_look(looks.tab, style, theme)
        shapes.append(draw_tab(placed.tab, tab, theme.radii.frame))
    if placed.text is not None:
        ink = theme.colors.ink(style.ink, looks.ink)
        shapes += draw_text(placed.text, theme, ink)
    for operand in placed.operands:
        if operand.text is not None:
            shapes += draw_text(operand.text, theme)
    data = (("operator", fragment.operator.value),)
    return Group("sd-fragment", tuple(shapes), fragment.span, data, fragment.link)


def draw_tints(placed: PlacedFragment, theme: Theme) -> list[Shape]:
    """Draw the areas of colour of a fragment and of its sections."""
    x, y, width, height = placed.box
    shapes: list[Shape] = []
    fragment = placed.fragment
    plain = theme.colors.token("group")
    if fragment.style.fill is not None:
        fill = theme.colors.backdrop(fragment.style.fill, plain)
        shapes.append(Rect(x, y, width, height, Look(fill=fill), theme.radii.frame))
    elif fragment.operator is FragmentOperator.RECT:
        shapes.append(Rect(x, y, width, height, Look(fill=plain), theme.radii.frame))
    for operand in placed.operands:
        if operand.operand.style.fill is not None:
            fill = theme.colors.backdrop(operand.operand.style.fill, plain)
            top, bottom = operand.top, operand.bottom
            shapes.append(Rect(x, top, width, bottom - top, Look(fill=fill)))
    return shapes
