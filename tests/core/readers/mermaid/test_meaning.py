"""What Mermaid's constructs mean, beyond what the corpus compares."""

from __future__ import annotations

import json

import pytest
from core.readers.mermaid.reading import body, diagram, read, read_story, told

from seqdiag_core import Code, render, write
from seqdiag_core.limits import Limits
from seqdiag_core.model import (
    ActivationStart,
    FootHeads,
    Fragment,
    Link,
    Message,
    Note,
    ParticipantKind,
    Style,
)
from seqdiag_core.numbering import message_numbers


def test_an_activation_belongs_to_its_message() -> None:
    items = diagram("A->>+B: x", "B-->>-A: y", "activate A", "A->>B: z", "deactivate A").items
    bars = [item for item in items if not isinstance(item, Message)]
    assert [bar.shorthand for bar in bars if hasattr(bar, "shorthand")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_birth_stands_before_its_message_and_a_death_behind() -> None:
    assert read_story("create participant C", "A->>C: x", "destroy C", "C-xA: y") == [
        "Creation C",
        "A ->> C: x",
        "C -x A: y",
        "Destruction C",
    ]


def test_one_message_can_create_and_destroy() -> None:
    assert read_story("create actor C", "destroy A", "A->>C: x") == [
        "Creation C",
        "A ->> C: x",
        "Destruction A",
    ]


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("autonumber", "A->>B: x", "A->>B: x"), ["1", "2"]),
        (("A->>B: x", "autonumber", "A->>B: x"), [None, "2"]),
        (("autonumber 10 5", "A->>B: x", "autonumber off", "A->>B: x"), ["10", None]),
        (
            ("autonumber 10 5", "A->>B: x", "autonumber off", "A->>B: x", "autonumber", "A->>B: x"),
            ["10", None, "20"],
        ),
        (("autonumber 1.5 .25", "A->>B: x", "A->>B: x", "A->>B: x"), ["1.5", "1.75", "2.00"]),
        (("autonumber 007", "A->>B: x"), ["7"]),
    ],
)
def test_numbers_count_hidden_messages_too(lines: tuple[str, ...], numbers: list[str]) -> None:
    assert message_numbers(diagram(*lines)) == numbers


def test_a_zero_changes_nothing() -> None:
    found = read(body("autonumber 5 2", "autonumber 0 0", "A->>B: x", "A->>B: x"))
    assert message_numbers(found.diagram) == ["5", "7"]
    assert [each.code for each in found.diagnostics] == [Code.DROPPED, Code.DROPPED]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a #35; b", "a # b"),
        ("#9829;#lt;#infin;", "♥<∞"),
        ("&#9829;", "&♥"),
        ("one<br>two<BR />three", "one\ntwo\nthree"),
        ("#lt;br#gt;", "<br>"),
        ('<i class="c">x</i>', "<i class='c'>x</i>"),
        ("a#10;b#0;", "a b�"),
        (":wrap: x", "x"),
        ("nowrap:x", "x"),
        ("wrapped: x", "wrapped: x"),
        ("%% x", "%% x"),
        ("**b** `c`", "**b** `c`"),
    ],
)
def test_texts(written: str, seen: str) -> None:
    (message,) = read(body(f"A->>B: {written}")).diagram.messages()
    assert message.label.text == seen


def test_wrapping_is_told_by_the_text_or_by_the_settings() -> None:
    lines = ("A->>B: wrap: x", "A->>B: nowrap: y", "A->>B: z")
    assert [each.label.wrap for each in diagram(*lines).messages()] == [True, False, None]
    wrapped = diagram("%%{wrap}%%", *lines)
    assert [each.label.wrap for each in wrapped.messages()] == [True, False, True]
    assert [each.label.wrap for each in wrapped.participants] == [True, True]


def test_who_hears_a_diagram_is_told_a_name_and_a_description() -> None:
    read = diagram(
        "accTitle: Sign in #40;v2#41;", "accDescr {", "  first", "", "  second", "}", "A->>B: x"
    )
    assert read.title is None
    assert read.accessible_name == "Sign in (v2)"
    assert read.description == "first\nsecond"
    svg = render(read)
    assert "<title>Sign in (v2)</title>" in svg
    assert "<desc>first second</desc>" in svg
    assert write(read, "mermaid").text.splitlines()[1:6] == [
        "    accTitle: Sign in (v2)",
        "    accDescr {",
        "    first",
        "    second",
        "    }",
    ]


