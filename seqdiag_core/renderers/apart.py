"""Stretches of a line that are written apart, each at a place of its own.

resvg 0.48 moves what follows joined emoji too far, and counts the glyphs of ligatures wrong where
one line takes them from several fonts; it does neither with stretches that stand for themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, groupby, islice
from operator import add, itemgetter
from unicodedata import category

from ..layout.placed import Align
from ..measure.characters import CharacterKind, elements, is_full_width, kind_of
from ..measure.font import FontMeasurer
from .bidi import drawn_order, levels
from .svg.stretches import Part, Stretch

SIGNS = ("So", "Sm", "Po", "No")
"""Categories of characters that are about as wide in all fonts."""

_NOTHING = "\u2060"
"""Takes no room. Before joined emoji it makes resvg 0.48 shape all in the font for emoji first;
else it counts their glyphs wrong, and panics."""
_LEFTWARD_MARK = "\u200f"
"""A letter without width: signs and spaces beside it read from right to left."""


def is_joined(piece: str) -> bool:
    """Whether an element of a text is several characters that make one emoji."""
    return len(piece) > 1


def is_width_certain(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether it is known well enough how wide each stretch of a text is.

    Hangul and letters of most scripts are as wide as their font likes.
    """
    return all(
        kind is CharacterKind.EMOJI
        or piece == _NOTHING
        or is_known(piece)
        or (kind is CharacterKind.WIDE and is_full_width(piece))
        or category(piece) in SIGNS
        for piece, kind in ((piece, kind_of(piece)) for piece in elements(text))
    )


def stretches_apart(
    parts: Sequence[Part], families: Sequence[str | None], measurer: FontMeasurer, *, rtl: bool
) -> Sequence[Sequence[Stretch]]:
    """The stretches of each part of a line, with widths.

    Args:
        parts: The parts of the line.
        families: The families of each of its elements.
        measurer: Knows how wide they are.
        rtl: Whether the line as a whole reads from right to left.
    """
    pieces = [list(elements(part.text)) for part in parts]
    flat = [piece for part in pieces for piece in part]
    depths = levels(flat, rtl=rtl)
    looks = iter(zip(families, depths, strict=True))
    cut = [list(_cut(part, list(islice(looks, len(part))))) for part in pieces]
    stretches = [
        Stretch(text, family, measurer.em_width(text, bold=part.bold, code=part.code), rank=depth)
        for part, found in zip(parts, cut, strict=True)
        for text, family, depth in found
    ]
    placed = _placed(stretches, measurer.is_in_tables)
    return [list(islice(placed, len(found))) for found in cut]


def _cut(
    pieces: Sequence[str], looks: Sequence[tuple[str | None, int]]
) -> Iterator[tuple[str, str | None, int]]:
    """Stretches of one family and one direction; joined emoji one by one."""
    joined = [is_joined(piece) for piece in pieces]
    counts = map(add, accumulate(joined, initial=0), accumulate(joined))
    for (look, _), grouped in groupby(zip(looks, counts, pieces, strict=False), itemgetter(0, 1)):
        stretch = [piece for _, _, piece in grouped]
        if is_joined(stretch[0]):
            stretch.insert(0, _NOTHING)
        yield "".join(stretch), *look


def _placed(stretches: Sequence[Stretch], is_known: Callable[[str], bool]) -> Iterator[Stretch]:
    """Give stretches whose ranks are levels of direction their order from left to right.

    Those of uncertain width continue one another, and stand close to their neighbours.
    """
    is_certain = partial(is_width_certain, is_known=is_known)
    chunks: list[list[Stretch]] = []
    for stretch in stretches:
        before = chunks[-1][0] if chunks else None
        continues = (
            before is not None
            and (before.family, before.rank) == (stretch.family, stretch.rank)
            and not (is_certain(before.text) or is_certain(stretch.text))
        )
        if not continues:
            chunks.append([])
        chunks[-1].append(stretch)
    order = drawn_order([chunk[0].rank for chunk in chunks])
    ranks = {place: rank for rank, place in enumerate(order)}
    for place, chunk in enumerate(chunks):
        rank = ranks[place]
        align = Align.START if is_certain(chunk[0].text) else _align_at(rank, len(chunks) - 1)
        is_turned = chunk[0].rank % 2 and not _is_picture(chunk[0].text)
        mark = _LEFTWARD_MARK if is_turned else ""
        for index, each in enumerate(chunk):
            text = f"{mark}{each.text}{mark}"
            yield each._replace(text=text, align=align, rank=rank, continues=index > 0)


def _is_picture(text: str) -> bool:
    return text.startswith(_NOTHING) or kind_of(text[0]) is CharacterKind.EMOJI


def _align_at(rank: int, last: int) -> Align:
    if rank == last:
        return Align.START
    return Align.MIDDLE if rank else Align.END
