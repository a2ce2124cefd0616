"""Vertical space that a source asks for."""

import time

import pytest
from core.constructs import call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    ActivationStart,
    Note,
    NotePlacement,
    ParallelRow,
    Reference,
    Space,
)


def rows(*items):
    return place_diagram(drawn(*items), FontMeasurer())


def test_rows_in_rows_take_no_longer_than_others():
    row = call()
    for _ in range(100):
        row = ParallelRow(items=(row,))
    start = time.process_time()
    ((_, nested),) = [each.points[0] for each in rows(row).messages]
    assert time.process_time() - start < 5
    ((_, plain),) = [each.points[0] for each in rows(call()).messages]
    assert nested == plain


def test_space_moves_what_follows_by_its_size():
    first, second = (each.points[0][1] for each in rows(call(), Space(size=40), call()).messages)
    one, two = (each.points[0][1] for each in rows(call(), call()).messages)
    assert second - first == two - one + 40


@pytest.mark.parametrize("size", [-5, -24, -1000])
def test_negative_space_pulls_nothing_into_what_stands_above(size):
    layout = rows(Space(size=size), Reference(participants=("A",), label=Label("see")))
    assert layout.references[0].box.y >= layout.participants[0].head.box.bottom
    first, second = rows(call(), Space(size=size), call()).messages
    assert second.text.box.y > first.points[0][1]


def test_negative_space_at_the_end_shortens_no_bar():
    layout = rows(call(), ActivationStart(participant="B"), call(), Space(size=-24))
    (bar,) = layout.activations
    assert bar.box.bottom == layout.messages[-1].points[-1][1]


@pytest.mark.parametrize(("text", "level"), [("ok", True), ("a rather wide remark", False)])
def test_boxes_of_a_row_stand_side_by_side_only_where_there_is_room(text, level):
    references = tuple(Reference(participants=(name,), label=Label(text)) for name in "AB")
    over = NotePlacement.OVER
    notes = tuple(Note(placement=over, participants=(name,), label=Label(text)) for name in "AB")
    for items in (references, notes):
        layout = rows(ParallelRow(items=items))
        one, other = (each.box for each in (*layout.references, *layout.notes))
        assert (one.y == other.y) is level
        assert one.right < other.x or one.bottom < other.y
