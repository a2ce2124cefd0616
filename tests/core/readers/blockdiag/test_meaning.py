"""What attributes and blocks mean, beyond what the corpus holds."""

from __future__ import annotations

import pytest

from seqdiag_core import Diagram, read
from seqdiag_core.label import Label
from seqdiag_core.limits import Limits
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Delay,
    Divider,
    Fragment,
    Head,
    LineStyle,
    Link,
    Message,
    Note,
    NotePlacement,
    Options,
    Participant,
    ParticipantKind,
    Style,
    walk,
)
from seqdiag_core.readers.blockdiag import description_tables, read_blockdiag
from seqdiag_core.readers.blockdiag.attributes import ATTRIBUTES, Fate, Owner
from seqdiag_core.source import Source


def diagram(source: str) -> Diagram:
    reading = read(source, "seqdiag")
    assert reading.ok, [str(each) for each in reading.diagnostics]
    return reading.diagram


def node(source: str) -> Participant:
    return diagram(source).participants[0]


def message(source: str) -> Message:
    return next(diagram(source).messages())


def told(source: str) -> list[str]:
    """Items in short."""
    found = []
    for item in walk(diagram(source).items):
        if isinstance(item, Message):
            found.append(f"{item.sender}>{item.receiver} {item.label.text}".rstrip())
        elif isinstance(item, ActivationStart | ActivationEnd):
            sign = "+" if isinstance(item, ActivationStart) else "-"
            found.append(f"{sign}{item.participant}")
        elif isinstance(item, Fragment):
            found.append(f"{item.operator.value} {item.operands[0].guard.text}".rstrip())
        elif isinstance(item, Divider | Delay):
            found.append(f"{type(item).__name__} {item.label.text}")
        elif isinstance(item, Note):
            found.append(f"{item.placement.value} of {item.participants[0]}: {item.label.text}")
    return found


# Edges


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        ("->", ("A", "B", Arrow())),
        ("-->", ("A", "B", Arrow(LineStyle.DASHED))),
        ("->>", ("A", "B", Arrow(head=Head.OPEN))),
        ("-->>", ("A", "B", Arrow(LineStyle.DASHED, Head.OPEN))),
        ("<-", ("B", "A", Arrow())),
        ("<--", ("B", "A", Arrow(LineStyle.DASHED))),
        ("<<-", ("B", "A", Arrow(head=Head.OPEN))),
        ("<<--", ("B", "A", Arrow(LineStyle.DASHED, Head.OPEN))),
    ],
)
def test_arrows(operator: str, expected: tuple[str, str, Arrow]) -> None:
    read_message = message(f"A {operator} B")
    assert (read_message.sender, read_message.receiver, read_message.arrow) == expected
    assert read_message.reversed == operator.startswith("<")


def test_a_call_returns_by_itself_behind_its_block() -> None:
    source = """
        activation = none;
        A => B [label = "call", return = "answer", note = "n", color = red, failed] {
            B => C [label = inner]; === wait ===
        }
    """
    assert told(source) == [
        "A>B call",
        "right of B: n",
        "B>C inner",
        "C>B",
        "Divider wait",
        "B>A answer",
    ]
    *_, answer = diagram(source).messages()
    assert answer.arrow == Arrow(LineStyle.DASHED, Head.CROSS)
    assert answer.style == Style(stroke="#ff0000", ink="#ff0000")
    assert not answer.reversed


def test_chains_call_to_the_right_and_return_inmost_first() -> None:
    assert told("activation = none; A => B -> C <-- D [label = x]") == [
        "A>B x",
        "B>C x",
        "D>C x",
        "B>A",
    ]
    assert told("activation = none; A <- B <- C { C -> D }") == ["C>D", "C>B", "B>A"]


