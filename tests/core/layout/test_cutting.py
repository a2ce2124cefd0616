from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.layout.placed import Box, Segment
from seqdiag_core.layout.sheet import Cutter, Sheet, cut_line
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.measure.metrics import PIXELS


def test_a_line_without_gaps_is_whole():
    assert cut_line(10, 50, []) == (Segment(10, 50),)


def test_gaps_are_left_out_even_where_they_overlap():
    gaps = [Segment(0, 12), Segment(20, 30), Segment(25, 28), Segment(29, 35), Segment(48, 60)]
    assert cut_line(10, 50, gaps) == (Segment(12, 20), Segment(35, 48))


def test_a_line_that_is_covered_has_no_segments():
    assert cut_line(10, 50, [Segment(0, 60)]) == ()


def test_a_box_that_only_touches_lifelines_cuts_none_of_them():
    sheet = Sheet(FontMeasurer(), PIXELS, [10, 20, 30])
    sheet.cover(Box(10, 0, 20, 5))
    assert [sheet.lifeline_gaps(column) for column in range(3)] == [[], [Segment(0, 5)], []]


heights = st.integers(0, 100)


@given(st.lists(st.tuples(heights, heights), max_size=10))
def test_what_is_left_is_what_no_gap_covers(pairs):
    gaps = sorted(Segment(min(pair), max(pair)) for pair in pairs)
    left = cut_line(0, 100, gaps)
    for middle in (step + 0.5 for step in range(100)):
        covered = any(gap.top < middle < gap.bottom for gap in gaps)
        assert covered != any(each.top < middle < each.bottom for each in left)


@given(
    st.lists(st.tuples(heights, heights, st.integers(0, 30), st.integers(1, 30)), max_size=12),
    st.integers(0, 100),
    st.integers(0, 100),
)
def test_a_cutter_finds_every_box_that_meets_a_narrow_box(boxes, top, left):
    claimed = sorted((Box(*box) for box in boxes), key=lambda box: box.y)
    found = Cutter(claimed).gaps(left, left + 10, top, top + 20)
    expected = [
        Segment(box.y, box.bottom)
        for box in claimed
        if box.x < left + 10 and box.right > left and box.y <= top + 20 and box.bottom >= top
    ]
    assert [gap for gap in found if gap.bottom >= top] == expected
