"""Characters that are left out, and that nothing moves when they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core import read
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
