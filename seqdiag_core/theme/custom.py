"""Themes of one's own: a theme by name, and what is to be different from it.

A theme is written as a TOML file or as a dictionary of the same form::

    base = "light"            # the theme it is made from
    density = "compact"       # or "comfortable"

    [colors]                  # colours by what they are for, see ``Palette``
    head = "honeydew"
    head-outline = "#2e7d32"

    [dark]                    # the same for dark pages, where the base has both schemes

    [source-colors]           # what becomes of colours that sources ask for, see ``Tints``
    literal = true

    [type]                    # families, and the size in pixels of each role, or more of its font
    title = 24
    message = { size = 12, line = 16 }

    [widths]                  # of a family that is not as wide as Arial; ``make_table`` writes it
    regular = "20 543 ..."
    bold = "20 557 ..."

    [spacing]                 # distances in pixels, see ``Spacing``
    margin = 8

    [strokes]                 # widths of lines, see ``Strokes``
    arrow = 2

    [corners]                 # radii, see ``Radii``
    head = 0

    [fonts]                   # font files for what the library's fonts lack, in PNG and PDF
    files = ["NotoSansJP-Regular.ttf"]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from math import isfinite
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from ..colors import parse_color
from ..measure.font import Typography
from ..measure.metrics import Font, Role
from ..measure.tables import parse_table
from ..report import did_you_mean
from .density import COMPACT
from .palette import Palette
from .registry import find_named_theme
from .theme import Theme

_Part = TypeVar("_Part", bound=tuple[Any, ...])
_Section: TypeAlias = "Callable[[_Reader, Theme, Mapping[str, object]], Theme]"
_LARGEST = 1000
_FIXED = frozenset({"leads", "unit", "half", "ascent", "descent", "centering"})
_DENSITIES = ("comfortable", "compact")
_WEIGHTS = ("regular", "bold")
_LINE = 1.3
"""Height of a line whose size alone is given, as a factor on the size."""


class ThemeError(ValueError):
    """Raised for a theme that cannot be understood.

    Attributes:
        problems: Everything that is wrong with it, each with the place that it is about.
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def read_theme(data: Mapping[str, object], name: str = "custom") -> Theme:
    """Make a theme of a dictionary.

    Args:
        data: The dictionary; the documentation of this module shows its form.
        name: What the theme is called; style sheets find its pictures by it.

    Raises:
        ThemeError: Something in it has no meaning; the error tells of all such things at once.
    """
    reader = _Reader()
    theme = reader.theme(data, name)
    if reader.problems:
        raise ThemeError(reader.problems)
    return theme


