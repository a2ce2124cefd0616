"""Where the borders of frames stand."""

import pytest
from core.constructs import A, B, C, call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    Fragment,
    FragmentOperator,
    Lost,
    Note,
    NotePlacement,
    Operand,
    Reference,
    Side,
)


def framed(*items):
    return Fragment(operator=FragmentOperator.OPT, operands=(Operand(items=items),))


def note(placement, *participants, text="a remark of some length"):
    return Note(placement=placement, participants=participants, label=Label(text))


BESIDE = {
    "a note to the right": note(NotePlacement.RIGHT, "B"),
    "a note to the left": note(NotePlacement.LEFT, "B"),
    "a note over one": note(NotePlacement.OVER, "B", text="a remark that is wider than the head"),
    "a self message": call("B", "B", "a label beside the loop"),
    "a reference": Reference(participants=("B",), label=Label("a reference of some length")),
    "a lost message": call("B", Lost(side=Side.RIGHT), "a label that gets lost"),
}


@pytest.mark.parametrize("name", BESIDE)
def test_borders_stay_off_the_lifelines_of_neighbours(name):
    """Frames hold what stands beside their outermost lifelines, frames in frames too."""
    item = BESIDE[name]
    for items in ([framed(item)], [framed(framed(item))], [framed(call("A", "B"), framed(item))]):
        layout = place_diagram(drawn(*items, participants=(A, B, C)), FontMeasurer())
        lifelines = [each.lifeline.x for each in layout.participants]
        for fragment in layout.fragments:
            for border in (fragment.box.x, fragment.box.right):
                assert min(abs(border - x) for x in lifelines) >= 12


def test_a_border_that_a_guard_pushes_out_stands_clear_of_lifelines():
    for length in range(1, 60):
        operand = Operand(guard=Label("x" * length), items=(call("A", "B"),))
        fragment = Fragment(operator=FragmentOperator.OPT, operands=(operand,))
        layout = place_diagram(drawn(fragment, participants=(A, B, C)), FontMeasurer())
        border = layout.fragments[0].box.right
        assert all(abs(border - each.lifeline.x) >= 8 for each in layout.participants)
