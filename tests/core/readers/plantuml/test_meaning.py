"""What constructs of PlantUML mean in the model."""

from __future__ import annotations

import pytest
from core.readers.plantuml.reading import body, diagram, read, told

from seqdiag_core.label import Label
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Divider,
    DurationConstraint,
    FootHeads,
    Found,
    Fragment,
    FragmentOperator,
    Gate,
    Head,
    LineStyle,
    Link,
    Lost,
    Message,
    Note,
    NotePlacement,
    NoteShape,
    Numbering,
    ParallelRow,
    ParticipantKind,
    Reference,
    Side,
    Space,
    Style,
)
from seqdiag_core.numbering import message_numbers


def message(line: str) -> Message:
    (found,) = diagram(line).messages()
    return found


def kinds(*lines: str) -> list[str]:
    return [type(item).__name__ for item in diagram(*lines).items]


def test_participants() -> None:
    alice, bob, carol, dora = (
        diagram(
            'actor "Alice\\nA." as alice <<human>> order 20 [[https://example.org]] #gold',
            'database Bob as "The store"',
            "participant Carol [",
            "  =Title",
            "  below",
            "]",
            "queue Dora <<(Q,#red) jobs>> order -1",
        ).participants[1:]
        + diagram("queue Dora <<(Q,#red) jobs>>").participants
    )
    assert [each.id for each in (alice, bob, carol, dora)] == ["Bob", "Carol", "alice", "Dora"]
    assert (alice.label.text, alice.kind) == ("The store", ParticipantKind.DATABASE)
    assert bob.label.text == "Title\nbelow"
    assert carol.label.text == "Alice\nA."
    assert carol.stereotypes == ("human",)
    assert carol.links == (Link("https://example.org"),)
    assert carol.style == Style(fill="#ffd700")
    assert dora.stereotypes == ("(Q) jobs",)


def test_a_second_declaration_only_moves() -> None:
    found = diagram("A -> B : x", "participant A", "actor A")
    assert [each.id for each in found.participants] == ["B", "A"]
    assert found.participants[1].kind is ParticipantKind.PARTICIPANT


def test_boxes() -> None:
    (outer,) = diagram(
        'box "Outer" #LightBlue', "participant A", "box Inner", "B -> C : x", "end box", "endbox"
    ).groups
    assert (outer.label.text, outer.participants, outer.style.fill) == ("Outer", ("A",), "#add8e6")
    assert [(each.label.text, each.participants) for each in outer.groups] == [
        ("Inner", ("B", "C"))
    ]


@pytest.mark.parametrize(
    ("line", "sender", "receiver"),
    [
        ("[-> A", Gate(Side.LEFT), "A"),
        ("A ->]", "A", Gate(Side.RIGHT)),
        ("[<- A", "A", Gate(Side.LEFT)),
        ("]-> A", Gate(Side.RIGHT), "A"),
        ("A <-]", Gate(Side.RIGHT), "A"),
        ("-> A", Gate(Side.LEFT), "A"),
        ("A ->", "A", Gate(Side.RIGHT)),
        ("?-> A", Found(Side.LEFT), "A"),
        ("A ->?", "A", Lost(Side.RIGHT)),
        ("?<- A", "A", Lost(Side.LEFT)),
        ("A <- B", "B", "A"),
        ('"A b" -> C', "A b", "C"),
    ],
)
def test_ends(line: str, sender: object, receiver: object) -> None:
    found = message(line)
    assert (found.sender, found.receiver) == (sender, receiver)


def test_looks_of_arrows() -> None:
    assert message("A -[#red,dashed]>> B").arrow == Arrow(LineStyle.DASHED, Head.OPEN)
    assert message("A -[#red]> B").style.stroke == "#ff0000"
    assert message("A -[bold]> B").arrow.line is LineStyle.BOLD
    assert message("A -[hidden]> B").arrow.line is LineStyle.HIDDEN
    assert message("A ->(30) B").delay == 30
    assert message("A (25)<- B").delay == 25
    assert message("A -> B [[https://example.org]] : x").link == Link("https://example.org")


def test_names_given_in_a_message() -> None:
    found = diagram('A -> "The B" as B : x', 'A -> C as "The C" : y')
    assert [each.label.text for each in found.participants] == ["A", "The B", "The C"]
    assert [each.receiver for each in found.messages()] == ["B", "C"]


