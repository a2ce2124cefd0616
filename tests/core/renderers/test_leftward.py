"""Lines that read from right to left, as they stand from left to right."""

import pytest

from seqdiag_core.renderers.leftward import in_drawn_order


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("plain (text)", "plain (text)"),
        ("naïve", "naïve"),
        ("אבג", "גבא"),
        ("אבג (hello)", "(hello) גבא"),
        ("אבג run(1)", "run(1) גבא"),
        ("אבג [ד<ה>]", "[<ה>ד] גבא"),
        ("אבג) ד", "ד )גבא"),
        # Letters join: initial, medial and final form, and two that become one.
        ("سلم", "\ufee2\ufee0\ufeb3"),
        ("لا", "\ufefb"),
    ],
)
def test_a_line_that_reads_leftwards(text, drawn):
    assert in_drawn_order(text, rtl=True) == drawn


def test_a_word_within_a_line_that_reads_rightwards():
    assert in_drawn_order("say אבג (twice)", rtl=False) == "say גבא (twice)"
