"""Native text of diagrams, whole."""

from __future__ import annotations

import time

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
    LineStyle,
    Lost,
    Message,
    Note,
    NotePlacement,
    Numbering,
    Operand,
    ParallelRow,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Side,
    Space,
    Style,
)
from seqdiag_core.writers.native.labels import write_label


def native(*items: Item, ids: tuple[str, ...] = ("A", "B", "C")) -> str:
    return write(Diagram(participants=people(*ids), items=items), "native").text


def test_participants_that_stand_in_the_order_of_their_use_need_no_line() -> None:
    assert native(message("A", "B", "x"), ids=("A", "B")) == "A->B: x\n"
    assert native(message("B", "A", "x"), ids=("A", "B")) == (
        "participant A\n\nB->A: x\n"  # B is then where it is used
    )


def test_names_are_quoted_only_where_something_else_could_be_meant() -> None:
    names = ("Web Server", "main.js", "end", "A->B", 'say "hi"', "the end", "C:\\temp")
    expected = (
        "Web Server",
        "main.js",
        '"end"',
        '"A->B"',
        r'"say \"hi\""',
        "the end",
        r'"C:\\temp"',
    )
    for name, quoted in zip(names, expected, strict=True):
        assert (
            native(message(name, name), ids=(name,)).split("->")[0].strip() == quoted.split("->")[0]
        )


def test_a_whole_diagram() -> None:
    diagram = Diagram(
        title=Label("Order"),
        participants=(
            Participant(id="User", label=Label("User"), kind=ParticipantKind.ACTOR),
            Participant(id="Orders", label=Label("Order\nService"), style=Style("#add8e6")),
            Participant(id="DB", label=Label("DB"), kind=ParticipantKind.DATABASE),
        ),
        groups=(
            ParticipantGroup(
                label=Label("Cloud"), participants=("Orders", "DB"), style=Style("#ffffe0")
            ),
        ),
        items=(
            Numbering(),
            message("User", "Orders", "buy"),
            ActivationStart(participant="Orders", shorthand=True),
            Note(
                placement=NotePlacement.RIGHT,
                participants=("Orders",),
                label=Label("a note", (Mark(2, 6, MarkKind.BOLD),)),
                on_message=True,
            ),
            Fragment(
                operator=FragmentOperator.ALT,
                operands=(
                    Operand(guard=Label("in stock"), items=(message("Orders", "DB", "insert"),)),
                    Operand(guard=Label("else")),
                ),
            ),
            ParallelRow(items=(message("User", "DB"), message("Orders", "Orders", "wait"))),
            Delay(label=Label("a day")),
            Divider(label=Label("Delivery")),
            Space(size=45),
            message("Orders", "User", "done", REPLY),
            ActivationEnd(participant="Orders", shorthand=True),
            Destruction(participant="Orders", own_row=True),
        ),
    )
    assert write(diagram, "native").text == (
        "title Order\n"
        "\n"
        "actor User\n"
        'box "Cloud" #lightyellow\n'
        r'  participant "Order\nService" as Orders #lightblue' + "\n"
        "  database DB\n"
        "end box\n"
        "\n"
        "autonumber\n"
        "User->+Orders: buy\n"
        "note right: a **note**\n"
        "alt in stock\n"
        "  Orders->DB: insert\n"
        "else else\n"
        "end\n"
        "parallel {\n"
        "  User->DB\n"
        "  Orders->Orders: wait\n"
        "}\n"
        "... a day ...\n"
        "\n"
        "== Delivery ==\n"
        "||45||\n"
        "Orders-->-User: done\n"
        "destroyafter Orders\n"
    )


def test_every_look_of_an_arrow_has_a_spelling() -> None:
    looks = (
        (Arrow(head=Head.OPEN), "A->>B"),
        (Arrow(head=Head.CROSS), "A ->x B"),
        (Arrow(head=Head.NONE), "A - B:"),
        (Arrow(LineStyle.BOLD), "A=>B"),
        (Arrow(LineStyle.DOTTED), "A-[dotted]>B"),
        (Arrow(tail=Head.FILLED), "A<->B"),
        (Arrow(head=Head.NONE, tail=Head.FILLED_TOP), "A-[tail:filled-top;head:none]>B"),
        (Arrow(head_circle=True, tail_circle=True), "A o->o B"),
    )
    for arrow, spelled in looks:
        assert native(message("A", "B", arrow=arrow), ids=("A", "B")) == spelled + "\n"


def test_ends_that_are_no_participants() -> None:
    items = (
        Message(sender="A", receiver=Gate(Side.LEFT), arrow=REPLY),
        Message(sender=Gate(Side.RIGHT), receiver="A", style=Style(stroke="#ff0000")),
        Message(sender="A", receiver=Lost()),
    )
    assert native(*items, ids=("A",)) == "[<--A\nA <-[#red] ]\nA->?\n"


def test_a_participant_is_created_by_its_first_message() -> None:
    born = (Creation(participant="B"), message("A", "B", "new"))
    assert native(*born, ids=("A", "B")) == "participant A\nparticipant B\n\nA->*B: new\n"
    active = ActivationStart(participant="B", shorthand=True)
    assert native(*born, active, ids=("A", "B")).endswith("create B\nA->+B: new\n")


def test_boxes_round_participants_that_stand_apart_name_them_again() -> None:
    group = ParticipantGroup(participants=("A", "C"))
    text = write(Diagram(participants=people("A", "B", "C"), groups=(group,)), "native").text
    assert text == (
        "participant A\nparticipant B\nparticipant C\n"
        "box\n  participant A\n  participant C\nend box\n"
    )


def test_many_marks_are_written_in_time():
    text = "a " * 10_000 + "b"
    marks = tuple(Mark(at, at + 1, MarkKind.BOLD) for at in range(0, len(text), 2))
    start = time.process_time()
    written = write_label(Label(text, marks))
    assert time.process_time() - start < 5
    assert written == "**a** " * 10_000 + "**b**"
