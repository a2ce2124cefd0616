"""What is told of bars and lives out of order, by example."""

from __future__ import annotations

import pytest

from seqdiag_core import read


def told(*lines: str) -> list[str]:
    reading = read("\n".join(lines), "native")
    return [f"{each.line}: {each.message} [{each.code}]" for each in reading.diagnostics]


def test_a_bar_must_begin_before_it_ends() -> None:
    assert told("A->B: x", "deactivate B") == ["2: 'B' is not active here [activation]"]
    assert told("A->B: x", "activate B", "deactivate B") == []
    assert told("A->+B: x", "B-->-A: y", "deactivate B") == [
        "3: 'B' is not active here [activation]"
    ]


def test_each_section_may_end_a_bar() -> None:
    lines = ["A->+B: x", "alt a", "B-->-A: y", "else b", "B-->-A: z", "end"]
    assert told(*lines) == []
    assert told(*lines, "deactivate B") == ["7: 'B' is not active here [activation]"]


def test_a_bar_that_ends_in_an_option_may_be_open_behind_it() -> None:
    lines = ["A->+B: x", "opt a", "deactivate B", "end", "deactivate B"]
    assert told(*lines) == []


def test_a_bar_that_begins_in_one_section_may_be_open_behind_the_fragment() -> None:
    lines = ["A->B: x", "alt a", "activate B", "else b", "A->B: y", "end", "deactivate B"]
    assert told(*lines) == []


@pytest.mark.parametrize("word", ["alt", "group", "par"])
def test_rows_and_fragments_keep_count(word: str) -> None:
    lines = ["parallel {", "A->+B: x", "}", f"{word} a", "deactivate B", "end"]
    assert told(*lines) == []


def test_nobody_acts_before_birth() -> None:
    assert told("B->A: x", "create B", "A->B: y") == [
        "1: 'B' is used before it is created [lifetime]"
    ]
    assert told("create B", "A->B: y", "B-->A: z") == []


def test_nobody_acts_after_death() -> None:
    assert told("A->B: x", "destroy B", "B-->A: y", "A->B: again") == [
        "3: 'B' is used after it was destroyed [lifetime]"
    ]
    assert told("A->B: x", "destroy B", "activate B") == [
        "3: 'B' is used after it was destroyed [lifetime]"
    ]
    assert told("A->B: x", "destroy B", "destroy B") == [
        "3: 'B' is used after it was destroyed [lifetime]"
    ]
    assert told("A->B: x", "destroy B", "create B", "A->B: y") == []
    assert told("A->+B: x", "destroy B", "deactivate B") == []


def test_a_death_in_an_option_is_not_certain() -> None:
    assert told("A->B: x", "opt a", "destroy B", "end", "A->B: y") == []
    assert told("A->B: x", "alt a", "destroy B", "else b", "A->B: y", "end", "A->B: z") == []


def test_a_death_in_every_section_is_certain() -> None:
    lines = ["A->B: x", "alt a", "destroy B", "else b", "destroy B", "end", "A->B: y"]
    assert told(*lines) == ["7: 'B' is used after it was destroyed [lifetime]"]
    assert told("A->B: x", "group a", "destroy B", "end", "A->B: y") == [
        "5: 'B' is used after it was destroyed [lifetime]"
    ]
