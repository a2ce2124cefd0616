"""A canvas of character cells, on which lines that meet become the right box-drawing signs."""

from __future__ import annotations

from ..measure.characters import CharacterKind, elements, kind_of

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
"""The directions in which a line leaves a cell; those of one cell are added."""

_VERTICAL = UP | DOWN
_HORIZONTAL = LEFT | RIGHT

#          0 U D UD  L  LU LD LUD R  RU RD RUD RL RLU RLD all
_LIGHT = " ││" + "│─┘┐┤─└┌├─┴┬┼"
_HEAVY = " ┃┃" + "┃─┚┒┨─┖┎┠─┸┰╂"
_ASCII = " ||" + "|-+++-+++-+++"
_ASCII_HEAVY = " ##" + "#-###-###-###"


class Canvas:
    """Cells by row and column; what is drawn outside of it is left out.

    Args:
        width: Number of columns.
        height: Number of rows.
        ascii: Whether lines are made of ``- | + #`` only.
    """

    def __init__(self, width: int, height: int, *, ascii: bool) -> None:
        self._width = width
        self._arms = [bytearray(width) for _ in range(height)]
        self._marks: list[dict[int, str]] = [{} for _ in range(height)]
        self._heavy: list[set[int]] = [set() for _ in range(height)]
        self._light = _ASCII if ascii else _LIGHT
        self._bold = _ASCII_HEAVY if ascii else _HEAVY

    def vertical(self, x: int, top: int, bottom: int, *, heavy: bool = False) -> None:
        """A line through all rows from ``top`` up to, but without, ``bottom``."""
        for y in range(max(top, 0), min(bottom, len(self._arms))):
            self._arm(x, y, _VERTICAL)
            if heavy:
                self._heavy[y].add(x)

    def horizontal(self, y: int, left: int, right: int, sign: str | None = None) -> None:
        """A line from column ``left`` to column ``right``, between the middles of both cells.

        Args:
            y: Its row.
            left: Its first column.
            right: Its last column.
            sign: What to draw where nothing crosses; None draws the plain line.
        """
        self._arm(left, y, RIGHT)
        self._arm(right, y, LEFT)
        for x in range(left + 1, right):
            self._arm(x, y, _HORIZONTAL)
        if sign is not None:
            for x in range(left, right + 1):
                if self._inside(x, y) and not self._arms[y][x] & _VERTICAL:
                    self._marks[y][x] = sign

    def box(self, left: int, top: int, right: int, bottom: int) -> None:
        """The outline of a box through these columns and rows."""
        self.horizontal(top, left, right)
        self.horizontal(bottom, left, right)
        self._arm(left, top, DOWN)
        self._arm(right, top, DOWN)
        self._arm(left, bottom, UP)
        self._arm(right, bottom, UP)
        for x in (left, right):
            self.vertical(x, top + 1, bottom)

    def corner(self, x: int, y: int, arms: int) -> None:
        """Line ends in one cell."""
        self._arm(x, y, arms)

    def clear(self, left: int, top: int, right: int, bottom: int) -> None:
        """Empty the cells of a box, its border included."""
        for y in range(max(top, 0), min(bottom + 1, len(self._arms))):
            for x in range(max(left, 0), min(right + 1, self._width)):
                self._arms[y][x] = 0
                self._marks[y].pop(x, None)
                self._heavy[y].discard(x)

    def mark(self, x: int, y: int, sign: str) -> None:
        """Put one sign into a cell, over whatever is there."""
        if self._inside(x, y):
            self._marks[y][x] = sign

    def text(self, x: int, y: int, text: str) -> None:
        """Write a text from a cell on; wide characters take two cells."""
        for element in elements(text):
            kind = kind_of(element)
            if kind is CharacterKind.ZERO:
                if self._inside(x - 1, y):
                    self._marks[y][x - 1] = self._marks[y].get(x - 1, "") + element
                continue
            self.mark(x, y, element)
            x += 1
            if kind is not CharacterKind.NARROW:
                self.mark(x, y, "")
                x += 1

    def __str__(self) -> str:
        """All rows, without blanks at their ends."""
        return "\n".join(map(self._row, range(len(self._arms)))) + "\n"

    def _row(self, y: int) -> str:
        arms = self._arms[y]
        signs = [self._light[arm] for arm in arms]
        for x in self._heavy[y]:
            signs[x] = self._bold[arms[x]]
        for x, mark in self._marks[y].items():
            signs[x] = mark
        return "".join(signs).rstrip()

    def _arm(self, x: int, y: int, arms: int) -> None:
        if self._inside(x, y):
            self._arms[y][x] |= arms
            if arms & _VERTICAL:
                self._marks[y].pop(x, None)

    def _inside(self, x: int, y: int) -> bool:
        return 0 <= y < len(self._arms) and 0 <= x < self._width