def test_an_empty_block_of_description_says_nothing() -> None:
    read = diagram("accDescr: x", "box", "accDescr {}", "participant A", "accDescr {", "}", "end")
    assert read.description == "x"
    assert read.groups[0].participants == ("A",)


def test_the_last_declaration_with_a_label_wins() -> None:
    lines = (
        "participant A as One",
        "link A: L @ https://example.org",
        "actor A",
        "participant B",
        "actor B as Two",
        "participant A as Three",
    )
    found = read(body(*lines)).diagram
    assert [(each.id, each.label.text, each.kind) for each in found.participants] == [
        ("A", "Three", ParticipantKind.PARTICIPANT),
        ("B", "Two", ParticipantKind.ACTOR),
    ]
    assert found.participants[0].links == ()


def test_options_of_a_participant() -> None:
    lines = (
        'participant A@{ "type": "database", "alias": "Al#35;<br/>ias" }',
        'actor B@{ "alias": "inner" } as outer',
        'participant C@{ "alias": "inner" } as C',
        "participant D@{",
        "type: queue",
        "alias: Jobs",
        "}",
        "participant E@{ }",
    )
    found = read(body(*lines)).diagram
    assert [(each.label.text, each.kind.value) for each in found.participants] == [
        ("Al#\nias", "database"),
        ("outer", "actor"),
        ("inner", "participant"),
        ("Jobs", "queue"),
        ("E", "participant"),
    ]


def test_the_place_of_an_alias_is_the_text_that_an_editor_replaces() -> None:
    text = body('participant A@{ "alias": "Orders" }', "participant B@{ alias: 'it''s' }")
    first, second = read(text).diagram.participants
    assert text[slice(*first.label.span)] == "Orders"
    assert second.label.text == "it's"
    assert second.label.span == (0, 0)


def test_boxes() -> None:
    found = diagram(
        "participant A",
        "box Aqua Group one",
        "participant A",
        "participant B",
        "end",
        "box rgb(1,2,3) Two (x",
        "participant C",
        "end",
        "box transparent Red",
        "end",
        "box hsl(120, 100%, 25%)",
        "end",
        "box My own",
        "end",
    )
    assert [(each.label.text, each.style.fill, each.participants) for each in found.groups] == [
        ("Group one", "#00ffff", ("A", "B")),
        ("Two (x", "#010203", ("C",)),
        ("Red", None, ()),
        ("", "#008000", ()),
        ("My own", None, ()),
    ]


@pytest.mark.parametrize(
    ("written", "fill", "label"),
    [
        ("Aqua Group", "#00ffff", "Group"),
        ("decade Team", None, "decade Team"),
        ("123456 x", None, "123456 x"),
        ("rgb(1,2,3) Team", "#010203", "Team"),
        ("rgb(300, -1, 2.6) Team", "#ff0003", "Team"),
        ("rgb(10%, 20%, 100%) Team", "#1a33ff", "Team"),
        ("rgb(1 50% none / .5) Team", "#018000", "Team"),
        ("rgb(10%, 2, 3) Team", None, "rgb(10%, 2, 3) Team"),
        ("rgba(1, 2, 3, x) Team", None, "rgba(1, 2, 3, x) Team"),
        ("rgb (1, 2, 3) Team", None, "rgb (1, 2, 3) Team"),
        ("RGB(1, 2, 3) Team", None, "RGB(1, 2, 3) Team"),
        ("hsl(120, 100%, 50%) Team", "#00ff00", "Team"),
        ("hsl(0.5turn 100% 50%) Team", "#00ffff", "Team"),
        ("hsl(none 100% 50% / 20%) Team", "#ff0000", "Team"),
        ("transparent Aqua", None, "Aqua"),
    ],
)
def test_a_box_has_the_colour_that_browsers_know(
    written: str, fill: str | None, label: str
) -> None:
    (box,) = diagram(f"box {written}", "participant A", "end").groups
    assert (box.style.fill, box.label.text) == (fill, label)


