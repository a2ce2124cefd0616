"""The options of the directive. A value that is not understood is told and ignored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from docutils.parsers.rst import directives

from seqdiag_core.api import DIALECTS

from .themes import is_theme, theme_names


class Misunderstood(NamedTuple):
    """Stands for the value of an option that makes no sense.

    Attributes:
        value: What was written.
        expected: What would have been understood.
    """

    value: str
    expected: str


Converter = Callable[[Any], Any]


def tolerant(convert: Converter, expected: str) -> Converter:
    """A converter that answers a wrong value with ``Misunderstood`` instead of raising."""

    def converter(argument: Any) -> Any:
        try:
            return convert(argument)
        except (ValueError, TypeError):
            return Misunderstood((argument or "").strip(), expected)

    return converter


def _one_of(values: Iterable[str]) -> Converter:
    allowed = tuple(values)
    return tolerant(
        lambda argument: directives.choice(argument, allowed), f"one of {', '.join(allowed)}"
    )


def _theme(argument: Any) -> str:
    name: str = directives.unchanged_required(argument).strip()
    if not is_theme(name):
        raise ValueError(name)
    return name


FORMATS = ("svg", "pdf", "png", "text")
"""What the options for formats may ask for."""


def _figure_width(argument: Any) -> str:
    if argument and argument.strip() == "image":
        return "image"
    return directives.length_or_percentage_or_unitless(argument, "px")


_FIGURE_WIDTH = tolerant(_figure_width, "a length such as 300, 12em or 50%, or image")

_LENGTH = tolerant(directives.length_or_percentage_or_unitless, "a length such as 300, 12em or 50%")

_CLASSES = tolerant(directives.class_option, "names of classes")

OPTIONS: dict[str, Converter] = {
    "alt": directives.unchanged,
    "align": _one_of(("left", "center", "right")),
    "caption": directives.unchanged,
    "name": directives.unchanged,
    "class": _CLASSES,
    "width": _LENGTH,
    "height": _LENGTH,
    "max-width": _LENGTH,
    "maxwidth": _LENGTH,
    "figwidth": _FIGURE_WIDTH,
    "figclass": _CLASSES,
    "scale": tolerant(directives.percentage, "a percentage"),
    "theme": tolerant(_theme, f"one of {', '.join(theme_names())}"),
    "dialect": _one_of(DIALECTS),
    "title": directives.unchanged,
    "format": _one_of(FORMATS),
    "html_format": _one_of(FORMATS),
    "latex_format": _one_of(FORMATS),
    "desctable": directives.flag,
    "zoom": directives.flag,
}
"""All options by name, each with what reads its value."""


def understood(options: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The options that make sense under their right names, and a message for each other one."""
    good: dict[str, Any] = {}
    messages = []
    for name, value in options.items():
        if isinstance(value, Misunderstood):
            messages.append(f"option {name}: {value.value!r} is not {value.expected}")
        else:
            good[name] = value
    if "maxwidth" in good:
        messages.append("option maxwidth is out of date; use width")
        good.setdefault("width", good.pop("maxwidth"))
    return good, messages
