"""What constructs of the native language mean, by example."""

from __future__ import annotations

import pytest

from seqdiag_core import Diagram, read
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
    DurationConstraint,
    End,
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
    StateInvariant,
    Style,
)
from seqdiag_core.numbering import message_numbers
from seqdiag_core.report import format_report


def diagram(*lines: str) -> Diagram:
    """What lines mean that nothing is to be told of."""
    reading = read("\n".join(lines), "native")
    assert reading.diagnostics == (), format_report(reading.diagnostics)
    return reading.diagram


def message(line: str) -> Message:
    """The one message of a line."""
    (found,) = diagram(line).messages()
    return found


def names(*lines: str) -> list[str]:
    return [each.id for each in diagram(*lines).participants]


LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("line", "sender", "receiver", "arrow"),
    [
        ("A->B", "A", "B", Arrow()),
        ("A-->B", "A", "B", REPLY),
        ("A --->B", "A", "B", REPLY),
        ("A->>B", "A", "B", Arrow(head=Head.OPEN)),
        ("A-->>B", "A", "B", Arrow(LineStyle.DASHED, Head.OPEN)),
        ("A<-B", "B", "A", Arrow()),
        ("A<<--B", "B", "A", Arrow(LineStyle.DASHED, Head.OPEN)),
        ("A<->B", "A", "B", Arrow(tail=Head.FILLED)),
        ("A<<-->B", "A", "B", Arrow(LineStyle.DASHED, tail=Head.OPEN)),
        ("A-x B", "A", "B", Arrow(head=Head.CROSS)),
        ("A->x B", "A", "B", Arrow(head=Head.CROSS)),
        ("A x- B", "B", "A", Arrow(head=Head.CROSS)),
        ("A->o B", "A", "B", Arrow(head_circle=True)),
        ("A o-> B", "A", "B", Arrow(tail_circle=True)),
        ("A-\\ B", "A", "B", Arrow(head=Head.FILLED_TOP)),
        ("A-// B", "A", "B", Arrow(head=Head.OPEN_BOTTOM)),
        ("A=>B", "A", "B", Arrow(LineStyle.BOLD)),
        ("A~>B", "A", "B", Arrow(LineStyle.WAVY)),
        ("A-B:", "A", "B", Arrow(head=Head.NONE)),
        ("A - B - C: x", "A", "B - C", Arrow(head=Head.NONE)),
        ("A-[dotted]>B", "A", "B", Arrow(LineStyle.DOTTED)),
        ("A-[head:open;tail:cross]>B", "A", "B", Arrow(head=Head.OPEN, tail=Head.CROSS)),
        ("[->A", Gate(LEFT), "A", Arrow()),
        ("A->]", "A", Gate(RIGHT), Arrow()),
        ("A<-]", Gate(RIGHT), "A", Arrow()),
        ("[<-A", "A", Gate(LEFT), Arrow()),
        ("[ ~> ]: through", Gate(LEFT), Gate(RIGHT), Arrow(LineStyle.WAVY)),
        ("?->A", Found(LEFT), "A", Arrow()),
        ("A->?", "A", Lost(RIGHT), Arrow()),
        ("A<-?", Found(RIGHT), "A", Arrow()),
        ("?<-A", "A", Lost(LEFT), Arrow()),
        ("x->o: x", "x", "o", Arrow()),
        ("A->x : x", "A", "x", Arrow()),
        ("A-x : x", "A", "x", Arrow(head=Head.NONE)),
        ("'A'->'B': x", "'A'", "'B'", Arrow()),
        ("end->note: x", "end", "note", Arrow()),
        ("title-->end: x", "title", "end", REPLY),
        ("box office -> actor one: x", "box office", "actor one", Arrow()),
        ("New-Session->std::vector: x", "New-Session", "std::vector", Arrow()),
        ('"A: -> B"->C', "A: -> B", "C", Arrow()),
        ('A->"say \\"hi\\"\\n"', "A", 'say "hi"\n', Arrow()),
    ],
)
def test_arrows(line: str, sender: End, receiver: End, arrow: Arrow) -> None:
    found = message(line)
    assert (found.sender, found.receiver, found.arrow) == (sender, receiver, arrow)


