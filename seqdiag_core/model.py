"""The diagram itself: what all dialects say, and what everything else works on.

A diagram is a tree of items in source order. Values are frozen and compare by meaning: places in
the source (``span`` and its kin) do not count. The words are those of UML 2.5 where readers know
them, the trade's everyday words elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeAlias

from .label import EMPTY_LABEL, Label
from .source import NO_SPAN, Span


class ParticipantKind(str, Enum):
    """What a participant is; decides its picture."""

    PARTICIPANT = "participant"
    ACTOR = "actor"
    BOUNDARY = "boundary"
    CONTROL = "control"
    ENTITY = "entity"
    DATABASE = "database"
    COLLECTIONS = "collections"
    QUEUE = "queue"
    CLOUD = "cloud"


class LineStyle(str, Enum):
    """How a line is drawn. Dashed means reply, and nothing else, for a message."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    BOLD = "bold"
    WAVY = "wavy"
    HIDDEN = "hidden"


class Head(str, Enum):
    """What stands at an end of an arrow; half heads are named as they are seen in the picture."""

    NONE = "none"
    FILLED = "filled"
    OPEN = "open"
    CROSS = "cross"
    FILLED_TOP = "filled-top"
    FILLED_BOTTOM = "filled-bottom"
    OPEN_TOP = "open-top"
    OPEN_BOTTOM = "open-bottom"


class Side(str, Enum):
    """A side of a lifeline or of the whole diagram."""

    LEFT = "left"
    RIGHT = "right"


class FragmentOperator(str, Enum):
    """The interaction operator of a fragment."""

    ALT = "alt"
    OPT = "opt"
    LOOP = "loop"
    PAR = "par"
    PAR_OVER = "par_over"
    CRITICAL = "critical"
    BREAK = "break"
    GROUP = "group"
    RECT = "rect"
    SEQ = "seq"
    STRICT = "strict"
    NEG = "neg"
    IGNORE = "ignore"
    CONSIDER = "consider"
    ASSERT = "assert"
    REGION = "region"


class NotePlacement(str, Enum):
    """Where a note stands."""

    OVER = "over"
    LEFT = "left"
    RIGHT = "right"
    ACROSS = "across"


class NoteShape(str, Enum):
    """The outline of a note."""

    FOLDED = "folded"
    BOX = "box"
    ROUND = "round"
    HEXAGON = "hexagon"
    ANGLED = "angled"


class FootHeads(str, Enum):
    """Whether heads are repeated below the lifelines; AUTO repeats them under a tall diagram."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"
    BAR = "bar"


class Style(NamedTuple):
    """Looks that a source asks for; None leaves each to the theme. Colours are ``#rrggbb``."""

    fill: str | None = None
    stroke: str | None = None
    stroke_width: int | None = None
    dash: LineStyle | None = None
    ink: str | None = None


NO_STYLE = Style()


class Link(NamedTuple):
    """Where a click leads: a URL or, in Sphinx, a role such as ``:ref:`label```.

    A link without a target is only a tooltip.
    """

    target: str
    text: str | None = None
    tooltip: str | None = None


class Arrow(NamedTuple):
    """The look of a message: line, head at the receiver, tail at the sender."""

    line: LineStyle = LineStyle.SOLID
    head: Head = Head.FILLED
    tail: Head = Head.NONE
    head_circle: bool = False
    tail_circle: bool = False


SYNC = Arrow()
REPLY = Arrow(LineStyle.DASHED)


@dataclass(frozen=True, slots=True)
class Gate:
    """An end of a message at the edge of the diagram."""

    side: Side


@dataclass(frozen=True, slots=True)
class Found:
    """A sender that nobody knows: the message comes out of a dot beside the receiver."""

    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class Lost:
    """A receiver that nobody knows: the message goes to a dot beside the sender."""

    side: Side = Side.RIGHT


End: TypeAlias = "str | Gate | Found | Lost"
"""Either end of a message, which is a participant's id or something that is no participant."""


class MessageParts(NamedTuple):
    """Places of a message's parts, for an editor: names without their quotes."""

    sender: Span = NO_SPAN
    arrow: Span = NO_SPAN
    receiver: Span = NO_SPAN