def test_attributes_take_effect_one_after_another() -> None:
    assert message("A -> B [dir = '<--']").sender == "B"
    assert message("A -> B [style = dotted, dir = '->>']").arrow == Arrow(head=Head.OPEN)
    assert message("A <- B [async]").sender == "A"
    assert message("A -> B [asynchronous = yes]").arrow.head is Head.OPEN
    assert message("A ->> B [asynchronous]").arrow.head is Head.FILLED
    assert message("A -> B [style = '8,4']").arrow.line is LineStyle.DASHED
    assert message("A -> B [style = NONE]").arrow.line is LineStyle.HIDDEN
    assert [each.sender for each in diagram("A -> B [hstyle = manymany]").messages()] == ["A", "B"]
    assert list(diagram("A -> B [hstyle = oneone]").messages()) == []
    assert message("A -> B [hstyle = aggregation]").sender == "A"


def test_a_diagonal_falls_three_quarters_of_a_node() -> None:
    assert message("A -> B [diagonal]").delay == 30
    assert message("node_height = 80; A -> B [diagonal = false]").delay == 60


def test_notes_stand_outside_of_both_nodes() -> None:
    source = 'default_note_color = blue; A; B; B -> A [leftnote = "l\\nl", note = r, color = red]'
    left, right = (each for each in diagram(source).items if isinstance(each, Note))
    assert (left.placement, left.participants, left.label) == (
        NotePlacement.LEFT,
        ("A",),
        Label("l\nl"),
    )
    assert (right.placement, right.participants) == (NotePlacement.RIGHT, ("B",))
    assert left.style == Style(fill="#0000ff", ink="#ff0000")
    assert left.on_message
    own = next(each for each in diagram("A -> B [notecolor = '#fff', note = x]").items[3:])
    assert own.style.fill == "#ffffff"


def test_empty_notes_are_none() -> None:
    assert told('activation = none; A -> B [note = "", leftnote]') == ["A>B"]


def test_numbers_stand_in_front_of_labels() -> None:
    source = "autonumber = True; activation = none; A => B [label = x]; === s ===\nA -> B"
    assert told(source) == ["A>B 1. x", "B>A 2.", "Divider s", "A>B 3."]
    assert told('autonumber = ""; activation = none; A -> B [label = x]') == ["A>B 1. x"]
    assert told("autonumber = FALSE; activation = none; A -> B [label = x]") == ["A>B x"]


# Bars


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A -> B; A <-- B", ["A>B", "+B", "+A", "B>A", "-B"]),
        ("A => B", ["A>B", "+B", "+A", "B>A", "-B"]),
        ("A -> A; A -> A [activate]", ["A>A", "+A", "A>A", "+A"]),
        ("A => A", ["A>A", "+A", "+A", "A>A", "-A"]),
        ("A -> B [noactivate]; A -> B [failed]", ["A>B", "+A", "A>B"]),
        ("A -> B [noactivate, activate]", ["A>B", "+B", "+A"]),
        ("A -> B; A -> B; A <- B", ["A>B", "+B", "+A", "A>B", "+B", "B>A", "-B"]),
        # A node that was lowered below nothing has to be raised twice.
        ("A <- B; A <- B; A -> B; A -> B", ["B>A", "+A", "B>A", "A>B", "A>B", "+B"]),
        ("B [activated]; A -> C", ["A>C", "+C", "+A", "+B"]),
        ("B [activated]; A <- B", ["B>A", "+A"]),
        ("=== x ===\nA -> B", ["Divider x", "A>B", "+B", "+A"]),
        ("A [activated]; === x ===\n", ["Divider x"]),
    ],
)
def test_bars(source: str, expected: list[str]) -> None:
    assert told(source) == expected


def test_shorthands_belong_to_the_message() -> None:
    items = diagram("A -> B; A <-- B").items
    marks = [each.shorthand for each in items if isinstance(each, ActivationStart | ActivationEnd)]
    assert marks == [True, True, True]


