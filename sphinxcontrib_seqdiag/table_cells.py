"""Cells of the text builder's tables that do not fill the lines of drawings."""

from __future__ import annotations

from itertools import groupby

from sphinx.writers.text import Cell, my_wrap

MARK = "\x1f"
"""Begins the lines that stay as they are; sources of diagrams lose such characters."""


class DrawingCell(Cell):
    """A cell of text and drawings; a column becomes as wide as its widest drawing."""

    @classmethod
    def like(cls, cell: Cell) -> DrawingCell:
        """A cell of the same size."""
        return cls(cell.text, cell.rowspan, cell.colspan)

    def wrap(self, width: int) -> None:
        """Fill the text, but leave the lines of drawings alone."""
        self.wrapped = []
        for is_drawn, group in groupby(self.text.splitlines(), key=lambda line: MARK in line):
            lines = list(group)
            if is_drawn:
                self.wrapped += [line.replace(MARK, "") for line in lines]
            else:
                self.wrapped += my_wrap("\n".join(lines).strip(), width)
