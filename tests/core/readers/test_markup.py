"""Inline marks: what is one, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core import Source
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.readers.markup import marked, parse_label, plain_text
from seqdiag_core.readers.problems import Problems


def label(text: str) -> Label:
    problems = Problems(Source(text))
    found = parse_label(text, 0, len(text), problems)
    assert len(problems) == 0
    return found


@pytest.mark.parametrize(
    ("text", "plain", "kind"),
    [
        ("a **b** c", "a b c", MarkKind.BOLD),
        ("a //b// c", "a b c", MarkKind.ITALIC),
        ('a ""b"" c', "a b c", MarkKind.CODE),
        ("a ~~b~~ c", "a b c", MarkKind.STRIKE),
        ("a ++b++ c", "a b c", MarkKind.BIG),
        ("a --b-- c", "a b c", MarkKind.SMALL),
        ("a <b>b</b> c", "a b c", MarkKind.BOLD),
        ("a <I>b</I> c", "a b c", MarkKind.ITALIC),
        ("a <u>b</u> c", "a b c", MarkKind.UNDERLINE),
        ("a <sub>b</sub> c", "a b c", MarkKind.SUBSCRIPT),
        ("a <sup>b</sup> c", "a b c", MarkKind.SUPERSCRIPT),
        ("注 **b**注", "注 b注", MarkKind.BOLD),
    ],
)
def test_pairs_mark_what_stands_between_them(text: str, plain: str, kind: MarkKind) -> None:
    assert label(text) == Label(plain, (Mark(2, 3, kind),))


def test_a_line_of_code_may_begin_and_end_with_anything() -> None:
    lines = label('PUT\\n""  {""\\n""    a: 1 ""\\n""}""')
    assert lines.text == "PUT\n  {\n    a: 1 \n}"
    assert [lines.text[mark.start : mark.end] for mark in lines.marks] == [
        "  {",
        "    a: 1 ",
        "}",
    ]
    assert {mark.kind for mark in lines.marks} == {MarkKind.CODE}


@pytest.mark.parametrize(
    "text",
    [
        '""',
        '"" is empty',
        'name: ""',
        "__init__() calls a//b and C++",
        "http://example.org//index and 2 ** 3 and --verbose",
        "1 < 2 && 3 > 2",
        '{"a":"","b":""}',
        "List<b> of List<i>",
        "*** x ***",
        "**open",
        "closed**",
        "</b>",
        "<secret> & more",
        "[[open",
        "C:\\temp",
        "x -- y -- z",
    ],
)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert label(text) == Label(text)


def test_colours_and_links() -> None:
    red = Mark(0, 1, MarkKind.COLOR, "#ff0000")
    assert label("<color:red>a</color>b") == Label("ab", (red,))
    assert label("<color #f00>a") == Label("a", (red,))
    assert label("<back:#ff0>a</back>").marks == (Mark(0, 1, MarkKind.BACKGROUND, "#ffff00"),)
    link = Mark(0, 4, MarkKind.LINK, "https://a.org/x>y")
    assert label("<link:https://a.org/x\\>y>here</link>") == Label("here", (link,))
    assert label("see [[a.html{tip} it]]") == Label(
        "see it", (Mark(4, 6, MarkKind.LINK, "a.html"),)
    )
    assert label("[[a.html]]") == Label("a.html", (Mark(0, 6, MarkKind.LINK, "a.html"),))
    role = ":ref:`the store <store>`"
    assert label(f"[[{role}]]") == Label("the store", (Mark(0, 9, MarkKind.LINK, role),))


@pytest.mark.parametrize("tag", ["color:#0", "back:nocolour", "link:javascript:x"])
def test_what_has_no_value_marks_nothing(tag: str) -> None:
    name, _, _ = tag.partition(":")
    text = f"<{tag}>a</{name}> b <{tag}>c"
    problems = Problems(Source(text))
    assert parse_label(text, 0, len(text), problems) == Label("a b c")
    assert len(problems) == 2


def test_escapes() -> None:
    assert label(r"\**a\** \<b>\n\\ \[[x]]") == Label("**a** <b>\n\\ [[x]]")
    assert label("\\ a\\ ") == Label(" a ")
    assert label("a<br>b<br/>c") == Label("a\nb\nc")
    assert plain_text(r" a\nb\\c\: ") == "a\nb\\c:"
    assert plain_text("a\\ ") == "a "


def test_wrapping_is_told_at_the_beginning() -> None:
    assert label("<nowrap>a") == Label("a", wrap=False)
    assert label("<wrap>**a**") == Label("a", (Mark(0, 1, MarkKind.BOLD),), wrap=True)
    assert label("a <wrap>") == Label("a <wrap>")


def test_marks_of_different_kinds_may_overlap_and_like_ones_join() -> None:
    assert label("<b>a<i>b</b>c</i>").marks == (
        Mark(0, 2, MarkKind.BOLD),
        Mark(1, 3, MarkKind.ITALIC),
    )
    assert label("<b>a</b><b>b</b>").marks == (Mark(0, 2, MarkKind.BOLD),)
    assert label("<b>**a** b</b>").marks == (Mark(0, 3, MarkKind.BOLD),)
    assert label("<b></b>a").marks == ()


def test_marks_over_everything() -> None:
    bold = (MarkKind.BOLD,)
    assert marked(Label("ab", (Mark(0, 1, MarkKind.BOLD),)), bold).marks == (
        Mark(0, 2, MarkKind.BOLD),
    )
    assert marked(Label(""), bold) == Label("")
    assert marked(Label("a"), ()) == Label("a")


@given(st.text('*/"~+-<>b/\\ n[]{}:a;\n', max_size=60))
def test_marks_lie_in_the_text(text: str) -> None:
    found = parse_label(text, 0, len(text), Problems(Source(text)))
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)
    assert 0 <= found.span.start <= found.span.end <= len(text)
    keys = [(mark.start, -mark.end, mark.kind) for mark in found.marks]
    assert keys == sorted(keys)
