"""Who takes part, as far as the lines read so far tell, and the boxes round them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...label import EMPTY_LABEL, Label
from ...model import (
    NO_STYLE,
    Link,
    Mention,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Style,
)
from ...source import Span
from .names import Name


@dataclass(slots=True)
class Box:
    """A box round participants.

    Attributes:
        span: Where it stands.
        label: Its text.
        style: Its colour.
        outer: The box round it.
        members: Ids of those in it.
        boxes: Boxes in it.
    """

    span: Span
    label: Label = EMPTY_LABEL
    style: Style = NO_STYLE
    outer: Box | None = None
    members: dict[str, None] = field(default_factory=dict)
    boxes: list[Box] = field(default_factory=list)

    def finish(self) -> ParticipantGroup:
        """The group of the model."""
        return ParticipantGroup(
            label=self.label,
            participants=tuple(self.members),
            groups=tuple(box.finish() for box in self.boxes),
            style=self.style,
            span=self.span,
        )


@dataclass(slots=True)
class Actor:
    """A participant as far as it is known."""

    id: str
    span: Span
    label: Label | None = None
    kind: ParticipantKind = ParticipantKind.PARTICIPANT
    stereotypes: tuple[str, ...] = ()
    link: Link | None = None
    style: Style = NO_STYLE
    declared: bool = False
    order: int = 0
    index: int = 0
    box: Box | None = None

    def finish(self, *, stereotyped: bool) -> Participant:
        """The participant of the model."""
        return Participant(
            id=self.id,
            label=Label(self.id) if self.label is None else self.label,
            kind=self.kind,
            stereotypes=self.stereotypes if stereotyped else (),
            links=() if self.link is None else (self.link,),
            style=self.style,
            declared=self.declared,
            span=self.span,
        )


class Cast:
    """The participants in their order, and the boxes.

    Attributes:
        actors: The participants by id.
        boxes: The outermost boxes.
        box: The box that is open, or None.
        mentions: Every place that names a participant.
        hides_stereotypes: Whether stereotypes are not to be shown.
    """

    def __init__(self) -> None:
        self.actors: dict[str, Actor] = {}
        self.boxes: list[Box] = []
        self.box: Box | None = None
        self.mentions: list[Mention] = []
        self.hides_stereotypes = False
        self._entered = 0

    def refer(self, name: Name) -> Actor:
        """The participant that a name means; it enters here if it was not named before."""
        self.mentions.append(Mention(name.id, name.span))
        actor = self.actors.get(name.id)
        if actor is None:
            actor = self.actors[name.id] = Actor(name.id, name.span)
            self._enter(actor)
        return actor

    def move_last(self, actor: Actor) -> None:
        """Let a participant that is declared again stand last, in the box that is open now."""
        self.actors[actor.id] = self.actors.pop(actor.id)
        if actor.box is not None:
            actor.box.members.pop(actor.id, None)
        self._enter(actor)

    def rank(self, participant: str) -> tuple[int, int]:
        """Sorts participants from left to right, as far as is known."""
        actor = self.actors[participant]
        return actor.order, actor.index

    def open(self, box: Box) -> None:
        """Open a box, in the one that is open."""
        box.outer = self.box
        (self.boxes if self.box is None else self.box.boxes).append(box)
        self.box = box

    def close(self, end: int) -> None:
        """Close the innermost box at a place of the source."""
        if self.box is not None:
            self.box.span = Span(self.box.span.start, end)
            self.box = self.box.outer

    def participants(self) -> tuple[Participant, ...]:
        """The participants of the model from left to right."""
        ordered = sorted(self.actors.values(), key=lambda actor: actor.order)
        return tuple(actor.finish(stereotyped=not self.hides_stereotypes) for actor in ordered)

    def groups(self) -> tuple[ParticipantGroup, ...]:
        """The boxes of the model."""
        return tuple(box.finish() for box in self.boxes)

    def _enter(self, actor: Actor) -> None:
        self._entered += 1
        actor.index = self._entered
        actor.box = self.box
        if self.box is not None:
            self.box.members[actor.id] = None
