"""Vertical space that a source asks for."""

import pytest
from core.constructs import call, drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import Reference, Space


def rows(*items):
    return place_diagram(drawn(*items), FontMeasurer())


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
