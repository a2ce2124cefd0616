"""Whatever the text: reading ends, raises nothing, takes linear time; places lie in the text."""

from __future__ import annotations

import time

import pytest
from core.readers.plantuml.reading import read
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core import Reading
from seqdiag_core.limits import Limits
from seqdiag_core.model import Fragment, Message, Note, walk

PIECES = [
    *("A", "B", '"A b"', "Ü", "end", "note", "as", "over", "of", ",", ":", "[", "]", "?", "&"),
    *("->", "-->", "<-", "->>", "-\\", "//-", "x", "o", "->x ", "(10)", "-[#red]>", "<->"),
    *("participant", "actor", "create", "database", "order 2", "<<s>>", "<<(C,#f00) s>>"),
    *("activate", "deactivate", "destroy", "return", "++", "--", "**", "!!", "autoactivate on"),
    *("alt", "else", "loop", "par", "group", "[x]", "end", "box", "end box", "#red", "#nosuch"),
    *("note left", "note right of A", "note over A, B", "hnote", "/", "end note", "across"),
    *("ref over A", "end ref", "== x ==", "...", "|||", "||45||", "{a}", "<->", "{b}"),
    *("autonumber", "10", '"[000]"', "stop", "resume", "inc A", "%autonumber%"),
    *("title", "end title", "header", "legend", "mainframe", "hide footbox", "hide unlinked"),
    *("skinparam x", "{", "}", "<style>", "</style>", "!pragma teoz true", "!define A B", "$x"),
    *("@startuml", "@enduml", "'", "/'", "'/", "\\", "[[http://x.org t]]", "[[javascript:x]]"),
    *("**b**", "<color:red>", "~", "\\n", "<U+0041>", "\x00", "\u202e", "\t", "\n", "\n", "\r\n"),
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map(" ".join)
LINES = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(" ".join), max_size=20
).map("\n".join)


def check(text: str) -> Reading:
    reading = read(text)
    length = len(text)
    spans = [each.span for each in reading.diagnostics]
    spans += [each.span for each in reading.diagram.mentions]
    spans += [each.span for each in reading.diagram.participants]
    for item in walk(reading.diagram.items):
        spans.append(item.span)
        if isinstance(item, Message):
            spans += [*item.parts, item.label.span]
        elif isinstance(item, Note):
            spans.append(item.label.span)
        elif isinstance(item, Fragment):
            spans += [item.end, *(operand.span for operand in item.operands)]
            spans += [operand.guard.span for operand in item.operands]
    for start, end in spans:
        assert 0 <= start <= end <= length, text
    return reading


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    check(text)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_any_lines_are_read(text: str) -> None:
    reading = check(text)
    assert check(f"@startuml\n{text}\n@enduml").dialect == reading.dialect == "plantuml"


@pytest.mark.parametrize(
    "line",
    [
        "A " + "-" * 90_000,
        "A -> B" + " " * 90_000 + "x",
        "A -> B <<" + ">>[[" * 20_000,
        "A -[#" + "a," * 40_000 + "]> B",
        "A " + "<" * 90_000,
        "participant A [" + "[" * 90_000,
        "participant " + '"' * 90_000,
        "participant A" + " <<x" * 20_000,
        "note over " + "A," * 40_000,
        "ref over " + "A , " * 20_000 + ":",
        "skinparam x<<" + ">> " * 30_000 + "{",
        "==" + "=" * 90_000 + "x",
        "..." * 30_000 + "x",
        "group " + "[]" * 40_000,
        "autonumber " + "1." * 40_000,
        "{" * 90_000,
        "/'" * 45_000,
        "hide " + "x " * 40_000,
        "box " + "<<" * 40_000,
    ],
    ids=lambda line: line[:12],
)
def test_long_lines_take_no_long_time(line: str) -> None:
    start = time.perf_counter()
    check(f"@startuml\n{line}\n@enduml\n")
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize(
    "line",
    [
        "A -> B : x",
        "note left",
        "note over A",
        "alt x",
        "else",
        "& A -> B",
        "A -> B ++\nnote right : x",
        "participant A",
        "box x",
        "what is this",
        "title",
        "A b -> C d : x",
        "/' x",
        "A -> B \\",
    ],
)
def test_time_grows_with_the_text(line: str) -> None:
    start = time.perf_counter()
    check("@startuml\n" + f"{line}\n" * 4_000 + "@enduml\n")
    assert time.perf_counter() - start < 6


def test_limits_stop_reading() -> None:
    many = "A -> B : x\n" * 20
    for limits, text, what in (
        (Limits(items=10), many, "10 items"),
        (
            Limits(participants=3),
            "".join(f"participant P{n}\n" for n in range(9)),
            "3 participants",
        ),
        (Limits(depth=4), "loop x\n" * 9, "4 levels of nesting"),
        (Limits(depth=4), "box x\n" * 9, "4 levels of nesting"),
        (Limits(line=20), "A -> B : " + "x" * 30, "20 allowed"),
    ):
        reading = read(text, limits)
        assert [str(each.code) for each in reading.diagnostics if what in each.message] == ["limit"]
