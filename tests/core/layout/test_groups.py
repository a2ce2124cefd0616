"""Groups in groups, and groups whose members do not stand side by side."""

from core.constructs import A, B, C, call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    Fragment,
    FragmentOperator,
    Note,
    NotePlacement,
    Operand,
    Participant,
    ParticipantGroup,
)

D = Participant(id="D", label=Label("D"))


def placed(*members):
    groups = tuple(
        ParticipantGroup(label=Label("the same"), participants=each.split()) for each in members
    )
    return place_diagram(drawn(participants=(A, B, C, D), groups=groups), FontMeasurer()).groups


def test_a_group_lies_around_another_that_stands_between_its_members():
    for groups in (placed("A D", "B C"), placed("B C", "A D")):
        outer, inner = (each.box for each in groups)
        assert outer.x < inner.x
        assert inner.right < outer.right
        assert outer.y < inner.y
        assert inner.bottom < outer.bottom


def test_labels_of_groups_half_over_each_other_stand_apart():
    one, other = (each.text.box for each in placed("A C", "B D"))
    assert one.bottom <= other.y or other.bottom <= one.y


def test_a_group_lies_around_the_label_of_a_group_in_it():
    inner = ParticipantGroup(label=Label("a label wider than a head"), participants=("A",))
    outer = ParticipantGroup(label=Label("x"), groups=(inner,))
    layout = place_diagram(drawn(participants=(A, B, C, D), groups=(outer,)), FontMeasurer())
    around, within = (each.box for each in layout.groups)
    assert around.x < within.x < layout.groups[1].text.box.x
    assert layout.groups[1].text.box.right < within.right < around.right
    assert around.right < layout.participants[1].head.box.x


def test_groups_side_by_side_stand_apart_however_wide_their_labels_are():
    groups = tuple(
        ParticipantGroup(
            label=Label(f"a label wider than the head of {each}"), participants=(each,)
        )
        for each in "AB"
    )
    layout = place_diagram(drawn(participants=(A, B, C), groups=groups), FontMeasurer())
    (one, other), last = (each.box for each in layout.groups), layout.participants[2].head.box
    one, other = sorted((one, other))
    assert one.right + 20 < other.x
    assert other.right + 20 < last.x


def test_at_the_rim_a_group_holds_what_belongs_to_its_outermost_lifeline():
    groups = tuple(ParticipantGroup(participants=(each,)) for each in "AD")
    aside = Note(
        placement=NotePlacement.LEFT, participants=("A",), label=Label("a note to the left")
    )
    loop = call("D", "D", "a label to the right")
    guarded = Fragment(operator=FragmentOperator.OPT, operands=(Operand(items=(loop,)),))
    diagram = drawn(aside, guarded, participants=(A, B, C, D), groups=groups)
    layout = place_diagram(diagram, FontMeasurer())
    left, right = sorted((each.box for each in layout.groups), key=lambda box: box.x)
    assert left.x < layout.notes[0].box.x
    assert layout.messages[0].text.box.right < layout.fragments[0].box.right < right.right - 8
