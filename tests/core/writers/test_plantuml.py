"""PlantUML text of diagrams, whole, and the losses that are told."""

from __future__ import annotations

import pytest
from core.strategies import diagrams
from core.writers.pieces import message, people
from hypothesis import given, settings

from seqdiag_core import Diagram, Severity, read, render, write
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Found,
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
    Options,
    ParallelRow,
    Participant,
    Side,
    Space,
    Style,
)

SOURCE = r"""
title Order **flow**
caption As of today
legend first\nend of it
frame Shop
option footer=none

box "Ours" #lightblue
  participant "Web shop" as Shop <<web>> [[https://example.org/shop]] #gold
  database Stock
end box
actor "end user" as end
queue "Mail\nqueue" as Mail

autonumber 10 5 "[000]"
end->+Shop: POST /orders
note right: a **new** order\nof today
Shop->>Stock [[orders.html]]: reserve
activate Stock
Stock-->Shop: 1 < 2 & //three// C:\\new
deactivate Stock
== later ==
alt#red #gold in stock
  Shop-[#ff0000]->Mail: x
  note over Stock, Mail #gold: both
  / note left of Shop: beside
else
  Shop->x Mail: lost
  [->Shop: found
  Shop->]: out
end
group retry [3 times]
  Shop-\Mail: half
end
loop until a->b
  Shop->Shop: self
end
neg wrong
  Shop->Mail: never
end
ref over Shop, Stock: see **there**
state over Stock: empty
... 5 minutes ...
||30||
autonumber off
parallel {
  Shop->Stock: one
  Stock->Mail: two
}
create "Mail 2"
Shop->"Mail 2": hello
Shop--->-end: done
destroy Mail
"""

WRITTEN = r"""
@startuml
!pragma teoz true
title Order <b>flow</b>
caption As of today
legend
first\n<U+0065>nd of it
end legend
mainframe Shop
hide footbox
box "Ours" #add8e6
  participant "Web shop" as Shop <<web>> [[https://example.org/shop]] #ffd700
  database Stock
end box
actor "end user" as p_end
queue "Mail\nqueue" as Mail
participant "Mail 2"
autonumber 10 5 "[000]"
p_end -> Shop ++ : POST /orders
note right : a <b>new</b> order\nof today
Shop ->> Stock [[orders.html]] : reserve
activate Stock
Stock --> Shop : 1 < 2 & <i>three</i> C:<U+005C>new
deactivate Stock
== later ==
alt#ff0000 #ffd700 in stock
  Shop -[#ff0000]-> Mail : x
  note over Stock, Mail #ffd700 : both
  / note left of Shop : beside
else
  Shop ->x Mail : lost
  [-> Shop : found
  Shop ->] : out
end
group retry [3 times]
  Shop -\ Mail : half
end
loop until a-<U+003E>b
  Shop -> Shop : self
end
group neg [wrong]
  Shop -> Mail : never
end
ref over Shop, Stock : see <b>there</b>
hnote over Stock : empty
... 5 minutes ...
||30||
autonumber stop
Shop -> Stock : one
& Stock -> Mail : two
create "Mail 2"
Shop -> "Mail 2" : hello
Shop --> p_end -- : done
destroy Mail
@enduml
"""


def plantuml(*items: Item, ids: tuple[str, ...] = ("A", "B")) -> tuple[list[str], list[str]]:
    """The lines between the marks, and the losses."""
    writing = write(Diagram(participants=people(*ids), items=items), "plantuml")
    first, *lines, last = writing.text.splitlines()
    assert (first, last) == ("@startuml", "@enduml")
    return lines, [loss.message.removeprefix("PlantUML has no ") for loss in writing.diagnostics]


def test_everything_at_once() -> None:
    writing = write(read(SOURCE, "native").diagram, "plantuml")
    assert writing.text == WRITTEN.lstrip()
    assert [loss.message for loss in writing.diagnostics] == [
        "PlantUML has no id like 'end': the id is p_end there, the head shows the same",
        "PlantUML has no fragment neg; it is told as a group",
        "PlantUML has no state; a hexagonal note tells it",
    ]
    assert render(SOURCE, "plantuml", dialect="native") == writing.text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("two\nlines", r"two\nlines"),
        (r"a\nb", r"a<U+005C>nb"),
        ("1 < 2 <b>", "1 < 2 <U+003C>b>"),
        ("**bold** or 2 ** 3", "<U+002A>*bold<U+002A>* or 2 <U+002A>* 3"),
        ("see http://x.org/y", "see http://x.org/y"),
        ("* item", "<U+002A> item"),
        (" edges ", "<U+0020>edges<U+0020>"),
        ("50 %date() %", "50 <U+0025>date() %"),
        ("&lt; & x", "<U+0026>lt; & x"),
        ("[[x]] [y]", "<U+005B>[x]] [y]"),
        ("a/'b'/c", "a/<U+0027>b'/c"),
        ("~~~ ~b", "<U+007E><U+007E><U+007E> <U+007E>b"),
        ('"quoted": end', '"quoted": end'),
    ],
)
def test_texts_come_out_intact(text: str, written: str) -> None:
    assert plantuml(message("A", "B", text)) == ([f"A -> B : {written}"], [])
    (read_back,) = read(write_one(text), "plantuml").diagram.messages()
    assert read_back.label.text == text


