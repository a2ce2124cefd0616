"""Strokes by hand: near where they should be, the same each time, ends where they were."""

from math import hypot

from core.constructs import CONSTRUCTS
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.scene.build import build_scene
from seqdiag_core.scene.outlines import ellipse_outline, rect_outline
from seqdiag_core.scene.shapes import Ellipse, Group, Line, Path, Rect, Text
from seqdiag_core.scene.sketch import sketch
from seqdiag_core.theme.choice import find_theme

LOOKS = find_theme("sketch").looks
coordinates = st.integers(-400, 400).map(float)


@given(coordinates, coordinates, coordinates, coordinates)
def test_a_line_strays_little_and_ends_where_it_should(x1, y1, x2, y2):
    (path,) = sketch([Line(x1, y1, x2, y2, LOOKS.arrow)])
    assert sketch([Line(x1, y1, x2, y2, LOOKS.arrow)]) == (path,)
    assert path.look == LOOKS.arrow
    assert path.commands[0] == ("M", x1, y1)
    end_x, end_y = path.commands[-1][-2:]
    assert abs(end_x - x2) + abs(end_y - y2) < 1e-6
    length = hypot(x2 - x1, y2 - y1)
    for _, *values in path.commands:
        for x, y in zip(values[::2], values[1::2], strict=True):
            off = abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / (length or 1)
            assert off <= 1.51


@settings(deadline=None)
@given(st.sampled_from(sorted(CONSTRUCTS)))
def test_what_is_no_stroke_stays_as_it_is(name):
    theme = find_theme("light")
    layout = place_diagram(CONSTRUCTS[name](), theme.measurer, theme.spacing)

    def kept(shapes):
        for shape in shapes:
            if isinstance(shape, Group):
                yield (shape.kind, shape.span, shape.data, shape.link)
                yield from kept(shape.shapes)
            elif isinstance(shape, Text) or (
                not isinstance(shape, Path) and getattr(shape.look, "stroke", 1) is None
            ):
                yield shape

    shapes = build_scene(layout, theme).shapes
    assert list(kept(sketch(shapes))) == list(kept(shapes))
    assert sketch(shapes) != shapes


def test_outlines_of_areas():
    look = LOOKS.head
    assert rect_outline(Rect(0, 0, 4, 2, look)) == (
        ("M", 0, 0),
        ("L", 4, 0),
        ("L", 4, 2),
        ("L", 0, 2),
        ("Z",),
    )
    assert rect_outline(Rect(0, 0, 4, 2, look, 9))[:3] == (
        ("M", 1, 0),
        ("L", 3, 0),
        ("Q", 4, 0, 4, 1),
    )
    assert [command[-2:] for command in ellipse_outline(Ellipse(0, 0, 2, 1, look))] == [
        (2, 0),
        (0, 1),
        (-2, 0),
        (0, -1),
        (2, 0),
        ("Z",),
    ]
