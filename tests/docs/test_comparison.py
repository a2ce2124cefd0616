"""The comparison with other tools says what it promises to say."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "explanation" / "comparison.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tables():
    """The module that makes the tables."""
    pytest.importorskip("sphinx")
    sys.path.insert(0, str(DOCS / "_ext"))
    try:
        import comparison_tables

        yield comparison_tables
    finally:
        sys.path.remove(str(DOCS / "_ext"))


def test_every_diagram_has_a_picture_and_a_table(tables) -> None:
    shown = re.findall(r"\{seqdiag\} \.\./(.*)\n```\n\n```\{comparison\} (.*)\n", PAGE)
    assert [name for _, name in shown] == list(tables.read_judgement())
    assert len(shown) == 15
    for path, name in shown:
        assert (DOCS / path).stem == name
        assert (DOCS / path).is_file()


def test_every_point_is_judged_against_every_peer(tables) -> None:
    for verdict in tables.read_judgement().values():
        for signs in verdict.signs.values():
            assert len(signs) == len(tables.POINTS) == 25
            assert set(signs) <= set(tables.SIGNS)


def test_every_loss_has_its_reason(tables) -> None:
    for name, verdict in tables.read_judgement().items():
        told = {(remark.point, remark.peer) for remark in verdict.remarks}
        lost = {
            (number, peer)
            for peer, signs in verdict.signs.items()
            for number, sign in enumerate(signs, 1)
            if sign == "-"
        }
        assert lost <= told, name


def test_no_point_is_lost_in_two_diagrams(tables) -> None:
    lost = Counter(
        (number, peer)
        for verdict in tables.read_judgement().values()
        for peer, signs in verdict.signs.items()
        for number, sign in enumerate(signs, 1)
        if sign == "-"
    )
    assert all(count == 1 for count in lost.values())


def test_sizes_are_told_where_the_picture_was_kept_as_it_came(tables) -> None:
    verdict = tables.read_judgement()["order-flow"]
    widths, heights = tables._ratios("order-flow", verdict)
    assert all(each.endswith(" ×") for each in (*widths, *heights))
    long_labels = tables.read_judgement()["long-labels"]
    assert [*tables._ratios("long-labels", long_labels)] == [[""] * 4] * 2
