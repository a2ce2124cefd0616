"""References to interactions told elsewhere, and states: boxes over lifelines."""

from __future__ import annotations

from ..layout.placed import PlacedReference, PlacedState
from ..theme.theme import Theme
from .looks import own_ink, own_look
from .shapes import Group, Rect, Shape
from .tabs import draw_tab
from .texts import draw_text

_ROUND = 10.0


def draw_reference(placed: PlacedReference, theme: Theme) -> Group:
    """Draw a reference: frame, tab, text."""
    reference, looks = placed.reference, theme.looks
    x, y, width, height = placed.box
    style = reference.style
    frame = own_look(looks.surface, style, theme)
    shapes: list[Shape] = [
        Rect(x, y, width, height, frame, theme.radii.frame),
        draw_tab(placed.tab, own_look(looks.tab, style, theme), theme.radii.frame),
    ]
    shapes += draw_text(placed.tab_text, theme)
    if placed.text is not None:
        shapes += draw_text(placed.text, theme, own_ink(looks.ink, style, theme))
    return Group("sd-reference", tuple(shapes), reference.span, link=reference.link)


def draw_state(placed: PlacedState, theme: Theme) -> Group:
    """Draw a state: a box with round ends."""
    state, looks = placed.state, theme.looks
    x, y, width, height = placed.box
    look = own_look(looks.surface, state.style, theme)
    shapes: list[Shape] = [Rect(x, y, width, height, look, min(_ROUND, height / 2))]
    shapes += draw_text(placed.text, theme, own_ink(looks.ink, state.style, theme))
    return Group("sd-state", tuple(shapes), state.span, link=state.link)
