"""How wide text is in pixels: from the metrics that Helvetica, Arial and Liberation Sans share.

A theme in other fonts brings the tables of these along.
Kerning does not count: no two programs apply it alike. Texts with a known width are pinned to it
where they are drawn, the others get a little more room.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..label import MarkKind, Run
from .metrics import Font, Role, Whole
from .tables import UNITS_PER_EM, load_table, parse_table

_MONO_UNITS = 1229
MONO_EM = _MONO_UNITS / UNITS_PER_EM
"""Width of every character of Liberation Mono, as of Courier New."""

_SCALES: Mapping[MarkKind, float] = MappingProxyType(
    {
        MarkKind.SMALL: 0.8,
        MarkKind.BIG: 1.2,
        MarkKind.SUBSCRIPT: 0.75,
        MarkKind.SUPERSCRIPT: 0.75,
    }
)
"""Size of marked text as a factor on the size of the text around it."""

_LEAST_SIZE = 9.0
"""Size in pixels that marks make no text smaller than; what is smaller already stays as it is."""

UNCERTAIN = 1.08
"""What a text takes at most, where fonts that are not known have a part in it."""

_EMOJI = 1.25
_MEMO_SIZE = 4096


class Typography(NamedTuple):
    """The type of a theme: families as CSS says them, and a font for each role.

    Attributes:
        family: The fonts of all text but code; they have to share the metrics of the tables.
        mono: The fonts of code.
        fonts: Size, line height, weight and slant of each role.
        widths: Tables of the regular and the bold font of the family; None stands for those of
            Helvetica and its like.
    """

    family: str
    mono: str
    fonts: Mapping[Role, Font]
    widths: tuple[str, str] | None = None


TYPOGRAPHY = Typography(
    'Helvetica, Arial, "Liberation Sans", sans-serif',
    '"Courier New", "Liberation Mono", Courier, monospace',
    MappingProxyType(
        {
            Role.TITLE: Font(18, 24, bold=True),
            Role.HEAD: Font(14, 18, bold=True),
            Role.MESSAGE: Font(13, 17),
            Role.NOTE: Font(12, 16),
            Role.GUARD: Font(12, 16),
            Role.REFERENCE: Font(12, 16),
            Role.STATE: Font(12, 16),
            Role.DELAY: Font(12, 16, italic=True),
            Role.KEYWORD: Font(12, 16, bold=True),
            Role.DIVIDER: Font(12, 16, bold=True),
            Role.GROUP: Font(12, 16, bold=True),
            Role.BADGE: Font(10.5, 16, bold=True),
            Role.STEREOTYPE: Font(11, 14, italic=True),
            Role.HEADER: Font(11, 14),
            Role.FOOTER: Font(11, 14),
            Role.CAPTION: Font(12, 16),
            Role.LEGEND: Font(12, 16),
        }
    ),
)
"""The type that the visual design asks for."""


class _Face:
    """A weight of the family, or the font for code: widths of whole texts in em, remembered.

    Args:
        unit: Gives the width of a character in units of the em; KeyError for an unknown one.
    """

    __slots__ = ("_memo", "_unit")

    def __init__(self, unit: Callable[[str], int]) -> None:
        self._unit = unit
        self._memo: dict[str, tuple[float, bool]] = {}

    def measure(self, text: str) -> tuple[float, bool]:
        """Width in em, and whether it is known for certain."""
        found = self._memo.get(text)
        if found is None:
            if len(self._memo) >= _MEMO_SIZE:
                self._memo.clear()
            found = self._memo[text] = self._sum(text)
        return found

    def has(self, text: str) -> bool:
        """Whether the table has all characters of a text."""
        try:
            sum(map(self._unit, text))
        except KeyError:
            return False
        return True

    def _sum(self, text: str) -> tuple[float, bool]:
        try:
            return sum(map(self._unit, text)) / UNITS_PER_EM, True
        except KeyError:
            return _estimate(text, self._unit)


def _estimate(text: str, unit: Callable[[str], int]) -> tuple[float, bool]:
    """Width in em of a text with characters that are in no table, and whether it is certain."""
    from .characters import CharacterKind, elements, estimated_width, is_full_width, kind_of

    total = 0.0
    certain = True
    for element in elements(text):
        kind = kind_of(element)
        if kind is CharacterKind.WIDE:
            total += 1.0
            certain = certain and is_full_width(element)
        elif kind is CharacterKind.EMOJI:
            total += _EMOJI
        elif kind is CharacterKind.NARROW:
            try:
                total += unit(element) / UNITS_PER_EM
            except KeyError:
                total += estimated_width(element)
                certain = False
    return (total, True) if certain else (total * UNCERTAIN, False)


class FontMeasurer:
    """Measures in pixels, in the fonts of a typography."""

    whole = Whole()
    """A word that is too long is broken: a picture is as wide as its limits say."""

    def __init__(self, typography: Typography = TYPOGRAPHY) -> None:
        self._fonts = typography.fonts
        regular, bold = map(load_table, ("liberation_sans_regular", "liberation_sans_bold"))
        self._shipped = _Face(regular.__getitem__)
        if typography.widths is not None:
            regular, bold = map(parse_table, typography.widths)
        self._regular, self._bold = _Face(regular.__getitem__), _Face(bold.__getitem__)
        # Code is set in a font that has the characters of the family, all but accents equally wide.
        self._code = _Face(lambda char: _MONO_UNITS if regular[char] else 0)
        self._measures = {
            role: ((self._bold if font.bold else self._regular).measure, font.size)
            for role, font in typography.fonts.items()
        }

    def font(self, role: Role) -> Font:
        """The font of a role."""
        return self._fonts[role]

    def width(self, text: str, role: Role) -> float:
        """Width of one line of plain text."""
        measure, size = self._measures[role]
        return measure(text)[0] * size

    def runs_width(self, runs: Sequence[Run], role: Role) -> float:
        """Width of one line of marked text."""
        measure, size = self._measures[role]
        return size * sum(
            self._marked(run, measure, size) if run.marks else measure(run.text)[0] for run in runs
        )

    def em_width(self, text: str, *, bold: bool, code: bool = False) -> float:
        """Width of one line of plain text, or of code, in em."""
        face = self._code if code else self._bold if bold else self._regular
        return face.measure(text)[0]

    def is_exact(self, text: str) -> bool:
        """Whether the width is known for certain, so that it may be pinned."""
        return self._regular.measure(text)[1]

    def is_in_tables(self, text: str) -> bool:
        """Whether the fonts of the library have all its characters."""
        return self._shipped.has(text)

    def _marked(self, run: Run, measure: Callable[[str], tuple[float, bool]], size: float) -> float:
        """Width of a run with marks, in em of the text around it."""
        kinds = {mark.kind for mark in run.marks}
        if MarkKind.CODE in kinds:
            measure = self._code.measure
        elif MarkKind.BOLD in kinds:
            measure = self._bold.measure
        return measure(run.text)[0] * marked_scale(kinds, size)


def marked_scale(kinds: Collection[MarkKind], size: float) -> float:
    """What marks multiply the size of a text by, given the size of the text around it."""
    scale = 1.0
    for kind, factor in _SCALES.items():
        if kind in kinds:
            scale *= factor
    return max(scale, min(_LEAST_SIZE / size, 1.0))
