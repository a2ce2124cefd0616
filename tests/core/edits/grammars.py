"""What people write in each dialect, as patterns from which random texts are put together.

In a pattern ``{a}`` and ``{b}`` stand for names and ``{t}`` for a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hypothesis import strategies as st


class Block(NamedTuple):
    """Something that holds statements: how it opens, is divided (if it can be), and closes."""

    opens: str
    closes: str
    divides: str | None = None


class Grammar(NamedTuple):
    """The patterns of a dialect."""

    names: tuple[str, ...]
    declarations: tuple[str, ...]
    statements: tuple[str, ...]
    blocks: tuple[Block, ...]
    comments: tuple[str, ...]
    texts: tuple[str, ...]
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    joint: str | None = None
    """What stands between statements on one line, if there can be several."""


NATIVE = Grammar(
    names=("A", "B", '"Web shop"', "Bob"),
    declarations=(
        "participant {a}",
        "actor {a}",
        'database "{t}" as D',
        "box {t}\n  participant {a}\n  participant {b}\nend",
        "title: {t}",
        "autonumber",
    ),
    statements=(
        "{a}->{b}: {t}",
        "{a} --> {b} : {t}",
        "{a}->>{b}",
        "{a}->>+{b}: {t}\n{b}-->>-{a}: {t}",
        "{a}->{b}: {t}\nnote right: {t}",
        "[->{a}: {t}",
        "note over {a}: {t}",
        "note left of {a}: {t}",
        "note over {a}, {b}: {t}",
        "note right of {a}\n  {t}\n  {t}\nend note",
        "== {t} ==",
        "... {t} ...",
        "state over {a}: {t}",
        "ref over {a}, {b}: {t}",
        "autonumber 10",
    ),
    blocks=(
        Block("alt {t}", "end", "else {t}"),
        Block("loop {t}", "end"),
        Block("par", "end", "else"),
        Block("parallel {{", "}}"),
        Block("activate {a}", "deactivate {a}"),
    ),
    comments=("# a comment", "// another"),
    texts=("plain", "two\\nlines", "a: b", "**bold** x", "# x", "200 OK"),
)

MERMAID = Grammar(
    names=("A", "B", "Web shop", "Bob"),
    declarations=(
        "participant {a}",
        "actor {a}",
        "participant {a} as {t}",
        "box Aqua {t}\n  participant {a}\n  participant {b}\nend",
        "title: {t}",
        "autonumber",
    ),
    statements=(
        "{a}->>{b}: {t}",
        "{a} -->> {b} : {t}",
        "{a}-){b}:{t}",
        "{a}->>+{b}: {t}\n{b}-->>-{a}: {t}",
        "Note over {a}: {t}",
        "note right of {a}: {t}",
        "Note over {a},{b}: {t}",
        "autonumber 10 5",
        "autonumber off",
        "link {a}: home @ https://example.org",
    ),
    blocks=(
        Block("alt {t}", "end", "else {t}"),
        Block("loop {t}", "end"),
        Block("par {t}", "end", "and {t}"),
        Block("critical {t}", "end", "option {t}"),
        Block("rect rgb(200, 220, 255)", "end"),
        Block("break {t}", "end"),
        Block("activate {a}", "deactivate {a}"),
    ),
    comments=("%% a comment",),
    texts=("plain", "two<br/>lines", "a: b", "#35;1", 'it\'s "so"', "wrap: long"),
    header=("sequenceDiagram",),
    joint="; ",
)

PLANTUML = Grammar(
    names=("A", "B", '"Web shop"', "Bob"),
    declarations=(
        "participant {a}",
        "actor {a} #lightblue",
        'database "{t}" as D',
        'box "{t}" #LightBlue\n  participant {a}\n  participant {b}\nend box',
        "title {t}",
        "autonumber 10 5",
        "hide footbox",
    ),
    statements=(
        "{a} -> {b} : {t}",
        "{a}->{b}: {t}",
        "{a} -->> {b}",
        "{a} <- {b}: {t}",
        "{a} -[#red]> {b} : {t}",
        "{a} -> {b} ++ : {t}\nreturn {t}",
        "{a} -> {b}: {t}\nnote right: {t}",
        "[-> {a} : {t}",
        "note over {a} : {t}",
        "note left of {a} : {t}",
        "note over {a}, {b} : {t}",
        "note right of {a}\n  {t}\n  {t}\nend note",
        "hnote over {a} : {t}",
        "== {t} ==",
        "... {t} ...",
        "|||",
        "ref over {a}, {b} : {t}",
        "autonumber stop",
    ),
    blocks=(
        Block("alt {t}", "end", "else {t}"),
        Block("loop {t}", "end"),
        Block("group {t} [{t}]", "end"),
        Block("opt {t}", "end"),
        Block("activate {a} #gold", "deactivate {a}"),
    ),
    comments=("' a comment", "/' a block\n of comment '/"),
    texts=("plain", "two\\nlines", "a: b", "**bold** x", "it's", "200 OK"),
    header=("@startuml",),
    footer=("@enduml",),
)

SEQDIAG = Grammar(
    names=("A", "B", '"Web shop"', "Bob"),
    declarations=(
        "{a};",
        '{a} [label = "{t}"];',
        'group {{\n  label = "{t}";\n  {a}; {b};\n}}',
        "autonumber = True;",
        "edge_length = 200;",
        "activation = none;",
        "=== Later ===",
        "... a while ...",
    ),
    statements=(
        '{a} -> {b} [label = "{t}"];',
        "{a} --> {b};",
        '{a} <- {b} [label = "{t}", color = red];',
        '{a} ->> {b} [diagonal, rightnote = "{t}"];',
        '{a} => {b} [label = "{t}", return = "{t}"];',
        '{a} -> {b} -> {a} [label = "{t}"];',
        '{a} => {b} [label = "{t}"] {{\n  {b} -> {a} [label = "{t}"];\n}}',
        "{a} -> {b}",
    ),
    blocks=(Block("alt Paid {{", "}}"), Block("loop {{", "}}")),
    comments=("// a comment", "# another", "/* a block\n of comment */"),
    texts=("plain", "two\\nlines", "a: b", "it's", "200 OK; {{x}}"),
    header=("seqdiag {{",),
    footer=("}}",),
    joint="; ",
)

GRAMMARS: Mapping[str, Grammar] = {
    "native": NATIVE,
    "mermaid": MERMAID,
    "plantuml": PLANTUML,
    "seqdiag": SEQDIAG,
}


@st.composite
def typed_texts(draw: st.DrawFn, dialect: str) -> str:
    """A text of a dialect, as somebody might have typed it; it can have errors."""
    grammar = GRAMMARS[dialect]
    declared = draw(st.lists(st.sampled_from(grammar.declarations), max_size=3, unique=True))
    lines = [_filled(draw, grammar, pattern) for pattern in (*grammar.header, *declared)]
    lines += draw(_statements(grammar, depth=2))
    lines += [_filled(draw, grammar, pattern) for pattern in grammar.footer]
    text = "\n".join(lines)
    if draw(st.booleans()):
        text += "\n"
    return text.replace("\n", "\r\n") if draw(st.integers(0, 4)) == 0 else text


@st.composite
def _statements(draw: st.DrawFn, grammar: Grammar, depth: int) -> list[str]:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        if depth and draw(st.integers(0, 3)) == 0:
            lines += draw(_block(grammar, depth - 1))
        else:
            lines += _statement(draw, grammar).split("\n")
        lines += _between(draw, grammar)
    return lines


@st.composite
def _block(draw: st.DrawFn, grammar: Grammar, depth: int) -> list[str]:
    block = draw(st.sampled_from(grammar.blocks))
    name = draw(st.sampled_from(grammar.names))
    indent = draw(st.sampled_from(("  ", "\t", "")))
    lines = [_filled(draw, grammar, block.opens, name)]
    lines += [indent + line for line in draw(_statements(grammar, depth))]
    if block.divides is not None and draw(st.booleans()):
        lines.append(_filled(draw, grammar, block.divides))
        lines += [indent + line for line in draw(_statements(grammar, depth))]
    return [*lines, _filled(draw, grammar, block.closes, name)]


def _statement(draw: st.DrawFn, grammar: Grammar) -> str:
    """A statement, or two on one line."""
    statement = _filled(draw, grammar, draw(st.sampled_from(grammar.statements)))
    if grammar.joint is None or draw(st.integers(0, 6)):
        return statement
    other = _filled(draw, grammar, draw(st.sampled_from(grammar.statements)))
    return statement.removesuffix(";") + grammar.joint + other


def _filled(draw: st.DrawFn, grammar: Grammar, pattern: str, name: str | None = None) -> str:
    """A pattern with names and texts in it, each text another one."""
    first, second = draw(st.permutations(grammar.names))[:2]
    while "{t}" in pattern:
        pattern = pattern.replace("{t}", draw(st.sampled_from(grammar.texts)), 1)
    return pattern.format(a=name or first, b=second)


def _between(draw: st.DrawFn, grammar: Grammar) -> list[str]:
    """A comment, a blank line, or mostly nothing; on several lines if the comment has them."""
    among = ("", "  ", *grammar.comments)
    return draw(st.sampled_from(among)).split("\n") if draw(st.integers(0, 4)) == 0 else []
