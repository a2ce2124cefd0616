"""The result of layout: every thing of the model with its place, numbers only.

All values are named tuples: there are thousands of them, and they cost little to make. Each points
at the model item it places; nothing is ever written into the model. Coordinates grow to the right
and downwards from the upper left corner of the picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from ..label import Run
from ..measure.metrics import Role
from ..model import (
    ActivationStart,
    Delay,
    Diagram,
    Divider,
    DurationConstraint,
    Fragment,
    Message,
    Note,
    Operand,
    Participant,
    ParticipantGroup,
    Reference,
    StateInvariant,
)


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The horizontal middle."""
        return self.x + self.width / 2


class Align(str, Enum):
    """How the lines of a text stand on their ``x``."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


BEFORE_ANCHOR: Mapping[Align, float] = MappingProxyType(
    {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}
)
"""Which part of a line stands before its ``x``."""


class PlacedLine(NamedTuple):
    """One line of a text.

    Attributes:
        runs: The line in runs of one look each.
        x: Where the line is anchored, as its text's ``align`` says.
        baseline: Where its letters stand.
        width: Its measured width.
        exact: Whether the width is known for certain, so that it may be pinned.
    """

    runs: tuple[Run, ...]
    x: float
    baseline: float
    width: float
    exact: bool

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(run.text for run in self.runs)


class PlacedText(NamedTuple):
    """A text of one or more lines in the box that its ink may take."""

    role: Role
    lines: tuple[PlacedLine, ...]
    align: Align
    box: Box


class Segment(NamedTuple):
    """A visible stretch of a vertical line."""

    top: float
    bottom: float
    dotted: bool = False


class PlacedHead(NamedTuple):
    """A head: its outline, or for a kind with a picture the picture's box above the name."""

    box: Box
    icon: Box | None
    text: PlacedText
    stereotype: PlacedText | None


class PlacedLifeline(NamedTuple):
    """A lifeline in its visible segments; ``cross`` is the height of the cross that ends it."""

    x: float
    top: float
    bottom: float
    segments: tuple[Segment, ...]
    cross: float | None


class PlacedParticipant(NamedTuple):
    """A participant with its heads and its lifeline."""

    participant: Participant
    head: PlacedHead
    foot: PlacedHead | None
    lifeline: PlacedLifeline


class PlacedGroup(NamedTuple):
    """A group; its side borders are given in their visible segments."""

    group: ParticipantGroup
    depth: int
    box: Box
    text: PlacedText | None
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]


class PlacedActivation(NamedTuple):
    """A bar in its visible segments; depth 0 is the outermost on its lifeline."""

    participant: Participant
    start: ActivationStart
    depth: int
    box: Box
    segments: tuple[Segment, ...]


class Badge(NamedTuple):
    """The pill with a message's number."""

    box: Box
    text: PlacedText


class PlacedMessage(NamedTuple):
    """A message: a line from ``points[0]`` (sender) to ``points[-1]`` (receiver).

    Attributes:
        message: The message.
        step: Its place in reading order, from 1.
        points: Two points, or four for the loop of a self message. The ends are where tips touch.
        text: Its label, or None without text.
        badge: Its number, or None.
    """

    message: Message
    step: int
    points: tuple[tuple[float, float], ...]
    text: PlacedText | None
    badge: Badge | None


class PlacedOperand(NamedTuple):
    """A section of a fragment; ``line`` is the height of the dashed line above it, or None."""

    operand: Operand
    line: float | None
    top: float
    bottom: float
    text: PlacedText | None


class PlacedFragment(NamedTuple):
    """A frame with its tab and its sections."""

    fragment: Fragment
    depth: int
    box: Box
    tab: Box | None
    text: PlacedText | None
    operands: tuple[PlacedOperand, ...]


class PlacedNote(NamedTuple):
    """A note."""

    note: Note
    box: Box
    text: PlacedText


class PlacedReference(NamedTuple):
    """An interaction use with its tab."""

    reference: Reference
    box: Box
    tab: Box
    tab_text: PlacedText
    text: PlacedText | None


class PlacedState(NamedTuple):
    """A state invariant."""

    state: StateInvariant
    box: Box
    text: PlacedText


class PlacedDivider(NamedTuple):
    """A divider: a line from ``left`` to ``right`` at ``y``, a pill with its text on it."""

    divider: Divider
    y: float
    left: float
    right: float
    pill: Box | None
    text: PlacedText | None


class PlacedDelay(NamedTuple):
    """A stretch in which lifelines are dotted."""

    delay: Delay
    top: float
    bottom: float
    text: PlacedText | None


class PlacedDuration(NamedTuple):
    """A vertical double arrow between the heights of two messages."""

    duration: DurationConstraint
    x: float
    top: float
    bottom: float
    text: PlacedText | None


class PlacedFrame(NamedTuple):
    """A frame round the whole drawing."""

    box: Box
    tab: Box
    text: PlacedText


class PlacedLegend(NamedTuple):
    """A framed text below the drawing."""

    box: Box
    text: PlacedText


class Layout(NamedTuple):
    """A diagram in its places."""

    diagram: Diagram
    width: float
    height: float
    title: PlacedText | None
    header: PlacedText | None
    footer: PlacedText | None
    caption: PlacedText | None
    legend: PlacedLegend | None
    frame: PlacedFrame | None
    groups: tuple[PlacedGroup, ...]
    participants: tuple[PlacedParticipant, ...]
    activations: tuple[PlacedActivation, ...]
    fragments: tuple[PlacedFragment, ...]
    messages: tuple[PlacedMessage, ...]
    notes: tuple[PlacedNote, ...]
    references: tuple[PlacedReference, ...]
    states: tuple[PlacedState, ...]
    dividers: tuple[PlacedDivider, ...]
    delays: tuple[PlacedDelay, ...]
    durations: tuple[PlacedDuration, ...]
    foot_bar: float | None
    """Height of the bar that stands for foot heads, or None."""
