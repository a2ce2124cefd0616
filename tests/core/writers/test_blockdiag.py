"""Text of diagrams in the language of blockdiag's seqdiag, whole, and the losses that are told."""

from __future__ import annotations

import pytest
from core.strategies import diagrams
from core.writers.pieces import message, people
from hypothesis import given, settings

from seqdiag_core import Diagram, Severity, read, write
from seqdiag_core.label import Label
from seqdiag_core.model import Divider

KEPT = r"""seqdiag {
  activation = none;
  client [label = "Web\nclient", shape = actor, color = "#ff0000"];
  db [shape = flowchart.database, description = "all of it"];
  "mail server";
  group {
    label = "Ours";
    color = "#00ff00";
    db;
    "mail server";
  }
  client ->> db [label = "C:\\new \"x\"", color = "#0000ff"];
  client --> db [leftnote = "left", rightnote = "right", notecolor = "#ffd700"];
  db -> client [label = "lost", failed];
  === later ===
  ... 5 minutes ...
  db -> db [style = dotted];
  client -> db [diagonal];
  alt {
    client -> db;
    loop {
      db -> "mail server" [label = "ends \\ "];
    }
  }
}
"""

TOLD = """title Orders
A->+B: one
alt in stock
  note over B: both
else
  [->B: out
end
queue Q
activate B
"""

SEPARATED = """seqdiag {
  activation = none;
  A;
  B;
  Q;
  === Orders ===
  A -> B [label = "one"];
  === alt: in stock ===
  === both ===
  === else ===
  === end of alt ===
}
"""


def seqdiag(text: str) -> Diagram:
    return read(text, "seqdiag").diagram


def test_what_the_language_has_is_kept() -> None:
    reading = read(KEPT, "seqdiag")
    assert reading.ok
    writing = write(reading.diagram, "seqdiag")
    assert writing.diagnostics == ()
    assert writing.text == KEPT


def test_the_rest_is_told_by_separators() -> None:
    writing = write(read(TOLD, "native").diagram, "seqdiag")
    assert writing.text == SEPARATED
    assert {
        loss.message.removeprefix("blockdiag's seqdiag has no ") for loss in writing.diagnostics
    } == {
        "title; a separator tells it",
        "bar where one wants it",
        "frame like this; separators tell it",
        "note like this; a separator tells it",
        "message from or to the outside; it is left out",
        "shape of a queue",
    }


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("a.b", "a.b"),
        ("mail server", '"mail server"'),
        ("group", '"group"'),
        ('"', "p"),
        ("ü", '"ü"'),
    ],
)
def test_names(id: str, written: str) -> None:
    diagram = Diagram(participants=people(id), items=(message(id, id, "x"),))
    text = write(diagram, "seqdiag").text
    assert f'  {written} -> {written} [label = "x"];\n' in text
    assert seqdiag(text).participants[0].label.text == id


@pytest.mark.parametrize("text", ["===", '"x"', "a\\b", "a === b", "two\nlines", "..."])
def test_separators_hold_less_than_other_texts(text: str) -> None:
    writing = write(
        Diagram(participants=people("A"), items=(Divider(label=Label(text)),)), "seqdiag"
    )
    assert [loss.message for loss in writing.diagnostics] == [
        "blockdiag's seqdiag has no separator with such a text"
    ]
    assert read(writing.text, "seqdiag").ok


@settings(max_examples=150, deadline=None)
@given(diagrams())
def test_nothing_is_lost_silently(diagram: Diagram) -> None:
    writing = write(diagram, "seqdiag")
    left = read(writing.text, "seqdiag")
    assert not [one for one in left.diagnostics if one.severity is Severity.ERROR]
    if not writing.diagnostics:
        assert left.diagram == diagram
    assert seqdiag(write(left.diagram, "seqdiag").text) == left.diagram
