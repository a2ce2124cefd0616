"""Texts of PlantUML as labels."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.diagnostics import Diagnostic
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.readers.hygiene import CleanText
from seqdiag_core.readers.plantuml.creole import read_creole
from seqdiag_core.readers.problems import Problems
from seqdiag_core.source import Source

BOLD, ITALIC, CODE = MarkKind.BOLD, MarkKind.ITALIC, MarkKind.CODE
UNDERLINE, STRIKE = MarkKind.UNDERLINE, MarkKind.STRIKE


def told(text: str, *, block: bool = False) -> tuple[Label, tuple[Diagnostic, ...]]:
    problems = Problems(Source(text))
    clean = CleanText(text).text
    return read_creole(clean, 0, len(clean), problems, block=block), problems.sorted()


def label(text: str, *, block: bool = False) -> Label:
    return told(text, block=block)[0]


def messages(text: str, *, block: bool = False) -> list[str]:
    return [each.message for each in told(text, block=block)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", Label("plain")),
        ("**b** c", Label("b c", (Mark(0, 1, BOLD),))),
        ("//i//", Label("i", (Mark(0, 1, ITALIC),))),
        ('""m""', Label("m", (Mark(0, 1, CODE),))),
        ("__u__", Label("u", (Mark(0, 1, UNDERLINE),))),
        ("--s-- x", Label("s x", (Mark(0, 1, STRIKE),))),
        ("~~w~~", Label("w", (Mark(0, 1, UNDERLINE),))),
        ("***a***", Label("*a*", (Mark(0, 2, BOLD),))),
        ("a //b", Label("a //b")),
        ("~**a** ~<b>", Label("**a** <b>")),
        ("**a <b>b** c</b>", Label("a b c</b>", (Mark(0, 3, BOLD),))),
        ("<b>open **x", Label("open **x", (Mark(0, 8, BOLD),))),
        ("<b></b>x", Label("</b>x", (Mark(0, 5, BOLD),))),
        ("<b>a\\nb</b>", Label("a\nb</b>", (Mark(0, 1, BOLD),))),
        ("<plain>**x**</plain>", Label("x", (Mark(0, 1, BOLD),))),
        ("**<plain>x</plain>y**", Label("xy", (Mark(1, 2, BOLD),))),
        ("a<sub>1</sub><sub>o", Label("a1<sub>o", (Mark(1, 2, MarkKind.SUBSCRIPT),))),
        (
            "<color:red>a <color #0f0>b</color></color> c",
            Label(
                "a b</color> c",
                (
                    Mark(0, 2, MarkKind.COLOR, "#ff0000"),
                    Mark(2, 3, MarkKind.COLOR, "#00ff00"),
                ),
            ),
        ),
        (
            "<size:18>a</size><size:9>b",
            Label("ab", (Mark(0, 1, MarkKind.BIG), Mark(1, 2, MarkKind.SMALL))),
        ),
        (
            "[[a.html]] [[a.html x **y**]]",
            Label(
                "a.html x **y**",
                (Mark(0, 6, MarkKind.LINK, "a.html"), Mark(7, 14, MarkKind.LINK, "a.html")),
            ),
        ),
        ("<U+20AC> &#65; <u+20ac> &lt;", Label("€ A <u+20ac> &lt;")),
        (r"a\nb\tc\\nd", Label("a\nb       c\\nd")),
        ("* a\\n** b\\nc", Label("• a\n   ◦ b\nc")),
        ("# a\\n## b\\n# c", Label("1. a\n   1. b\n2. c")),
        ("= a", Label("a", (Mark(0, 1, MarkKind.BIG), Mark(0, 1, BOLD)))),
    ],
)
def test_examples(text: str, expected: Label) -> None:
    assert label(text) == expected


def test_a_block_is_on_lines_of_its_own() -> None:
    text = "\n    |= h | c |\n    |x\\ny|z|\n    ----\n      a\\nb\n"
    found = label(text, block=True)
    assert found.lines == ["| h | c |", "| x | z |", "| y |   |", "—" * 16, "  a\\nb"]
    assert found.marks == (Mark(0, 29, CODE), Mark(1, 4, BOLD))


def test_what_cannot_be_drawn_is_told_once() -> None:
    assert messages("<&key> <&key> <$a> <img:a.png> <math>x</math>") == [
        "icons inside of texts are not drawn",
        "sprites are not drawn",
        "images are not loaded",
        "formulas are shown as they are written",
    ]


def test_links_that_could_run_code_are_left_out() -> None:
    found, diagnostics = told("[[javascript:alert(1) x]]")
    assert found == Label("x")
    assert [str(each.code) for each in diagnostics] == ["unsafe-link"]


PIECES = (
    *("**", "//", '""', "__", "--", "~~", "~", "[[", "]]", "<b>", "</b>", "<u:red>", "</u>"),
    *("<color:red>", "</color>", "<size:20>", "<back:x>", "<sub>", "</sub>", "<plain>", "<&key>"),
    *("a", " ", "\n", "\\n", "\\", "\\t", "|", "|=", "=", "#", "*", "..", "{{", "}}", "<code>"),
    *("</code>", "&#65;", "<U+0041>", "<U+D800>", "<math>", "</math>", "{", "}", "\x00", "http:"),
)
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=30))


@given(texts, st.booleans())
def test_any_text_is_read(text: str, block: bool) -> None:
    found, diagnostics = told(text, block=block)
    again = told(text, block=block)
    assert (found, list(map(str, diagnostics))) == (again[0], list(map(str, again[1])))
    assert 0 <= found.span.start <= found.span.end <= len(text)
    for each in diagnostics:
        assert found.span.start <= each.span.start <= each.span.end <= found.span.end
    assert list(found.marks) == sorted(found.marks, key=lambda one: (one.start, -one.end, one.kind))
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)


@pytest.mark.parametrize("piece", [*PIECES, "<b>x", "**a", "[[a ", "<font ", "a|", "<b><i>", "* "])
@pytest.mark.parametrize("block", [False, True])
def test_time_grows_with_the_text_only(piece: str, block: bool) -> None:
    text = piece * (100_000 // len(piece))
    start = process_time()
    told(text, block=block)
    assert process_time() - start < 3
