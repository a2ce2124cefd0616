import time
from inspect import cleandoc

import pytest
from core.strategies import diagrams
from hypothesis import HealthCheck, given, settings

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.cells import CELLS, CellMeasurer
from seqdiag_core.model import (
    REPLY,
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
    FootHeads,
    Found,
    Fragment,
    FragmentOperator,
    Gate,
    Head,
    LineStyle,
    Lost,
    Message,
    Note,
    NotePlacement,
    Numbering,
    Operand,
    Options,
    Participant,
    ParticipantGroup,
    Reference,
    Side,
    StateInvariant,
)
from seqdiag_core.renderers.text import render_text


def participants(*names):
    return tuple(Participant(id=name, label=Label(name)) for name in names)


def message(sender, receiver, text="", **details):
    return Message(sender=sender, receiver=receiver, label=Label(text), **details)


def drawing(text):
    return cleandoc(text).strip("\n")


def drawn(*items, names=("A", "Bob"), **details):
    diagram = Diagram(participants=participants(*names), items=items, **details)
    text = render_text(diagram)
    assert text.endswith("\n")
    return cleandoc("\n" + text).strip("\n")


def test_a_drawing_that_would_be_too_large_is_refused(monkeypatch):
    monkeypatch.setattr("seqdiag_core.renderers.text.MAX_CELLS", 100)
    diagram = Diagram(participants=participants("A", "Bob"), items=(message("A", "Bob"),))
    with pytest.raises(ValueError, match=r"would be 17 x \d+ characters large; use SVG"):
        render_text(diagram)


def test_bars_on_each_other_cost_no_more_than_one():
    start = ActivationStart(participant="Bob")
    calls = [each for _ in range(2_000) for each in (message("A", "Bob"), start)]
    diagram = Diagram(participants=participants("A", "Bob"), items=tuple(calls))
    begun = time.process_time()
    text = render_text(diagram)
    assert time.process_time() - begun < 5
    assert text.count("┃") + text.count("┨") == 4_000


def test_messages_and_replies():
    reply = message("Bob", "A", "well", arrow=REPLY)
    assert drawn(message("A", "Bob", "hello"), reply) == drawing("""
        ┌─────┐  ┌─────┐
        │  A  │  │ Bob │
        └─────┘  └─────┘
           │ hello  │
           ├───────▶┤
           │  well  │
           ├◀╌╌╌╌╌╌╌┤
           │        │
        """)


def test_every_head_and_open_end():
    assert drawn(
        message("A", "Bob", "x", arrow=Arrow(head=Head.OPEN)),
        message("A", "Bob", "y", arrow=Arrow(head=Head.CROSS)),
        message("A", "Bob", "z", arrow=Arrow(tail=Head.FILLED)),
        message("A", Lost(), "l"),
        message(Found(), "A", "f"),
        message(Gate(Side.LEFT), "A", "g"),
        message("Bob", Gate(Side.RIGHT), "h"),
        message("A", "Bob", "w", arrow=Arrow(LineStyle.DOTTED, head=Head.NONE)),
        message("A", "Bob", "half", arrow=Arrow(head=Head.OPEN_TOP, tail_circle=True)),
    ) == drawing("""
             ┌─────┐  ┌─────┐
             │  A  │  │ Bob │
             └─────┘  └─────┘
                │   x    │
                ├───────>┤
                │   y    │
                ├───────╳┤
                │   z    │
                ├◀──────▶┤
                │  l     │
                ├────▶●  │
             f  │        │
          ●────▶┤        │
            g   │        │
        ───────▶┤        │
                │        │   h
                │        ├───────▶
                │   w    │
                ├╌╌╌╌╌╌╌╌┤
                │  half  │
                ├○──────⇀┤
                │        │
        """)


