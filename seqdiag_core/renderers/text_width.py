"""How a text drawing keeps its width: labels are broken earlier, or all stands closer."""

from __future__ import annotations

from ..layout.engine import place_diagram
from ..layout.placed import Layout
from ..measure.cells import CELLS, CellMeasurer
from ..measure.metrics import Spacing, Whole
from ..model import Diagram

_LONG = 24
_WHOLE_WORDS = Whole(_LONG, _LONG)
_WHOLE_PARTS = Whole(part=_LONG)
"""Parts of words, up to so many cells, are never broken just anywhere."""

_SHORTER = (0.85, 0.75, 0.65, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3)
"""What is left of the usual length of lines, one attempt after the other."""

_HARDLY_WIDER = 1.1

_CLOSE = CELLS._replace(label_side=1, head_between=2, self_label_gap=1)

_CLOSEST = _CLOSE._replace(
    self_width=3,
    self_clearance=0,
    note_side=1,
    note_clearance=1,
    note_padding_x=0.5,
    span_overhang=1,
    reference_padding=2,
    frame_overhang=2,
    frame_inset=1,
    head_between=1,
    head_padding=0.5,
    head_min_width=4,
    group_border=1,
    found_length=4,
)


def place_in_columns(diagram: Diagram, columns: int | None) -> Layout:
    """The layout with the fewest rows that keeps a width; of two such the roomier one.

    Args:
        diagram: What to place.
        columns: The width to keep; None sets no limit.

    Returns:
        The layout. Words are broken, behind signs only, where nothing else helps; where that does
        not help either, they stay whole and the layout is wider, but hardly more than it has to be.
    """
    usual = place_diagram(diagram, CellMeasurer(), CELLS)
    if columns is None or usual.width <= columns:
        return usual
    attempts = [
        _Attempts(diagram, spacing, whole)
        for whole in (_WHOLE_WORDS, _WHOLE_PARTS)
        for spacing in (_CLOSE, _CLOSEST)
    ]
    for pair in (attempts[:2], attempts[2:]):
        fitting = [layout for each in pair if (layout := each.roomiest(columns))]
        if fitting:
            return min(fitting, key=lambda layout: layout.height)
    wider = attempts[0].narrowest.width * _HARDLY_WIDER
    return attempts[0].roomiest(wider) or usual


class _Attempts:
    """Ever narrower layouts of a diagram.

    Attributes:
        narrowest: The last of them.
    """

    def __init__(self, diagram: Diagram, spacing: Spacing, whole: Whole) -> None:
        self._diagram = diagram
        self._spacing = spacing
        self._measurer = CellMeasurer(whole)
        self.narrowest = self._place(_SHORTER[-1])

    def roomiest(self, columns: float) -> Layout | None:
        """The first layout that is no wider than so many columns, found by halving."""
        if self.narrowest.width > columns:
            return None
        found = self.narrowest
        first, last = 0, len(_SHORTER) - 1
        while first < last:
            middle = (first + last) // 2
            layout = self._place(_SHORTER[middle])
            if layout.width <= columns:
                last, found = middle, layout
            else:
                first = middle + 1
        return found

    def _place(self, factor: float) -> Layout:
        """The layout whose lines are that much shorter, except where there is room anyway."""
        spacing = self._spacing
        shorter = spacing._replace(
            wrap_head=spacing.wrap_head * factor,
            wrap_message=spacing.wrap_message * factor,
            wrap_long=spacing.wrap_long * factor,
            wrap_self=spacing.wrap_self * factor,
            wrap_note=spacing.wrap_note * factor,
            wrap_guard=spacing.wrap_guard * factor,
            wrap_again=1 / factor,
        )
        return place_diagram(self._diagram, self._measurer, shorter)