@pytest.mark.parametrize("line", ["Node x->B: t", "A->x B: t", "Node x-B: t", "A-x B: t"])
def test_known_names_win_over_heads(line: str) -> None:
    heads = {message(line).arrow.head, message(line).arrow.tail}
    (known,) = diagram("participant Node x", "participant x B", line).messages()
    assert Head.CROSS in heads
    assert Head.CROSS not in (known.arrow.head, known.arrow.tail)
    assert known.sender == "Node x" or known.receiver == "x B"


@pytest.mark.parametrize(
    ("line", "like"),
    [
        *(("A- >B: t", "A->B: t"), ("A - -> B: t", "A-->B: t"), ("A < - B: t", "A<-B: t")),
        *(("A\u2192B: t", "A->B: t"), ("A \u2014> B: t", "A-->B: t"), ("A<..B: t", "A<--B: t")),
        *(("A>>B: t", "A->>B: t"), ("A-|>B: t", "A->B: t"), ("A\u21d2B: t", "A=>B: t")),
        ("A->B\nAx-B: t", "A->B\nA x-B: t"),
        *(("A-)B: t", "A->>B: t"), ("A--xB: t", "A--x B: t"), ("A->B\uff1at", "A->B: t")),
        *(("nte over A: t", "note over A: t"), ("partcipant A", "participant A")),
        *(("for all\nA->B\nend", "loop all\nA->B\nend"), ("optt x\nend", "opt x\nend")),
    ],
)
def test_slips_are_told_and_read_as_what_they_mean(line: str, like: str) -> None:
    reading = read(line, "native")
    assert len(reading.diagnostics) == 1
    assert reading.diagnostics[0].hint
    assert reading.diagram == read(like, "native").diagram


@pytest.mark.parametrize(
    ("line", "style"),
    [
        ("A-[#red;3]>B", Style(stroke="#ff0000", stroke_width=3)),
        ("A-#orange>B", Style(stroke="#ffa500")),
        ("A-#red:3>B", Style(stroke="#ff0000", stroke_width=3)),
        ("A-:4>B", Style(stroke_width=4)),
        ("A<#red-B", Style(stroke="#ff0000")),
        ("A<-#0000FF>B", Style(stroke="#0000ff")),
        ("A-[#red,thickness=2]->B", Style(stroke="#ff0000", stroke_width=2)),
        ("A-[text:#00f;width:5]>B", Style(ink="#0000ff", stroke_width=5)),
    ],
)
def test_styles_of_arrows(line: str, style: Style) -> None:
    assert message(line).style == style


def test_delays_links_and_anchors() -> None:
    assert message("A->(4)B").delay == 48
    assert message("A(2)<--B").delay == 24
    assert message("A->(45px)B").delay == 45
    assert message("A->B (3): x").delay == 36
    assert message("A->B [[https://a.org{tip}]]: x").link == Link("https://a.org", None, "tip")
    assert message("{now} A->B: x").anchor == "now"


def test_the_places_of_a_message() -> None:
    text = '  "A b" --> B : yes '
    found = next(read(text, "native").diagram.messages())
    assert [text[slice(*span)] for span in found.parts] == ["A b", "-->", "B"]
    assert text[slice(*found.label.span)] == "yes"
    assert text[slice(*found.span)] == text.strip()


def test_marks_round_the_receiver() -> None:
    assert diagram("A->B: x", "B->+A: y", "A-->-B: z").items[2:] == (
        ActivationStart(participant="A"),
        message("A-->B: z"),
        ActivationEnd(participant="A"),
    )
    assert diagram("A -> B ++ #gold: x").items[1:] == (
        ActivationStart(participant="B", style=Style(fill="#ffd700")),
    )
    assert diagram("A->*B: x").items[:1] == (Creation(participant="B"),)
    assert diagram("A -> B !!: x").items[1:] == (Destruction(participant="B"),)
    assert names("A->C++: x") == ["A", "C"]
    assert names("participant C++", "A->C++: x") == ["C++", "A"]