def test_words_for_colours_of_the_system_are_no_labels() -> None:
    (box,) = read(body("box Menu Service", "participant A", "end")).diagram.groups
    assert (box.style, box.label.text) == (Style(), "Service")
    assert told("box Menu Service", "participant A", "end") == [
        (
            "warning",
            "dropped",
            "Menu",
            "Mermaid takes `Menu` for a colour of the reader's system, not for a label",
        )
    ]


def test_a_link_needs_a_blank_before_the_sign() -> None:
    (participant,) = read(body("link A: Docs@ https://example.org")).diagram.participants
    assert participant.links == (Link("https://example.org", "Doc"),)
    assert told("link A: Docs@ https://example.org") == [
        ("warning", "dropped", "s", "Mermaid drops `s`: a blank is expected before `@`")
    ]


def test_rect_has_a_fill_and_no_label() -> None:
    (rect,) = diagram("rect rgba(0, 0, 255, .1)", "A->>B: x", "end").items
    assert isinstance(rect, Fragment)
    assert rect.style.fill == "#0000ff"
    assert rect.operands[0].guard.text == ""


def test_links_are_a_menu() -> None:
    (participant,) = diagram(
        "link A: Docs @ https://example.org/a?b=c",
        'links A: {"Code": "https://example.org/code"}',
        'properties A: {"icon": "@clock"}',
    ).participants
    assert participant.links == (
        Link("https://example.org/a?b=c", "Docs"),
        Link("https://example.org/code", "Code"),
    )
    assert participant.icon == "@clock"


def test_settings_that_act() -> None:
    found = read(
        "---\n"
        "title: From front matter\n"
        "config:\n"
        "  theme: dark\n"
        "  logLevel: 1\n"
        "  sequence:\n"
        "    mirrorActors: false\n"
        "    actorMargin: 80\n"
        "    hideUnusedParticipants: true\n"
        "    showSequenceNumbers: true\n"
        "    wrap: true\n"
        "---\n" + body('%%{init: {"config": {"mirrorActors": true}}}%%', "A->>B: x")
    )
    assert found.diagnostics == ()
    assert found.diagram.title is not None
    assert found.diagram.title.text == "From front matter"
    options = found.diagram.options
    assert options.foot_heads is FootHeads.ALWAYS
    assert options.column_spacing == 80
    assert options.hide_unlinked
    assert options.theme == "dark"
    assert message_numbers(found.diagram) == ["1"]
    assert next(found.diagram.messages()).label.wrap


@pytest.mark.parametrize(
    ("config", "theme", "idle"),
    [
        ({"theme": "dark"}, "dark", None),
        ({"theme": "redux-dark", "look": "neo"}, "dark", None),
        ({"theme": "neutral"}, "print", None),
        ({"theme": "base", "look": "handDrawn"}, "sketch", None),
        ({"theme": "default", "look": "classic"}, None, None),
        ({"theme": "dark", "look": "handDrawn"}, "dark", "`look`"),
        ({"theme": "ocean", "look": "neon"}, None, "`theme`, `look`"),
    ],
)
def test_themes_have_counterparts(
    config: dict[str, str], theme: str | None, idle: str | None
) -> None:
    found = read(f"%%{{init: {json.dumps(config)}}}%%\n" + body("A->>B: x"))
    assert found.diagram.options.theme == theme
    told = [each.message for each in found.diagnostics]
    assert told == ([f"settings without effect here: {idle}"] if idle else [])


def test_a_forest_is_green() -> None:
    text = '%%{init: {"theme": "forest", "themeVariables": {"actorBkg": "red"}}}%%\n'
    found = read(text + body("A->>B: x", "Note over A: y"))
    assert found.diagnostics == ()
    (head, _), (_, note) = found.diagram.participants, found.diagram.items
    assert head.style == Style(fill="#ff0000", stroke="#a5ce47")
    assert isinstance(note, Note)
    assert note.style == Style(fill="#fff5ad", stroke="#6eaa49")


