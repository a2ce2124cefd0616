"""Which of a system's fonts to ask for characters that the library's fonts do not have.

Painters that take the next best font with the right characters mix serifs with sans, and break
emoji apart; so each stretch of a text names good families of its script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, groupby, islice
from operator import add, itemgetter
from unicodedata import bidirectional, category, name

from ..layout.placed import Align
from ..measure.characters import CharacterKind, elements, is_full_width, kind_of
from ..measure.font import FontMeasurer
from .leftward import is_leftward
from .svg.stretches import Part, Stretch

_NOTHING = "\u2060"
"""Takes no room. Before joined emoji, or a text with them, it makes resvg 0.48 shape all in the
font for emoji first; else it counts their glyphs wrong, and panics."""
_RIGHTWARD = ("L", "EN", "AN")
_RIGHT_TO_LEFT, _END_OF_DIRECTION = "\u202b", "\u202c"
_LEFTWARD_MARK = "\u200f"
"""A letter without width: spaces beside it read from right to left, even at an end."""
_EMOJI = "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'"
_SYMBOLS = "'DejaVu Sans', 'Noto Sans Symbols2', 'Apple Symbols', 'Segoe UI Symbol'"
_JAPANESE = "'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'"
_KOREAN = "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'"
_CHINESE = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'"
_SIGNS = ("So", "Sm", "Po", "No")
_ANY = "'Arial Unicode MS', 'Segoe UI', 'DejaVu Sans'"


def script_stretches(
    measurer: FontMeasurer, parts: Sequence[Part], *, rtl: bool = False
) -> Sequence[Sequence[Stretch]]:
    """The stretches of each part of a line.

    They have widths if each can be written apart from the others, and have to be if emoji are
    joined: resvg moves what follows these too far unless it has a place of its own.
    """
    is_known = measurer.is_in_tables
    texts = [part.text for part in parts]
    line = "".join(texts)
    is_certain = _is_width_certain(line, is_known)
    apart = is_certain or _has_to_stand_apart(line)
    if rtl and not apart:
        # resvg knows no attribute ``direction``.
        texts[0] = _RIGHT_TO_LEFT + texts[0]
        texts[-1] += _END_OF_DIRECTION
    found = [
        [
            Stretch(
                stretch,
                family,
                measurer.em_width(stretch, bold=part.bold, code=part.code) if apart else None,
            )
            for stretch, family in split_scripts(text, is_known, line=line, apart=apart)
        ]
        for part, text in zip(parts, texts, strict=True)
    ]
    if not apart and any(map(_is_joined, elements(line))):
        found[0].insert(0, Stretch(_NOTHING, _EMOJI))
    if not apart or is_certain:
        return found
    placed = _placed([stretch for part in found for stretch in part], is_known, rtl=rtl)
    return [list(islice(placed, len(part))) for part in found]


def _has_to_stand_apart(line: str) -> bool:
    """Whether resvg would move what follows emoji too far, or mix up the letters before them.

    It does so behind joined ones, and in scripts that read from right to left behind all; what
    reads both ways is left to it nevertheless, for it knows the order.
    """
    pieces = list(elements(line))
    letters = [piece for piece in pieces if kind_of(piece) is not CharacterKind.EMOJI]
    if any(map(is_leftward, line)):
        has_emoji = len(letters) < len(pieces)
        return has_emoji and not any(bidirectional(each) in _RIGHTWARD for each in letters)
    return any(map(_is_joined, pieces))


def _placed(
    stretches: Sequence[Stretch], is_known: Callable[[str], bool], *, rtl: bool
) -> Iterator[Stretch]:
    """Give those that stand apart their order from left to right.

    Those of uncertain width continue one another, and stand close to their neighbours.
    """
    is_certain = partial(_is_width_certain, is_known=is_known)
    chunks: list[list[Stretch]] = []
    for stretch in stretches:
        before = chunks[-1][0] if chunks else None
        if before is None or is_certain(before.text) or is_certain(stretch.text):
            chunks.append([])
        chunks[-1].append(stretch)
    leftward = [
        place
        for place, chunk in enumerate(chunks)
        if any(is_leftward(char) for each in chunk for char in each.text)
    ]
    last = len(chunks) - 1
    first_turned, last_turned = (leftward[0], leftward[-1]) if leftward else (0, -1)
    if rtl:
        first_turned, last_turned = 0, last
    for place, chunk in enumerate(chunks):
        is_turned = first_turned <= place <= last_turned
        rank = first_turned + last_turned - place if is_turned else place
        align = Align.START if is_certain(chunk[0].text) else _align_at(rank, last)
        mark = _LEFTWARD_MARK if place in leftward else ""
        for index, each in enumerate(chunk):
            text = f"{mark}{each.text}{mark}"
            yield each._replace(text=text, align=align, rank=rank, continues=index > 0)


def _align_at(rank: int, last: int) -> Align:
    if rank == last:
        return Align.START
    return Align.MIDDLE if rank else Align.END


def _is_joined(piece: str) -> bool:
    return len(piece) > 1


def _is_width_certain(text: str, is_known: Callable[[str], bool]) -> bool:
    """Whether it is known well enough how wide each stretch of a text is, and their order.

    Hangul and letters of most scripts are as wide as their font likes.
    """
    return all(
        kind is CharacterKind.EMOJI
        or piece == _NOTHING
        or is_known(piece)
        or (kind is CharacterKind.WIDE and is_full_width(piece))
        or category(piece) in _SIGNS
        for piece, kind in ((piece, kind_of(piece)) for piece in elements(text))
    )


def split_scripts(
    text: str, is_known: Callable[[str], bool], *, line: str = "", apart: bool = False
) -> Iterator[tuple[str, str | None]]:
    """Cut a text into stretches, each with the families of its script.

    Args:
        text: A line, or a part of it.
        is_known: Tells whether the library's fonts have a character.
        line: The line that it is a part of.
        apart: Whether each stretch is written apart from the others.

    Yields:
        A stretch, and its families as CSS says them; None where the library's fonts serve. What
        takes no room stays with what stands before it. Beside ideographs, and beside scripts that
        read from right to left, all letters come from one of their fonts unless they stand apart:
        resvg would take just any for them. Joined emoji that stand apart do so one by one: resvg
        moves what follows them too far.
    """
    pieces = list(elements(text))
    kinds = [kind_of(piece) for piece in pieces]
    line = line or text
    wide = (
        _wide_families(line)
        if any(kind_of(piece) is CharacterKind.WIDE for piece in elements(line))
        else None
    )
    beside = _ANY if wide is None and any(map(is_leftward, line)) else wide
    families: list[str | None] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if apart and piece == " " and families and families[-1] == _EMOJI:
            families.append(None)
        elif kind is CharacterKind.ZERO or piece == " ":
            families.append(families[-1] if families else wide)
        elif kind is CharacterKind.EMOJI:
            families.append(_EMOJI)
        elif all(map(is_known, piece)):
            families.append(None if apart else beside)
        elif wide is not None and (kind is CharacterKind.WIDE or not apart):
            families.append(wide)
        else:
            families.append(_families(piece))
    joined = [apart and _is_joined(piece) for piece in pieces]
    counts = map(add, accumulate(joined, initial=0), accumulate(joined))
    for (family, _), grouped in groupby(
        zip(families, counts, pieces, strict=True), key=itemgetter(0, 1)
    ):
        stretch = [piece for _, _, piece in grouped]
        if apart and _is_joined(stretch[0]):
            stretch.insert(0, _NOTHING)
        yield "".join(stretch), family


def families_of(char: str, is_known: Callable[[str], bool]) -> str | None:
    """The families to ask for a character that stands alone."""
    return next(family for _, family in split_scripts(char, is_known))


def _wide_families(text: str) -> str:
    """Families for ideographs, by the letters of a language that stand beside them."""
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    if any("\uac00" <= char <= "\ud7a3" or "\u1100" <= char <= "\u11ff" for char in text):
        return _KOREAN
    return _CHINESE


def _families(char: str) -> str:
    if category(char[0]) in _SIGNS:
        return _SYMBOLS
    # The names of letters begin with that of their script: HEBREW LETTER ALEF.
    script = name(char[0], "").split(" ", 1)[0].title()
    return f"'Noto Sans {script}', {_ANY}" if script else _ANY
