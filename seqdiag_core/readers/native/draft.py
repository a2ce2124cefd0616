"""A diagram while it is being read: what all statements of the native language work on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...limits import Limits
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Diagram,
    End,
    Item,
    Link,
    Mention,
    Message,
    Numbering,
    Options,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Style,
)
from ...report import did_you_mean
from ...source import Span
from ..problems import Problems
from .frames import Frame, GroupFrame
from .styles import PLAIN, Look

_MOST_OPEN_CALLS = 1_000

UNIT = 12
"""Pixels of one unit of delay or space."""


@dataclass(slots=True)
class DraftParticipant:
    """A participant as far as it is known."""

    id: str
    span: Span
    index: int
    label: Label | None = None
    kind: ParticipantKind = ParticipantKind.PARTICIPANT
    stereotypes: tuple[str, ...] = ()
    links: list[Link] = field(default_factory=list)
    style: Style = NO_STYLE
    lifeline: Style = NO_STYLE
    icon: str | None = None
    description: str | None = None
    declared: bool = False
    introduced: bool = False
    order: int = 0
    grouped: bool = False

    def finish(self) -> Participant:
        """The participant of the model."""
        return Participant(
            id=self.id,
            label=Label(self.id) if self.label is None else self.label,
            kind=self.kind,
            stereotypes=self.stereotypes,
            links=tuple(self.links),
            style=self.style,
            lifeline=self.lifeline,
            icon=self.icon,
            description=self.description,
            declared=self.declared,
            span=self.span,
        )


class Name(NamedTuple):
    """A participant's name as it stands somewhere; the span leaves quotes out."""

    id: str
    span: Span


class Call(NamedTuple):
    """An activation that waits for its return, and who called."""

    participant: str
    caller: End | None