def test_return_answers_the_latest_call() -> None:
    found = diagram("[->A ++: in", "A->B ++: x", "return y", "return z").items
    answers = [item for item in found if isinstance(item, Message)][2:]
    assert [(each.sender, each.receiver) for each in answers] == [("B", "A"), ("A", Gate(LEFT))]


def test_automatic_activation() -> None:
    found = diagram("autoactivation on", "A->B: x", "B->B: y", "B-->A: z").items
    kinds = [type(item) for item in found]
    assert kinds == [Message, ActivationStart, Message, Message, ActivationEnd]
    assert len(diagram("autoactivate on", "autoactivate off", "A->B: x").items) == 1


def test_participants() -> None:
    found = diagram(
        'participant "Long\\nname" as L <<s>> [[https://a.org]] order 2 #red #blue;2;dashed',
        'database D as "Data **base**"',
        "participant:actor V",
        "participant W",
        "rparticipant Some one as S",
        "participant C #gold as Cache",
        "description of S: a\\nb",
        "url of S is [[https://s.org{tip}]]",
        "link S: Source @ https://t.org",
        "lifelinestyle S #red;2",
    ).participants
    by_id = {each.id: each for each in found}
    assert [each.id for each in found] == ["D", "V", "W", "S", "Cache", "L"]
    long = by_id["L"]
    assert long.label == Label("Long\nname")
    assert (long.stereotypes, long.links) == (("s",), (Link("https://a.org"),))
    assert long.style == Style("#ff0000", "#0000ff", 2, LineStyle.DASHED)
    assert by_id["D"].kind is ParticipantKind.DATABASE
    assert by_id["D"].label == Label("Data base", (Mark(5, 9, MarkKind.BOLD),))
    assert by_id["V"].kind is ParticipantKind.ACTOR
    some = by_id["S"]
    assert (some.label, some.description) == (Label("Some one"), "a\nb")
    assert some.links == (Link("https://s.org", None, "tip"), Link("https://t.org", "Source"))
    assert some.lifeline == Style(stroke="#ff0000", stroke_width=2)
    assert by_id["Cache"].label == Label("C")


def test_icons_are_kept_and_told_of_once() -> None:
    reading = read("fontawesome f182 W\nimage data:x I\nparticipant S\nicon of S: star", "native")
    assert [each.icon for each in reading.diagram.participants] == [
        "fontawesome f182",
        "image data:x",
        "star",
    ]
    assert [each.line for each in reading.diagnostics] == [1]


def test_the_order_of_participants() -> None:
    assert names("A->B: x", "order: B, A") == ["B", "A"]
    assert names('begin A, "B, C"', "C->A: x") == ["A", "B, C", "C"]
    assert names("participant A", "A->B: x", "participant B", "participant A") == ["A", "B"]


def test_groups() -> None:
    found = diagram(
        "participant A",
        'box "Outer" #red',
        "participant A",
        "box #gold Inner",
        "actor B",
        "end box",
        "participant C",
        "endbox",
        "participantgroup #blue **G**",
        "participant D",
        "end",
    ).groups
    assert [(each.label.text, each.participants, each.style.fill) for each in found] == [
        ("Outer", ("A", "C"), "#ff0000"),
        ("G", ("D",), "#0000ff"),
    ]
    assert [(each.label.text, each.participants) for each in found[0].groups] == [("Inner", ("B",))]


def notes(*lines: str) -> list[Note]:
    return [item for item in diagram(*lines).items if isinstance(item, Note)]


