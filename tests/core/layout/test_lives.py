"""Where bars begin and end, and where lives do."""

from core.constructs import A, B, C, call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    Divider,
    Gate,
    Note,
    NotePlacement,
    ParallelRow,
    Side,
)


def placed(*items):
    return place_diagram(drawn(*items, participants=(A, B, C)), FontMeasurer())


def test_who_is_created_and_ended_by_one_message_has_a_cross_below_its_head():
    layout = placed(call("A", "B"), Creation(participant="C"), call("B", "C", "new"))
    dead = placed(*layout.diagram.items, Destruction(participant="C"), call("B", "A", "next"))
    life = dead.participants[2]
    assert life.head.box.bottom < life.lifeline.cross - 6
    assert life.lifeline.cross + 6 < dead.messages[2].text.box.y


def test_bars_begin_and_end_at_the_messages_of_a_row_before_them():
    there = ParallelRow(items=(call("A", "B"), call("C", "B", "and")))
    back = ParallelRow(items=(call("B", "A", "back"), call("B", "C", "and back")))
    start, end = ActivationStart(participant="B"), ActivationEnd(participant="B")
    layout = placed(there, start, back, end)
    first, *_, last = layout.messages
    bar = layout.activations[0].box
    assert (bar.y, bar.bottom) == (first.points[0][1], last.points[0][1])
    assert first.points[-1][0] == bar.x
    assert last.points[0][0] == bar.right


def test_loops_of_a_row_begin_level_with_its_arrows():
    row = ParallelRow(items=(call("A", "B", "three\nlines of\na label"), call("C", "C", "work")))
    arrow, loop = placed(row).messages
    assert loop.points[0][1] == arrow.points[0][1]


def test_bars_have_their_own_place_behind_what_is_no_message():
    row = ParallelRow(items=(call("A", "B"), Divider()))
    layout = placed(row, ActivationStart(participant="B"), call("B", "A"))
    assert layout.messages[0].points[-1][1] < layout.activations[0].box.y


def test_a_note_in_a_row_keeps_off_the_head_that_is_created_in_it():
    note = Note(
        placement=NotePlacement.LEFT, participants=("C",), label=Label("a note"), on_message=True
    )
    row = (Creation(participant="B"), call("A", "B", "new"), call("C", "C", "work"), note)
    layout = placed(ParallelRow(items=row))
    assert layout.participants[1].head.box.bottom < layout.notes[0].box.y


def test_a_note_in_a_row_keeps_off_a_head_that_is_created_from_outside():
    note = Note(placement=NotePlacement.RIGHT, participants=("A",), label=Label("a note"))
    new = call(Gate(Side.RIGHT), "B", "")
    layout = placed(ParallelRow(items=(note, Creation(participant="B"), new)))
    assert layout.notes[0].box.bottom < layout.participants[1].head.box.y


def test_a_message_from_a_bar_that_a_slanted_one_opens_in_its_row_begins_on_it():
    slow, start = call("A", "B", "slow", delay=30), ActivationStart(participant="B")
    layout = placed(ParallelRow(items=(slow, start, call("B", "C", "next"))))
    (bar,) = layout.activations
    arrival, departure = (message.points for message in layout.messages)
    assert arrival[-1] == (bar.box.x, bar.box.y)
    assert departure[0] == (bar.box.right, bar.box.y)
