"""How far shapes reach: what a pointer may hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..layout.placed import BEFORE_ANCHOR
from ..scene.shapes import Ellipse, Group, Line, MarkedText, Path, Rect, Shape, Text

_LETTER = 0.6
"""Width of a letter of unknown width, as a part of its size."""


def reach_of(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    """Left, upper, right and lower end of some shapes, at least one."""
    points = [point for shape in shapes for point in _points(shape)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _points(shape: Shape) -> Iterator[tuple[float, float]]:
    if isinstance(shape, Group):
        for inner in shape.shapes:
            yield from _points(inner)
    elif isinstance(shape, Line):
        yield from ((shape.x1, shape.y1), (shape.x2, shape.y2))
    elif isinstance(shape, Rect):
        yield from ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
    elif isinstance(shape, Ellipse):
        x, y, rx, ry = shape[:4]
        yield from ((x - rx, y - ry), (x + rx, y + ry))
    elif isinstance(shape, Path):
        for _, *values in shape.commands:
            yield from zip(values[::2], values[1::2], strict=True)
    else:
        yield from _corners(shape)


def _corners(text: Text | MarkedText) -> Iterator[tuple[float, float]]:
    size = text.look.font.size
    if isinstance(text, Text):
        width = text.length or _LETTER * size * len(text.text)
        left = text.x - BEFORE_ANCHOR[text.align] * width
    else:
        width = text.length or _LETTER * size * sum(len(piece.text) for piece in text.pieces)
        left = text.x
    yield from ((left, text.y - size), (left + width, text.y + size / 4))