def write_one(text: str) -> str:
    diagram = Diagram(participants=people("A"), items=(message("A", "A", text),))
    return write(diagram, "plantuml").text


def test_a_tab_that_plantuml_would_see_is_parted() -> None:
    lines, losses = plantuml(message("A", "B", r"C:\temp"))
    assert lines == ["A -> B : C:<U+005C><U+200B>temp"]
    assert losses == [
        "backslash before a t in the text of a message; an invisible space parts them"
    ]


def test_marks_end_with_their_lines() -> None:
    label = Label(
        "two\nlines go",
        (
            Mark(0, 9, MarkKind.BOLD),
            Mark(0, 3, MarkKind.SMALL),
            Mark(4, 12, MarkKind.LINK, "https://example.org"),
            Mark(10, 12, MarkKind.CODE),
        ),
    )
    lines, losses = plantuml(Message(sender="A", receiver="B", label=label))
    (line,) = lines
    assert line.split(r"\n") == [
        "A -> B : <b><size:10>two</size></b>",
        "<b>[[https://example.org lines]]</b> <font:monospaced>[[https://example.org go]]</font>",
    ]
    assert losses == ["mark across a line break in the text of a message; each line has its own"]


def test_titles_of_signs_are_written_as_numbers() -> None:
    diagram = Diagram(participants=(), title=Label("?"), header=Label("a?"))
    assert write(diagram, "plantuml").text.splitlines()[1:3] == ["title <U+003F>", "header a?"]


def test_marks_of_one_kind_stand_beside_each_other() -> None:
    red, blue = (Mark(0, 3, MarkKind.COLOR, "#ff0000"), Mark(1, 2, MarkKind.COLOR, "#0000ff"))
    lines, losses = plantuml(Message(sender="A", receiver="B", label=Label("abc", (red, blue))))
    assert lines == [
        "A -> B : <color:#ff0000>a</color><color:#0000ff>b</color><color:#ff0000>c</color>"
    ]
    assert losses == []


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("end", '"end"'),
        ("Web shop", '"Web shop"'),
        ("a.b@c", "a.b@c"),
        ("über", "über"),
        ("x", '"x"'),
        ("a-b", '"a-b"'),
        ("a\u00b9", '"a\u00b9"'),
        ("\U00012fbe", '"\U00012fbe"'),
    ],
)
def test_names_are_quoted_where_they_must(id: str, written: str) -> None:
    assert plantuml(message(id, "B"), ids=(id, "B")) == ([f"{written} -> B"], [])


def test_names_that_no_quotes_can_hold_get_others() -> None:
    lines, losses = plantuml(message('say "so"', "B"), ids=('say "so"', "B"))
    assert lines == [
        'participant "say <U+0022>so<U+0022>" as say_so',
        "say_so -> B",
    ]
    assert losses == ["id like 'say \"so\"': the id is say_so there, the head shows the same"]


def test_guillemets_would_end_a_name_in_quotes() -> None:
    lines, _ = plantuml(message("\u00aba\u00bb", "B"), ids=("\u00aba\u00bb", "B"))
    assert lines == ['participant "<U+00AB>a<U+00BB>" as a', "a -> B"]


@pytest.mark.parametrize(
    ("sender", "receiver", "arrow", "written"),
    [
        ("A", "B", Arrow(head=Head.OPEN), "A ->> B"),
        ("A", "B", Arrow(LineStyle.DASHED, Head.CROSS), "A -->x B"),
        ("A", "B", Arrow(head=Head.FILLED_TOP), "A -\\ B"),
        ("A", "B", Arrow(head=Head.OPEN_BOTTOM, head_circle=True), "A -//o B"),
        ("A", "B", Arrow(tail=Head.OPEN, tail_circle=True), "A o<<-> B"),
        ("A", "B", Arrow(LineStyle.DOTTED, tail=Head.CROSS), "A x-[dotted]> B"),
        (Gate(Side.LEFT), "B", Arrow(), "[-> B"),
        (Gate(Side.RIGHT), "B", Arrow(), "B <-]"),
        ("A", Gate(Side.LEFT), Arrow(LineStyle.DASHED, Head.OPEN), "[<<-- A"),
        (Found(Side.LEFT), "B", Arrow(), "?-> B"),
        ("A", Lost(Side.RIGHT), Arrow(head_circle=True), "A ->o?"),
        ("A", Lost(Side.LEFT), Arrow(head=Head.FILLED_TOP), "?/- A"),
    ],
)
def test_arrows(sender: str, receiver: str, arrow: Arrow, written: str) -> None:
    item = Message(sender=sender, receiver=receiver, arrow=arrow)
    lines, losses = plantuml(item)
    assert (lines[-1], losses) == (written, [])
    (again,) = read("\n".join(lines), "plantuml").diagram.messages()
    assert again == item