def test_several_receivers_share_a_row_and_a_number() -> None:
    found = diagram("autonumber", "A -> B & C : x", "A -> B : y")
    (row,) = (item for item in found.items if isinstance(item, ParallelRow))
    ends = [item.receiver for item in row.items if isinstance(item, Message)]
    assert ends == ["B", "C"]
    assert message_numbers(found) == ["1", None, "2"]


def test_parallel() -> None:
    (row, last) = diagram("A -> B : x", "& B -> C : y", "& C -> D : z", "A -> D : w").items
    assert isinstance(row, ParallelRow)
    assert [item.label.text for item in row.items if isinstance(item, Message)] == ["x", "y", "z"]
    assert isinstance(last, Message)


def test_bars() -> None:
    assert diagram("A -> B ++ #gold : x", "B --> A -- : y").items[1] == ActivationStart(
        participant="B", style=Style(fill="#ffd700")
    )
    assert kinds("A -> B ** : x", "A -> B !! : y") == [
        *("Creation", "Message", "Message", "Destruction")
    ]
    assert kinds("A -> B", "B++", "B--", "create C", "A -> C", "destroy C") == [
        *("Message", "ActivationStart", "ActivationEnd", "Creation", "Message", "Destruction")
    ]
    assert kinds("activate A #red", "deactivate A", "A -> B") == [
        *("ActivationStart", "ActivationEnd", "Message")
    ]


def test_return_answers_the_latest_call() -> None:
    items = diagram("A ->> B ++ : x", "B -> C ++ : y", "return z", "return w", "return v").items
    answers = [item for item in items if isinstance(item, Message)][2:]
    assert [(each.sender, each.receiver, each.label.text) for each in answers] == [
        *(("C", "B", "z"), ("B", "A", "w"), ("A", "B", "v"))
    ]
    assert answers[1].arrow == Arrow(LineStyle.DASHED, Head.OPEN)
    assert [type(item) for item in items[-2:]] == [ActivationEnd, Message]


def test_autoactivate() -> None:
    assert kinds("autoactivate on", "A -> B : x", "B --> A : y", "A -> B : z", "return w") == [
        *("Message", "ActivationStart", "Message", "ActivationEnd"),
        *("Message", "ActivationStart", "Message", "ActivationEnd"),
    ]


def test_numbers() -> None:
    assert message_numbers(
        diagram(
            *('autonumber 10 5 "<b>[000]"', "A -> B", "A -> B", "autonumber stop", "A -> B"),
            *("autonumber resume 2", "A -> B", "A -> B", "autonumber 1.1", "A -> B"),
            *("autonumber inc A", "A -> B", "A -> B : see %autonumber%"),
        )
    ) == ["[010]", "[015]", None, "[020]", "[022]", "1.1", "2.1", "2.2"]
    found = diagram("autonumber 7", "A -> B : see %autonumber%", "note right : of %autonumber%")
    assert [item.label.text for item in found.items[1:] if not isinstance(item, Numbering)] == [
        *("see 7", "of 7")
    ]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("note left of A #red : x", Note(
            placement=NotePlacement.LEFT, participants=("A",), label=Label("x"),
            style=Style(fill="#ff0000"))),
        ("hnote over A, B : x", Note(
            placement=NotePlacement.OVER, participants=("A", "B"), label=Label("x"),
            shape=NoteShape.HEXAGON)),
        ("rnote across : x", Note(
            placement=NotePlacement.ACROSS, participants=(), label=Label("x"),
            shape=NoteShape.BOX)),
        ("note right : x", Note(
            placement=NotePlacement.RIGHT, participants=("B",), label=Label("x"),
            on_message=True)),
        ("note over A\n  x\n  y\nend note", Note(
            placement=NotePlacement.OVER, participants=("A",), label=Label("x\ny"))),
        ("note right A #gold;line:blue;text:green : x", Note(
            placement=NotePlacement.RIGHT, participants=("A",), label=Label("x"),
            style=Style("#ffd700", "#0000ff", None, None, "#008000"))),
    ],
)  # fmt: skip
def test_notes(line: str, note: Note) -> None:
    assert diagram("A -> B", line).items[1] == note


def test_notes_beside_each_other() -> None:
    items = diagram("note over A : x", "/ note over B : y").items
    assert [item.beside_previous for item in items if isinstance(item, Note)] == [False, True]


