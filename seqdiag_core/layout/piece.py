"""A piece: something of the diagram that takes its place below the piece before it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import inf

from ..measure.metrics import Spacing
from .columns import Columns
from .cursor import Cursor
from .sheet import Sheet


class Piece(ABC):
    """Asks for room between lifelines, spreads between them, and is placed, in this order."""

    __slots__ = ()

    def reach(self) -> tuple[float, float] | None:
        """From where to where it reaches, counted in lifelines; None when it takes no room."""
        return (-inf, inf)

    def demand(self, columns: Columns, spacing: Spacing) -> None:  # noqa: B027  # not all ask
        """Ask for room between lifelines."""

    def spread(self, sheet: Sheet) -> None:  # noqa: B027  # some pieces reach nowhere
        """Tell the sheet how far it reaches to the sides."""

    def arrow_height(self, cursor: Cursor, spacing: Spacing) -> float | None:  # noqa: ARG002
        """Height of its arrow if it were placed now; None when it has none."""
        return None

    @abstractmethod
    def place(self, cursor: Cursor, sheet: Sheet) -> None:
        """Take its place and move the cursor below it."""
