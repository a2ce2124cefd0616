"""What holds for the native reader and any text, and how long hostile ones may take."""

from __future__ import annotations

import time

import pytest
from core.strategies import diagrams
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core import Diagram, Limits, Severity, read, to_dict, write

PIECES = (
    *(
        "A",
        "B",
        "Order Service",
        '"A -> B"',
        '"open',
        "end",
        "note",
        "alt",
        "else",
        "box",
        "as",
        "X",
    ),
    *("->", "-->", "->>", "<-", "<->", "-x", "->*", "->+", "-", "--", "=>", "~>", "->o", "&gt;"),
    *(
        ":",
        "::",
        ",",
        "#red",
        "#nocolour",
        "##n",
        "#",
        "[[u{t} x]]",
        "[[",
        "]]",
        "{a}",
        "<->",
        "(4)",
    ),
    *("over", "left of", "right", "across", "participant", "title", "ref", "state", "activate"),
    *("deactivate", "return", "destroy", "create", "autonumber", "off", "inc A", "1.1", "parallel"),
    *("{", "}", "&", "/", "==", "...", "|||", "||45||", "space 3", "loop", "par", "group", "[x]"),
    *("end note", "end ref", "end box", "@startuml", "@enduml", "skinparam", "hide", "option"),
    *(
        "**b**",
        "<b>",
        "</b>",
        "\\n",
        "\\",
        "'",
        "/'",
        "'/",
        "//",
        "\t",
        "\x01",
        "\u202e",
        "\r",
        "注文",
    ),
    *(
        "style n",
        "notestyle",
        "link",
        "url of",
        "@",
        "order 3",
        "<<s>>",
        "++",
        "!!",
        "**",
        "?",
        "[",
        "]",
    ),
    *("\u2192", "\u2014>", "..>", "- >", "-)", "x-", "x->", "\uff1a", "```", "\n- x", "\n]", "'A'"),
    *("<style>", "</style>", "theme", "partcipant", "elif", "A B", "a", "B,", "ref over", "note:"),
)
TEXTS = st.lists(st.sampled_from((*PIECES, " ", " ", "\n", "\n", "\n")), max_size=40).map("".join)


@settings(deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_any_text_ends_without_raising(text: str) -> None:
    reading = read(text, "native")
    spans = [each.span for each in reading.diagnostics]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
    assert all(
        0 <= each.span.start <= each.span.end <= len(text) for each in reading.diagram.mentions
    )
    assert reading.ok == all(each.severity is not Severity.ERROR for each in reading.diagnostics)
    ids = {each.id for each in reading.diagram.participants}
    assert {each.participant for each in reading.diagram.mentions} <= ids
    to_dict(reading.diagram)


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_places_of_names_hold_the_names(text: str) -> None:
    for message in read(text, "native").diagram.messages():
        for end, span in zip(
            (message.sender, message.receiver),
            (message.parts.sender, message.parts.receiver),
            strict=True,
        ):
            written = text[slice(*span)]
            if isinstance(end, str) and not set(written) & set("\\\x01\u202e\r\t\n") and written:
                assert written == end


@settings(deadline=None, max_examples=50)
@given(diagrams())
def test_written_text_means_the_same(diagram: Diagram) -> None:
    reading = read(write(diagram, "native").text, "native")
    assert reading.diagram == diagram
    assert reading.ok


MANY = 20_000
HOSTILE = {
    "one long line": "x" * 1_000_000,
    "hyphens": "-" * 99_000,
    "smaller than": "<" * 99_000,
    "quotes": '"' * 99_000,
    "escaped quotes": '\\"' * 49_000,
    "quoted pieces": 'A->"a ' * 15_000,
    "openings of links": "A->B" + "[[" * 45_000,
    "openings of marks": "A->B: " + "**a " * 20_000,
    "openings of tags": "A->B: " + "<b>" * 30_000,
    "colons": "A->" + "a::" * 33_000,
    "aliases": "participant " + "a as " * 19_000,
    "orders": "participant A " + "order 3 " * 12_000,
    "commas": "note over " + "a," * 45_000 + ": x",
    "hashes": "note over A " + "#" * 90_000 + ": x",
    "colours": "note over A " + "#red " * 19_000 + ": x",
    "blanks": "A->B: x" + " " * 90_000 + "y",
    "equals signs": "==a" + "=" * 90_000 + "x",
    "ends": "end\n" * MANY,
    "elses": "alt x\n" + "else y\n" * MANY,
    "open notes": "note over A\n" * MANY,
    "open fragments": "alt x\n" * MANY,
    "open groups": "box\n" * MANY,
    "open rows": "parallel {\n" * MANY,
    "joined messages": "A->B:x\n" + "& A->B:x\n" * MANY,
    "continued lines": "A->B: x" + "\\\n" * MANY,
    "comments": "/'" * MANY,
    "blank lines": "note over A" + "\n" * 5 * MANY + "end note",
    "control characters": "A->B: \x01\n" * MANY,
    "unknown words": "partcipant A\n" * MANY,
    "participants": "\n".join(f"participant P{index}" for index in range(MANY)),
    "bars": "A->B: x\n" + "activate B\n" * MANY + "deactivate B\n" * MANY,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_read_in_linear_time(name: str) -> None:
    start = time.process_time()
    reading = read(HOSTILE[name], "native")
    assert time.process_time() - start < 10
    assert len(reading.diagnostics) <= 1_001


@pytest.mark.parametrize(
    ("text", "limits", "told"),
    [
        (
            "A->B: x\nA->B: y\nA->B: z",
            Limits(items=1),
            "<text>:2:1: error: the diagram has more than 1 items, the rest is not read [limit]",
        ),
        (
            "A->B: x\nC->D: y",
            Limits(participants=2),
            (
                "<text>:2:1: error: the diagram has more than 2 participants, the rest is not read"
                " [limit]"
            ),
        ),
        (
            "alt a\nalt b\nalt c\nA->B: x\nend\nend\nend",
            Limits(depth=2),
            "<text>:3:1: error: the nesting is deeper than 2 levels, the rest is not read [limit]",
        ),
        (
            "A->B: a long text\nA->B: y",
            Limits(line=10),
            "<text>:1:1: error: the line has 17 characters, more than the 10 allowed [limit]",
        ),
        (
            "A->B: a long text",
            Limits(characters=10),
            "<text>:1:11: error: the source has 17 characters, more than the 10 allowed [limit]",
        ),
    ],
)
def test_limits_stop_reading_with_one_error(text: str, limits: Limits, told: str) -> None:
    assert [str(each) for each in read(text, "native", limits=limits).diagnostics] == [told]


def test_more_problems_than_anybody_reads_are_counted() -> None:
    last = read("what?\n" * 1_200, "native").diagnostics[-1]
    assert str(last) == "<text>:1201:1: error: 200 more problems are not told [limit]"
