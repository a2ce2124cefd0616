"""What can be open while a text is read: things that an ``end`` of some kind closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import NO_STYLE, Item, ParallelRow, ParticipantGroup, Style
from ...source import Span

if TYPE_CHECKING:
    from .draft import Draft


class Frame:
    """Something open.

    Attributes:
        word: The word that opened it.
        opening: Where that word stands.
        start: Where its statement begins.
    """

    __slots__ = ("opening", "start", "word")

    def __init__(self, word: str, opening: Span) -> None:
        self.word = word
        self.opening = opening
        self.start = opening.start

    def close(self, draft: Draft, end: Span) -> None:
        """Make it a part of the diagram; ``end`` is the place of what closes it."""
        raise NotImplementedError

    @property
    def closing(self) -> str:
        """What was to close it."""
        return "end"


class GroupFrame(Frame):
    """A group of participants, closed by ``end``, ``end box`` or ``endbox``."""

    __slots__ = ("groups", "label", "participants", "style")

    def __init__(
        self, word: str, opening: Span, label: Label = EMPTY_LABEL, style: Style = NO_STYLE
    ) -> None:
        super().__init__(word, opening)
        self.label = label
        self.style = style
        self.participants: list[str] = []
        self.groups: list[ParticipantGroup] = []

    def close(self, draft: Draft, end: Span) -> None:
        """Put the group into the one around it, or into the diagram."""
        group = ParticipantGroup(
            label=self.label,
            participants=tuple(self.participants),
            groups=tuple(self.groups),
            style=self.style,
            span=Span(self.start, end.end),
        )
        outer = draft.innermost_group()
        (draft.groups if outer is None else outer.groups).append(group)

    @property
    def closing(self) -> str:
        """What was to close it."""
        return "end box" if self.word == "box" else "end"


class ParallelFrame(Frame):
    """A row that is open."""

    __slots__ = ("braced", "items", "outer")

    def __init__(self, draft: Draft, word: str, opening: Span, *, braced: bool) -> None:
        super().__init__(word, opening)
        self.braced = braced
        self.outer = draft.items
        self.items: list[Item] = []
        draft.items = self.items

    def close(self, draft: Draft, end: Span) -> None:
        """Put the row behind the items before it."""
        draft.items = self.outer
        draft.add(ParallelRow(items=tuple(self.items), span=Span(self.start, end.end)))

    @property
    def closing(self) -> str:
        """What was to close it."""
        return "}" if self.braced else f"{self.word} off"


def open_frame(draft: Draft, frame: Frame) -> None:
    """Let a frame hold what follows."""
    if len(draft.frames) >= draft.limits.depth:
        draft.stop(f"the nesting is deeper than {draft.limits.depth:,} levels", frame.opening)
    draft.frames.append(frame)


def close_frame(draft: Draft, end: Span) -> None:
    """Close the innermost frame."""
    draft.frames.pop().close(draft, end)


def close_unclosed(draft: Draft) -> None:
    """Close what is open at the end of the text, and tell of it."""
    end = len(draft.text)
    while draft.frames:
        frame = draft.frames[-1]
        if not draft.stopped:
            message = f"{frame.word!r} is never closed"
            hint = f"write {frame.closing!r} on a line of its own behind what belongs to it"
            draft.problems.error(Code.UNCLOSED, message, frame.opening, hint)
        close_frame(draft, Span(end, end))
