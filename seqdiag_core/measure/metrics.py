"""What layout needs to know of text and of distances, without knowing any output.

The same engine places pixels and character cells: a ``Measurer`` answers how wide a text is, a
``Spacing`` says how far things stand apart, both in the unit of the output.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, IntEnum
from math import inf
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


class Whole(NamedTuple):
    """Up to which width words and parts of words stay whole, where a line has no room for them."""

    word: float = -inf
    part: float = -inf
    """What stands between signs such as ``/`` and ``_`` behind which a word may be broken."""


class Measurer(Protocol):
    """Answers how much room text takes."""

    @property
    def whole(self) -> Whole:
        """What is not broken for want of room."""
        ...

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
        """Whether the width of a text is known for certain, so that it may be pinned."""
        ...


class Last(IntEnum):
    """What stands just above; decides how far below it the next thing goes."""

    HEAD = 0
    ARROW = 1
    BOX = 2
    TOP = 3
    ELSE = 4
    CLOSED = 5
    DIVIDER = 6
    DELAY = 7


class Leads(NamedTuple):
    """Vertical distances from the lower edge of what stands above (a column for each ``Last``).

    To an arrow's line, to the top of a self message's loop, of a box (note, reference, state), of
    a frame, to an else line, to the bottom of a frame, to a divider's line, to the top of a delay.
    """

    #                HEAD ARROW BOX TOP ELSE CLOSED DIVIDER DELAY
    arrow: tuple[float, ...] = (32, 32, 28, 46, 42, 34, 40, 32)
    loop: tuple[float, ...] = (20, 16, 12, 32, 28, 18, 24, 14)
    box: tuple[float, ...] = (12, 12, 8, 28, 26, 14, 22, 10)
    frame: tuple[float, ...] = (16, 14, 12, 30, 28, 14, 26, 14)
    section: tuple[float, ...] = (12, 12, 12, 34, 28, 12, 22, 12)
    close: tuple[float, ...] = (12, 12, 12, 30, 28, 12, 22, 12)
    divider: tuple[float, ...] = (28, 28, 24, 40, 36, 26, 30, 24)
    delay: tuple[float, ...] = (14, 14, 12, 28, 26, 14, 22, 8)

    def scaled(self, factor: float, tightest: Leads) -> Leads:
        """All distances by a factor, but none below what keeps texts apart."""
        return Leads(
            *(
                tuple(
                    max(float(round(lead * factor)), min(least, lead))
                    for lead, least in zip(column, limits, strict=True)
                )
                for column, limits in zip(self, tightest, strict=True)
            )
        )


TIGHTEST = Leads(
    arrow=(22, 22, 22, 42, 39, 24, 32, 22),
    loop=(10, 10, 8, 30, 26, 12, 20, 8),
    box=(8, 8, 6, 28, 26, 10, 20, 6),
    frame=(12, 10, 8, 28, 26, 10, 20, 8),
    section=(8, 8, 6, 28, 26, 8, 18, 8),
    close=(10, 10, 8, 28, 26, 10, 20, 8),
    divider=(22, 22, 20, 38, 34, 20, 28, 20),
    delay=(8, 8, 6, 26, 24, 8, 18, 6),
)
"""What keeps texts apart, in pixels."""


class Spacing(NamedTuple):
    """Distances, in the output's unit; the defaults are pixels of the comfortable density.

    The numbers are the rules of the visual design, one name each.
    """

    leads: Leads = Leads()
    tightest: Leads = TIGHTEST
    """What a source may not reduce the leads below."""
    margin: float = 24
    title_gap: float = 16
    label_gap: float = 6
    """Last baseline of a label above its arrow."""
    label_fall: float = 1
    """How much of a slanted arrow's fall its label shares."""
    label_side: float = 12
    """Free arrow on each side of a label."""
    self_width: float = 24
    self_height: float = 22
    self_padding: float = 4
    """How much higher than its label a loop is at least."""
    self_label_gap: float = 8
    self_clearance: float = 12
    """Label of a self message to the next lifeline."""
    note_side: float = 10
    """Note to the lifeline or bar it stands beside."""
    note_clearance: float = 12
    """Note to a neighbour's lifeline."""
    note_padding_x: float = 10
    note_padding_y: float = 7
    note_fold: float = 8
    note_between: float = 8
    span_overhang: float = 24
    """How far spanning notes and references reach beyond the outer lifelines."""
    reference_padding: float = 20
    reference_height: float = 32
    """Height of a reference without its lines of text."""
    divider_height: float = 22
    divider_inset: float = 12
    divider_padding: float = 12
    delay_height: float = 30
    delay_padding: float = 14
    frame_padding: float = 8
    frame_inset: float = 12
    """Inner frame to outer frame."""
    frame_overhang: float = 16
    """Frame beyond the lifelines of the messages in it."""
    tab_height: float = 20
    tab_padding: float = 11
    tab_inset: float = 10
    """Left edge of a tab to its word."""
    guard_gap: float = 8
    guard_inset: float = 12
    guard_line: float = 16
    """Else line to the baseline of its guard."""
    end_gap: float = 16
    """Last thing to the end of the lifelines."""
    head_between: float = 16
    head_height: float = 32
    """Height of a head with a name of one line."""
    head_padding: float = 12
    head_min_width: float = 64
    icon_size: float = 34
    icon_padding: float = 4
    icon_min_width: float = 56
    icon_gap: float = 4
    group_padding: float = 12
    group_border: float = 16
    """What a group's border adds between two heads."""
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
    lost_gap: float = 10
    """What the cross of an arrow that gets lost leaves free before the lifeline."""
    clearance: float = 8
    """Least distance of a moved label from lifelines."""
    head_clearance: float = 14
    tail_clearance: float = 8
    claim_x: float = 4
    claim_y: float = 2
    cross: float = 12
    cross_gap: float = 9
    footer_gap: float = 16
    foot_heads_from: float = 900
    wrap_head: float = 150
    whole_name: float = 190
    """Up to which width a word of a name stays whole, for which there is no room in a line."""
    wrap_message: float = 260
    wrap_long: float = 416
    """Widest label over lifelines that it passes, and widest guard."""
    wrap_self: float = 200
    wrap_note: float = 200
    tall_note: int = 7
    """Number of lines up to which a note is as narrow as that."""
    wrap_tall_note: float = 320
    wrap_guard: float = 160
    """What a guard takes in any case, even if its frame has to grow."""
    wrap_again: float = 1.5
    """How much longer lines may become where there is room for them anyway."""
    unit: float = 1
    """A pixel of the model in the unit of the output."""
    half: float = 0.5
    """Where in its pixel a line of width 1 lies."""
    ascent: float = 0.8
    """Ink above the baseline, as a part of the font's size."""
    descent: float = 0.22
    """Ink below the baseline, as a part of the font's size."""
    centering: float = 0.36
    """Baseline below the middle of its line, as a part of the font's size."""


PIXELS = Spacing()
"""Comfortable density."""