# Nodes


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ("shape = actor", ParticipantKind.ACTOR),
        ("shape = cloud", ParticipantKind.CLOUD),
        ("shape = circle", ParticipantKind.ENTITY),
        ('shape = "flowchart.database"', ParticipantKind.DATABASE),
        ("shape = flowchart.database", ParticipantKind.DATABASE),
        ("shape = roundedbox", ParticipantKind.PARTICIPANT),
        ("shape = mail", ParticipantKind.PARTICIPANT),
        ("stacked", ParticipantKind.COLLECTIONS),
        ("stacked, shape = actor", ParticipantKind.ACTOR),
    ],
)
def test_shapes(attributes: str, kind: ParticipantKind) -> None:
    assert node(f"A [{attributes}]").kind is kind


def test_a_number_stands_above_the_name() -> None:
    assert node("A [numbered = 1]").stereotypes == ("1",)
    assert node("A [numbered = '<<2\n3>>']").stereotypes == ("2 3",)
    assert node("A [numbered = '']").stereotypes == ()
    assert node("A [numbered]").stereotypes == ()


def test_a_namespace_shortens_names_of_shapes() -> None:
    assert node("shape_namespace = flowchart; A [shape = database]").kind is (
        ParticipantKind.DATABASE
    )
    assert node("shape_namespace = flowchart; A [shape = box]").kind is ParticipantKind.PARTICIPANT


def test_looks_of_a_node() -> None:
    source = 'A [color = red, linecolor = "#0f0", textcolor = blue, style = dashed]'
    assert node(source).style == Style("#ff0000", "#00ff00", None, LineStyle.DASHED, "#0000ff")


def test_looks_of_the_whole_diagram() -> None:
    source = """
        default_node_color = red; default_linecolor = green; default_textcolor = blue;
        default_node_style = dotted;
        A -> B; loop { linecolor = none; A -> B }  alt { A -> B }
        === x ===
        group { A; label = g }
    """
    read_diagram = diagram(source)
    participant = read_diagram.participants[0]
    assert participant.style == Style("#ff0000", "#008000", None, LineStyle.DOTTED, "#0000ff")
    assert participant.lifeline == Style(stroke="#008000")
    assert next(read_diagram.messages()).style == Style(stroke="#008000", ink="#008000")
    items = read_diagram.items
    loop, alt = (each for each in items if isinstance(each, Fragment))
    assert (loop.style, alt.style) == (Style(), Style(stroke="#008000"))
    assert next(each for each in items if isinstance(each, Divider)).style.ink == "#0000ff"
    bar = next(each for each in items if isinstance(each, ActivationStart))
    assert bar.style == Style(stroke="#008000")
    assert read_diagram.groups[0].style.ink == "#0000ff"


def test_the_later_colour_of_lifelines_wins() -> None:
    assert node("linecolor = red; default_linecolor = blue; A").lifeline.stroke == "#0000ff"
    assert node("default_linecolor = blue; linecolor = red; A").lifeline.stroke == "#ff0000"
    assert node("default_line_color = blue; A").lifeline.stroke == "#0000ff"


def test_late_attributes_hold_for_the_whole_diagram() -> None:
    source = 'A -> B; B [label = "Bee", description = "d"]; A; B [label]'
    assert [each.label.text for each in diagram(source).participants] == ["A", "Bee"]
    assert diagram(source).participants[1].description == "d"
    assert diagram("A -> B; default_node_color = red").participants[0].style.fill == "#ff0000"


def test_links() -> None:
    assert node("A [href = ':ref:`x`']").links == (Link(":ref:`x`"),)
    assert node('A [href = ""]; B [href]').links == ()


def test_names_and_texts() -> None:
    source = (
        '"a \\"b\\"" -> \'\'\'c\'\'\' [label = """x\\\\n\ny"""]; é-1.5 <- .5; '
        "B [label = 'it¥n is']"
    )
    read_diagram = diagram(source)
    names = [each.id for each in read_diagram.participants]
    assert names == ['a "b"', "c", "é-1.5", ".5", "B"]
    assert next(read_diagram.messages()).label.text == "x\\n\ny"
    assert read_diagram.participants[-1].label.text == "it\nis"


def test_comments_are_blanks() -> None:
    assert told("activation /* x */ = none // y\n A # z {\n -> B /* \n */ ;") == ["A>B"]


# Groups and fragments