def test_colours_of_a_theme_are_those_of_everything() -> None:
    found = read(
        '%%{init: {"themeVariables": {"actorBkg": "red", "actorLineColor": "#0f0",'
        ' "signalColor": "blue", "signalTextColor": "#123456", "noteBkgColor": "yellow",'
        ' "labelBoxBorderColor": "gray", "activationBkgColor": "white",'
        ' "rectBkgColor": "tan"}}}%%\n'
        + body("A->>+B: x", "Note over A: y", "loop z", "end", "rect", "end", "B->>-A: w")
    ).diagram
    assert found.participants[0].style == Style(fill="#ff0000")
    assert found.participants[0].lifeline == Style(stroke="#00ff00")
    styles = {type(item): item.style for item in found.items if hasattr(item, "style")}
    assert styles[Message] == Style(stroke="#0000ff", ink="#123456")
    assert styles[Note] == Style(fill="#ffff00")
    assert styles[ActivationStart] == Style(fill="#ffffff")
    loop, rect = (item for item in found.items if isinstance(item, Fragment))
    assert loop.style == Style(stroke="#808080")
    assert rect.style == Style(fill="#d2b48c")


def test_later_settings_win_and_broken_ones_break_all() -> None:
    first = '%%{init: {"theme": "dark", "config": {"mirrorActors": true}}}%%'
    second = "%%{initialize: {'sequence': {'mirrorActors': false}}}%%"
    options = read(body(first, second)).diagram.options
    assert (options.theme, options.foot_heads) == ("dark", FootHeads.NEVER)
    broken = read(body(first, "%%{init: {}", "x}%%")).diagram.options
    assert broken.foot_heads is FootHeads.AUTO
    assert read(body("%%{init: 5}%%", "%%{init}%%")).diagram.options.theme is None
    assert next(read(body("%%{wrap: [}%%", "A->>B: x")).diagram.messages()).label.wrap is None


def test_case_counts_in_names_only() -> None:
    assert read_story(
        "PARTICIPANT a", "a-XA: x", "NOTE LEFT OF A: y", "ALT z", "ELSE w", "END"
    ) == [
        "a -x A: x",
        "note left A: y",
        "alt z",
        [],
        "alt w",
        [],
    ]


def test_an_operand_and_a_fragment_know_where_they_end() -> None:
    text = body("alt one", "A->>B: x", "else two", "end", "A->>B: y")
    fragment = read(text).diagram.items[0]
    assert isinstance(fragment, Fragment)
    assert text[slice(*fragment.end)] == "end"
    assert text[slice(*fragment.span)].startswith("alt one")
    assert text[slice(*fragment.span)].endswith("\nend")
    assert [text[slice(*each.span)] for each in fragment.operands] == [
        "alt one\nA->>B: x\n",
        "else two\n",
    ]
    assert [text[slice(*each.guard.span)] for each in fragment.operands] == ["one", "two"]


def test_places_are_right_behind_front_matter_comments_and_line_ends() -> None:
    text = (
        "---\r\ntitle: x\r\n---\r\n%% c\r\nsequenceDiagram\r\n  %% d\r\n"
        "  Alice %%{wrap}%%->> Bob : hi\r\n"
    )
    (message,) = read(text).diagram.messages()
    assert [text[slice(*span)] for span in message.parts] == ["Alice", "->>", "Bob"]
    assert text[slice(*message.label.span)] == "hi"


def test_limits() -> None:
    lines = [
        "loop a",
        "loop b",
        "loop c",
        "A->>B: x",
        "end",
        "alt d",
        "else e",
        "end",
        "end",
        "end",
    ]
    found = read(body(*lines), Limits(depth=2))
    assert [(str(each.code), each.line) for each in found.diagnostics] == [
        ("limit", 4),
        ("limit", 7),
    ]
    few = read(body(*["A->>B: x"] * 5), Limits(items=3))
    assert [each.message for each in few.diagnostics] == [
        "the diagram has more than 3 items; the rest is not read"
    ]
    alone = read(body("A->>B: x", "C->>D: x", "E->>F: x"), Limits(participants=3))
    assert [each.line for each in alone.diagnostics] == [3]
    long = read(body("A->>B: " + "x" * 50, "A->>B: y"), Limits(line=40))
    assert [each.message for each in long.diagnostics] == [
        "the line has 57 characters, more than the 40 allowed"
    ]
    assert [each.label.text for each in long.diagram.messages()] == ["y"]


def test_an_empty_text_has_no_diagram() -> None:
    assert [str(each.code) for each in read("%% only a comment\n").diagnostics] == ["empty"]


def test_what_is_told_of_one_line() -> None:
    assert told("A->>B: issue #42") == [
        ("warning", "dropped", "#42", "Mermaid drops `#42`: `#` ends a text")
    ]
