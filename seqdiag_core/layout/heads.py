"""Heads of participants: a box with a name, or a picture above a name."""

from __future__ import annotations

from math import ceil

from ..label import Label
from ..measure.metrics import Measurer, Role, Spacing
from ..model import Participant, ParticipantKind
from .placed import Align, Box, PlacedHead
from .texts import Block, break_label, place_block

BOXED = frozenset({ParticipantKind.PARTICIPANT, ParticipantKind.COLLECTIONS})
"""Kinds whose name stands in a box; all others have a picture above their name."""


class PlannedHead:
    """A head while it is laid out.

    Attributes:
        participant: Whose head it is.
        width: Its width.
        height: Its height.
        attach: Its upper edge to the arrow that creates it: the middle of its box or picture.
        reach: How far box or picture reach from the lifeline at that height.
        is_boxed: Whether the name stands in a box; where no picture has room, all do.
    """

    __slots__ = (
        "_label",
        "_stereotype",
        "attach",
        "height",
        "is_boxed",
        "participant",
        "reach",
        "width",
    )

    def __init__(self, participant: Participant, measurer: Measurer, spacing: Spacing) -> None:
        self.participant = participant
        self._label = _break_name(participant.label, measurer, spacing)
        words = "\n".join(f"«{word}»" for word in participant.stereotypes)
        self._stereotype: Block = break_label(
            Label(words), Role.STEREOTYPE, measurer, spacing.wrap_head
        )
        self.is_boxed = participant.kind in BOXED or not spacing.icon_size
        text = max(self._label.width, self._stereotype.width)
        line = self._label.font.line
        names = max(self._label.height, line) + self._stereotype.height
        if self.is_boxed:
            self.width = _even(max(text + 2 * spacing.head_padding, spacing.head_min_width))
            self.height = names + spacing.head_height - line
            self.attach = float(self.height // 2)
            self.reach = self.width / 2
        else:
            self.width = _even(max(text + 2 * spacing.icon_padding, spacing.icon_min_width))
            self.height = names + spacing.icon_size + spacing.icon_gap
            self.attach = self.reach = spacing.icon_size / 2

    def place(self, x: float, top: float, spacing: Spacing) -> PlacedHead:
        """Place it with its middle on a lifeline, below a height."""
        box = Box(x - self.width / 2, top, self.width, self.height)
        icon = None
        inner = top
        if self.is_boxed:
            inner += (self.height - self._label.height - self._stereotype.height) / 2
        else:
            size = spacing.icon_size
            icon = Box(x - size / 2, top, size, size)
            inner += size + spacing.icon_gap
        stereotype = None
        if self._stereotype:
            stereotype = place_block(self._stereotype, Align.MIDDLE, x, inner, spacing)
        text = place_block(self._label, Align.MIDDLE, x, inner + self._stereotype.height, spacing)
        return PlacedHead(box, icon, text, stereotype)


def _even(width: float) -> float:
    """The next even width, so that both edges lie as the middle does."""
    return float(2 * ceil(width / 2))


def _break_name(name: Label, measurer: Measurer, spacing: Spacing) -> Block:
    """Break a name into lines, but none of its words that is only a little too long."""
    block = break_label(name, Role.HEAD, measurer, spacing.wrap_head)
    if len(block.lines) < 2:
        return block
    widest = max((measurer.width(word, Role.HEAD) for word in name.text.split()), default=0.0)
    if not spacing.wrap_head < widest <= spacing.whole_name:
        return block
    return break_label(name, Role.HEAD, measurer, widest)
