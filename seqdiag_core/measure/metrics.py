"""What layout needs to know of text and of distances, without knowing any output.

The same engine places pixels and character cells: a ``Measurer`` answers how wide a text is, a
``Spacing`` says how far things stand apart, both in the unit of the output.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from ..label import Run


class Role(str, Enum):
    """What a text is in the picture; decides its font."""

    TITLE = "title"
    HEAD = "head"
    MESSAGE = "message"
    NOTE = "note"
    GUARD = "guard"
    REFERENCE = "reference"
    STATE = "state"
    DELAY = "delay"
    KEYWORD = "keyword"
    DIVIDER = "divider"
    GROUP = "group"
    BADGE = "badge"
    STEREOTYPE = "stereotype"
    HEADER = "header"
    FOOTER = "footer"
    CAPTION = "caption"
    LEGEND = "legend"


class Font(NamedTuple):
    """The type of a role: size and line height in the output's unit, weight and slant."""

    size: float
    line: float
    bold: bool = False
    italic: bool = False


class Measurer(Protocol):
    """Answers how much room text takes."""

    def font(self, role: Role) -> Font:
        """The font of a role."""
        ...

    def width(self, text: str, role: Role) -> float:
        """Width of one line of plain text."""
        ...

    def runs_width(self, runs: Sequence[Run], role: Role) -> float:
        """Width of one line of marked text; bold, code, small and big runs count as drawn."""
        ...

    def is_exact(self, text: str) -> bool:
        """Whether all characters are in the metric tables, so that the width may be pinned."""
        ...


class Spacing(NamedTuple):
    """Distances, in the output's unit; the defaults are pixels of the comfortable density.

    The numbers are the rules of the visual design, one name each.
    """

    margin: float = 24
    title_gap: float = 24
    head_gap: float = 36
    """Head's lower edge to the first arrow."""
    row: float = 36
    """Arrow to arrow with a label of one line."""
    label_gap: float = 6
    """Last baseline of a label above its arrow."""
    label_side: float = 12
    """Free arrow on each side of a label."""
    self_before: float = 18
    self_width: float = 24
    self_height: float = 22
    self_label_gap: float = 8
    note_before: float = 12
    note_between: float = 8
    note_after: float = 28
    note_side: float = 10
    """Note to the lifeline or bar it stands beside."""
    note_padding_x: float = 10
    note_padding_y: float = 7
    note_fold: float = 8
    span_overhang: float = 24
    """How far spanning notes and references reach beyond the outer lifelines."""
    divider_before: float = 34
    divider_after: float = 46
    divider_height: float = 22
    divider_inset: float = 12
    delay_before: float = 14
    delay_height: float = 30
    frame_before: float = 16
    frame_top: float = 50
    """Top of a frame to the first arrow in it."""
    else_before: float = 14
    else_after: float = 44
    frame_bottom: float = 16
    frame_after: float = 38
    frame_padding: float = 8
    frame_inset: float = 12
    """Inner frame to outer frame."""
    frame_overhang: float = 16
    """Frame beyond the lifelines of the messages in it."""
    tab_height: float = 20
    tab_padding: float = 11
    tab_cut: float = 8
    guard_gap: float = 8
    guard_inset: float = 12
    end_gap: float = 24
    """Last thing to the end of the lifelines."""
    head_between: float = 24
    head_height: float = 36
    head_padding: float = 14
    head_min_width: float = 64
    icon_size: float = 34
    icon_min_width: float = 56
    icon_gap: float = 4
    group_padding: float = 12
    group_border_gap: float = 16
    group_between: float = 32
    group_label: float = 26
    """Upper border of a group to its heads."""
    bar_width: float = 10
    bar_shift: float = 5
    """How far a nested bar is shifted to the right."""
    bar_min_height: float = 16
    badge_height: float = 16
    badge_padding: float = 4
    badge_gap: float = 6
    edge_overhang: float = 6
    """How far arrows from and to the edge begin outside the outermost thing."""
    found_length: float = 40
    """Least length of an arrow to or from a dot."""
    clearance: float = 8
    """Least distance of a moved label from lifelines."""
    head_clearance: float = 14
    tail_clearance: float = 8
    claim_x: float = 4
    claim_y: float = 2
    cross: float = 12
    cross_gap: float = 9
    lost_gap: float = 14
    footer_gap: float = 16
    foot_heads_from: float = 900
    wrap_head: float = 150
    wrap_message: float = 260
    wrap_long: float = 416
    """Widest label over lifelines that it passes."""
    wrap_self: float = 200
    wrap_note: float = 200
    grid: float = 1
    """Coordinates of lines are rounded to this, then lines of width 1 to half of it."""


PIXELS = Spacing()
"""Comfortable density."""
