"""The neutral form: what a diagram means, as plain dictionaries."""

from __future__ import annotations

from seqdiag_core.label import Label
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
    End,
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
    Numbering,
    Operand,
    ParallelRow,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Reference,
    Side,
    Space,
    StateInvariant,
    Style,
)
from seqdiag_core.neutral import to_dict


def participant(name: str) -> Participant:
    return Participant(id=name, label=Label(name))


A, B = participant("A"), participant("B")


def events(*items: object) -> object:
    return to_dict(Diagram(participants=(A, B), items=items))["events"]  # type: ignore[arg-type]


def test_an_empty_diagram() -> None:
    assert to_dict(Diagram()) == {
        "schema": "seq-oracle/1",
        "title": None,
        "participants": [],
        "messages": [],
        "notes": [],
        "fragments": [],
        "events": [],
    }


def test_messages_and_fragments_are_told_whole() -> None:
    diagram = Diagram(
        title=Label("T"),
        participants=(A, B),
        items=(
            Numbering(start="5", step="5"),
            Message(sender="A", receiver="B", label=Label("one\ntwo")),
            ActivationStart(participant="B", shorthand=True),
            Fragment(
                operator=FragmentOperator.ALT,
                operands=(
                    Operand(
                        guard=Label("yes"),
                        items=(
                            Message(
                                sender="B", receiver="A", arrow=Arrow(LineStyle.DASHED, Head.OPEN)
                            ),
                            ActivationEnd(participant="B", shorthand=True),
                        ),
                    ),
                    Operand(
                        items=(
                            Fragment(
                                operator=FragmentOperator.GROUP,
                                label=Label("tab"),
                                style=Style(fill="#ffeeaa"),
                                operands=(Operand(guard=Label("g")),),
                            ),
                        )
                    ),
                ),
            ),
        ),
    )
    assert to_dict(diagram) == {
        "schema": "seq-oracle/1",
        "title": "T",
        "participants": [
            {"id": "A", "label": "A", "kind": "participant"},
            {"id": "B", "label": "B", "kind": "participant"},
        ],
        "messages": [
            {
                "from": "A",
                "to": "B",
                "text": "one\ntwo",
                "arrow": "->>",
                "line": "solid",
                "head": "filled",
                "number": 5,
                "activation": "+",
            },
            {
                "from": "B",
                "to": "A",
                "text": "",
                "arrow": "--)",
                "line": "dashed",
                "head": "open",
                "number": 10,
                "activation": "-",
            },
        ],
        "notes": [],
        "fragments": [
            {"kind": "alt", "labels": ["yes", ""]},
            {"kind": "group", "labels": ["g"], "label": "tab", "color": "#ffeeaa", "parent": 0},
        ],
        "events": [
            {"autonumber": {"on": True, "start": 5, "step": 5}},
            {"message": 0},
            {"activate": "B"},
            {
                "fragment": 0,
                "sections": [
                    [{"message": 1}, {"deactivate": "B"}],
                    [{"fragment": 1, "sections": [[]]}],
                ],
            },
        ],
    }


def test_what_mermaid_has_no_row_for_stands_in_the_events() -> None:
    assert events(
        Divider(label=Label("Part")),
        Delay(label=Label("later")),
        Space(size=30),
        Reference(participants=("A", "B"), label=Label("See")),
        StateInvariant(participants=("A",), label=Label("idle")),
        ParallelRow(items=(Divider(),)),
        DurationConstraint(start="a", end="b", label=Label("5 s")),
    ) == [
        {"divider": "Part"},
        {"delay": "later"},
        {"space": 30},
        {"reference": {"participants": ["A", "B"], "text": "See"}},
        {"state": {"participants": ["A"], "text": "idle"}},
        {"divider": ""},
        {"duration": {"start": "a", "end": "b", "text": "5 s"}},
    ]


def test_creation_and_destruction_stand_before_the_message_that_does_it() -> None:
    message = Message(sender="A", receiver="B")
    assert events(
        Creation(participant="B"),
        message,
        ActivationEnd(participant="A"),
        Destruction(participant="B"),
        Destruction(participant="A"),
        Destruction(participant="A", own_row=True),
    ) == [
        {"create": "B"},
        {"destroy": "B"},
        {"destroy": "A"},
        {"message": 0},
        {"deactivate": "A"},
        {"destroy": "A"},
    ]


def test_ends_that_are_no_participants_are_null_and_named() -> None:
    ends: list[tuple[End, End]] = [
        (Found(), "A"),
        ("A", Lost()),
        (Gate(Side.LEFT), "A"),
        ("A", Gate(Side.RIGHT)),
    ]
    items = tuple(Message(sender=sender, receiver=receiver) for sender, receiver in ends)
    messages = to_dict(Diagram(participants=(A,), items=items))["messages"]
    assert [(m["from"], m["to"], m.get("from_end"), m.get("to_end")) for m in messages] == [
        (None, "A", "found", None),
        ("A", None, None, "lost"),
        (None, "A", "gate-left", None),
        ("A", None, None, "gate-right"),
    ]


