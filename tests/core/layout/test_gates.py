"""Arrows from and to the edge of the diagram."""

from core.constructs import A, B, C, call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    Creation,
    Fragment,
    FragmentOperator,
    Gate,
    Note,
    NotePlacement,
    Operand,
    Side,
)

LEFT, RIGHT = Gate(side=Side.LEFT), Gate(side=Side.RIGHT)
LONG = "a label as long as the arrows to the edge need it"


def placed(*messages, participants=(A, B, C)):
    return place_diagram(drawn(*messages, participants=participants), FontMeasurer())


def middle(message):
    (start, _), (end, _) = message.points
    return (start + end) / 2


def test_a_label_is_centred_on_an_arrow_that_is_longer_than_it_needs():
    layout = placed(call(LEFT, "A", LONG), call(LEFT, "A", "short"), call("C", RIGHT, "x"))
    for message in layout.messages:
        assert abs(message.text.box.middle - middle(message)) <= 0.5


def test_a_label_on_an_arrow_to_the_edge_stays_clear_of_the_lifelines_it_passes():
    layout = placed(call("A", RIGHT, "out"), call(LEFT, "C", "in"), call(LEFT, RIGHT, "through"))
    lifelines = [each.lifeline.x for each in layout.participants]
    for message in layout.messages:
        box = message.text.box
        assert all(x < box.x or box.x + box.width < x for x in lifelines)


def test_a_slow_arrow_from_the_edge_creates_somebody_where_it_ends():
    layout = placed(Creation(participant="A"), call(LEFT, "A", "new", delay=30))
    head = layout.participants[0].head.box
    assert layout.messages[0].points[-1] == (head.x, head.y + head.height / 2)


def test_a_label_on_an_arrow_to_the_edge_stands_in_the_frame_that_holds_the_arrow():
    items = (call(LEFT, "C", "in"), call(LEFT, RIGHT, LONG), call("C", RIGHT, "out"))
    layout = placed(
        Fragment(operator=FragmentOperator.OPT, operands=(Operand(items=items),)),
    )
    frame = layout.fragments[0].box
    for message in layout.messages:
        box = message.text.box
        assert frame.x < box.x
        assert box.right < frame.right


def test_an_arrow_from_the_edge_ends_at_the_note_beside_it():
    note = Note(
        placement=NotePlacement.LEFT, participants=("B",), label=Label("why"), on_message=True
    )
    layout = placed(call(LEFT, "B", "in"), note)
    box = layout.notes[0].box
    assert box.right < layout.messages[0].points[0][0]
    assert layout.participants[0].lifeline.x < box.x


def test_a_slow_arrow_through_the_diagram_falls_towards_its_receiver():
    for sender, receiver in ((LEFT, RIGHT), (RIGHT, LEFT)):
        message = placed(call(sender, receiver, "slow", delay=30)).messages[0]
        (_, start), (_, end) = message.points
        assert end == start + 30
        # The label stands close above the line, where it has fallen already.
        assert start - 6 < message.text.lines[0].baseline < start + 15 - 6
