"""How wide text is in a terminal or a fixed font: in cells, each line one row high."""

from __future__ import annotations

from collections.abc import Sequence

from ..label import Run
from .metrics import Font, Leads, Role, Spacing, Whole

_CELL = Font(1, 1)


def cell_width(text: str) -> int:
    """Number of cells that a text takes: two for wide characters and emoji, none for marks."""
    if text.isascii() and text.isprintable():
        return len(text)
    from .characters import CharacterKind, elements, kind_of

    cells = 0
    for element in elements(text):
        kind = kind_of(element)
        if kind is not CharacterKind.ZERO:
            cells += 1 if kind is CharacterKind.NARROW else 2
    return cells


class CellMeasurer:
    """Measures in cells; marks do not change how wide a text is.

    Args:
        whole: What is not broken for want of room.
    """

    def __init__(self, whole: Whole = Whole()) -> None:  # noqa: B008 - a frozen value
        self.whole = whole

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


_LEADS = Leads(
    # An arrow has its label above it; everything else follows without a blank row. Heads,
    # boxes and delays end on the row before the cursor, all others on its row.
    arrow=(1, 2, 1, 2, 2, 2, 2, 1),
    loop=(0, 1, 0, 1, 1, 1, 1, 0),
    box=(0, 1, 0, 1, 1, 1, 1, 0),
    frame=(0, 1, 0, 1, 1, 1, 1, 0),
    section=(0, 1, 0, 1, 1, 1, 1, 0),
    close=(0, 1, 0, 1, 1, 1, 1, 0),
    divider=(0, 1, 0, 1, 1, 1, 1, 0),
    delay=(0, 1, 0, 1, 1, 1, 1, 0),
)

CELLS = Spacing(
    leads=_LEADS,
    tightest=_LEADS,
    margin=1,
    title_gap=1,
    label_gap=1,
    label_fall=0,
    label_side=2,
    self_width=4,
    self_height=1,
    self_padding=-1,
    self_label_gap=2,
    self_clearance=1,
    note_side=2,
    note_clearance=2,
    note_padding_x=1.5,
    note_padding_y=1,
    note_fold=0,
    note_between=1,
    span_overhang=2,
    reference_padding=3,
    reference_height=2,
    divider_height=1,
    divider_inset=1,
    divider_padding=1,
    delay_height=3,
    delay_padding=2,
    frame_padding=1,
    frame_inset=2,
    frame_overhang=3,
    tab_height=1,
    tab_padding=2,
    tab_inset=2,
    guard_gap=1,
    guard_inset=2,
    guard_line=0,
    end_gap=2,
    head_between=3,
    head_height=3,
    head_padding=1.5,
    head_min_width=6,
    icon_size=0,
    icon_padding=0,
    icon_min_width=0,
    icon_gap=0,
    group_padding=1,
    group_border=2,
    group_label=1,
    bar_width=0,
    bar_shift=0,
    bar_min_height=1,
    badge_height=1,
    badge_padding=0,
    badge_gap=1,
    edge_overhang=2,
    found_length=6,
    lost_gap=0,
    clearance=2,
    head_clearance=2,
    tail_clearance=1,
    claim_x=0,
    claim_y=0,
    cross=0,
    cross_gap=0,
    footer_gap=1,
    foot_heads_from=40,
    wrap_head=18,
    whole_name=0,
    wrap_message=32,
    wrap_long=50,
    wrap_self=24,
    wrap_note=28,
    wrap_tall_note=0,
    wrap_guard=20,
    unit=1 / 24,
    half=0,
    ascent=0,
    descent=1,
    centering=-0.5,
)
"""Rows and columns of a terminal. Boxes reach from the column of their left border to that of
their right one."""
