"""The options of the directive. A value that is not understood is told and ignored."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from docutils.parsers.rst import directives

from seqdiag_core.api import DIALECTS

from .themes import Themes


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


def _shown(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _flag(argument: str | None) -> None:
    if (argument or "").strip().lower() not in ("", "true", "yes"):
        raise ValueError(argument)


_FLAG = tolerant(_flag, "empty, but this option takes no value")

FORMATS = ("svg", "pdf", "png", "text")
"""What the options for formats may ask for."""


def _figure_width(argument: Any) -> str:
    if argument and argument.strip() == "image":
        return "image"
    return directives.length_or_percentage_or_unitless(argument, "px")


def _configuration(argument: Any) -> str:
    found = json.loads(argument or "")
    if not isinstance(found, dict):
        raise ValueError(argument)
    # Two percent signs would end what holds it in a source.
    return json.dumps(found).replace("%", r"\u0025")


_FIGURE_WIDTH = tolerant(_figure_width, "a length such as 300, 12em or 50%, or image")

_LENGTH = tolerant(directives.length_or_percentage_or_unitless, "a length such as 300, 12em or 50%")

_SIDES = ("left", "center", "right")

_CLASSES = tolerant(directives.class_option, "names of classes")


class Option(NamedTuple):
    """An option of the directive.

    Attributes:
        convert: Reads the value.
        value: What to write, in Markdown; empty for an option without a value.
        doc: What it does, in Markdown.
    """

    convert: Converter
    value: str
    doc: str


_FORMAT = Option(_one_of(FORMATS), _shown(FORMATS), "what builders are given that can show it")

DESCRIBED: dict[str, Option] = {
    "alt": Option(
        directives.unchanged,
        "text",
        "what a screen reader says; else the title, or a sentence made from the diagram",
    ),
    "caption": Option(
        directives.unchanged,
        "text with inline markup",
        "makes a figure with this caption; it is numbered with `numfig = True`",
    ),
    "name": Option(directives.unchanged, "a name", "a target for `ref` and `numref`"),
    "align": Option(_one_of(_SIDES), _shown(_SIDES), "where the picture stands"),
    "width": Option(_LENGTH, "a length", "width of the picture"),
    "height": Option(_LENGTH, "a length", "height of the picture"),
    "max-width": Option(
        _LENGTH, "a length", "its greatest width; it shrinks where there is less room"
    ),
    "scale": Option(
        tolerant(directives.percentage, "a percentage"),
        "a percentage",
        "size as a part of its natural one",
    ),
    "zoom": Option(
        _FLAG, "", "the picture keeps its size, and is scrolled where there is less room"
    ),
    "class": Option(_CLASSES, "names", "CSS classes of the element around it"),
    "figwidth": Option(
        _FIGURE_WIDTH, "a length, or `image`", "width of the figure that a caption makes"
    ),
    "figclass": Option(_CLASSES, "names", "CSS classes of that figure"),
    "title": Option(directives.unchanged, "text", "the title of a diagram that has none itself"),
    "desctable": Option(_FLAG, "", "a table of the participants with their descriptions, below it"),
    "theme": Option(directives.unchanged, "a name", "the theme; see below"),
    "dialect": Option(_one_of(DIALECTS), _shown(DIALECTS), "the language; else it is detected"),
    "config": Option(
        tolerant(_configuration, 'an object in JSON, such as {"wrap": true}'),
        "an object in JSON",
        "Mermaid's configuration, as a last `init` in the diagram would give it",
    ),
    "format": _FORMAT,
    "html_format": _FORMAT._replace(doc="the same, for builders of HTML"),
    "latex_format": _FORMAT._replace(doc="the same, for builders of LaTeX"),
    "maxwidth": Option(_LENGTH, "a length", "the old name of `:width:`"),
}
"""All options by name."""

OPTIONS: dict[str, Converter] = {name: option.convert for name, option in DESCRIBED.items()}
"""What reads the value of each option, as docutils wants to know it."""


def understood(options: Mapping[str, Any], themes: Themes) -> tuple[dict[str, Any], list[str]]:
    """The options that make sense under their right names, and a message for each other one."""
    good: dict[str, Any] = {}
    messages = []
    for name, value in options.items():
        if isinstance(value, Misunderstood):
            messages.append(f"option {name}: {value.value!r} is not {value.expected}")
        else:
            good[name] = value
    if "theme" in good and themes.find(good["theme"]) is None:
        name = good.pop("theme")
        messages.append(f"option theme: {name!r} is not one of {', '.join(themes.names)}")
    if "maxwidth" in good:
        messages.append("option maxwidth is out of date; use width")
        good.setdefault("width", good.pop("maxwidth"))
    return good, messages