def test_groups_pull_their_nodes_together() -> None:
    read_diagram = diagram(
        "A; B; C; D; group x { label = 'g'; color = red; A; C; } group { D; shape = line;"
        " color = blue; style = dotted; textcolor = green }"
    )
    assert [each.id for each in read_diagram.participants] == ["A", "C", "B", "D"]
    first, second = read_diagram.groups
    assert (first.label.text, first.participants) == ("g", ("A", "C"))
    assert first.style == Style(fill="#ff0000")
    assert second.style == Style(None, "#0000ff", None, LineStyle.DOTTED, "#008000")


def test_fragments_nest() -> None:
    source = "activation = none; alt 'a b' { A -> B; loop { B -> C }; textcolor = red; D }"
    assert told(source) == ["alt a b", "A>B", "loop", "B>C"]
    fragment = diagram(source).items[0]
    assert isinstance(fragment, Fragment)
    assert fragment.style.ink == "#ff0000"
    assert [each.id for each in diagram(source).participants] == ["A", "B", "C", "D"]


@pytest.mark.parametrize("word", ["alt", "loop", "group", "class", "plugin", "seqdiag", "diagram"])
def test_words_of_the_language_are_names_too(word: str) -> None:
    assert told(f"activation = none; {word} -> B; {word} [label = x]") == [f"{word}>B"]
    assert node(f"{word};").id == word
    assert len(diagram(f"alt {{ {word}; foo; A -> B }}").participants) == 4


# Classes and plugins


def test_classes() -> None:
    source = """
        class base [color = red, label = "base"]; class more [class = base, label = "more"];
        A [class = more, textcolor = blue]; A -> B [class = base]
    """
    read_diagram = diagram(source)
    assert read_diagram.participants[0].label.text == "more"
    assert read_diagram.participants[0].style.fill == "#ff0000"
    assert next(read_diagram.messages()).label.text == "base"


def test_classes_keep_every_direction() -> None:
    assert told("class x [dir = back, dir = both]; A => A [class = x]") == [
        "A>A",
        "+A",
        "A>A",
    ]


def test_autoclass() -> None:
    source = """
        class big [color = red]; class not_big [textcolor = blue]; plugin autoclass;
        x_not_big; plain; _big
    """
    first, plain, only = diagram(source).participants
    assert (first.id, first.label.text) == ("x_not_big", "x")
    assert first.style == Style(fill="#ff0000", ink="#0000ff")
    assert plain.label.text == "plain"
    assert only.label.text == ""


def test_attributes_of_the_plugin() -> None:
    source = "plugin attributes [address = Address, note]; A [address = 'Rome', note = x]"
    assert node(source).id == "A"
    assert node('plugins = "attributes, autoclass"; A').id == "A"


def test_description_tables() -> None:
    source = """
        plugin attributes [address = Address, numbered = Nr];
        A [numbered = 2, description = "an\\n `A`"]; B [address = Rome]; C [numbered = x];
        A => C [description = calls, style = dotted]; A <<-- B [style = none]; C -> A [style=solid]
    """
    nodes, edges = description_tables(Source(source))
    assert nodes.head == ("Nr", "Name", "Address", "Description")
    assert nodes.rows == (
        ("2", "A", "", "an\\n `A`"),
        ("", "B", "Rome", ""),
        ("x", "C", "", ""),
    )
    assert edges == (
        ("Name", "Description"),
        (("A --> C", "calls"), ("A <-- C", "calls"), ("C -> A", "")),
    )
    assert description_tables(Source("A -> B; A [numbered]")) == ()


# The whole


def test_distances() -> None:
    assert diagram("A").options == Options()
    assert diagram("edge_length = 300; node_width = 9; A").options.column_spacing == 300
    assert diagram("node_width = 100; A").options.column_spacing == 164
    assert diagram("span_width = 100; A").options.column_spacing == 228
    assert diagram("edge_length = 99999999; A").options.column_spacing == 2000
    assert diagram("edge_length = '-1'; A").options.column_spacing is None
    assert diagram("span_height = 103; A").options.row_spacing == 2.0
    assert diagram("span_height = 1; A").options.row_spacing == 1.0
    assert diagram("edge_height = 9999999; A").options.row_spacing == 8.0