def test_a_note_stands_behind_its_message() -> None:
    assert kinds("A -> B", "note over A : x", "note left : y") == ["Message", "Note", "Note"]
    first = diagram("A -> B", "note over A : x", "note left : y").items[1]
    assert isinstance(first, Note)
    assert first.on_message


def test_fragments() -> None:
    (fragment,) = diagram(
        "alt#red #gold is it", "A -> B", "else #green no", "group My label [guard]", "end", "end"
    ).items
    assert isinstance(fragment, Fragment)
    assert fragment.style == Style(fill="#ffd700", stroke="#ff0000")
    first, second = fragment.operands
    assert (first.guard.text, second.guard.text, second.style.fill) == ("is it", "no", "#008000")
    (group,) = second.items
    assert isinstance(group, Fragment)
    assert (group.operator, group.label.text) == (FragmentOperator.GROUP, "My label")
    assert group.operands[0].guard.text == "guard"


def test_what_stands_between() -> None:
    assert diagram(
        *("ref#gold over A, B [[https://example.org]] : see", "== part ==", "...later...", "..."),
        *("|||", "||45||", "{a} A -> B", "{b} B -> A", "{a} <-> {b} : 5 s"),
    ).items[:6] == (
        Reference(
            participants=("A", "B"),
            label=Label("see"),
            link=Link("https://example.org"),
            style=Style(fill="#ffd700"),
        ),
        Divider(label=Label("part")),
        Delay(label=Label("later")),
        Delay(),
        Space(),
        Space(size=45),
    )
    duration = diagram("{a} A -> B", "{b} B -> A", "{a} <-> {b} : 5 s").items[2]
    assert duration == DurationConstraint(start="a", end="b", label=Label("5 s"))


def test_texts_and_options() -> None:
    found = diagram(
        *('title "A\\nB"', "left header H", "footer", "one", "two", "end footer", "caption C"),
        *("legend top right", "L", "endlegend", "mainframe M", "hide footbox", "A -> B"),
        *("!pragma teoz true", "hide unlinked", "participant Z"),
    )
    texts = (found.title, found.header, found.footer, found.caption, found.legend, found.frame)
    assert [str(text) for text in texts] == ["A\nB", "H", "one\ntwo", "C", "L", "M"]
    assert found.options.foot_heads is FootHeads.NEVER
    assert found.options.hide_unlinked


def test_comments_and_continued_lines() -> None:
    found = diagram(
        *("' comment", "/' one line '/", "/' several", "lines '/", "A -> B : one \\"),
        *("   and two /' end '/", "/' x '/ note over A", "' no text", "text", "end note"),
        "/' all '/ A -> B : of it /' is one '/",
    )
    (line,) = found.messages()
    assert line.label.text == "one and two"
    assert found.items[1] == Note(
        placement=NotePlacement.OVER, participants=("A",), label=Label("text")
    )


def test_places_in_joined_lines_are_those_of_the_source() -> None:
    text = "Alice -> \\\n  Bob : hello /' y '/\n"
    reading = read(text)
    (found,) = reading.diagram.messages()
    assert [text[slice(*part)] for part in found.parts] == ["Alice", "->", "Bob"]
    assert text[slice(*found.label.span)] == "hello"
    assert text[slice(*found.span)].startswith("Alice")
    assert [text[slice(*each.span)] for each in reading.diagram.mentions] == ["Alice", "Bob"]


def test_the_first_diagram_is_read() -> None:
    reading = read("before\n@startuml one\nA -> B : x\n@enduml\nbetween\n" + body("C -> D : y"))
    assert [each.label.text for each in reading.diagram.messages()] == ["x"]
    assert [str(each.code) for each in reading.diagnostics] == ["dropped"]


def test_birth_and_death() -> None:
    items = diagram('create actor "The C" as C', "A -> C : x", "destroy C").items
    assert [type(item) for item in items] == [Creation, Message, Destruction]


def test_everything_wrong_is_told_at_once() -> None:
    assert told("A => B : x", "alt", "note over A, B, C : y", "and", "end", "end") == [
        ("error", "bad-arrow", "=>", "PlantUML has no arrow '=>'"),
        ("error", "syntax", "A, B, C",
         "a note stands over one participant, or from one to another"),
        ("error", "unknown-keyword", "and",
         "PlantUML parts the sections of a fragment by 'else', not by 'and'"),
        ("error", "unmatched", "end", "this 'end' closes nothing"),
    ]  # fmt: skip
