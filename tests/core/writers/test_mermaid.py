"""Mermaid text of diagrams, whole, and the losses that are told."""

from __future__ import annotations

import pytest
from core.writers.pieces import message, people

from seqdiag_core import Diagram, write
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.model import (
    REPLY,
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Divider,
    Fragment,
    FragmentOperator,
    Gate,
    Head,
    Item,
    Link,
    Message,
    Note,
    NotePlacement,
    Numbering,
    Operand,
    ParallelRow,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Reference,
    Side,
    Space,
    Style,
)


def mermaid(*items: Item, ids: tuple[str, ...] = ("A", "B")) -> tuple[list[str], list[str]]:
    """The lines behind the header, and the losses."""
    writing = write(Diagram(participants=people(*ids), items=items), "mermaid")
    header, *lines = writing.text.splitlines()
    assert header == "sequenceDiagram"
    return [line.removeprefix("    ") for line in lines], [d.message for d in writing.diagnostics]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a; b #42", "a#59; b #35;42"),
        ("two\nlines", "two<br/>lines"),
        ("1 < 2 <br> <b>", "1 < 2 #60;br> #60;b>"),
        ("wrap: it", "#119;rap: it"),
        (" edges ", "#32;edges#32;"),
        ("100%%{init}", "100%#37;{init}"),
        ("$$x$$", "$$x$$"),
        ('"quoted": end', '"quoted": end'),
    ],
)
def test_texts_come_out_intact(text: str, written: str) -> None:
    assert mermaid(message("A", "B", text)) == ([f"A->>B: {written}"], [])


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("end", "end_"),
        ("A->B", "A_B"),
        ("C++", "C"),
        ("A as", "A_as"),
        ("load()", "load"),
        ("::", "p"),
        ("a,b", "a_b"),
    ],
)
def test_names_that_cannot_be_ids_get_other_ids(id: str, written: str) -> None:
    lines, losses = mermaid(message(id, "B", "x"), ids=(id, "B"))
    assert lines == [f"participant {written} as {id}", f"{written}->>B: x"]
    assert losses == [
        f"Mermaid has no id like {id!r}: the id is {written} there, the head shows the same"
    ]


@pytest.mark.parametrize("id", ["Web Server", "a-b", "f(x)", "New-Session", "ender", "注文", "a.b"])
def test_other_names_stay(id: str) -> None:
    assert mermaid(message(id, "B", "x"), ids=(id, "B")) == ([f"{id}->>B: x"], [])


def test_arrows() -> None:
    looks = {
        "->>": Arrow(),
        "-->>": REPLY,
        "-)": Arrow(head=Head.OPEN),
        "-x": Arrow(head=Head.CROSS),
        "->": Arrow(head=Head.NONE),
        "<<->>": Arrow(tail=Head.FILLED),
        "-|\\": Arrow(head=Head.FILLED_TOP),
        "/|-": Arrow(head=Head.NONE, tail=Head.FILLED_TOP),
        "()->>()": Arrow(head_circle=True, tail_circle=True),
    }
    for spelled, arrow in looks.items():
        assert mermaid(message("A", "B", "x", arrow)) == ([f"A{spelled}B: x"], [])


def test_a_whole_diagram() -> None:
    diagram = Diagram(
        title=Label("Order #1"),
        description="Who; how",
        participants=(
            Participant(id="U", label=Label("User"), kind=ParticipantKind.ACTOR),
            Participant(
                id="O",
                label=Label("Order\nService"),
                links=(Link("https://example.org/#o", "Docs"),),
            ),
            Participant(id="DB", label=Label("DB"), kind=ParticipantKind.DATABASE),
        ),
        groups=(
            ParticipantGroup(
                label=Label("Red (cloud)"), participants=("O", "DB"), style=Style("#123456")
            ),
        ),
        items=(
            Numbering(),
            message("U", "O", "buy"),
            ActivationStart(participant="O", shorthand=True),
            Fragment(
                operator=FragmentOperator.ALT,
                operands=(
                    Operand(guard=Label("in stock"), items=(message("O", "DB", "insert"),)),
                    Operand(guard=Label("else")),
                ),
            ),
            Fragment(operator=FragmentOperator.RECT, operands=(Operand(),), style=Style("#add8e6")),
            message("O", "U", "done", REPLY),
            ActivationEnd(participant="O", shorthand=True),
            Destruction(participant="O"),
        ),
    )
    writing = write(diagram, "mermaid")
    assert writing.diagnostics == ()
    assert writing.text == (
        "sequenceDiagram\n"
        "    title Order #35;1\n"
        "    accDescr: Who#59; how\n"
        "    actor U as User\n"
        "    box rgb(18, 52, 86) Red (cloud#41;\n"
        "        participant O as Order<br/>Service\n"
        '        participant DB@{ "type": "database" }\n'
        "    end\n"
        "    link O: Docs @ https://example.org/#35;o\n"
        "    autonumber\n"
        "    U->>+O: buy\n"
        "    alt in stock\n"
        "        O->>DB: insert\n"
        "    else else\n"
        "    end\n"
        "    rect lightblue\n"
        "    end\n"
        "    destroy O\n"
        "    O-->>-U: done\n"
    )


