"""Widths in terminal cells."""

import pytest

from seqdiag_core.label import Mark, MarkKind, Run
from seqdiag_core.measure.cells import CellMeasurer, cell_width
from seqdiag_core.measure.metrics import Font, Role


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("hello", 5),
        ("Größe", 5),
        ("─│┌ …", 5),
        ("商品", 4),
        ("ﾊﾛ", 2),
        ("e\u0301", 1),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("⚠\ufe0f!", 3),
        ("⚠!", 2),
        ("🇩🇪🇫🇷", 4),
        ("a\u200bb", 2),
        ("각", 2),
        ("\u1100\u1161\u11a8", 2),
    ],
)
def test_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def test_marks_change_nothing() -> None:
    measurer = CellMeasurer()
    runs = [Run("ab", (Mark(0, 2, MarkKind.BIG),)), Run("国")]
    assert measurer.runs_width(runs, Role.TITLE) == measurer.width("ab国", Role.TITLE) == 4
    assert measurer.font(Role.TITLE) == Font(1, 1)
    assert measurer.is_exact("国")
