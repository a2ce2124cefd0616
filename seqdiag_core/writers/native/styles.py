"""Looks: colours by name where they have one, and one token for what has no short spelling."""

from __future__ import annotations

from ...colors import NAMES
from ...model import LineStyle, Style

_NAMED = {value: name for name, value in reversed(NAMES.items())}


def write_color(color: str) -> str:
    """A colour ``#rrggbb`` by its name, else as it is; both begin with a hash."""
    name = _NAMED.get(color)
    return color if name is None else f"#{name}"


def write_style(style: Style) -> str:
    """A style as it stands behind a name, empty if it asks for nothing.

    ``#fill``, ``#fill #stroke;2;dashed``, or, if no fill leads or the ink is asked for,
    ``#fill;line:#stroke;width:2;dashed;text:#ink`` with only the parts that there are.
    """
    fill, stroke, width, dash, ink = style
    if fill is not None and stroke is not None and ink is None:
        return f"{write_color(fill)} {write_color(stroke)}{_outline(width, dash)}"
    parts = [] if fill is None else [write_color(fill).removeprefix("#")]
    if stroke is not None:
        parts.append(f"line:{write_color(stroke)}")
    if width is not None:
        parts.append(f"width:{width}")
    if dash is not None:
        parts.append(dash.value)
    if ink is not None:
        parts.append(f"text:{write_color(ink)}")
    return "#" + ";".join(parts) if parts else ""


def write_lifeline_style(style: Style) -> str:
    """The style of a lifeline, whose first colour is that of the line."""
    fill, stroke, width, dash, ink = style
    if fill is not None or ink is not None or stroke is None:
        return write_style(style)
    return write_color(stroke) + _outline(width, dash)


def _outline(width: int | None, dash: LineStyle | None) -> str:
    if dash is not None:
        return f";{'' if width is None else width};{dash.value}"
    return "" if width is None else f";{width}"