def test_arrows_are_spelled_as_in_mermaid() -> None:
    arrows = {
        "->": Arrow(head=Head.NONE),
        "->>": Arrow(),
        "-->>": Arrow(LineStyle.DASHED),
        "-x": Arrow(head=Head.CROSS),
        "--)": Arrow(LineStyle.DASHED, Head.OPEN),
        "<<->>": Arrow(tail=Head.FILLED),
        "-|\\": Arrow(head=Head.FILLED_TOP),
        "--//": Arrow(LineStyle.DASHED, Head.OPEN_BOTTOM),
        "/|-": Arrow(head=Head.NONE, tail=Head.FILLED_TOP),
        "\\\\--": Arrow(LineStyle.DASHED, Head.NONE, Head.OPEN_BOTTOM),
    }
    items = tuple(Message(sender="A", receiver="B", arrow=arrow) for arrow in arrows.values())
    messages = to_dict(Diagram(participants=(A, B), items=items))["messages"]
    assert [message["arrow"] for message in messages] == list(arrows)


def test_circles_delays_and_wrapping_are_told_when_set() -> None:
    message = Message(
        sender="A",
        receiver="B",
        arrow=Arrow(head_circle=True, tail_circle=True),
        label=Label("x", wrap=True),
        delay=8,
    )
    assert to_dict(Diagram(participants=(A, B), items=(message,)))["messages"] == [
        {
            "from": "A",
            "to": "B",
            "text": "x",
            "arrow": "->>",
            "line": "solid",
            "head": "filled",
            "central": "both",
            "delay": 8,
            "wrap": True,
        }
    ]


def test_numbers_are_numbers_unless_a_pattern_makes_them_texts() -> None:
    message = Message(sender="A", receiver="B")
    diagram = Diagram(
        participants=(A, B),
        items=(
            Numbering(),
            message,
            Numbering(on=False),
            message,
            Numbering(start="3"),
            message,
            Numbering(start="1.5", step="0.25"),
            message,
            Numbering(start="1.9", dotted=True),
            message,
            message,
            Numbering(start="8", format="[000]"),
            message,
            Numbering(start="7", format="[000]"),
            message,
        ),
    )
    told = to_dict(diagram)
    assert [m.get("number") for m in told["messages"]] == [
        1, None, 3, 1.5, "1.9", "1.10", "[008]", "[007]",
    ]  # fmt: skip
    assert [event["autonumber"] for event in told["events"] if "autonumber" in event] == [
        {"on": True},
        {"on": False},
        {"on": True},
        {"on": True, "start": 1.5, "step": 0.25},
        {"on": True, "start": "1.9", "step": "1"},
        {"on": True, "start": 8, "step": 1, "format": "[000]"},
        {"on": True, "start": 7, "step": 1, "format": "[000]"},
    ]


def test_notes_keep_their_placement_and_their_order() -> None:
    notes = (
        Note(placement=NotePlacement.OVER, participants=("A", "B"), label=Label("n", wrap=True)),
        Note(placement=NotePlacement.LEFT, participants=("A",), label=Label(""), on_message=True),
        Note(placement=NotePlacement.ACROSS, participants=(), label=Label("all")),
    )
    assert to_dict(Diagram(participants=(A, B), items=notes))["notes"] == [
        {"placement": "over", "participants": ["A", "B"], "text": "n", "wrap": True},
        {"placement": "left", "participants": ["A"], "text": "", "on_message": True},
        {"placement": "across", "participants": [], "text": "all"},
    ]


def test_boxes_and_what_participants_carry() -> None:
    diagram = Diagram(
        participants=(
            Participant(
                id="A",
                label=Label("Alice\nA.", wrap=True),
                kind=ParticipantKind.ACTOR,
                stereotypes=("human",),
                links=(Link("https://example.org", "Site"), Link("https://example.com")),
                icon="@clock",
            ),
            B,
        ),
        groups=(
            ParticipantGroup(
                label=Label("Outer"),
                style=Style(fill="#aabbcc"),
                participants=("A",),
                groups=(ParticipantGroup(participants=("B",)),),
            ),
        ),
        header=Label("h"),
        footer=Label("f"),
        caption=Label("c"),
        legend=Label("l"),
        frame=Label("fr"),
        description="d",
    )
    told = to_dict(diagram)
    assert told["participants"] == [
        {
            "id": "A",
            "label": "<<human>>\nAlice\nA.",
            "kind": "actor",
            "box": 0,
            "wrap": True,
            "stereotypes": ["human"],
            "links": {"Site": "https://example.org", "https://example.com": "https://example.com"},
            "properties": {"icon": "@clock"},
        },
        {"id": "B", "label": "B", "kind": "participant", "box": 1},
    ]
    assert told["boxes"] == [
        {"label": "Outer", "color": "#aabbcc", "participants": ["A"]},
        {"label": None, "color": None, "participants": ["B"], "parent": 0},
    ]
    assert [told[key] for key in ("header", "footer", "caption", "legend", "frame")] == [
        "h", "f", "c", "l", "fr",
    ]  # fmt: skip
    assert told["acc_description"] == "d"