def test_a_delay_counts_pixels() -> None:
    text = plantuml(Message(sender="A", receiver="B", delay=30))[0][0]
    assert text == "A ->(30) B"
    (again,) = read(text, "plantuml").diagram.messages()
    assert again.delay == 30


@pytest.mark.parametrize(
    ("items", "losses"),
    [
        ([message("A", "B", arrow=Arrow(head=Head.NONE))], ["message without a head"]),
        ([message("A", "B", arrow=Arrow(LineStyle.WAVY))], ["wavy line of a message"]),
        (
            [Message(sender=Gate(Side.LEFT), receiver=Gate(Side.RIGHT))],
            ["message that nobody sends or receives; it is left out"],
        ),
        (
            [
                message("A", "B"),
                ActivationStart(participant="B"),
                ActivationEnd(participant="B"),
                ActivationStart(participant="B"),
                ActivationEnd(participant="B"),
                ActivationEnd(participant="B"),
            ],
            [
                "activation that begins where another one ends",
                "second end of an activation, as in another branch",
            ],
        ),
        (
            [
                message("A", "B"),
                Delay(),
                ActivationStart(participant="B"),
                Creation(participant="A"),
            ],
            ["beginning or end of an activation or a life behind a delay"],
        ),
        ([Destruction(participant="B")], ["destruction without a message"]),
        ([Space(size=-10)], ["space that pulls up what follows"]),
        (
            [ParallelRow(items=(message("A", "B"), Space()))],
            ["row of anything but messages; it stands one below the other"],
        ),
        (
            [
                Note(
                    placement=NotePlacement.LEFT,
                    participants=("A",),
                    label=Label("x"),
                    on_message=True,
                )
            ],
            ["note on a message but beside it; it stands below"],
        ),
        (
            [
                Note(label=Label("x"), placement=NotePlacement.LEFT, participants=("A",)),
                Note(
                    label=Label("y"),
                    placement=NotePlacement.RIGHT,
                    participants=("A",),
                    beside_previous=True,
                ),
            ],
            ["note beside another one of its participant; it stands below"],
        ),
        ([Numbering(start="1.5")], ["numbering from 1.5 by 1"]),
        (
            [
                Fragment(
                    operator=FragmentOperator.RECT,
                    operands=(Operand(),),
                    style=Style(fill="#ff0000", ink="#000000"),
                )
            ],
            [
                "fragment rect; it is told as a group",
                "such an outline or text colour of a fragment",
            ],
        ),
    ],
)
def test_losses_are_told(items: list[Item], losses: list[str]) -> None:
    told = plantuml(*items)[1]
    assert sorted(told) == sorted(losses)


def test_wishes_about_the_picture() -> None:
    diagram = Diagram(
        accessible_name="name",
        description="told",
        options=Options(column_spacing=80, theme="dark", hide_unlinked=True),
        participants=(Participant(id="A", label=Label("")),),
        items=(message("A", "A"),),
    )
    writing = write(diagram, "plantuml")
    assert writing.text.splitlines()[1:-1] == [
        "hide unlinked",
        'participant " " as A',
        "A -> A",
    ]
    assert {loss.message.removeprefix("PlantUML has no ") for loss in writing.diagnostics} == {
        "name for screen readers",
        "description for screen readers",
        "wish about distances",
        "theme of ours",
        "participant with an empty head",
    }


def test_everybody_hidden_is_no_diagram() -> None:
    writing = write(
        Diagram(participants=people("A"), options=Options(hide_unlinked=True)), "plantuml"
    )
    assert writing.text.splitlines() == ["@startuml", "participant A", "@enduml"]
    (loss,) = writing.diagnostics
    assert loss.message == "PlantUML has no diagram in which everybody is hidden; all are shown"


@settings(max_examples=150, deadline=None)
@given(diagrams())
def test_nothing_is_lost_silently(diagram: Diagram) -> None:
    writing = write(diagram, "plantuml")
    if not writing.diagnostics:
        assert read(writing.text, "plantuml").diagram == diagram


@settings(max_examples=100, deadline=None)
@given(diagrams())
def test_what_is_left_after_the_losses_stays(diagram: Diagram) -> None:
    """What one writing leaves survives the next one whole."""
    left = read(write(diagram, "plantuml").text, "plantuml")
    assert not [one for one in left.diagnostics if one.severity is Severity.ERROR]
    again = read(write(left.diagram, "plantuml").text, "plantuml")
    assert again.diagram == left.diagram
