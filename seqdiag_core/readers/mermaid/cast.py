"""Who takes part, as far as the statements read so far tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...label import Label
from ...model import (
    Link,
    Mention,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Style,
)
from ...source import NO_SPAN, Span
from .settings import Looks


@dataclass(slots=True)
class Box:
    """A box round participants.

    Attributes:
        label: Its label.
        style: Its colour.
        span: Where it stands.
        depth: How many fragments were open when it was opened.
        behind_end: Whether its keyword stands in one line behind an ``end``.
        is_open_to_all: Whether something was found in it that cannot stand there.
        outer: The box that was open before, which cannot be in Mermaid.
    """

    label: Label
    style: Style
    span: Span
    depth: int = 0
    behind_end: bool = False
    is_open_to_all: bool = False
    outer: Box | None = None


@dataclass(slots=True)
class Actor:
    """A participant as it is known so far."""

    label: Label
    kind: ParticipantKind = ParticipantKind.PARTICIPANT
    span: Span = NO_SPAN
    declared: bool = False
    box: Box | None = None
    links: dict[str, Link] = field(default_factory=dict)
    icon: str | None = None


class Cast:
    """The participants in the order of their first appearance, and the boxes round them.

    Attributes:
        looks: Styles of the participants.
        actors: The participants by id.
        boxes: All boxes in the order of the source.
        box: The box that is open, or None.
        mentions: Every place that names a participant.
    """

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.actors: dict[str, Actor] = {}
        self.boxes: list[Box] = []
        self.box: Box | None = None
        self.mentions: list[Mention] = []

    def open(self, box: Box) -> None:
        """Open a box; what is declared next stands in it."""
        box.outer = self.box
        self.boxes.append(box)
        self.box = box

    def close(self, end: int) -> None:
        """Close the box that is open.

        Args:
            end: Where it ends in the source.
        """
        if self.box is not None:
            self.box.span = Span(self.box.span.start, end)
            self.box = self.box.outer

    def dissolve(self) -> None:
        """Take the open box away and leave those who stand in it."""
        box = self.box
        if box is None:
            return
        for actor in self.actors.values():
            if actor.box is box:
                actor.box = None
        self.boxes.remove(box)
        self.box = box.outer

    def mention(self, name: str, span: Span) -> None:
        """Note a place that names a participant, whether it is known or not."""
        self.mentions.append(Mention(name, span))

    def use(self, name: str, span: Span, wrap: bool | None) -> None:
        """Mention a participant, which enters here if it was not seen before."""
        self.mention(name, span)
        if name not in self.actors:
            self.actors[name] = Actor(Label(name, wrap=wrap, span=span), span=span)

    def declare(self, name: str, actor: Actor, *, relabels: bool) -> Box | None:
        """Take in a declaration.

        Mermaid lets a later declaration change nothing unless it brings a label; one with a label
        replaces everything, the links too, only the first box stays.

        Args:
            name: The participant's id.
            actor: What is declared.
            relabels: Whether the declaration brings a label.

        Returns:
            The box that holds the participant already when another one is open now, else None.
        """
        old = self.actors.get(name)
        actor.box = self.box
        if old is None:
            self.actors[name] = actor
            return None
        clash = old.box if old.box is not None and self.box not in (None, old.box) else None
        actor.box = old.box = old.box or self.box
        if relabels:
            self.actors[name] = actor
        elif not old.declared:
            old.declared, old.span = True, actor.span
        return clash

    def participants(self) -> tuple[Participant, ...]:
        """All participants from left to right."""
        return tuple(
            Participant(
                id=name,
                label=actor.label,
                kind=actor.kind,
                links=tuple(actor.links.values()),
                icon=actor.icon,
                style=self.looks.actor,
                lifeline=self.looks.lifeline,
                declared=actor.declared,
                span=actor.span,
            )
            for name, actor in self.actors.items()
        )

    def groups(self) -> tuple[ParticipantGroup, ...]:
        """All boxes that hold somebody."""
        members: dict[int, list[str]] = {id(box): [] for box in self.boxes}
        for name, actor in self.actors.items():
            if actor.box is not None:
                members[id(actor.box)].append(name)
        return tuple(
            ParticipantGroup(
                label=box.label,
                participants=tuple(members[id(box)]),
                style=box.style,
                span=box.span,
            )
            for box in self.boxes
        )
