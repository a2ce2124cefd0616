"""Stretches of a line of text, each in a font that was chosen for it, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple, Protocol

from ...layout.placed import BEFORE_ANCHOR, Align
from .elements import Attributes, SvgElement
from .numbers import NUMBERS


class Part(NamedTuple):
    """A part of a line of text in one look.

    Attributes:
        text: Its characters.
        bold: Whether it is bold.
        code: Whether it is set in the font for code.
    """

    text: str
    bold: bool = False
    code: bool = False


class Stretch(NamedTuple):
    """A part of a text that is set in one font.

    Attributes:
        text: Its characters.
        family: Its font family; None is the theme's own.
        width: The room for it in em, if it may be written apart from the others.
        align: Where in this room it stands, which matters if its own width is not known.
        rank: Its place from left to right among the stretches of its line that stand apart.
        continues: Whether it shares the room, and the place, of the one before it.
    """

    text: str
    family: str | None
    width: float | None = None
    align: Align = Align.START
    rank: int = 0
    continues: bool = False

    def element(self, attribs: Attributes) -> SvgElement:
        """The stretch as a part of its text."""
        if self.family is not None:
            attribs["font-family"] = self.family
        return SvgElement("tspan", attribs, (), self.text)


class Stretches(Protocol):
    """Cuts a line of text into stretches."""

    def __call__(self, parts: Sequence[Part], *, rtl: bool) -> Sequence[Sequence[Stretch]]:
        """The stretches of each part of a line; all of them have widths, or none has."""
        ...


def stand_apart(stretches: Sequence[Stretch]) -> bool:
    """Whether a part of a line has stretches that may be written apart."""
    return bool(stretches) and all(stretch.width is not None for stretch in stretches)


def spans_apart(
    cut: Sequence[Sequence[Stretch]], sizes: Sequence[float], left: float
) -> list[list[SvgElement]]:
    """The stretches of each part of a line, one beside the other.

    Args:
        cut: The stretches of each part.
        sizes: The size of the letters of each part.
        left: Where the line begins.
    """
    rooms: list[_Room] = []
    for stretches, size in zip(cut, sizes, strict=True):
        for stretch in stretches:
            if not stretch.continues:
                rooms.append(_Room(stretch))
            rooms[-1].width += size * (stretch.width or 0)
    for room in sorted(rooms, key=attrgetter("stretch.rank")):
        room.left = left
        left += room.width
    firsts = (room.element() for room in rooms)
    return [
        [stretch.element({}) if stretch.continues else next(firsts) for stretch in stretches]
        for stretches in cut
    ]


class _Room:
    """The room of a stretch and of those that continue it."""

    __slots__ = ("left", "stretch", "width")

    def __init__(self, stretch: Stretch) -> None:
        self.stretch = stretch
        self.width = 0.0
        self.left = 0.0

    def element(self) -> SvgElement:
        """The stretch at its place."""
        align = self.stretch.align
        attribs = {"x": NUMBERS[self.left + BEFORE_ANCHOR[align] * self.width]}
        if align is not Align.START:
            attribs["text-anchor"] = align.value
        return self.stretch.element(attribs)
