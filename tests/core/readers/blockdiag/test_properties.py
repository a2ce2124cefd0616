"""What holds for every text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core import to_dict
from seqdiag_core.limits import Limits
from seqdiag_core.model import Fragment, Message, walk
from seqdiag_core.readers.blockdiag import description_tables, read_blockdiag
from seqdiag_core.source import Source, Span

PIECES = (
    *(
        "A",
        "B",
        "é-1",
        '"x y"',
        "'it\\'s'",
        '"""t"""',
        "12",
        ".5",
        "-",
        ">",
        "\\",
        ":",
        "(",
        "\x00",
    ),
    *(
        "->",
        "-->",
        "<-",
        "<<--",
        "=>",
        "{",
        "}",
        "[",
        "]",
        ";",
        ",",
        "=",
        '"',
        "'",
        '"""',
        "/*",
        "*/",
    ),
    *("alt", "loop", "group", "class", "plugin", "autoclass", "attributes", "seqdiag", "diagram"),
    *("label", "note", "color", "failed", "return", "dir", "shape", "activated", "edge_length"),
    *(
        "red",
        "none",
        "actor",
        "=== x ===",
        "... y ...",
        "// c",
        "# c",
        "#ff0000",
        " ",
        "\n",
        "\r\n",
    ),
    *("A -> B [label = x]", "alt { A -> B }", "A => B { B -> C }", "class c [class = c]", "\u202e"),
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    reading = read_blockdiag(Source(text))
    whole = Span(0, len(text))

    def inside(span: Span) -> bool:
        return whole.start <= span.start <= span.end <= whole.end

    diagram = reading.diagram
    assert all(inside(each.span) for each in reading.diagnostics)
    assert all(inside(each.span) for each in (*diagram.participants, *diagram.groups))
    assert all(inside(each.span) for each in diagram.mentions)
    for item in walk(diagram.items):
        assert inside(item.span)
        if isinstance(item, Message):
            assert all(map(inside, (item.label.span, *item.parts)))
        if isinstance(item, Fragment):
            assert inside(item.end)
    assert list(reading.diagnostics) == sorted(reading.diagnostics, key=lambda each: each.span)
    to_dict(diagram)
    description_tables(Source(text))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_messages_go_between_participants(text: str) -> None:
    diagram = read_blockdiag(Source(text)).diagram
    names = [each.id for each in diagram.participants]
    assert len(set(names)) == len(names)
    assert all(each.sender in names and each.receiver in names for each in diagram.messages())
    members = [name for group in diagram.groups for name in group.members]
    assert len(set(members)) == len(members)
    assert set(members) <= set(names)


names = st.sampled_from(["A", "B", "C d", "é"])
operators = st.sampled_from(["->", "-->", "->>", "<-", "<--", "<<-", "=>"])
labels = st.text(st.sampled_from("abc \\\"'né=#"), max_size=8)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(names, operators, names, labels), max_size=8))
def test_what_is_written_is_read(edges: list[tuple[str, str, str, str]]) -> None:
    lines, expected = [], []
    for left, operator, right, label in edges:
        text = label.rstrip("\\").replace('"', '\\"')
        lines.append(f'"{left}" {operator} "{right}" [label = "{text} "];')
        ends = [(left, right)]
        if operator == "=>":
            ends.append((right, left))
        elif operator.startswith("<"):
            ends = [(right, left)]
        expected += ends
    reading = read_blockdiag(Source("\n".join(lines)))
    assert reading.ok
    assert [(each.sender, each.receiver) for each in reading.diagram.messages()] == expected
    for message in reading.diagram.messages():
        sender, _, receiver = (reading.source.text[slice(*each)] for each in message.parts)
        assert (sender, receiver) == (message.sender, message.receiver)


def cost(text: str) -> float:
    start = time.process_time()
    read_blockdiag(Source(text), Limits())
    return time.process_time() - start


HOSTILE: dict[str, Callable[[int], str]] = {
    "edges": lambda n: "A -> B [label = x];\n" * n,
    "chain": lambda n: "A" + " => B" * n,
    "open quotes": lambda n: "A [label = \"x];\n '''x\n" * n,
    "escaped quotes": lambda n: '\\"x\n' * n + '"a',
    "open comments": lambda n: "/* " * n,
    "open brackets": lambda n: "A [ " * n,
    "open braces": lambda n: "alt { A -> B " * n,
    "anonymous blocks": lambda n: "( { " * n,
    "fences": lambda n: "=== x == ... y .. " * n,
    "dots": lambda n: "." * n,
    "dashes": lambda n: "A" + "-" * n + ">",
    "words": lambda n: "A [x = " + "a " * n,
    "wrong names": lambda n: "".join(f"A [labl{each} = x];\n" for each in range(n)),
    "wrong classes": lambda n: "".join(
        f"class k{each} [color = red]; A [class = q{each}];\n" for each in range(n)
    ),
    "big class": lambda n: f"class k [{', '.join(['label = x'] * n)}];" + "A -> B [class = k];" * n,
    "twice and twice again": lambda n: (
        "".join(f"class k{each} [class = k{each + 1}, class = k{each + 1}];" for each in range(n))
        + f"class k{n} [label = x]; A [class = k0]"
    ),
    "endings": lambda n: (
        "plugin autoclass;"
        + "".join(
            f"class {'k' * (each % 50)}{each} [color = red]; a{each}_k{each};" for each in range(n)
        )
    ),
    "groups": lambda n: "".join(f"group {{ A{each}; label = x }}" for each in range(n)),
    "unknown": lambda n: "A -> B ( ) : x\n" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_only(name: str) -> None:
    make = HOSTILE[name]
    cost(make(100))
    small = min(cost(make(1_000)) for _ in range(2))
    large = cost(make(8_000))
    assert large < max(small, 0.02) * 8 * 4, f"{small:.3f} s, eight times as much: {large:.3f} s"
