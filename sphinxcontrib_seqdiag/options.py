"""The options of the directive. A value that is not understood is told and ignored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


_LENGTH = tolerant(directives.length_or_percentage_or_unitless, "a length such as 300, 12em or 50%")

OPTIONS: dict[str, Converter] = {
    "alt": directives.unchanged,
    "align": _one_of(("left", "center", "right")),
    "caption": directives.unchanged,
    "name": directives.unchanged,
    "class": tolerant(directives.class_option, "names of classes"),
    "width": _LENGTH,
    "height": _LENGTH,
    "scale": tolerant(directives.percentage, "a percentage"),
    "theme": tolerant(_theme, f"one of {', '.join(theme_names())}"),
    "dialect": _one_of(DIALECTS),
}
"""All options by name, each with what reads its value."""


def understood(options: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The options that make sense, and a message for each that does not."""
    good: dict[str, Any] = {}
    messages = []
    for name, value in options.items():
        if isinstance(value, Misunderstood):
            messages.append(f"option {name}: {value.value!r} is not {value.expected}")
        else:
            good[name] = value
    return good, messages
