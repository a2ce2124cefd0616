from core.constructs import call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.layout.messages import Obstacle, label_middle
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import Arrow, Head, Note, NotePlacement, Numbering

LIFELINE = Obstacle(142, 158, is_bar=False)


def test_a_label_on_a_free_arrow_is_centred():
    assert label_middle((8, 286), 0, 150, 100, []) == 150


def test_a_label_slides_to_the_nearest_place_clear_of_a_lifeline():
    assert label_middle((0, 300), 0, 150, 60, [LIFELINE]) == 112


def test_a_label_that_would_have_to_slide_far_stays_and_cuts_the_lifeline():
    assert label_middle((0, 300), 0, 150, 142, [Obstacle(145, 165, is_bar=False)]) == 150


def test_a_label_slides_any_distance_from_a_bar():
    assert label_middle((0, 300), 0, 150, 140, [Obstacle(150, 160, is_bar=True)]) == 80


def test_a_label_too_wide_for_any_gap_stays_centred():
    assert label_middle((0, 300), 0, 150, 290, [Obstacle(140, 160, is_bar=True)]) == 150


def test_of_two_places_the_one_nearer_to_the_sender_is_taken():
    assert label_middle((0, 300), 300, 150, 60, [LIFELINE]) == 188


def test_a_label_falls_with_a_slanted_arrow_but_stays_above_it():
    for sender, receiver in ("AB", "BA"):
        message = call(sender, receiver, "slow", delay=60)
        (placed,) = place_diagram(drawn(message), FontMeasurer()).messages
        (x, y), (x_to, y_to) = placed.points
        box = placed.text.box
        for corner in (box.x, box.right):
            line = y + (y_to - y) * (corner - x) / (x_to - x)
            assert box.bottom < line
        nearest = min((box.x, box.right), key=lambda each: abs(each - x))
        assert y + (y_to - y) * (nearest - x) / (x_to - x) - box.bottom < 6


def test_a_label_keeps_its_distance_from_a_steep_arrow():
    message = call("A", "B", "slow", delay=360)
    (placed,) = place_diagram(drawn(message), FontMeasurer()).messages
    (x, y), (x_to, y_to) = placed.points
    box = placed.text.box
    at_its_height = x + (x_to - x) * (box.bottom - y) / (y_to - y)
    assert box.x - at_its_height > 5


def test_a_label_stands_over_what_is_seen_of_an_arrow_that_gets_lost():
    for sender, receiver in ("AB", "BA"):
        message = call(sender, receiver, "Lost message", arrow=Arrow(head=Head.CROSS))
        (placed,) = place_diagram(drawn(message), FontMeasurer()).messages
        (start, _), (end, _) = placed.points
        cross = end - 14 if start < end else end + 14
        box = placed.text.box
        assert min(start, cross) < box.x
        assert box.right < max(start, cross)


def test_a_label_takes_fewer_lines_where_there_is_room_for_it():
    text = "a label of about three hundred pixels, more than"
    (placed,) = place_diagram(drawn(call("A", "B", text)), FontMeasurer()).messages
    assert len(placed.text.lines) == 2
    wide = Note(
        placement=NotePlacement.OVER, participants=("A", "B"), label=Label("m" * 40, (), False)
    )
    layout = place_diagram(drawn(call("A", "B", text), wide), FontMeasurer())
    assert len(layout.messages[0].text.lines) == 1


def test_a_long_number_takes_no_room_from_its_label():
    label = "a label that just fits into a single line"
    plain = place_diagram(drawn(call("A", "B", label)), FontMeasurer()).messages[0]
    numbering = Numbering(format="[Login-000]")
    numbered = place_diagram(drawn(numbering, call("A", "B", label)), FontMeasurer()).messages[0]
    assert len(plain.text.lines) == len(numbered.text.lines) == 1
    assert numbered.badge.box.width > 60
