"""Parallel rows: items that begin at one height, as long as they don't lie on each other."""

from __future__ import annotations

from ..measure.metrics import Last
from .cursor import Cursor
from .messages import MessagePiece
from .piece import Piece
from .sheet import Sheet


class Shelf(Piece):
    """What follows, up to the next shelf, is one item of a row.

    Attributes:
        pieces: The pieces of the item, those of rows in it included.
    """

    __slots__ = ("_row", "pieces")

    def __init__(self, row: Row) -> None:
        self._row = row
        self.pieces: list[Piece] = []

    def reach(self) -> None:
        """It takes no room: its pieces do, which count in every row around."""

    def extent(self) -> tuple[float, float] | None:
        """From the leftmost to the rightmost of its pieces; None when they take no room."""
        reaches = [reach for reach in (piece.reach() for piece in self.pieces) if reach]
        if not reaches:
            return None
        return (min(first for first, _ in reaches), max(last for _, last in reaches))

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Move the cursor to where the item begins."""
        self._row.begin(self, cursor, sheet)


class Row:
    """A row while it is placed."""

    def __init__(self) -> None:
        self.shelves: list[Shelf] = []
        self._start: tuple[float, Last] = (0.0, Last.HEAD)
        self._deepest: tuple[float, Last] = (0.0, Last.HEAD)
        self._taken: list[tuple[float, float]] = []
        self._floor = 0.0
        self._outer_floor = 0.0

    def messages(self) -> list[MessagePiece]:
        """The messages of a row in which nothing else takes room; what follows may be at them."""
        pieces = [piece for shelf in self.shelves for piece in shelf.pieces]
        messages = [piece for piece in pieces if isinstance(piece, MessagePiece)]
        others = [
            piece for piece in pieces if not isinstance(piece, MessagePiece) and piece.reach()
        ]
        return [] if others else messages

    def open(self, cursor: Cursor, sheet: Sheet) -> None:
        """The row begins: find the height at which all its arrows can lie."""
        self._start = self._deepest = cursor.mark()
        self._outer_floor = cursor.arrow_floor
        first_pieces = [shelf.pieces[0] for shelf in self.shelves if shelf.pieces]
        heights = [piece.arrow_height(cursor, sheet.spacing) for piece in first_pieces]
        self._floor = max([height for height in heights if height is not None], default=cursor.y)

    def begin(self, shelf: Shelf, cursor: Cursor, sheet: Sheet) -> None:
        """An item begins at the row's height, or below the row where that is taken."""
        self._deepest = max(self._deepest, cursor.mark())
        reach = shelf.extent()
        if reach is None:
            return
        if any(first < reach[1] and reach[0] < last for first, last in self._taken):
            self._start = self._deepest
            self._taken.clear()
            cursor.move(*self._start)
            height = shelf.pieces[0].arrow_height(cursor, sheet.spacing)
            self._floor = cursor.y if height is None else height
        self._taken.append(reach)
        cursor.move(*self._start)
        cursor.arrow_floor = self._floor

    def close(self, cursor: Cursor) -> None:
        """The row ends below its deepest item."""
        cursor.move(*max(self._deepest, cursor.mark()))
        cursor.arrow_floor = self._outer_floor


class RowOpening(Piece):
    """The beginning of a row."""

    __slots__ = ("_row",)

    def __init__(self, row: Row) -> None:
        self._row = row

    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Begin the row."""
        self._row.open(cursor, sheet)


class RowClosing(Piece):
    """The end of a row."""

    __slots__ = ("_row",)

    def __init__(self, row: Row) -> None:
        self._row = row

    def place(self, cursor: Cursor, sheet: Sheet) -> None:  # noqa: ARG002
        """End the row."""
        self._row.close(cursor)