def test_what_mermaid_lacks_is_told_by_notes() -> None:
    lines, losses = mermaid(
        message("A", "B", "x"),
        Divider(label=Label("Phase")),
        Delay(),
        Space(),
        Reference(participants=("B",), label=Label("Login")),
        Note(placement=NotePlacement.ACROSS, participants=(), label=Label("all")),
    )
    assert lines == [
        "A->>B: x",
        "Note over A,B: == Phase ==",
        "Note over A,B: ...",
        "Note over B: ref: Login",
        "Note over A,B: all",
    ]
    assert losses == [
        "Mermaid has no divider; a note over all tells it",
        "Mermaid has no delay; a note over all tells it",
        "Mermaid has no vertical space",
        "Mermaid has no reference; a note tells it",
        "Mermaid has no note across the whole diagram",
    ]


def test_the_outside_becomes_a_participant() -> None:
    lines, losses = mermaid(
        Message(sender=Gate(Side.LEFT), receiver="A", label=Label("in")),
        Message(sender="A", receiver=Gate(Side.RIGHT), label=Label("out")),
        ids=("A",),
    )
    assert lines == ["participant [", "participant ]", "[->>A: in", "A->>]: out"]
    assert losses == [
        "Mermaid has no message from or to the outside; a participant stands for the outside"
    ]


def test_rows_are_told_as_parallel() -> None:
    lines, _ = mermaid(ParallelRow(items=(message("A", "B", "x"), message("B", "A", "y"))))
    assert lines == ["par", "    A->>B: x", "and", "    B->>A: y", "end"]


def test_groups_are_told_as_one_section() -> None:
    fragment = Fragment(
        operator=FragmentOperator.GROUP,
        label=Label("Sign up", (Mark(0, 4, MarkKind.BOLD),)),
        operands=(Operand(guard=Label("once")),),
    )
    assert mermaid(message("A", "B"), fragment) == (
        ["A->>B:", "par Sign up [once]", "end"],
        [
            "Mermaid has no fragment group; it is told as par",
            "Mermaid has no bold in the text of a fragment",
        ],
    )


def test_a_bar_that_ends_in_each_branch_ends_once() -> None:
    end = ActivationEnd(participant="B", shorthand=True)
    branch = (message("B", "A", "done", REPLY), end)
    lines, losses = mermaid(
        message("A", "B"),
        ActivationStart(participant="B", shorthand=True),
        Fragment(
            operator=FragmentOperator.ALT, operands=(Operand(items=branch), Operand(items=branch))
        ),
    )
    assert lines == [
        "A->>+B:",
        "alt",
        "    B-->>-A: done",
        "else",
        "    B-->>A: done",
        "end",
    ]
    assert losses == ["Mermaid has no second end of an activation, as in another branch"]


def test_no_sign_stands_before_a_name_with_x() -> None:
    lines, _ = mermaid(
        message("x", "B"),
        ActivationStart(participant="B", shorthand=True),
        message("B", "x", "done", REPLY),
        ActivationEnd(participant="B", shorthand=True),
        ids=("x", "B"),
    )
    assert lines == ["x->>+B:", "B-->>x: done", "deactivate B"]


def test_creation_introduces_a_participant_and_its_neighbours() -> None:
    lines, losses = mermaid(
        message("A", "A", "x"),
        Creation(participant="New"),
        message("A", "New", "make"),
        message("A", "Last", "y"),
        ids=("A", "New", "Last"),
    )
    assert lines == ["A->>A: x", "create participant New", "A->>New: make", "A->>Last: y"]
    assert losses == []


def test_order_that_cannot_be_kept_is_told() -> None:
    lines, losses = mermaid(
        message("A", "Last", "x"),
        Creation(participant="New"),
        message("A", "New", "make"),
        ids=("A", "New", "Last"),
    )
    assert lines == [
        "participant A",
        "A->>Last: x",
        "create participant New",
        "A->>New: make",
    ]
    assert losses == ["Mermaid has no way to place 'New' here: it stands where it is first named"]
