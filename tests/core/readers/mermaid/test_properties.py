"""Whatever the text: reading ends, raises nothing, takes linear time; places lie in the text."""

from __future__ import annotations

import time

import pytest
from core.readers.mermaid.reading import body, read
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core import Reading
from seqdiag_core.limits import Limits
from seqdiag_core.model import Fragment, Message, Note, walk

PIECES = [
    "A",
    "B",
    "Alice",
    "my_end",
    "a-b",
    "f(x)",
    "Ü",
    '"q"',
    "1",
    "2.5",
    "a#b",
    "end",
    "note",
    "->>",
    "-->>",
    "-x",
    "--x",
    "-)",
    "->",
    "-->",
    "<<->>",
    "<<-->>",
    "-|\\",
    "-//",
    "/|-",
    "\\\\-",
    "()",
    "+",
    "-",
    ":",
    ";",
    "#",
    "%%",
    "%",
    "#35;",
    "#lt;",
    "#x41;",
    "<br/>",
    "<br",
    "loop",
    "alt",
    "else",
    "opt",
    "par",
    "and",
    "critical",
    "option",
    "break",
    "rect",
    "rgb(1,2,3)",
    "box",
    "Aqua",
    "participant",
    "actor",
    "as",
    "create",
    "destroy",
    "activate",
    "deactivate",
    "over",
    "off",
    "autonumber",
    "10",
    "title",
    "accTitle:",
    "accDescr",
    "links",
    "link",
    "properties",
    "details",
    ",",
    "@{",
    "}",
    '"type":',
    '"database"',
    "wrap:",
    "nowrap:",
    "{",
    "(",
    ")",
    "[",
    "]",
    "/",
    "\\",
    "|",
    "=",
    "---",
    "%%{init:",
    "%%{wrap}%%",
    "}%%",
    '{"sequence":{"wrap":true}}',
    "&lt;",
    "😀",
    "\ufeff",
    "\r",
    "\x00",
    "\ufdd0",
    "style:#x;",
    "<a",
    'href="x">',
    "par_over",
    "=>",
    "<-",
    "..>",
    "→",
    "database",
    "group",
    "ref",
    "==",
    "...",
    "|||",
    "return",
    "```",
    "//",
    "sequenceDiagram",
]
pieces = st.sampled_from([*PIECES, " ", " ", "\n", "\n", "\n", "left of ", "right of "])
texts = st.lists(pieces | st.text(max_size=3), max_size=60).map("".join)
diagrams = st.tuples(st.sampled_from(["sequenceDiagram\n", "", "---\ntitle: T\n"]), texts).map(
    "".join
)
names = st.sampled_from(["A", "B", "Carol", "my end", "a-b", "x.y", "Ü"])
arrows = st.sampled_from(["->>", "-->>", "-x", "--)", "<<->>", "-|\\", "-//"])
words = st.sampled_from(["hello", "x: y", "(a) [b]", "100%", "", "  wide  text ", "=> then"])


def spans(reading: Reading) -> list[tuple[int, int]]:
    """All places that a reading tells."""
    diagram = reading.diagram
    found = [each.span for each in reading.diagnostics]
    found += [mention.span for mention in diagram.mentions]
    for participant in diagram.participants:
        found += [participant.span, participant.label.span]
    for group in diagram.groups:
        found += [group.span, group.label.span]
    for item in walk(diagram.items):
        found.append(item.span)
        if isinstance(item, Message):
            found += [*item.parts, item.label.span]
        elif isinstance(item, Note):
            found.append(item.label.span)
        elif isinstance(item, Fragment):
            found.append(item.end)
            for operand in item.operands:
                found += [operand.span, operand.guard.span]
    return found


@given(diagrams)
@settings(max_examples=400, deadline=None)
def test_places_lie_in_the_text(text: str) -> None:
    reading = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans(reading))
    assert [each.span for each in reading.diagnostics] == sorted(
        each.span for each in reading.diagnostics
    )


@given(diagrams)
@settings(max_examples=150, deadline=None)
def test_everybody_who_is_named_takes_part(text: str) -> None:
    reading = read(text)
    known = {participant.id for participant in reading.diagram.participants}
    for item in walk(reading.diagram.items):
        for name in (
            getattr(item, "participant", None),
            getattr(item, "sender", None),
            getattr(item, "receiver", None),
            *getattr(item, "participants", ()),
        ):
            assert name is None or not isinstance(name, str) or name in known
    assert {mention.participant for mention in reading.diagram.mentions} <= known
    assert {name for group in reading.diagram.groups for name in group.members} <= known


