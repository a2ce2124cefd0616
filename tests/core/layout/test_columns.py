from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.layout.columns import Columns, raise_narrowest


def test_neighbours_stand_as_far_apart_as_they_ask():
    columns = Columns(3)
    columns.ask(0, 1, 100)
    columns.ask(1, 2, 60)
    assert columns.solve() == [0, 100, 160]


def test_a_long_demand_raises_the_narrowest_gaps_first():
    columns = Columns(3)
    columns.ask(0, 1, 100)
    columns.ask(1, 2, 60)
    columns.ask(0, 2, 190)
    assert columns.solve() == [0, 100, 190]


def test_a_long_demand_is_shared_once_all_gaps_are_equal():
    columns = Columns(3)
    columns.ask(0, 1, 100)
    columns.ask(1, 2, 60)
    columns.ask(0, 2, 240)
    assert columns.solve() == [0, 120, 240]


def test_a_demand_that_is_met_costs_nothing():
    columns = Columns(3)
    columns.ask(0, 1, 100)
    columns.ask(1, 2, 100)
    columns.ask(0, 2, 150)
    assert columns.solve() == [0, 100, 200]


def test_what_reaches_over_the_rim_asks_for_nothing():
    columns = Columns(2)
    columns.ask(0, 1, 50)
    columns.ask(-1, 0, 500)
    columns.ask(1, 2, 500)
    assert columns.solve() == [0, 50]


def test_gaps_are_whole():
    columns = Columns(2)
    columns.ask(0, 1, 50.2)
    assert columns.solve() == [0, 51]


def test_equal_columns_take_the_widest_gap():
    columns = Columns(4)
    columns.ask(0, 1, 50)
    columns.ask(1, 3, 180)
    assert columns.solve(equal=True) == [0, 90, 180, 270]


def test_no_lifeline_and_one_lifeline():
    assert Columns(1).solve() == [0]
    assert Columns(1).solve(equal=True) == [0]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(1, 400)), max_size=30))
def test_all_demands_are_met_whatever_their_order(demands):
    forwards, backwards = Columns(8), Columns(8)
    for first, last, width in demands:
        if first < last:
            forwards.ask(first, last, width)
    for first, last, width in reversed(demands):
        if first < last:
            backwards.ask(first, last, width)
    xs = forwards.solve()
    assert xs == backwards.solve()
    assert all(xs[last] - xs[first] >= width for first, last, width in demands if first < last)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12), st.integers(1, 1000))
def test_raising_adds_exactly_the_amount_to_the_narrowest(gaps, amount):
    raised = raise_narrowest(gaps, amount)
    assert abs(sum(raised) - sum(gaps) - amount) < 1e-6
    grown = [new for new, old in zip(raised, gaps, strict=True) if new > old]
    assert max(grown) - min(grown) < 1e-9
    assert all(new >= min(grown) - 1e-9 for new in raised)
