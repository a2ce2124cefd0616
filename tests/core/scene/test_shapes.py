"""Geometry of the shapes that scenes are made of."""

from math import isclose

from core.constructs import A, call, drawn
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.layout.placed import Align, Box, PlacedActivation, Segment
from seqdiag_core.model import ActivationStart, Head, Link, Participant
from seqdiag_core.renderers.reach import reach_of
from seqdiag_core.scene.activations import draw_activation
from seqdiag_core.scene.arrowheads import Pen, draw_tip
from seqdiag_core.scene.build import build_scene
from seqdiag_core.scene.lines import direction, loop, wave
from seqdiag_core.scene.shapes import Ellipse, Group, Line, MarkedText, Path, Piece, Rect, Text
from seqdiag_core.scene.texts import reads_leftwards
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.colors import Color
from seqdiag_core.theme.looks import Look

LOOKS = find_theme("light").looks
PEN = Pen(LOOKS.arrow, LOOKS.arrow_stroke, LOOKS.arrow_tip)
coordinates = st.integers(-500, 500).map(float)
points = st.tuples(coordinates, coordinates)


@given(points, points)
def test_a_direction_has_length_one(start, end):
    x, y = direction(start, end)
    assert isclose(x * x + y * y, 1)


@given(points, points)
def test_a_wave_begins_and_ends_where_its_line_does(start, end):
    commands = wave((start, end))
    assert commands[0][1:] == start
    assert all(isclose(a, b, abs_tol=1e-6) for a, b in zip(commands[-1][3:], end, strict=True))


def test_a_loop_that_is_too_small_for_its_corners_has_smaller_ones():
    assert loop([(0, 0), (3, 0), (3, 4), (0, 4)], 4) == (
        ("M", 0, 0),
        ("L", 1, 0),
        ("Q", 3, 0, 3, 2),
        ("L", 3, 2),
        ("Q", 3, 4, 1, 4),
        ("L", 0, 4),
    )


def test_half_tips_are_up_and_down_whichever_way_the_arrow_goes():
    for head, upwards in ((Head.FILLED_TOP, True), (Head.OPEN_BOTTOM, False)):
        for ux in (1, -1):
            (path,) = draw_tip(head, 100, 100, ux, 0, PEN).shapes
            ys = [command[2] for command in path.commands if len(command) > 1]
            assert (100 - min(ys) > 2) is upwards
            assert (max(ys) - 100 > 2) is not upwards


def test_the_line_behind_half_a_tip_lies_inside_of_it():
    for head in (Head.FILLED_TOP, Head.FILLED_BOTTOM):
        tip = draw_tip(head, 100, 100, 1, 0, PEN)
        (path,) = tip.shapes
        far, point, base = (command[1:] for command in path.commands[:3])
        edge = PEN.line.width / 2
        assert abs(point[1] - 100) == abs(base[1] - 100) == edge
        share = tip.inset / (point[0] - base[0])
        assert abs(far[1] - base[1]) * share >= PEN.line.width


def test_an_open_tip_touches_what_it_points_at_and_no_more():
    tip = draw_tip(Head.OPEN, 100, 100, 1, 0, PEN)
    (path,) = tip.shapes
    assert max(command[1] for command in path.commands) + PEN.stroke.width / 2 == 100
    assert tip.inset == PEN.stroke.width / 2


def test_a_bar_that_is_cut_has_no_outline_at_the_cuts():
    def shapes(*segments: Segment):
        placed = PlacedActivation(
            A, ActivationStart(participant="A"), 0, Box(0, 0, 10, 90), segments
        )
        return draw_activation(placed, find_theme("light")).shapes

    (whole,) = shapes(Segment(0, 90))
    assert whole.commands[-1] == ("Z",)
    first, area, sides, last = shapes(Segment(0, 20), Segment(30, 60), Segment(70, 90))
    assert [command[1:] for command in first.commands] == [(0, 20), (0, 0), (10, 0), (10, 20)]
    assert area.look.stroke is None
    assert sides.look.fill is None
    assert [command[0] for command in sides.commands] == ["M", "L", "M", "L"]
    assert [command[1:] for command in last.commands] == [(0, 70), (0, 90), (10, 90), (10, 70)]


def test_what_a_pointer_may_hit():
    text = LOOKS.texts[next(iter(LOOKS.texts))]
    size = text.font.size
    piece = Piece("ab", Color("#000000"), size)
    look = Look()
    assert reach_of([Line(0, 1, 2, 3, look)]) == (0, 1, 2, 3)
    assert reach_of([Rect(0, 1, 2, 3, look)]) == (0, 1, 2, 4)
    assert reach_of([Ellipse(5, 5, 2, 1, look)]) == (3, 4, 7, 6)
    assert reach_of([Path((("M", 0, 0), ("Q", 9, 1, 2, 3), ("Z",)), look)]) == (0, 0, 9, 3)
    assert reach_of([Text(10, 0, "ab", text, Align.MIDDLE, 8)]) == (6, -size, 14, size / 4)
    assert reach_of([Text(10, 0, "ab", text)]) == (10, -size, 10 + 1.2 * size, size / 4)
    assert reach_of([MarkedText(0, 0, (piece,), text)]) == (0, -size, 1.2 * size, size / 4)
    assert reach_of([Group("", (Group("", (Rect(1, 2, 3, 4, look),)),))]) == (1, 2, 4, 6)


def test_the_first_letter_tells_the_direction():
    assert reads_leftwards("(שלום")
    assert reads_leftwards("12 مرحبا")
    assert not reads_leftwards("a שלום")
    assert not reads_leftwards("12 (")


def head_link(**more) -> Link | None:
    """The link of a head."""
    theme = find_theme("light")
    a = Participant(id="A", label=Label("A"), **more)
    layout = place_diagram(drawn(call("A", "A"), participants=(a,)), theme.measurer)
    head = build_scene(layout, theme).shapes[0].shapes[-1]
    return head.link if isinstance(head, Group) else None


def test_a_head_tells_where_it_leads_and_what_it_is():
    assert head_link() is None
    assert head_link(description="What it is") == Link("", None, "What it is")
    first = Link("a.html", "A", "Tip")
    assert head_link(links=(first,), description="What it is") == Link("a.html", None, "Tip")
    assert head_link(links=(Link("a.html"),)) == Link("a.html")


def test_a_head_tells_of_links_that_would_be_a_menu():
    links = (Link("a.html", "A"), Link("b.html", "B"), Link("c.html"))
    assert head_link(links=links) == Link("a.html", None, "B: b.html\nc.html")
