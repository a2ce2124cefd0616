"""Diagrams in words, for those who hear them."""

from core.constructs import A, call, drawn

from seqdiag_core.label import Label
from seqdiag_core.model import REPLY, Diagram, Found, Gate, Lost, Numbering, Participant, Side
from seqdiag_core.scene.descriptions import describe, summarize, title_of


def test_a_diagram_is_told_message_by_message():
    b = Participant(id="B", label=Label("The\nservice"))
    diagram = drawn(
        call(text="GET\n/x"),
        call("B", "A", "200", REPLY),
        call("A", "A", ""),
        Numbering(start="7"),
        call(Found(), "A", "found"),
        call("A", Lost(), "lost"),
        call(Gate(Side.LEFT), "A", "in"),
        participants=(A, b),
    )
    assert describe(diagram) == (
        "Sequence diagram: A, The service; 6 messages.\n"
        "1. A to The service: GET /x\n"
        "2. The service replies to A: 200\n"
        "3. A to itself\n"
        "4. [7] an unknown sender to A: found\n"
        "5. [8] A to nobody: lost\n"
        "6. [9] outside to A: in"
    )


def test_the_source_may_tell_it_itself():
    assert describe(drawn(call(), description="What\n  happens")) == "What happens"


def test_titles_and_summaries():
    assert title_of(drawn(title=Label("A\ntitle"))) == "A title"
    assert title_of(drawn(title=Label(""))) == title_of(drawn()) == "Sequence diagram"
    assert summarize(drawn(call())) == "Sequence diagram: A, B; 1 message"
    assert summarize(Diagram()) == "Sequence diagram: 0 messages"
