"""Reports: each diagnostic with its line and a mark below the place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core import Code, Diagnostic, Severity, Source, Span
from seqdiag_core.report import did_you_mean, format_report


def report(text: str, start: int, end: int, *, hint: str | None = None, name: str = "a.seq") -> str:
    source = Source(text, name)
    told = Diagnostic(Severity.ERROR, Code.SYNTAX, "wrong", Span(start, end), source, hint)
    return format_report([told])


def test_a_report_shows_place_line_marks_and_hint() -> None:
    assert report("A->B: x\nB->: y\n", 9, 11, hint="name somebody") == (
        "a.seq:2:2: error: wrong [syntax]\n  B->: y\n   ^^\n  hint: name somebody"
    )


def test_nothing_to_tell_is_an_empty_text() -> None:
    assert format_report([]) == ""


def test_entries_are_parted_by_a_blank_line() -> None:
    source = Source("one\ntwo")
    told = [
        Diagnostic(Severity.WARNING, Code.EMPTY, "first", Span(0, 3), source),
        Diagnostic(Severity.ERROR, Code.LIMIT, "second", Span(4, 7), source),
    ]
    assert format_report(told, Source("one\ntwo", "cell", first_line=5)) == (
        "cell:5:1: warning: first [empty]\n  one\n  ^^^\n\n"
        "cell:6:1: error: second [limit]\n  two\n  ^^^"
    )


def test_an_empty_place_has_one_mark() -> None:
    assert report("A->", 3, 3).splitlines()[1:] == ["  A->", "     ^"]


def test_a_place_of_several_lines_is_marked_in_the_first() -> None:
    assert report("alt x\nend", 0, 9).splitlines()[1:] == ["  alt x", "  ^^^^^"]


def test_a_blank_line_is_not_shown() -> None:
    assert report("\n\n", 1, 1) == "a.seq:2:1: error: wrong [syntax]"


def test_wide_characters_take_two_marks_and_tabs_one_blank() -> None:
    assert report("\t注文e\u0301x", 1, 5).splitlines()[1:] == ["   注文e\u0301x", "   ^^^^^"]


def test_control_characters_are_shown_as_pictures() -> None:
    assert report("a\x1b\x7f\u202e\xa0b", 1, 2, name="\x1b[31m").splitlines() == [
        "\u241b[31m:1:2: error: wrong [syntax]",
        "  a\u241b\u2421\ufffd b",
        "   ^",
    ]


def test_a_long_line_is_cut_round_the_place() -> None:
    line, marks = report("a" * 200 + "!" + "b" * 200, 200, 201).splitlines()[1:]
    assert line == "  …" + "a" * 30 + "!" + "b" * 69 + "…"
    assert marks == " " * 33 + "^"


def test_a_near_word_is_meant() -> None:
    assert did_you_mean("partcipant", ["actor", "participant"]) == "participant"
    assert did_you_mean("Actr", ["actor"]) == "actor"
    assert did_you_mean("xyz", ["actor"]) is None
    assert did_you_mean("", ["actor"]) is None
    assert did_you_mean("a" * 61, ["a" * 61]) is None


@given(st.text(max_size=200), st.integers(0, 250), st.integers(0, 250))
def test_every_place_of_every_text_can_be_told(text: str, start: int, length: int) -> None:
    told = report(text, start, start + length)
    lines = told.split("\n")
    assert len(lines) in (1, 3)
    assert all(line.isprintable() or "\u200d" in line for line in lines)
