"""Characters that are left out, and that nothing moves when they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core import read, render
from seqdiag_core.readers.hygiene import CleanText, without_filler


def test_control_and_bidi_characters_are_left_out_of_labels() -> None:
    reading = read("A->B: a\x1bb\u202ec\x00d\ufeffe")
    message = next(reading.diagram.messages())
    assert message.label.text == "abcde"
    assert [(str(each.code), each.span) for each in reading.diagnostics] == [
        ("control-character", (7, 14))
    ]


def test_marks_of_scripts_and_emoji_stay() -> None:
    text = "שלום \u200fa\u200e 👩\u200d👩\u200d👧 é"
    assert CleanText(text).text == text


def test_old_line_ends_end_lines() -> None:
    reading = read("A->B: one\rB->A: two\r\nA->B: three")
    assert [each.label.text for each in reading.diagram.messages()] == ["one", "two", "three"]
    assert reading.diagnostics == ()


def test_a_byte_order_mark_is_no_matter() -> None:
    reading = read("\ufefftitle X\nA->B: x")
    assert reading.diagnostics == ()
    assert reading.diagram.title is not None


@given(st.text())
def test_places_stay(text: str) -> None:
    clean = CleanText(text)
    assert len(clean.text) == len(text)
    assert len(clean.dropped) == len(clean.counts)
    assert all(span.start < span.end <= len(text) for span in clean.dropped)
    assert "\u202e" not in without_filler(clean.text)


PIECES = (
    *("A", "B", "->", "-->>", "->>", "<-", ": ", " ", "\n", "label", "=", "[", "]", "{", "}", '"'),
    *("note over A", "participant ", " as ", "#red", ";", "alt ", "end", "title ", "links A: "),
    *("=== ", " ===", "...", "// ", "@", "autonumber ", "box ", "x", ",", "**", "<b>"),
)
"""What sources are made of."""

UNSEEN = ("\x00", "\x07", "\x1b", "\u202e", "\u2066")
"""What may move, colour or turn round the texts beside it."""

FORMATS = ("native", "mermaid", "plantuml", "text")

HEADS = {"native": "", "plantuml": "", "mermaid": "sequenceDiagram\n", "seqdiag": "seqdiag {\n"}


@pytest.mark.parametrize("dialect", HEADS)
@given(st.lists(st.sampled_from((*PIECES, *UNSEEN)), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_nothing_unseen_gets_anywhere(dialect: str, text: str) -> None:
    reading = read(HEADS[dialect] + text, dialect)
    told = [f"{each.message} {each.hint}" for each in reading.diagnostics]
    shown = [render(reading, format, strict=False) for format in FORMATS]
    for character in UNSEEN:
        assert character not in "".join((*told, *shown))


def test_a_label_behind_a_colon_is_clean_in_the_language_of_blockdiag_too() -> None:
    (message,) = read("seqdiag {\n  A -> B: a\x1bb\n}", "seqdiag").diagram.messages()
    assert message.label.text == "ab"
