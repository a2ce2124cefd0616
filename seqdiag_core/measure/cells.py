"""How wide text is in a terminal or a fixed font: in cells, each line one row high."""

from __future__ import annotations

from collections.abc import Sequence

from ..label import Run
from .metrics import Font, Role

_CELL = Font(1, 1)


def cell_width(text: str) -> int:
    """Number of cells that a text takes: two for wide characters and emoji, none for marks."""
    if text.isascii():
        return len(text)
    from .characters import CharacterKind, elements, kind_of

    cells = 0
    for element in elements(text):
        kind = kind_of(element)
        if kind is not CharacterKind.ZERO:
            cells += 1 if kind is CharacterKind.NARROW else 2
    return cells


class CellMeasurer:
    """Measures in cells; marks do not change how wide a text is."""

    def font(self, role: Role) -> Font:  # noqa: ARG002
        """The font of a role: all are one cell."""
        return _CELL

    def width(self, text: str, role: Role) -> float:  # noqa: ARG002
        """Width of one line of plain text."""
        return cell_width(text)

    def runs_width(self, runs: Sequence[Run], role: Role) -> float:  # noqa: ARG002
        """Width of one line of marked text."""
        return sum(cell_width(run.text) for run in runs)

    def is_exact(self, text: str) -> bool:  # noqa: ARG002
        """Always: cells have one width."""
        return True
