"""How wide notes are."""

from core.constructs import drawn

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import Note, NotePlacement


def placed(text: str):
    note = Note(placement=NotePlacement.RIGHT, participants=("A",), label=Label(text))
    return place_diagram(drawn(note), FontMeasurer()).notes[0]


def test_a_note_that_would_be_a_column_of_text_is_wider():
    short, long = placed("a few words more " * 10), placed("a few words more " * 20)
    assert short.box.width <= 200 + 24
    assert len(short.text.lines) <= 7
    assert 260 < long.box.width <= 320 + 24
    assert long.box.height < long.box.width


def test_a_note_of_many_short_lines_stays_narrow():
    lines = "\n".join("a line" for _ in range(12))
    assert placed(lines).box.width < 100