def test_notes() -> None:
    found = notes(
        "A->B: x",
        "note left of B: l",
        "note right of A, B: r",
        "note over B, A #gold #red;2 [[https://a.org]]: o",
        "note across: a",
        "note right: m",
        "note right of A on message: n",
        "/ hnote over A: h",
        "note: under",
        "note B: over",
        "rbox over A",
        "  two",
        "    lines",
        "end rbox",
        "note between A, B: b",
    )
    assert [(each.placement, each.participants, each.label.text) for each in found] == [
        (NotePlacement.LEFT, ("B",), "l"),
        (NotePlacement.RIGHT, ("B",), "r"),
        (NotePlacement.OVER, ("B", "A"), "o"),
        (NotePlacement.ACROSS, (), "a"),
        (NotePlacement.RIGHT, ("B",), "m"),
        (NotePlacement.RIGHT, ("A",), "n"),
        (NotePlacement.OVER, ("A",), "h"),
        (NotePlacement.OVER, ("A", "B"), "under"),
        (NotePlacement.OVER, ("B",), "over"),
        (NotePlacement.OVER, ("A",), "two\n  lines"),
        (NotePlacement.OVER, ("A", "B"), "b"),
    ]
    assert found[2].style == Style("#ffd700", "#ff0000", 2)
    assert found[2].link == Link("https://a.org")
    assert [each.on_message for each in found[4:6]] == [True, True]
    assert found[6].beside_previous
    assert [found[6].shape, found[9].shape] == [NoteShape.HEXAGON, NoteShape.ROUND]


def test_fragments() -> None:
    (found,) = diagram(
        "alt#gold #lightyellow #red;2 | #blue [[https://a.org]] one",
        "A->B: x",
        "else #lavender two",
        "else if three",
        "end alt",
    ).items
    assert isinstance(found, Fragment)
    assert found.style == Style("#ffffe0", "#ff0000", 2)
    assert found.link == Link("https://a.org")
    assert [(each.guard.text, each.style.fill) for each in found.operands] == [
        ("one", "#0000ff"),
        ("two", "#e6e6fa"),
        ("three", None),
    ]


@pytest.mark.parametrize(
    ("line", "operator", "label", "guard"),
    [
        ("loop 3 times", FragmentOperator.LOOP, "", "3 times"),
        ("group Sign up [once]", FragmentOperator.GROUP, "Sign up", "once"),
        ("group: Later", FragmentOperator.GROUP, "Later", ""),
        ("group #navy Login #white", FragmentOperator.GROUP, "Login", ""),
        ("if: stock", FragmentOperator.OPT, "", "stock"),
        ("repeat often", FragmentOperator.LOOP, "", "often"),
        ("parallel all", FragmentOperator.PAR, "", "all"),
        ("par2 all", FragmentOperator.PAR, "", "all"),
        ("opt #5 is free", FragmentOperator.OPT, "", "#5 is free"),
        ("alt a->b holds", FragmentOperator.ALT, "", "a->b holds"),
    ],
)
def test_kinds_of_fragments(line: str, operator: FragmentOperator, label: str, guard: str) -> None:
    found = diagram(line, "A->B: x", "end").items[0]
    assert isinstance(found, Fragment)
    assert (found.operator, found.label.text) == (operator, label)
    assert found.operands[0].guard.text == guard


def test_rows() -> None:
    x, y = message("A->B: x"), message("B->A: y")
    rows = (ParallelRow(items=(x, y)),)
    assert diagram("parallel {", "A->B: x", "B->A: y", "}").items == rows
    assert diagram("parallel", "A->B: x", "B->A: y", "parallel off").items == rows
    assert diagram("parallel on", "A->B: x", "B->A: y", "end").items == rows
    assert diagram("linear", "A->B: x", "B->A: y", "linear off").items == rows
    assert diagram("A->B: x", "# comment", "& B->A: y", "", "& A->B: x").items == (
        ParallelRow(items=(x, y, x)),
    )


def test_references_and_states() -> None:
    assert diagram("ref#gold over A, B #red [[https://a.org]]: x").items == (
        Reference(
            participants=("A", "B"),
            label=Label("x"),
            link=Link("https://a.org"),
            style=Style(fill="#ff0000"),
        ),
    )
    assert diagram("state over A", "two", "lines", "end state").items == (
        StateInvariant(participants=("A",), label=Label("two\nlines")),
    )
    found = diagram(
        "participant B", "participant C", "A->ref over B, C: in", "x", "end ref-->A: out"
    )
    kinds = [type(item) for item in found.items]
    assert kinds == [Message, Reference, Message]
    assert [(each.sender, each.receiver) for each in found.messages()] == [("A", "C"), ("C", "A")]


