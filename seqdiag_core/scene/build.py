"""The scene: a layout and a theme turned into flat shapes, in the order they are painted."""

from __future__ import annotations

from operator import itemgetter

from ..layout.placed import Layout
from ..theme.theme import Theme
from .activations import draw_activation
from .crosses import draw_death
from .descriptions import describe, title_of
from .dividers import draw_delay, draw_divider
from .durations import draw_duration
from .fragments import draw_fragment, draw_tints
from .groups import draw_group
from .messages import draw_message
from .notes import draw_note
from .page import draw_above, draw_below
from .participants import draw_participant
from .references import draw_reference, draw_state
from .shapes import Group, Scene, Shape
from .sketch import sketch


def build_scene(layout: Layout, theme: Theme) -> Scene:
    """Draw a layout in a theme.

    Areas of colour come first, then participants, frames and bars; then what happens, from top to
    bottom, so that texts stand in reading order.
    """
    tints = tuple(shape for each in layout.fragments for shape in draw_tints(each, theme))
    shapes: list[Shape] = draw_above(layout, theme)
    shapes += [draw_group(each, theme) for each in layout.groups]
    if tints:
        shapes.append(Group("sd-tints", tints))
    shapes += [draw_participant(each, theme) for each in layout.participants]
    shapes += [draw_fragment(each, theme) for each in layout.fragments]
    shapes += [draw_activation(each, theme) for each in layout.activations]
    deaths = (draw_death(each, theme) for each in layout.participants)
    shapes += [death for death in deaths if death is not None]
    shapes += _events(layout, theme)
    shapes += draw_below(layout, theme)
    drawn = sketch(shapes) if theme.by_hand else tuple(shapes)
    diagram = layout.diagram
    return Scene(layout.width, layout.height, title_of(diagram), describe(diagram), drawn)


def _events(layout: Layout, theme: Theme) -> list[Group]:
    """What happens, from top to bottom."""
    events = [(each.points[0][1], draw_message(each, theme)) for each in layout.messages]
    events += [(each.box.y, draw_note(each, theme)) for each in layout.notes]
    events += [(each.box.y, draw_reference(each, theme)) for each in layout.references]
    events += [(each.box.y, draw_state(each, theme)) for each in layout.states]
    events += [(each.y, draw_divider(each, theme)) for each in layout.dividers]
    events += [(each.top, draw_delay(each, theme)) for each in layout.delays]
    events += [(each.top, draw_duration(each, theme)) for each in layout.durations]
    events.sort(key=itemgetter(0))
    return [group for _, group in events]
