"""Lines that read in both directions, in the order of python-bidi."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.renderers.bidi import drawn_order, levels

bidi = pytest.importorskip("bidi")

LINES = st.text("abאבגسل012. ,:+-%✅\u0301", max_size=12)


def drawn(line: str, *, rtl: bool) -> str:
    return "".join(line[place] for place in drawn_order(levels(line, rtl=rtl)))


@given(LINES, st.booleans())
def test_characters_are_ordered_as_the_algorithm_says(line, rtl):
    # Marks stand behind their letter there, and before it here, where fonts join them.
    line = line.replace("\u0301", "")
    assert drawn(line, rtl=rtl) == bidi.get_display(line, base_dir="R" if rtl else "L")


@pytest.mark.parametrize(
    ("line", "rtl", "expected"),
    [
        ("שלח API v2 ✅", True, "✅ API v2 חלש"),
        ("שלח 42 ✅", True, "✅ 42 חלש"),
        ("ok שלח 12:30!", False, "ok 12:30 חלש!"),
        # Brackets that run leftwards are drawn as their mirror images.
        ("שלח (v2) 42%", True, "42% )v2( חלש"),
        ("ok [שלח] (12", False, "ok [חלש] (12"),
        ("ok (a [שלח) b]", False, "ok (a [חלש) b]"),
        ("", True, ""),
    ],
)
def test_words_of_a_line(line, rtl, expected):
    assert drawn(line, rtl=rtl) == expected


def test_joined_emoji_stay_whole():
    assert levels(["א", "👩‍💻", "ב", "👩‍💻"], rtl=False) == [1, 1, 1, 0]