def test_time_and_room() -> None:
    assert diagram(
        *("== One ==", "==Two==#gold", "== #text:#f00", "-: Three", "...", "... later ..."),
        *(
            "=: Bold",
            "--: Dashed",
            "...: much later",
            "|||",
            "||45||",
            "space",
            "space 3",
            "space -2",
        ),
    ).items == (
        Divider(label=Label("One")),
        Divider(label=Label("Two"), style=Style(fill="#ffd700")),
        Divider(style=Style(ink="#ff0000")),
        Divider(label=Label("Three")),
        Delay(),
        Delay(label=Label("later")),
        Divider(label=Label("Bold"), style=Style(stroke_width=3)),
        Divider(label=Label("Dashed"), style=Style(dash=LineStyle.DASHED)),
        Delay(label=Label("much later")),
        Space(),
        Space(size=45),
        Space(),
        Space(size=36),
        Space(size=-24),
    )


def test_lives() -> None:
    found = diagram(
        *("create database D as Store", "A->Store: x", "destroyafter Store"),
        *("A->B: y", "destroysilentafter B", "A->A: z", "end A"),
    )
    assert [item for item in found.items if isinstance(item, Creation | Destruction)] == [
        Creation(participant="Store"),
        Destruction(participant="Store", own_row=True),
        Destruction(participant="B", own_row=True, silent=True),
        Destruction(participant="A", own_row=True, silent=True),
    ]
    assert found.participants[0].kind is ParticipantKind.DATABASE


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["autonumber", "M", "M"], ["1", "2"]),
        (["autonumber 10 5", "M", "M"], ["10", "15"]),
        (['autonumber 7 "<b>[000]</b>"', "M"], ["[007]"]),
        (["autonumber 1.5 0.5", "M", "M"], ["1.5", "2.0"]),
        (["autonumber 1.1.1", "M", "autonumber inc B", "M", "M"], ["1.1.1", "1.2.1", "1.2.2"]),
        (["autonumber 1.1", "M", "autonumber inc", "M"], ["1.1", "2.1"]),
        (["autonumber 3", "M", "autonumber stop", "M", "autonumber resume", "M"], ["3", None, "4"]),
        (["autonumber 3", "M", "autonumber resume 10", "M", "M"], ["3", "4", "14"]),
        (["M", "autonumber off", "M"], [None, None]),
    ],
)
def test_numbers(lines: list[str], numbers: list[str | None]) -> None:
    found = diagram(*(line.replace("M", "A->B: x") for line in lines))
    assert message_numbers(found) == numbers
    assert any(isinstance(item, Numbering) for item in found.items)


def test_page() -> None:
    found = diagram(
        *("Title: One\\nTwo", "left header H", "footer: F", "caption C", "legend right", "L"),
        *("end legend", "mainframe X", "description d -> e: f", "option theme=Dark"),
        *("entryspacing 0.8", "participantspacing 180", "participantspacing equal"),
        *("hide unlinked", "bottomparticipants", "A->B: x"),
    )
    texts = (found.title, found.header, found.footer, found.caption, found.legend, found.frame)
    assert [label.text if label else None for label in texts] == [
        "One\nTwo",
        "H",
        "F",
        "C",
        "L",
        "X",
    ]
    assert found.description == "d -> e: f"
    assert found.options._asdict() == {
        "foot_heads": FootHeads.ALWAYS,
        "row_spacing": 0.8,
        "column_spacing": 180,
        "equal_columns": True,
        "hide_unlinked": True,
        "theme": "dark",
    }
    assert diagram("terminators bar", "A->B: x").options.foot_heads is FootHeads.BAR
    assert diagram("hide footbox", "A->B: x").options.foot_heads is FootHeads.NEVER