class Mention(NamedTuple):
    """One place in the source that names a participant (without quotes)."""

    participant: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything read from a source; ``span`` covers its whole statement or block."""

    span: Span = field(default=NO_SPAN, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Node):
    """Who takes part; stands from left to right in the order of ``Diagram.participants``.

    Attributes:
        id: The name that messages use; unique in a diagram.
        label: What the head shows.
        kind: What it is.
        stereotypes: Words shown in guillemets above the label.
        links: Where the head leads; the first one is the head's own, others are a menu.
        style: Fill, outline and ink of the head.
        lifeline: Stroke of the lifeline.
        icon: Name of an icon in the source's own icon set; shown as given by the theme or not.
        description: Longer text for tables and screen readers.
        declared: Whether a statement declares it, or it was only used.
    """

    id: str
    label: Label
    kind: ParticipantKind = ParticipantKind.PARTICIPANT
    stereotypes: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    style: Style = NO_STYLE
    lifeline: Style = NO_STYLE
    icon: str | None = None
    description: str | None = None
    declared: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantGroup(Node):
    """A coloured box round participants, and round groups inside it."""

    label: Label = EMPTY_LABEL
    participants: tuple[str, ...] = ()
    groups: tuple[ParticipantGroup, ...] = ()
    style: Style = NO_STYLE

    @property
    def members(self) -> tuple[str, ...]:
        """Ids of all participants in the group and in its inner groups."""
        inner = (member for group in self.groups for member in group.members)
        return (*self.participants, *inner)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Node):
    """An arrow from a sender to a receiver.

    Attributes:
        sender: Id of the participant it comes from, or an end that is no participant.
        receiver: Id of the participant it goes to, or an end that is no participant.
        arrow: Its look.
        label: Its text.
        delay: How much lower than the sender's end the receiver's end lies, in pixels: a message
            that takes time.
        link: Where it leads.
        style: ``stroke`` and ``stroke_width`` of the arrow, ``ink`` of the text.
        anchor: Name by which duration constraints refer to it.
        reversed: Whether the source wrote it backwards (``B<-A``).
        parts: Places of sender, arrow and receiver in the source.
    """

    sender: End
    receiver: End
    arrow: Arrow = SYNC
    label: Label = EMPTY_LABEL
    delay: int = 0
    link: Link | None = None
    style: Style = NO_STYLE
    anchor: str | None = None
    reversed: bool = field(default=False, compare=False)
    parts: MessageParts = field(default=MessageParts(), compare=False)

    @property
    def is_self(self) -> bool:
        """Whether it goes back to its sender."""
        return isinstance(self.sender, str) and self.sender == self.receiver


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Node):
    """A comment beside or over lifelines.

    Attributes:
        placement: Beside or over.
        participants: Ids it belongs to; two or more span from the first to the last of them, none
            only for ACROSS.
        label: Its text.
        shape: Its outline.
        on_message: Whether it belongs to the message before it and shares its row.
        beside_previous: Whether it shares the row of the note before it.
        link: Where it leads.
        style: Fill, outline and ink.
    """

    placement: NotePlacement
    participants: tuple[str, ...]
    label: Label
    shape: NoteShape = NoteShape.FOLDED
    on_message: bool = False
    beside_previous: bool = False
    link: Link | None = None
    style: Style = NO_STYLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand(Node):
    """One section of a fragment; its span begins at its keyword."""

    guard: Label = EMPTY_LABEL
    items: tuple[Item, ...] = ()
    style: Style = NO_STYLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment(Node):
    """A frame with an operator round items: alt, loop, par, ...

    Attributes:
        operator: Its interaction operator.
        operands: Its sections, at least one.
        label: What the tab shows instead of the operator's word (GROUP).
        link: Where its tab leads.
        style: ``fill`` of the frame, ``stroke`` of the outline, ``ink`` of the tab.
        end: Place of the word that closes it; empty where it was never closed.
    """

    operator: FragmentOperator
    operands: tuple[Operand, ...]
    label: Label = EMPTY_LABEL
    link: Link | None = None
    style: Style = NO_STYLE
    end: Span = field(default=NO_SPAN, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelRow(Node):
    """Items that begin at one height."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Divider(Node):
    """A line across the whole diagram with a text in its middle."""

    label: Label = EMPTY_LABEL
    style: Style = NO_STYLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay(Node):
    """Time passes: lifelines are dotted for a while."""

    label: Label = EMPTY_LABEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Space(Node):
    """Vertical space in pixels; negative space pulls what follows up."""

    size: int = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Node):
    """An interaction use: a frame that stands for a diagram told elsewhere."""

    participants: tuple[str, ...]
    label: Label = EMPTY_LABEL
    link: Link | None = None
    style: Style = NO_STYLE