def test_what_leaves_nothing_out_is_not_told() -> None:
    source = "default_shape = roundedbox; shadow_style = None; activation = NONE; A [shape = box]"
    assert read(source, "seqdiag").diagnostics == ()


def test_places() -> None:
    source = 'A <- "B" -> C [label = "x y"] { C -> C }'
    read_diagram = read(source, "seqdiag").diagram
    assert [source[slice(*each.span)] for each in read_diagram.mentions] == [
        *("A", "B", "C"),
        *("C", "C"),
    ]
    messages = list(read_diagram.messages())
    assert [source[slice(*each.span)] for each in messages] == [
        '"B" -> C [label = "x y"]'[1:],
        "C -> C",
        'A <- "B',
    ]
    assert [[source[slice(*part)] for part in each.parts] for each in messages] == [
        ["B", "->", "C"],
        ["C", "->", "C"],
        ["B", "<-", "A"],
    ]
    assert source[slice(*messages[0].label.span)] == "x y"


def test_limits() -> None:
    def codes(source: str, limits: Limits) -> list[str]:
        reading = read_blockdiag(Source(source), limits)
        return [f"{each.span} {each.code.value}" for each in reading.diagnostics]

    assert codes("A; B; C; D -> E", Limits(participants=2)) == ["Span(start=6, end=7) limit"]
    long = 'A -> B [label = "one two three"]; B -> A'
    assert codes(long, Limits(line=6)) == ["Span(start=16, end=31) limit"]
    first, second = read_blockdiag(Source(long), Limits(line=6)).diagram.messages()
    assert (first.label.text, second.receiver) == ("one tee", "A")
    assert codes("A -> B; A -> B; A -> B", Limits(items=2)) == ["Span(start=8, end=14) limit"]
    inside = "loop { A -> B -> C -> D; color = red; A => B { C -> D } }"
    assert codes(inside, Limits(items=4)) == ["Span(start=25, end=36) limit"]
    limited = read_blockdiag(Source(inside), Limits(items=4)).diagram
    assert [each.receiver for each in limited.messages()] == ["B", "C"]
    deep = codes("alt { alt { alt { A -> B } } }", Limits(depth=2))
    assert "Span(start=4, end=5) unclosed" in deep
    assert "Span(start=16, end=17) limit" in deep
    columns = ", ".join(f"c{each}" for each in range(51))
    assert read(f"plugin attributes [{columns}]; A", "seqdiag").diagnostics[0].code == "limit"
    classes = " ".join(f"class c{each} [class = c{each + 1}];" for each in range(60))
    found = read(f"{classes} class c60 [color = red]; A [class = c0]", "seqdiag").diagnostics
    assert [each.code.value for each in found] == ["limit"]


def test_every_attribute_is_taken() -> None:
    values = {"NUMBER": "1", "COLOR": "red", "STYLE": "solid", "SHAPE": "actor"}
    holders = {
        Owner.DIAGRAM: "{}; A -> B",
        Owner.NODE: "A [{}]",
        Owner.EDGE: "A -> B [{}]",
        Owner.GROUP: "group {{ A; {} }}",
        Owner.FRAGMENT: "alt {{ A -> B; {} }}",
    }
    for owner, attributes in ATTRIBUTES.items():
        for name, attribute in attributes.items():
            value = attribute.words[0] if attribute.words else values.get(attribute.value.name)
            value = {"class": "c", "plugins": "autoclass"}.get(name, value or "x")
            source = f"class c [label = x]; {holders[owner].format(f'{name} = {value}')}"
            if owner is Owner.FRAGMENT:
                source = source.replace("label = x", "color = x")
            reading = read(source, "seqdiag")
            assert reading.ok, source
            if attribute.fate is not Fate.WORKS:
                assert [each.code.value for each in reading.diagnostics][:1] == ["unsupported"]