def test_fragments_bars_and_numbers():
    assert drawn(
        Numbering(),
        message("A", "Bob", "ask"),
        ActivationStart(participant="Bob"),
        Fragment(
            operator=FragmentOperator.ALT,
            operands=(
                Operand(
                    guard=Label("found"),
                    items=(message("Bob", "C", "get"), message("C", "Bob", "it", arrow=REPLY)),
                ),
                Operand(
                    guard=Label("else"),
                    items=(
                        message("Bob", "Bob", "wonder"),
                        Fragment(
                            operator=FragmentOperator.LOOP,
                            operands=(
                                Operand(
                                    guard=Label("3 times"), items=(message("Bob", "A", "retry?"),)
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        message("Bob", "A", "done", arrow=REPLY),
        ActivationEnd(participant="Bob"),
        names=("A", "Bob", "C"),
        title=Label("Title"),
    ) == drawing("""
                       Title

          ┌─────┐     ┌─────┐        ┌─────┐
          │  A  │     │ Bob │        │  C  │
          └─────┘     └─────┘        └─────┘
             │   1 ask   │              │
             ├──────────▶┨              │
        ┌─alt┼──[found]──╂──────────────┼──┐
        │    │           ┃    2 get     │  │
        │    │           ┠─────────────▶┤  │
        │    │           ┃     3 it     │  │
        │    │           ┠◀╌╌╌╌╌╌╌╌╌╌╌╌╌┤  │
        ├╌[else]╌╌╌╌╌╌╌╌╌╂╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌┤
        │    │           ┠───┐ 4 wonder │  │
        │    │           ┠◀──┘          │  │
        │ ┌─loop───[3 times]──┐         │  │
        │ │  │ 5 retry?  ┃    │         │  │
        │ │  ├◀──────────┨    │         │  │
        │ └──┼───────────╂────┘         │  │
        └────┼───────────╂──────────────┼──┘
             │  6 done   ┃              │
             ├◀╌╌╌╌╌╌╌╌╌╌┨              │
             │           │              │
        """)


def test_wide_characters_take_two_cells():
    assert drawn(
        message("客户", "订单服务", "创建订单"),
        Note(
            placement=NotePlacement.OVER, participants=("客户", "订单服务"), label=Label("很重要")
        ),
        names=("客户", "订单服务"),
    ) == drawing("""
        ┌───────┐  ┌───────────┐
        │ 客户  │  │ 订单服务  │
        └───────┘  └───────────┘
            │  创建订单  │
            ├───────────▶┤
          ┌────────────────┐
          │     很重要     │
          └────────────────┘
            │            │
            │            │
        """)


def test_lives_delays_dividers_and_boxes():
    assert drawn(
        Creation(participant="Bob"),
        message("A", "Bob", "new"),
        message("A", "Bob", "bye"),
        Destruction(participant="Bob"),
        Delay(label=Label("later")),
        Divider(label=Label("end")),
        Reference(participants=("A",), label=Label("see there")),
        StateInvariant(participants=("A",), label=Label("idle")),
        Note(placement=NotePlacement.RIGHT, participants=("A",), label=Label("a note")),
    ) == drawing("""
             ┌─────┐
             │  A  │
             └─────┘
                │   new    ┌─────┐
                ├─────────▶│ Bob │
                │          └─────┘
                │     bye     │
                ├────────────▶╳
                ┊
                ┊ later
                ┊
        ══════════ end ═══════════
        ┌─ref───────────┐
        │   see there   │
        └───────────────┘
           ┌─────────┐
           │  idle   │
           └─────────┘
                │ ┌─────────┐
                │ │ a note  │
                │ └─────────┘
                │
                │
        """)


def test_groups_frames_legends_and_footers():
    assert drawn(
        message("A", "Bob", "late", delay=48),
        names=("A", "Bob"),
        groups=(ParticipantGroup(label=Label("System"), participants=("A", "Bob")),),
        frame=Label("sd Boot"),
        legend=Label("a legend"),
        footer=Label("a footer"),
        options=Options(foot_heads=FootHeads.ALWAYS),
    ) == drawing("""
        ┌─sd Boot──────────────┐
        │                      │
        │                      │
        │  ┌─────System─────┐  │
        │  │┌─────┐  ┌─────┐│  │
        │  ││  A  │  │ Bob ││  │
        │  │└─────┘  └─────┘│  │
        │  │   │  late  │   │  │
        │  │   ├───┐    │   │  │
        │  │   │   │    │   │  │
        │  │   │   └───▶┤   │  │
        │  │   │        │   │  │
        │  │┌─────┐  ┌─────┐│  │
        │  ││  A  │  │ Bob ││  │
        │  │└─────┘  └─────┘│  │
        │  │                │  │
        │  └────────────────┘  │
        │                      │
        │                      │
        └──────────────────────┘
             ┌───────────┐
             │ a legend  │
             └───────────┘

                a footer
        """)


def test_durations_and_foot_bar():
    assert drawn(
        message("A", "Bob", "start", anchor="a"),
        message("Bob", "A", "end", anchor="b"),
        DurationConstraint(start="a", end="b", label=Label("2 s")),
        options=Options(foot_heads=FootHeads.BAR),
    ) == drawing("""
        ┌─────┐  ┌─────┐
        │  A  │  │ Bob │
        └─────┘  └─────┘
           │ start  │
           ├───────▶┤    ▲
           │  end   │    │2 s
           ├◀───────┤    ▼
           │        │
         ──────────────
        """)


def test_ascii_tells_bars_replies_and_sections_apart():
    diagram = Diagram(
        participants=participants("A", "Bob"),
        items=(
            message("A", "Bob", "run"),
            ActivationStart(participant="Bob"),
            Fragment(
                operator=FragmentOperator.ALT,
                operands=(
                    Operand(guard=Label("good"), items=(message("Bob", "A", "ok", arrow=REPLY),)),
                    Operand(guard=Label("bad"), items=(message("Bob", "Bob", "retry"),)),
                ),
            ),
            ActivationEnd(participant="Bob"),
        ),
    )
    assert cleandoc("\n" + render_text(diagram, ascii=True)).strip("\n") == drawing("""
        +-----+  +-----+
        |  A  |  | Bob |
        +-----+  +-----+
           |  run   |
           +------->#
        +-alt---[good]----------+
        |  |   ok   #           |
        |  +<.......#           |
        +.[bad].....#...........+
        |  |        #---+ retry |
        |  |        #<--+       |
        +--+--------#-----------+
           |        #
        """)


def test_ascii_has_no_other_lines():
    text = render_text(
        Diagram(
            participants=participants("A", "B"),
            items=(
                message("A", "B", "x"),
                message("B", "A", "y", arrow=REPLY),
                message("A", Lost(), "z", arrow=Arrow(head=Head.CROSS)),
                Delay(),
                Divider(label=Label("d")),
            ),
        ),
        ascii=True,
    )
    assert text.isascii()


def test_labels_are_broken_earlier_to_keep_eighty_columns():
    long = "a label that is so long that it takes all the room there is for it"
    diagram = Diagram(
        participants=participants("A", "B", "C", "D"),
        items=(message("A", "B", long), message("B", "C", long), message("C", "D", long)),
    )
    narrow = render_text(diagram)
    wide = render_text(diagram, columns=None)
    assert max(map(len, narrow.splitlines())) <= 80 < max(map(len, wide.splitlines()))


def drawn_in(columns, *items):
    diagram = Diagram(participants=participants("A", "Bob"), items=items)
    return cleandoc("\n" + render_text(diagram, columns=columns)).strip("\n")


def test_words_stay_whole_in_a_narrow_drawing_as_long_as_that_helps():
    call = message("A", "Bob", "ask for an authorization code, please")
    assert drawn_in(30, call) == drawing("""
        ┌─────┐        ┌─────┐
        │  A  │        │ Bob │
        └─────┘        └─────┘
           │  ask for an  │
           │authorization │
           │ code, please │
           ├─────────────▶┤
           │              │
        """)


def test_words_are_broken_behind_signs_if_nothing_else_helps():
    call = message("A", "Bob", "302 to /callback?code&state")
    assert drawn_in(24, call) == drawing("""
        ┌─────┐     ┌─────┐
        │  A  │     │ Bob │
        └─────┘     └─────┘
           │  302 to   │
           │/callback? │
           │code&state │
           ├──────────▶┤
           │           │
        """)


def test_words_of_one_part_are_not_broken_for_a_narrow_drawing():
    call = message("A", "Bob", "authorization")
    assert drawn_in(12, call) == drawing("""
        ┌─────┐        ┌─────┐
        │  A  │        │ Bob │
        └─────┘        └─────┘
           │authorization │
           ├─────────────▶┤
           │              │
        """)


def test_a_head_in_the_middle_of_the_arrow_that_creates_it_keeps_its_name():
    call = message("A", "Bob", "one line\nand another")
    assert drawn(Creation(participant="Bob"), call) == drawing("""
        ┌─────┐
        │  A  │
        └─────┘
           │   one line
           │ and another  ┌─────┐
           ├─────────────▶│ Bob │
           │              └─────┘
           │                 │
           │                 │
        """)


def test_a_dashed_arrow_from_the_edge_is_dashed_from_its_first_cell():
    drawing = drawn(message(Gate(Side.LEFT), "A", "in", arrow=REPLY))
    assert "\n╌╌╌╌╌╌╌▶┤" in "\n" + cleandoc(drawing)


def test_a_title_of_two_lines_moves_what_follows_by_whole_rows():
    divider = Divider(label=Label("first\nand second"))
    assert drawn(message("A", "Bob", "x"), divider, message("Bob", "A", "y")) == drawing("""
        ┌─────┐  ┌─────┐
        │  A  │  │ Bob │
        └─────┘  └─────┘
           │   x    │
           ├───────▶┤
             first
        ══ and second ══
           │   y    │
           ├◀───────┤
           │        │
        """)


def test_heads_that_read_leftwards_keep_their_places():
    diagram = Diagram(participants=participants("שלום", "אב"))
    names = render_text(diagram).splitlines()[2]
    assert names == " │ שלום\u200e  │  │ אב\u200e  │"


def test_a_cross_ends_a_life_also_where_a_bar_ends():
    text = drawn(
        message("A", "Bob"),
        ActivationStart(participant="Bob"),
        message("Bob", "A"),
        Destruction(participant="Bob"),
    )
    assert "├◀───────╳" in text


def test_borders_of_groups_stand_beside_heads_where_all_stands_close():
    names = tuple(f"name{each}" for each in "ABCDEFGHIJ")
    group = ParticipantGroup(participants=names, label=Label("group"))
    diagram = Diagram(
        participants=participants(*names),
        groups=(group,),
        items=(message(names[0], names[1], "a label of some length"),),
    )
    heads = render_text(diagram).splitlines()[3]
    assert heads.startswith(" ││nameA│")
    assert heads.endswith("│nameJ││")


def test_a_number_is_not_parted_from_its_label_by_a_lifeline():
    text = drawn(Numbering(), message("A", "D", "a message"), names=("A", "B", "C", "D"))
    numbered, *_, last = text.splitlines()[3:]
    assert numbered == "   │       1 a message        │"
    assert last[numbered.index("1") + 1] == "│"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(diagrams())
def test_everything_stands_in_whole_rows(diagram):
    """Half a row would be rounded here and there, and lines would meet labels."""
    layout = place_diagram(diagram, CellMeasurer(), CELLS)
    boxes = [
        *(fragment.box for fragment in layout.fragments),
        *(placed.box for placed in (*layout.references, *layout.states)),
    ]
    rows = [
        *(edge for box in boxes for edge in (box.y, box.bottom)),
        *(divider.y for divider in layout.dividers),
        *(edge for delay in layout.delays for edge in (delay.top, delay.bottom)),
    ]
    assert [row for row in rows if row % 1] == []
