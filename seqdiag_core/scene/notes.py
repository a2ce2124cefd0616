"""Notes of all shapes."""

from __future__ import annotations

from ..layout.placed import Box, PlacedNote
from ..model import NoteShape
from ..theme.looks import Look
from ..theme.theme import Theme
from .looks import own_ink, own_look
from .shapes import Command, Group, Path, Rect, Shape
from .texts import draw_text

_ROUND = 10.0


def draw_note(placed: PlacedNote, theme: Theme) -> Group:
    """Draw a note."""
    note = placed.note
    look = own_look(theme.looks.note, note.style, theme)
    color = own_ink(theme.colors.token("note_ink"), note.style, theme)
    shapes = [
        *_outline(placed.box, note.shape, look, theme),
        *draw_text(placed.text, theme, color),
    ]
    return Group("sd-note", tuple(shapes), note.span, link=note.link)


def _outline(box: Box, shape: NoteShape, look: Look, theme: Theme) -> list[Shape]:
    x, y, width, height = box
    if shape is NoteShape.BOX:
        return [Rect(x, y, width, height, look, theme.radii.note)]
    if shape is NoteShape.ROUND:
        return [Rect(x, y, width, height, look, min(_ROUND, height / 2))]
    fold = theme.spacing.note_fold
    right, bottom, middle = box.right, box.bottom, y + height / 2
    if shape is NoteShape.HEXAGON:
        return [
            _closed(
                look,
                (x, middle),
                (x + fold, y),
                (right - fold, y),
                (right, middle),
                (right - fold, bottom),
                (x + fold, bottom),
            )
        ]
    if shape is NoteShape.ANGLED:
        return [
            _closed(
                look,
                (x, y + fold),
                (x + fold, y),
                (right - fold, y),
                (right, y + fold),
                (right, bottom - fold),
                (right - fold, bottom),
                (x + fold, bottom),
                (x, bottom - fold),
            )
        ]
    corner = (right - fold, y + fold)
    flap: tuple[Command, ...] = (
        ("M", right - fold, y),
        ("L", *corner),
        ("L", right, y + fold),
    )
    page = _closed(look, (x, y), (right - fold, y), (right, y + fold), (right, bottom), (x, bottom))
    return [page, Path(flap, look._replace(fill=None, dash=()))]


def _closed(look: Look, *points: tuple[float, float]) -> Path:
    first, *others = points
    return Path((("M", *first), *(("L", *point) for point in others), ("Z",)), look)