@given(diagrams)
@settings(max_examples=60, deadline=None)
def test_small_limits_are_kept(text: str) -> None:
    limits = Limits(items=5, participants=4, depth=2, line=40)
    diagram = read(text, limits).diagram
    assert sum(1 for _ in walk(diagram.items)) <= 5 + 4
    assert len(diagram.participants) <= 4 + 4


@given(st.lists(st.tuples(names, arrows, names, words), max_size=8))
@settings(max_examples=150, deadline=None)
def test_an_editor_finds_every_part_of_a_message(lines: list[tuple[str, str, str, str]]) -> None:
    text = body(*(f"  {a} {arrow} {b} : {word}" for a, arrow, b, word in lines))
    reading = read(text)
    assert reading.ok
    messages = list(reading.diagram.messages())
    assert len(messages) == len(lines)
    for message, (a, arrow, b, word) in zip(messages, lines, strict=True):
        parts = [text[slice(*span)] for span in message.parts]
        assert parts == [a, arrow, b]
        assert text[slice(*message.label.span)] == word.strip() == message.label.text
        assert text[slice(*message.span)].startswith(a)
    for mention in reading.diagram.mentions:
        assert text[slice(*mention.span)] == mention.participant


HOSTILE = {
    "messages": lambda n: body(*["A->>B: hello"] * n),
    "semicolons in one line": lambda n: body("A->>B: a" + "; b" * n),
    "semicolons": lambda n: body(*["A->>B: a; b"] * n),
    "lines without arrows": lambda n: body("A->>B: a", *["foo bar"] * n),
    "open tags": lambda n: body("A->>B: " + "<a " * n),
    "attributes": lambda n: body("A->>B: " + '<a="b" ' * n),
    "open directives": lambda n: body("%%{" * n),
    "dashes": lambda n: "---\n" * n,
    "blank front matter": lambda n: "---\n" + "\n" * n + "x",
    "blank lines": lambda n: body(*["  "] * n),
    "comments": lambda n: body(*["%% c"] * n),
    "empty comments": lambda n: body(*["%%"] * n),
    "styles": lambda n: body("style :::" * n),
    "name with dashes": lambda n: body("a-" * n + "x"),
    "name with signs": lambda n: body("participant " + "a#" * n + ":"),
    "open fragments": lambda n: body(*["loop x"] * n),
    "ends": lambda n: body(*["end"] * n),
    "ends that open": lambda n: body("loop", *["end loop"] * n),
    "boxes": lambda n: body(*["box"] * n),
    "notes without end": lambda n: body(*["Note over A"] * n),
    "note over many": lambda n: body("Note over " + "A," * n + ": x"),
    "entity codes": lambda n: body("A->>B: " + "#35;" * n),
    "open line breaks": lambda n: body("A->>B: " + "<br" + " " * n),
    "brackets in options": lambda n: body("participant A@{ a: " + "[" * n + " }"),
    "keys in front matter": lambda n: "---\n" + "".join(f"k{i}: v\n" for i in range(n)) + "---\n",
    "lists in front matter": lambda n: "---\n" + "- " * n + "\n---\n",
    "text in front matter": lambda n: "---\na: >\n" + "  b\n\n" * n + "---\n",
    "one long arrow": lambda n: body("A" + "-" * n + ">B: x"),
    "chain of arrows": lambda n: body("A->B" * n),
    "coloured arrows": lambda n: body("A-[" * n),
    "colons": lambda n: body("A=>B" + ":x" * n),
    "words without colon": lambda n: body("A->>B " + "w " * n),
    "strangers": lambda n: body(*(f"activate P{i}" for i in range(n))),
    "deaths": lambda n: body(*(f"destroy P{i}" for i in range(n))),
    "slashes": lambda n: body("/" * n),
    "returns": lambda n: body(*["A->>B: x"] * n).replace("\n", "\r"),
    "nulls": lambda n: body("\x00" * n),
    "nested JSON": lambda n: body("links A: " + "[" * n),
    "nested settings": lambda n: "%%{init: " + '{"a":' * n + "}%%\n" + body(),
    "digits": lambda n: body("autonumber " + "1" * n),
    "kinds": lambda n: body("database a as " * n),
    "headers": lambda n: "sequenceDiagram\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_linear_time(name: str) -> None:
    """A quadratic step would take minutes at this size."""
    text = HOSTILE[name](10_000)
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 6