@dataclass(frozen=True, slots=True, kw_only=True)
class StateInvariant(Node):
    """A condition or state on lifelines at this point."""

    participants: tuple[str, ...]
    label: Label
    link: Link | None = None
    style: Style = NO_STYLE


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationStart(Node):
    """A bar (execution specification) begins: at the message before, else on its own.

    ``shorthand`` tells that the source wrote it as a part of the message before it.
    """

    participant: str
    style: Style = NO_STYLE
    shorthand: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationEnd(Node):
    """The innermost bar of a participant ends: at the message before it, or on its own row."""

    participant: str
    own_row: bool = False
    shorthand: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Creation(Node):
    """A participant is born: its head stands at the next message to it."""

    participant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction(Node):
    """A lifeline ends at the message before it, or on its own row; silent ones draw no cross."""

    participant: str
    own_row: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering(Node):
    """Messages are numbered from here on, or no longer.

    Attributes:
        on: Whether the messages that follow show numbers. Messages without numbers do not count.
        start: Number of the next message, as written.
        step: What is added from message to message.
        format: Pattern with ``0`` (zero-padded digit) and ``#`` (digit), or None.
        dotted: Whether ``start`` is a number of several levels of which the last one counts.
    """

    on: bool = True
    start: str = "1"
    step: str = "1"
    format: str | None = None
    dotted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationConstraint(Node):
    """A time span between two anchored messages."""

    start: str
    end: str
    label: Label = EMPTY_LABEL


Item: TypeAlias = (
    "Message | Note | Fragment | ParallelRow | Divider | Delay | Space | Reference"
    " | StateInvariant | ActivationStart | ActivationEnd | Creation | Destruction | Numbering"
    " | DurationConstraint"
)
"""Whatever can stand in a diagram, in source order."""


class Options(NamedTuple):
    """Wishes of the source about the whole picture.

    Attributes:
        foot_heads: Whether heads are repeated below.
        row_spacing: Factor on the vertical distances.
        column_spacing: Least distance between two heads in pixels, or None.
        equal_columns: Whether all lifelines stand at one distance.
        hide_unlinked: Whether participants without any message are left out.
        theme: Name of the theme the source asks for, or None.
    """

    foot_heads: FootHeads = FootHeads.AUTO
    row_spacing: float = 1.0
    column_spacing: int | None = None
    equal_columns: bool = False
    hide_unlinked: bool = False
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram(Node):
    """A sequence diagram.

    Attributes:
        title: Above the drawing.
        participants: From left to right.
        groups: Boxes round participants.
        items: What happens, from top to bottom.
        header: Small text above the title.
        footer: Small text below the drawing.
        caption: Text below the drawing.
        legend: Framed text below the drawing.
        frame: Text of the tab of a frame round everything, or None without a frame.
        accessible_name: What a screen reader calls it, if not by its title.
        description: What a screen reader is told instead of the generated sentence.
        options: Wishes about the whole picture.
        mentions: Every place of the source that names a participant, in source order.
    """

    title: Label | None = None
    participants: tuple[Participant, ...] = ()
    groups: tuple[ParticipantGroup, ...] = ()
    items: tuple[Item, ...] = ()
    header: Label | None = None
    footer: Label | None = None
    caption: Label | None = None
    legend: Label | None = None
    frame: Label | None = None
    accessible_name: str | None = None
    description: str | None = None
    options: Options = Options()
    mentions: tuple[Mention, ...] = field(default=(), compare=False)

    def messages(self) -> Iterator[Message]:
        """All messages in reading order."""
        return (item for item in walk(self.items) if isinstance(item, Message))


def walk(items: tuple[Item, ...]) -> Iterator[Item]:
    """All items in reading order, a container before what it holds.

    Works without recursion, so that depth costs nothing.
    """
    stack: list[Iterator[Item]] = [iter(items)]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
            continue
        yield item
        if isinstance(item, Fragment):
            stack.append(inner for operand in item.operands for inner in operand.items)
        elif isinstance(item, ParallelRow):
            stack.append(iter(item.items))


def shown_participants(diagram: Diagram) -> tuple[Participant, ...]:
    """The participants that are shown: all, or those that take part in something."""
    if not diagram.options.hide_unlinked:
        return diagram.participants
    linked: set[object] = set()
    for item in walk(diagram.items):
        if isinstance(item, Message):
            linked.update((item.sender, item.receiver))
        elif isinstance(item, Note | Reference | StateInvariant):
            linked.update(item.participants)
    return tuple(each for each in diagram.participants if each.id in linked)
