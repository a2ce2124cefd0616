"""Pictures of participants that are more than a box: 34 high, above their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..layout.placed import Box
from ..model import ParticipantKind
from ..theme.looks import Look
from .outlines import QUARTER
from .shapes import Command, Ellipse, Path, Shape


def draw_icon(kind: ParticipantKind, box: Box, look: Look) -> list[Shape]:
    """Draw the picture of a kind of participant in the middle of a box, down to its lower edge."""
    return _ICONS[kind](box.middle, box.bottom, look)


def _lines(look: Look, *commands: Command) -> Path:
    return Path(commands, look._replace(fill=None, round=True))


def _actor(x: float, bottom: float, look: Look) -> list[Shape]:
    neck, hip = bottom - 21, bottom - 10
    return [
        _lines(
            look,
            ("M", x, neck),
            ("L", x, hip),
            ("M", x - 10, neck + 5),
            ("L", x + 10, neck + 5),
            ("M", x - 8, bottom - 1),
            ("L", x, hip),
            ("L", x + 8, bottom - 1),
        ),
        Ellipse(x, neck - 6, 6, 6, look),
    ]


def _boundary(x: float, bottom: float, look: Look) -> list[Shape]:
    y = bottom - 14
    return [
        _lines(
            look,
            ("M", x - 17, y - 10),
            ("L", x - 17, y + 10),
            ("M", x - 17, y),
            ("L", x - 7, y),
        ),
        Ellipse(x + 5, y, 12, 12, look),
    ]


def _control(x: float, bottom: float, look: Look) -> list[Shape]:
    y = bottom - 14
    top = y - 12
    return [
        Ellipse(x, y, 12, 12, look),
        _lines(look, ("M", x + 5, top - 5), ("L", x - 1, top), ("L", x + 5, top + 5)),
    ]


def _entity(x: float, bottom: float, look: Look) -> list[Shape]:
    y = bottom - 14
    return [
        Ellipse(x, y, 12, 12, look),
        _lines(look, ("M", x - 12, y + 12), ("L", x + 12, y + 12)),
    ]


def _database(x: float, bottom: float, look: Look) -> list[Shape]:
    left, right, top, low = x - 15, x + 15, bottom - 27, bottom - 7
    return [
        Path(
            (
                ("M", left, top),
                ("L", left, low),
                *_half_ellipse(x, low, 15, 5, downwards=True),
                ("L", right, top),
                *_half_ellipse(x, top, -15, 5, downwards=False),
                ("Z",),
            ),
            look,
        ),
        _lines(look, ("M", left, top), *_half_ellipse(x, top, 15, 5, downwards=True)),
    ]


def _half_ellipse(x: float, y: float, rx: float, ry: float, *, downwards: bool) -> list[Command]:
    """From ``x - rx`` to ``x + rx``, at one height."""
    bend = ry if downwards else -ry
    kx, ky = rx * QUARTER, bend * QUARTER
    return [
        ("C", x - rx, y + ky, x - kx, y + bend, x, y + bend),
        ("C", x + kx, y + bend, x + rx, y + ky, x + rx, y),
    ]


def _upright_half(x: float, y: float, rx: float, ry: float) -> list[Command]:
    """From ``y - ry`` to ``y + ry``, at one place, bent towards ``x + rx``."""
    kx, ky = rx * QUARTER, ry * QUARTER
    return [
        ("C", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        ("C", x + rx, y + ky, x + kx, y + ry, x, y + ry),
    ]


def _queue(x: float, bottom: float, look: Look) -> list[Shape]:
    y = bottom - 14
    left, right, top, low = x - 16, x + 16, y - 11, y + 11
    return [
        Path(
            (
                ("M", left, top),
                ("L", right, top),
                *_upright_half(right, y, 5, 11),
                ("L", left, low),
                *_upright_half(left, y, -5, -11),
                ("Z",),
            ),
            look,
        ),
        _lines(look, ("M", right, top), *_upright_half(right, y, -5, 11)),
    ]


def _cloud(x: float, bottom: float, look: Look) -> list[Shape]:
    y = bottom - 3
    return [
        Path(
            (
                ("M", x - 12, y),
                ("C", x - 24, y, x - 24, y - 15, x - 13, y - 15),
                ("C", x - 13, y - 29, x + 6, y - 31, x + 10, y - 19),
                ("C", x + 23, y - 20, x + 23, y, x + 12, y),
                ("Z",),
            ),
            look,
        )
    ]


_ICONS: Mapping[ParticipantKind, Callable[[float, float, Look], list[Shape]]] = MappingProxyType(
    {
        ParticipantKind.ACTOR: _actor,
        ParticipantKind.BOUNDARY: _boundary,
        ParticipantKind.CONTROL: _control,
        ParticipantKind.ENTITY: _entity,
        ParticipantKind.DATABASE: _database,
        ParticipantKind.QUEUE: _queue,
        ParticipantKind.CLOUD: _cloud,
    }
)