class _Reader:
    """Reads a dictionary and collects what is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def theme(self, data: Mapping[str, object], name: str) -> Theme:
        """The theme of a whole dictionary."""
        theme = replace(self._base(data), name=name)
        for key, value in data.items():
            if key in ("base", "density"):
                continue
            read = _SECTIONS.get(key)
            if read is None:
                self._unknown(key, key, ("base", "density", *_SECTIONS))
            elif not isinstance(value, Mapping):
                self._wrong(key, value, "a table")
            else:
                theme = read(self, theme, value)
        return theme

    def _base(self, data: Mapping[str, object]) -> Theme:
        base = data.get("base", "light")
        theme = find_named_theme("light")
        try:
            theme = find_named_theme(base if isinstance(base, str) else str(base))
        except ValueError as error:
            self.problems.append(f"base: {error}")
        density = data.get("density")
        if "density" in data and density not in _DENSITIES:
            self._wrong("density", density, " or ".join(map(repr, _DENSITIES)))
        return replace(theme, spacing=COMPACT) if density == "compact" else theme

    def colors(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``colors``."""
        return replace(theme, palette=self._palette(theme.palette, data, "colors"))

    def dark(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``dark``."""
        if theme.dark is None:
            self.problems.append("dark: the base has one scheme only; use base = 'auto'")
            return theme
        return replace(theme, dark=self._palette(theme.dark, data, "dark"))

    def source_colors(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``source-colors``."""
        return replace(theme, tints=self._part(theme.tints, data, "source-colors", 1))

    def spacing(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``spacing``."""
        return replace(theme, spacing=self._part(theme.spacing, data, "spacing", _LARGEST))

    def strokes(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``strokes``."""
        return replace(theme, strokes=self._part(theme.strokes, data, "strokes", _LARGEST))

    def corners(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``corners``."""
        return replace(theme, radii=self._part(theme.radii, data, "corners", _LARGEST))

    def fonts(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``fonts``."""
        for key in data:
            if key != "files":
                self._unknown(f"fonts.{key}", key, ("files",))
        files = data.get("files", ())
        if not isinstance(files, list | tuple) or not all(isinstance(each, str) for each in files):
            self._wrong("fonts.files", files, "a list of paths")
            return theme
        return replace(theme, font_files=tuple(files))

    def type(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``type``."""
        typography = theme.typography
        fonts = dict(typography.fonts)
        roles = {role.value: role for role in Role}
        families = {"family": typography.family, "mono": typography.mono}
        for key, value in data.items():
            place = f"type.{key}"
            if key in families:
                if isinstance(value, str) and value.strip():
                    families[key] = value
                else:
                    self._wrong(place, value, "the names of fonts")
            elif key in roles:
                fonts[roles[key]] = self._font(fonts[roles[key]], value, place)
            else:
                self._unknown(place, key, (*families, *roles))
        changed = Typography(**families, fonts=fonts, widths=typography.widths)
        return replace(theme, typography=changed)

    def widths(self, theme: Theme, data: Mapping[str, object]) -> Theme:
        """Section ``widths``."""
        for key in data:
            if key not in _WEIGHTS:
                self._unknown(f"widths.{key}", key, _WEIGHTS)
        regular, bold = (self._table(data, weight) for weight in _WEIGHTS)
        if regular is None or bold is None:
            return theme
        return replace(theme, typography=theme.typography._replace(widths=(regular, bold)))

    def _table(self, data: Mapping[str, object], weight: str) -> str | None:
        """A table of widths, or None after telling what is wrong with it."""
        table = data.get(weight)
        try:
            if isinstance(table, str):
                parse_table(table)
                return table
        except ValueError:
            pass
        self.problems.append(
            f"widths.{weight}: expected a table that seqdiag_core.measure.make_table has written"
        )
        return None

    def _font(self, font: Font, value: object, place: str) -> Font:
        if isinstance(value, Mapping):
            return self._part(font, value, place, _LARGEST)
        if not self._is_number(value, place, _LARGEST):
            return font
        size = float(value)  # type: ignore[arg-type]  # it is a number
        return font._replace(size=size, line=round(size * _LINE))

    def _palette(self, palette: Palette, data: Mapping[str, object], place: str) -> Palette:
        found: dict[str, str] = {}
        for key, value in data.items():
            field = str(key).replace("-", "_")
            color = parse_color(value) if isinstance(value, str) else None
            if field not in Palette._fields:
                self._unknown(f"{place}.{key}", key, _spelled(Palette._fields))
            elif color is None:
                self._wrong(f"{place}.{key}", value, "a colour, such as '#2a4fb0' or 'teal'")
            else:
                found[field] = color
        return palette._replace(**found)

    def _part(self, part: _Part, data: Mapping[str, object], place: str, largest: float) -> _Part:
        """A named tuple with some of its fields changed, each in its own type."""
        before: dict[str, object] = part._asdict()  # type: ignore[attr-defined]
        known = [field for field in before if field not in _FIXED]
        found: dict[str, object] = {}
        for key, value in data.items():
            field, where = str(key).replace("-", "_"), f"{place}.{key}"
            if field not in known:
                self._unknown(where, key, _spelled(known))
            elif isinstance(before[field], bool):
                if isinstance(value, bool):
                    found[field] = value
                else:
                    self._wrong(where, value, "true or false")
            elif isinstance(before[field], tuple):
                if self._is_dash(value, where):
                    found[field] = tuple(value)  # type: ignore[arg-type]  # it is a list
            elif self._is_number(value, where, largest):
                found[field] = value
        changed: _Part = part._replace(**found)  # type: ignore[attr-defined]
        return changed

    def _is_number(self, value: object, place: str, largest: float) -> bool:
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and isfinite(value)
            and 0 <= value <= largest
        ):
            return True
        self._wrong(place, value, f"a number from 0 to {largest:g}")
        return False

    def _is_dash(self, value: object, place: str) -> bool:
        if isinstance(value, list | tuple):
            return all(self._is_number(each, place, _LARGEST) for each in value)
        self._wrong(place, value, "a list of lengths: dash, gap")
        return False

    def _unknown(self, place: str, key: str, known: Iterable[str]) -> None:
        known = tuple(known)
        near = did_you_mean(str(key), known)  # a dictionary in Python may have any keys
        hint = f"did you mean {near!r}?" if near else f"known are {', '.join(known)}"
        self.problems.append(f"{place}: unknown; {hint}")

    def _wrong(self, place: str, value: object, expected: str) -> None:
        self.problems.append(f"{place}: expected {expected}, found {value!r}")


def _spelled(fields: Iterable[str]) -> list[str]:
    return [field.replace("_", "-") for field in fields]


_SECTIONS: Mapping[str, _Section] = MappingProxyType(
    {
        "colors": _Reader.colors,
        "dark": _Reader.dark,
        "source-colors": _Reader.source_colors,
        "type": _Reader.type,
        "widths": _Reader.widths,
        "spacing": _Reader.spacing,
        "strokes": _Reader.strokes,
        "corners": _Reader.corners,
        "fonts": _Reader.fonts,
    }
)