def test_styles_from_here_on() -> None:
    found = diagram(
        *("style warn #mistyrose #firebrick;2,**", "participantstyle #aliceblue"),
        *("messagestyle #red;2", "notestyle #gold,//", "dividerstyle #red", "activecolor #blue"),
        *("activecolor B #gold", "lifelinestyle #gray", "participant A", "A->+B: x", "B->+A: y"),
        *("note over A ##warn: careful", "note over B: n", "== d ==", "A-[##warn]>B: z"),
    )
    assert found.participants[0].style == Style(fill="#f0f8ff")
    assert found.participants[1].lifeline == Style(stroke="#808080")
    bars = [item.style.fill for item in found.items if isinstance(item, ActivationStart)]
    assert bars == ["#ffd700", "#0000ff"]
    first, _, last = found.messages()
    assert first.style == Style(stroke="#ff0000", stroke_width=2)
    assert last.style == Style(stroke="#b22222", stroke_width=2)
    assert last.label.marks == (Mark(0, 1, MarkKind.BOLD),)
    careful, plain = (item for item in found.items if isinstance(item, Note))
    assert careful.style == Style("#ffe4e1", "#b22222", 2)
    assert careful.label.marks == (Mark(0, 7, MarkKind.BOLD),)
    assert plain.label.marks == (Mark(0, 1, MarkKind.ITALIC),)


def test_durations() -> None:
    found = diagram("{a} A->B: x", "{b} B-->A: y", "{a} <-> {b}: 2 s", "{b} <-> {a}")
    assert found.items[2:] == (
        DurationConstraint(start="a", end="b", label=Label("2 s")),
        DurationConstraint(start="b", end="a"),
    )


def test_comments_and_continued_lines() -> None:
    found = diagram(
        *("# c", "// c", "' c", "/' two", "lines '/ A->B: x", "A->B: long \\", "    text"),
        *("note over A, \\", "  B: y", "A->B: C:\\\\", "A->B: z"),
    )
    assert [each.label.text for each in found.messages()] == ["x", "long text", "C:\\", "z"]


def test_blocks_of_several_lines() -> None:
    text = "note over A\n\n    one **b**\n\n      [[javascript:x y]]\n\nend note"
    reading = read(text, "native")
    (note,) = reading.diagram.items
    assert isinstance(note, Note)
    assert note.label == Label("one b\n\n  y", (Mark(4, 5, MarkKind.BOLD),))
    assert text[slice(*note.label.span)] == text[17:-10].strip()
    assert [text[slice(*each.span)] for each in reading.diagnostics] == ["[[javascript:x y]]"]


def test_blocks_of_styles_are_left_out() -> None:
    reading = read("<style>\nactor {\n A -> B: no\n}\n</style>\nA -> B: x\n<style>\nopen", "native")
    assert [each.label.text for each in reading.diagram.messages()] == ["x"]
    assert [each.line for each in reading.diagnostics] == [1]


def test_notes_of_swimlanes_go_on_with_lists_and_code() -> None:
    first, second, third = notes(
        *("A->B: x", "note: **Two:**", "- one -> 1", "* two", "", "note B:", "```", "B->A", "```"),
        *("A->B: y", "note A:", "text", "B->A: z"),
    )
    assert first.label == Label("Two:\n- one -> 1\n* two", (Mark(0, 4, MarkKind.BOLD),))
    assert (second.label.text, second.participants) == ("B->A", ("B",))
    assert third.label.text == "text"


def test_labels_of_plantuml_in_several_lines() -> None:
    (found,) = diagram("participant P [", "=Title", "----", '""Sub""', "]").participants
    assert found.label.text == "Title\nSub"


def test_marks_stand_beside_line_breaks() -> None:
    label = message("A->B: one\\n**two**\\n**three:**\\nfour").label
    assert label.text == "one\ntwo\nthree:\nfour"
    assert [mark.kind for mark in label.marks] == [MarkKind.BOLD] * 2


@pytest.mark.parametrize(
    ("written", "text", "codes"),
    [
        ("A <U+2192> B", "A \u2192 B", []),
        ("[[https://example.org <U+002A>x]]", "*x", []),
        ("<U+202E>x", "x", ["control-character"]),
        ("<U+110000>x", "x", ["control-character"]),
        ("<U+12>", "<U+12>", []),
        ("<font:monospaced>x</font> <font:Arial>y</font>", "x y", ["unsupported"]),
    ],
)
def test_characters_by_their_number(written: str, text: str, codes: list[str]) -> None:
    reading = read(f"A->B: {written}", "native")
    (message,) = reading.diagram.messages()
    assert message.label.text == text
    assert [one.code for one in reading.diagnostics] == codes
