"""What a dialect cannot say: each is told, with the span that it came from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from core.strategies import diagrams
from hypothesis import given, settings

from seqdiag_core import Diagram, read, write
from seqdiag_core.label import EMPTY_LABEL, Label
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Creation,
    Destruction,
    Divider,
    FootHeads,
    Fragment,
    FragmentOperator,
    Gate,
    Message,
    Note,
    NotePlacement,
    Operand,
    Options,
    Participant,
    ParticipantGroup,
    Reference,
    Side,
)
from seqdiag_core.writers.registry import WRITERS

MERMAID = (
    ("A->B\nnote left of A, B: x", None),
    ("cloud A\nA->B", "cloud among its kinds of participants"),
    ("participant A [[:ref:`x`]]\nA->B", "link like ':ref:`x`'"),
    ("participant A [[u{tip} t]]\nA->B", "tooltip of a link"),
    ("participant A #red\nA->B", "colours of a participant"),
    ("A->B\nlifelinestyle A #red", "style of a lifeline"),
    ("A->B\ndescription of A: x", "description of a participant"),
    ("A->B\nicon of A: x", "icon like x"),
    ("participant A <<x>>\nA->B", "stereotypes; they stand above the name"),
    ('participant "" as A\nA->B', "participant with an empty head"),
    ("autonumber 1.1\nA->B", "numbers of several levels"),
    ('autonumber 1 "[0]"\nA->B', "format of numbers"),
    ("autonumber 0\nA->B", "numbering from 0 by 1"),
    ("A-[dotted]>B", "dotted line of a message"),
    ("A->(3)B", "message that takes time"),
    ("A->B [[u]]", "link of a message"),
    ("A-[#red]>B", "colours of a message"),
    ("A-[tail:cross]>B", "cross tail beside a filled head"),
    ("A-[tail:cross;head:none]>B", "cross tail beside a none head"),
    ("A->B\nactivate B #red\ndeactivate B", "colours of an activation"),
    ("A->+B\ndeactivateafter B", "end of an activation below the last message"),
    ("A->+B", "activation without an end; the bar is not drawn"),
    ("A->B\ndestroyafter B", "destruction below the last message"),
    ("A->B\ndestroysilent B", "destruction without a cross"),
    ("A->B\n== x ==\ndestroyafter B", "destruction without a message"),
    ("A->B\ncreate B", "creation but directly before the first message"),
    ("A->B\nhnote over A [[u]]: x", "note in the shape hexagon"),
    ("A->B\nnote right: x", "note on a message; it stands below"),
    ("note over A: x\n/ note over B: x", "note beside another one"),
    ("A->B\nnote over A [[u]]: x", "link of a note"),
    ("A->B\nnote over A #red: x", "colours of a note"),
    ("A->B\nnote over A, B, C: x", "note over more than two; it spans from the first to the last"),
    ("A->B\nref over A #red: x", "colours or link of such a note"),
    ("A->B\nstate over A: x", "state; a note tells it"),
    ("alt #red x\nend", "colours of a fragment"),
    ("alt [[u]] x\nend", "link of a fragment"),
    ("alt x\nelse #red y\nend", "colours of a section"),
    ("opt x\nelse y\nend", "fragment opt; it is told as alt"),
    ("rect x\nend", "text in a rect"),
    ("{a} A->B\n{b} B->A\n{a} <-> {b}: x", "duration between messages; a note tells it"),
    ("parallel {\nA->B\n}", "messages at one height; par tells that they are parallel"),
    ("title a\\nb\nA->B", "line break in the title"),
    ("title <wrap>a\nA->B", "wish about wrapping the title"),
    ("header x\nA->B", "header"),
    ("frame x\nA->B", "frame round everything"),
    ("description a}\\nb\nA->B", "line break beside a brace in the description"),
    ("box\nbox\nparticipant A\nend\nend\nA->B", "box inside a box"),
    ("box #red #blue\nparticipant A\nend\nA->B", "outline or text colour of a box"),
    ("option footer=bar\nA->B", "bar below the lifelines; heads stand there"),
    ("option theme=x\nA->B", "theme x"),
    ("entryspacing 2\nA->B", "factor on the distances of rows"),
    ("participantspacing equal\nA->B", "wish for equal columns"),
    ("A->B: **x**", "bold in the text of a message"),
    ("A->*B!!", None),
)


@pytest.mark.parametrize(("text", "what"), MERMAID)
def test_mermaid(text: str, what: str | None) -> None:
    writing = write(read(text, "native"), "mermaid")
    assert read(writing.text, "mermaid").ok
    if what is not None:
        assert f"Mermaid has no {what}" in [loss.message for loss in writing.diagnostics]


def test_a_loss_points_into_the_source() -> None:
    reading = read("A->B: x\n  == Phase ==\n", "native", name="a.seq")
    loss = write(reading, "mermaid").diagnostics[0]
    assert str(loss).startswith("a.seq:2:3: warning: Mermaid has no divider")
    assert write(reading.diagram, "mermaid").diagnostics[0].span == loss.span


def test_native_has_no_empty_texts() -> None:
    diagram = Diagram(title=EMPTY_LABEL, description="", options=Options(theme=" "))
    assert [loss.message for loss in write(diagram, "native").diagnostics] == [
        "the native language has no title without a text",
        "the native language has no description without a text",
        "the native language has no theme called ' '",
    ]


def test_participants_that_a_diagram_does_not_have_are_written_all_the_same() -> None:
    diagram = Diagram(
        participants=(Participant(id="A", label=Label("A")),),
        groups=(
            ParticipantGroup(participants=("A",)),
            ParticipantGroup(participants=("A", "gone")),
        ),
        items=(
            ActivationStart(participant="end"),
            ActivationEnd(participant="end"),
            Destruction(participant="x"),
            Creation(participant="y"),
        ),
        options=Options(FootHeads.NEVER, column_spacing=80),
    )
    for dialect in WRITERS:
        assert write(diagram, dialect).text


def test_other_dialects_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="native, mermaid, plantuml, seqdiag"):
        write(Diagram(), "nosuch")


@settings(max_examples=60, deadline=None)
@given(diagrams())
def test_native_loses_nothing(diagram: Diagram) -> None:
    writing = write(diagram, "native")
    assert writing.diagnostics == ()
    assert read(writing.text, "native").diagram == diagram


def test_notes_of_models_that_no_source_says() -> None:
    """On a message without one before it, beside several, on one between two edges, over nobody."""
    people = tuple(Participant(id=id, label=Label(id)) for id in ("A", "B"))
    note = Note(placement=NotePlacement.RIGHT, participants=("A", "B"), label=Label("x"))
    edges = Message(sender=Gate(Side.LEFT), receiver=Gate(Side.RIGHT))
    items = (
        replace(note, on_message=True),
        edges,
        replace(note, on_message=True),
        replace(note, placement=NotePlacement.OVER, participants=()),
        Reference(participants=(), label=Label("x")),
    )
    diagram = Diagram(participants=people, items=items)
    assert write(diagram, "native").text.splitlines()[3:6] == [
        "note right of A, B on message: x",
        "[->]",
        "note right of A, B on message: x",
    ]
    assert "Note right of A: x" in write(diagram, "mermaid").text
    assert "Note over" not in write(Diagram(items=items[3:]), "mermaid").text
    divided = write(Diagram(items=(Divider(label=Label("x")),)), "mermaid")
    assert (divided.text, len(divided.diagnostics)) == ("sequenceDiagram\n", 1)


def test_changed_ids_are_unique() -> None:
    diagram = read('participant "A,B"\nparticipant "A;B"\nparticipant A_B\n"A,B"->"A;B": x').diagram
    lines = write(diagram, "mermaid").text.splitlines()
    assert [line.split()[1] for line in lines if " participant " in line] == [
        "A_B_2",
        "A_B_3",
        "A_B",
    ]


def test_who_is_created_by_a_message_cannot_die_of_it() -> None:
    text = "A->*B: x\ndestroy A\nC->B: y"
    messages = [loss.message for loss in write(read(text), "mermaid").diagnostics]
    assert "Mermaid has no destruction by a message that creates somebody" in messages


def test_a_name_beside_the_operator_is_lost() -> None:
    fragment = Fragment(operator=FragmentOperator.ALT, operands=(Operand(),), label=Label("other"))
    losses = write(Diagram(items=(fragment,)), "mermaid").diagnostics
    assert [loss.message for loss in losses] == [
        "Mermaid has no name of a fragment beside its operator"
    ]