class Draft:
    """The diagram so far.

    Attributes:
        text: The clean text of the source.
        problems: Takes what there is to tell.
        participants: By id, in the order in which they were introduced.
        items: The list that the next item belongs to.
        frames: What is open: fragments, groups, parallel rows; the innermost one last.
        calls: Activations that are open, the latest one last.
        looks: Default looks by kind of thing, and under ``"##name"`` named ones.
        active_looks: Looks of activations by participant; under ``""`` those of all others.
        fast_names: Names as they stood before an arrow or a colon, for messages without ado.
        simple: Whether a plain message needs nothing but itself.
        position: Where the next line begins.
        listed: Ids in the order that an ``order:`` line gives them, with their places.
        closings: Where blocks of a kind are closed next; None: nowhere.
        is_statement: Tells whether a line of a text reads as a statement.
        untexted: Receivers of messages without a colon.
        aliases: Labels of one word without quotes, each with the name that it stands for.
        told: Settings without effect that were told of.
    """

    def __init__(
        self,
        text: str,
        problems: Problems,
        limits: Limits,
        is_statement: Callable[[str, int, int], bool],
    ) -> None:
        self.text = text
        self.problems = problems
        self.limits = limits
        self.participants: dict[str, DraftParticipant] = {}
        self.groups: list[ParticipantGroup] = []
        self.top: list[Item] = []
        self.items = self.top
        self.frames: list[Frame] = []
        self.mentions: list[Mention] = []
        self.calls: list[Call] = []
        self.looks: dict[str, Look] = {}
        self.active_looks: dict[str, Style] = {}
        self.labels: dict[str, Label] = {}
        self.accessible_name: str | None = None
        self.description: str | None = None
        self.options = Options()
        self.last_message: Message | None = None
        self.fast_names: dict[str, tuple[str, int]] = {}
        self.autoactivation = False
        self.simple = True
        self.numbering: Numbering | None = None
        self.numbered = 0
        self.count = 0
        self.anchors: set[str] = set()
        self.wanted_anchors: list[tuple[str, Span]] = []
        self.stopped = False
        self.position = 0
        self.listed: dict[str, int] = {}
        self.closings: dict[str, re.Match[str] | None] = {}
        self.is_statement = is_statement
        self.untexted: list[Name] = []
        self.aliases: list[tuple[str, Name]] = []
        self.told: set[str] = set()

    def next_line(self) -> tuple[int, int]:
        """The place of the next line, and go behind it."""
        start = self.position
        end = self.text.find("\n", start)
        if end < 0:
            end = len(self.text)
        self.position = end + 1
        return start, end

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.items.append(item)
        self.count += 1
        if self.count > self.limits.items:
            self.stop(f"the diagram has more than {self.limits.items:,} items", item.span)

    def stop(self, message: str, span: Span) -> None:
        """Read nothing after this statement: it is beyond a limit."""
        if not self.stopped:
            self.stopped = True
            self.problems.error(Code.LIMIT, f"{message}, the rest is not read", span)

    def refer(self, name: Name, *, introduces: bool = True) -> DraftParticipant:
        """The participant that a name means, made where it is named first.

        Args:
            name: The name.
            introduces: Whether naming it here is enough for it to exist.
        """
        self.mentions.append(Mention(name.id, name.span))
        known = self.participants.get(name.id)
        if known is None:
            known = self.participants[name.id] = DraftParticipant(
                name.id, name.span, len(self.participants)
            )
            known.style = self.look_of("participant").style
            known.lifeline = self.look_of("lifeline").style
            if len(self.participants) > self.limits.participants:
                most = f"{self.limits.participants:,} participants"
                self.stop(f"the diagram has more than {most}", name.span)
            group = self.innermost_group()
            if group is not None and introduces:
                group.participants.append(name.id)
                known.grouped = True
        known.introduced |= introduces
        return known

    def remember_word(self, name: Name) -> None:
        """Let messages find a name that is one word: it stands before an arrow as it is here."""
        if name.id.isidentifier():
            self.fast_names[name.id] = (name.id, len(name.id))

    def innermost_group(self) -> GroupFrame | None:
        """The group that a participant declared here belongs to."""
        for frame in reversed(self.frames):
            if isinstance(frame, GroupFrame):
                return frame
        return None

    def look_of(self, kind: str) -> Look:
        """The default look of a kind of thing from here on."""
        return self.looks.get(kind, PLAIN)

    def rank(self, participant: str) -> tuple[int, int, int]:
        """Sorts participants from left to right, as far as is known."""
        return self._rank(self.participants[participant])

    def _rank(self, known: DraftParticipant) -> tuple[int, int, int]:
        return (known.order, self.listed.get(known.id, len(self.listed)), known.index)

    def is_active(self, participant: str) -> bool:
        """Whether a bar of the participant is open."""
        return any(call.participant == participant for call in self.calls)

    def activate(
        self, participant: str, span: Span, style: Style, *, shorthand: bool = False
    ) -> None:
        """Begin a bar, called by the message before if that goes there."""
        style = style if style != NO_STYLE else self.active_style(participant)
        self.add(
            ActivationStart(participant=participant, style=style, shorthand=shorthand, span=span)
        )
        last = self.last_message
        caller = last.sender if last is not None and last.receiver == participant else None
        self.calls.append(Call(participant, caller))
        del self.calls[:-_MOST_OPEN_CALLS]

    def active_style(self, participant: str) -> Style:
        """The style of bars of a participant where the source gives none."""
        return self.active_looks.get(participant, self.active_looks.get("", NO_STYLE))

    def deactivate(
        self, participant: str, span: Span, *, shorthand: bool = False, own_row: bool = False
    ) -> None:
        """End the innermost bar of a participant."""
        self.add(
            ActivationEnd(participant=participant, own_row=own_row, shorthand=shorthand, span=span)
        )
        self.forget_call(participant)

    def forget_call(self, participant: str) -> bool:
        """Drop the latest open call of a participant; False if there is none."""
        for index in range(len(self.calls) - 1, -1, -1):
            if self.calls[index].participant == participant:
                del self.calls[index]
                return True
        return False

    def tell_once(self, what: str, message: str, span: Span, hint: str) -> None:
        """Warn where something without effect stands first: some texts hold dozens of it."""
        if what not in self.told:
            self.told.add(what)
            self.problems.warn(Code.UNSUPPORTED, message, span, hint)

    def update_simple(self) -> None:
        """See anew whether a plain message needs nothing but itself."""
        self.simple = not self.autoactivation and "message" not in self.looks

    def check_undeclared(self) -> None:
        """Tell of participants that nothing introduces: activated or destroyed, say, by a slip."""
        known = [each.id for each in self.participants.values() if each.introduced]
        for each in self.participants.values():
            if not each.introduced:
                near = did_you_mean(each.id, known)
                hint = f"did you mean {near!r}?" if near else "declare it, or send it a message"
                message = f"there is no participant {each.id!r}"
                self.problems.error(Code.UNDECLARED, message, each.span, hint)

    def finish(self, span: Span) -> Diagram:
        """The diagram of the model."""
        ordered = sorted(self.participants.values(), key=self._rank)
        return Diagram(
            title=self.labels.get("title"),
            participants=tuple(each.finish() for each in ordered),
            groups=tuple(self.groups),
            items=tuple(self.top),
            header=self.labels.get("header"),
            footer=self.labels.get("footer"),
            caption=self.labels.get("caption"),
            legend=self.labels.get("legend"),
            frame=self.labels.get("frame"),
            accessible_name=self.accessible_name,
            description=self.description,
            options=self.options,
            mentions=tuple(sorted(self.mentions, key=lambda each: each.span)),
            span=span,
        )
