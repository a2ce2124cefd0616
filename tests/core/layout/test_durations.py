"""Duration constraints beside arrows that lead to the edge."""

import pytest
from core.constructs import call, drawn
from core.layout.strokes import struck

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import Divider, DurationConstraint, Gate, Side

OUT = Gate(Side.RIGHT)
BETWEEN = (call("B", OUT, "out"), Divider(), call(Gate(Side.LEFT), OUT, "through"))


def placed(*between, label="10 ms", **more):
    first, last = call(anchor="first"), call("B", "A", anchor="last")
    duration = DurationConstraint(start="first", end="last", label=Label(label))
    return place_diagram(drawn(first, *between, last, duration, **more), FontMeasurer())


def test_arrows_to_the_edge_end_before_it():
    layout = placed(*BETWEEN)
    (duration,) = layout.durations
    assert all(point[0] < duration.x for each in layout.messages for point in each.points)
    assert struck(layout) == []


def test_arrows_to_the_frame_of_the_diagram_cross_it_but_no_text():
    layout = placed(*BETWEEN, frame=Label("sd"))
    (duration,) = layout.durations
    _, out, through, _ = layout.messages
    for arrow in (out, through):
        assert arrow.points[-1][0] == layout.frame.box.right
        assert arrow.text.box.right < duration.x
    assert struck(layout) == []


def test_its_text_stands_in_the_middle_where_nothing_crosses_it():
    (duration,) = placed(call(), call()).durations
    box = duration.text.box
    assert box.y - duration.top == pytest.approx(duration.bottom - box.bottom, abs=2)


def test_its_text_reaches_beyond_it_where_there_is_no_room_for_it():
    wide = Divider(label=Label("a divider that is a good deal wider than two participants"))
    label = "one\ntwo\nthree\nfour\nfive"
    layout = placed(wide, call("B", OUT), frame=Label("sd"), label=label)
    (duration,) = layout.durations
    box, pill = duration.text.box, layout.dividers[0].pill
    assert pill.right > duration.x
    assert box.y >= pill.bottom
    assert box.bottom > duration.bottom
    assert box.bottom < layout.frame.box.bottom
    assert struck(layout) == []
