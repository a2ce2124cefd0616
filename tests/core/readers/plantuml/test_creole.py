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


SHEET = r"""= Heading
== Second
=== Third
==== Fourth
* one
** two <color:blue>blue</color>
*** three
# first
## inner
# second
====
..Title..
<code>
for (;;) { **x** }
  y
</code>
|_ root
  |_ **child**
  x
{{
A -> B
}}
<#pink>|= name |<#lightgreen> 10 |
| b \| c |"""


def test_lines_of_all_kinds() -> None:
    found, diagnostics = told(SHEET, block=True)
    assert found.text == (
        "Heading\nSecond\nThird\nFourth\n• one\n   ◦ two blue\n      ▪ three\n"
        "1. first\n   1. inner\n2. second\n================\n........ Title ........\n"
        "for (;;) { **x** }\n  y\n└ root\n   └ child\n  x\n{{\nA -> B\n}}\n"
        "| name  | 10 |\n| b | c |    |"
    )
    assert {found.text[mark.start : mark.end]: mark.kind for mark in found.marks} == {
        "Heading\nSecond"[:7]: BOLD,
        "Second": BOLD,
        "Third": BOLD,
        "Fourth": ITALIC,
        "blue": MarkKind.COLOR,
        "for (;;) { **x** }\n  y": CODE,
        "child": BOLD,
        "{{\nA -> B\n}}": CODE,
        "| name  | 10 |\n| b | c |    |": CODE,
        " name  ": BOLD,
        " 10 ": MarkKind.BACKGROUND,
    }
    assert [each.message for each in diagnostics] == [
        "a diagram inside of a text is shown as it is written"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<:smile:> <:1F600:> <#red:rocket:> <:nosuch:> <:d800:>", "😄 😀 🚀 <:nosuch:> <:d800:>"),
        ("a<space:12>b<qrcode:hi>", "a   bhi"),
        ("<U+110000><U+0007>x&#0;", "x"),
        ("<U+005C>tx", "        x"),
        (r"[[a b\nc\td <&key> <U+0041> <b>]]", "b\nc       d  A <b>"),
        ("[[a <U+0041>]]<sub></sub>", "A<sub></sub>"),
        (r"<math>a\nb</math>\nc", "a\\nb\nc"),
        (r"[[a\lb]]", r"a\lb"),
        ("a%newline()b%n()%c", "a\nb\nc"),
        (r"\~*a ~~~*", "~*a ~~*"),
        ("<font:serif>a</font><font size=9 color=red>b", "ab"),
        ("<text:x=1>a</text> <text:x=1>b", "a <text:x=1>b"),
        ("<back>a</back>[[ ]]", "a[[ ]]"),
        ("a\x07b", "ab"),
    ],
)
def test_what_is_seen(text: str, expected: str) -> None:
    assert label(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<color:nosuch>x", "'nosuch' is no colour"),
        ("<u:red>x", "a line under or through a text has the colour of the text here"),
        ("<font:serif>x", "the font of a text is the theme's here"),
        ("<text:x=1>a</text>", "the tag <text> has no effect here"),
        ("<qrcode:x>", "codes of squares are not drawn, their text is shown"),
        ("<U+0007>", "<U+0007> is no character that can be shown, it is left out"),
        ("[[{tip} x]]", "the tooltip of a link inside of a text is not shown"),
        (r"a\lb", r"`\l` breaks the line, but does not align it"),
    ],
)
def test_what_is_told(text: str, expected: str) -> None:
    assert messages(text) == [expected]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        (r"a\nb\\c ~* ~~ \t **<u:red>x** y", False),
        (r"* a\n# b~* \l c **//<u:red>x**", False),
        ("   a\n    = b ~*c ~[ <u:red>x", True),
        ("| a \\n b \\| ~* **<u:red>x** |", True),
        ("[[a ~* x]] <u:red>x", False),
    ],
)
def test_places_are_those_of_the_source(text: str, block: bool) -> None:
    problem = told(text, block=block)[1][-1]
    assert text[problem.span.start : problem.span.end] == "<u:red>"


def test_looks_that_exclude_each_other() -> None:
    text = "<font:monospaced>a<font:serif>b</font> <size:20>c<size:13>d"
    found = label("<sub>a<sup>b</sup></sub>" + text)
    assert {(found.text[mark.start : mark.end], mark.kind) for mark in found.marks} == {
        ("a", MarkKind.SUBSCRIPT),
        ("b", MarkKind.SUPERSCRIPT),
        ("a", CODE),
        ("c", MarkKind.BIG),
    }


def test_a_text_in_brackets_begins_with_none_of_the_lines_that_are_more() -> None:
    problems = Problems(Source(r"* a\n* b"))
    assert read_creole(r"* a\n* b", 0, 8, problems, framed=True).text == "* a\n• b"
    assert read_creole("* a", 0, 3, problems, framed=True).text == "* a"


def test_a_block_may_begin_within_a_line() -> None:
    text = "note: x\n   y\nend"
    assert read_creole(text, 5, 12, Problems(Source(text)), block=True).lines == ["x", "  y"]


@pytest.mark.parametrize("text", ["<code>\n**a**", "{{\n**a**"])
def test_what_is_never_closed_ends_with_the_text(text: str) -> None:
    found = label(text, block=True)
    assert found.text.endswith("**a**")
    assert found.marks == (Mark(0, len(found.text), CODE),)


def test_blanks_are_no_text() -> None:
    assert label("  ") == Label("")
    assert label("") == Label("")


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


HOSTILE = (
    *PIECES,
    *("<b>x", "**a", "[[a ", "<font ", "a|", "<b><i>", "* ", "**a** ", "[[a {b} ", "|a", "~*"),
)
BLANKS = ("<img", "<font", "<font size", "<text", "<qrcode:", "<color", "[[a", "[[a {b}", "|a|<#")


@pytest.mark.parametrize("block", [False, True])
def test_time_grows_with_the_text_only(block: bool) -> None:
    texts = [piece * (100_000 // len(piece)) for piece in ("**", "[[", "<b>")]
    texts += [piece * (20_000 // len(piece)) for piece in HOSTILE]
    texts += [start + blank * 20_000 for start in BLANKS for blank in " :a"]
    texts += ["* " + "**a** b" * 3_000 + "*", "#" * 20_000, "=" * 20_000 + "|"]
    slow = []
    for text in texts:
        start = process_time()
        told(text, block=block)
        if process_time() - start > 2:
            slow.append(text[:20])
    assert slow == []
