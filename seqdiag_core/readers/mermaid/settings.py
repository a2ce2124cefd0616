"""Settings that act: what ``config`` says about the whole picture and about colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...colors import parse_color
from ...diagnostics import Code
from ...model import NO_STYLE, FootHeads, Options, Style
from ...source import Span
from ..problems import Problems
from .configuration import Configuration
from .yaml import as_text

_THEMES = {
    "default": None,
    "base": None,
    "null": None,
    "neo": None,
    "redux": None,
    "redux-color": None,
    "forest": None,
    "dark": "dark",
    "neo-dark": "dark",
    "redux-dark": "dark",
    "redux-dark-color": "dark",
    "neutral": "print",
}
"""Mermaid's themes and ours that come near them; None is the one that is asked for anyway."""

_THEMING = ("theme", "look")

_PRINTED_LOOKS = ("default", "classic", "neo")
"""Looks that are not drawn by hand; Mermaid's names, and what is written for none."""

_FOREST = {
    "actorBkg": "#cde498",
    "actorBorder": "#a5ce47",
    "actorLineColor": "#a5ce47",
    "labelBoxBorderColor": "#326932",
    "noteBkgColor": "#fff5ad",
    "noteBorderColor": "#6eaa49",
}
"""The theme variables of Mermaid's green theme, which is a light one else."""

_COLORS = {
    "actorBkg": ("actor", "fill"),
    "actorBorder": ("actor", "stroke"),
    "actorTextColor": ("actor", "ink"),
    "actorLineColor": ("lifeline", "stroke"),
    "signalColor": ("message", "stroke"),
    "signalTextColor": ("message", "ink"),
    "labelBoxBorderColor": ("fragment", "stroke"),
    "labelTextColor": ("fragment", "ink"),
    "noteBkgColor": ("note", "fill"),
    "noteBorderColor": ("note", "stroke"),
    "noteTextColor": ("note", "ink"),
    "activationBkgColor": ("bar", "fill"),
    "activationBorderColor": ("bar", "stroke"),
    "rectBkgColor": ("rect", "fill"),
}
"""Theme variables: whose style they set, and what of it."""

_WIDEST = 2_000
"""Pixels between two heads that somebody may want."""

_SILENT = frozenset(("securityLevel", "secure", "startOnLoad", "maxTextSize", "logLevel"))
"""Settings that say nothing about a picture."""


@dataclass(slots=True)
class Looks:
    """Styles that all things of a kind have unless they say otherwise."""

    actor: Style = NO_STYLE
    lifeline: Style = NO_STYLE
    message: Style = NO_STYLE
    fragment: Style = NO_STYLE
    note: Style = NO_STYLE
    bar: Style = NO_STYLE
    rect: Style = NO_STYLE


@dataclass(slots=True)
class Settings:
    """What a source's configuration asks for.

    Attributes:
        options: Wishes about the whole picture.
        looks: Styles of everything.
        wrap: Whether texts wrap; None leaves it to the layout.
        numbered: Whether messages show numbers from the first on.
    """

    options: Options
    looks: Looks
    wrap: bool | None = None
    numbered: bool = False


def read_settings(configuration: Configuration, problems: Problems) -> Settings:
    """Turn the settings that have a counterpart into it, and name the others once."""
    settings = Settings(Options(), Looks())
    idle: list[str] = []
    if configuration.settings.get("theme") == "forest":
        idle += _read_colors(_FOREST, settings.looks, configuration, problems)
    idle += _read_theme(configuration.settings, settings)
    for key, value in configuration.settings.items():
        if key == "sequence" and isinstance(value, dict):
            idle += _read_sequence(value, settings)
        elif key == "themeVariables" and isinstance(value, dict):
            idle += _read_colors(value, settings.looks, configuration, problems)
        elif key == "wrap":
            settings.wrap = True if _is_true(value) else settings.wrap
        elif key not in _SILENT and key not in _THEMING:
            idle.append(key)
    if idle:
        names = ", ".join(f"`{name}`" for name in idle)
        place = _place(idle[0], configuration, problems)
        problems.warn(Code.UNSUPPORTED, f"settings without effect here: {names}", place)
    return settings


def _read_theme(told: Mapping[str, Any], settings: Settings) -> Iterator[str]:
    """Read ``theme`` and ``look``; gives the names of what has no effect."""
    theme, look = (as_text(told.get(key, "default")) for key in _THEMING)
    wish = _THEMES.get(theme)
    if theme not in _THEMES:
        yield "theme"
    if look == "handDrawn" and wish is None:
        wish = "sketch"
    elif look not in _PRINTED_LOOKS:
        yield "look"
    settings.options = settings.options._replace(theme=wish)


def _read_sequence(sequence: dict[str, Any], settings: Settings) -> Iterator[str]:
    """Read ``config.sequence``; gives the names of what has no effect."""
    for key, value in sequence.items():
        options = settings.options
        if key == "mirrorActors":
            feet = FootHeads.ALWAYS if _is_true(value) else FootHeads.NEVER
            settings.options = options._replace(foot_heads=feet)
        elif key == "hideUnusedParticipants":
            settings.options = options._replace(hide_unlinked=_is_true(value))
        elif key == "actorMargin" and _is_distance(value):
            settings.options = options._replace(column_spacing=int(value))
        elif key == "showSequenceNumbers":
            settings.numbered = _is_true(value)
        elif key == "wrap":
            settings.wrap = settings.wrap or _is_true(value)
        else:
            yield f"sequence.{key}"


def _read_colors(
    variables: dict[str, Any], looks: Looks, configuration: Configuration, problems: Problems
) -> Iterator[str]:
    """Read ``themeVariables``; gives the names of what has no effect."""
    for key, value in variables.items():
        if key not in _COLORS:
            yield f"themeVariables.{key}"
            continue
        color = parse_color(as_text(value))
        if color is None:
            place = _place(key, configuration, problems)
            message = f"`{as_text(value)}` is no colour; `{key}` has no effect"
            problems.warn(Code.BAD_COLOR, message, place, "write `#rrggbb` or a name of CSS")
            continue
        thing, part = _COLORS[key]
        setattr(looks, thing, getattr(looks, thing)._replace(**{part: color}))


def _is_true(value: object) -> bool:
    """Whether JavaScript takes a value for true."""
    return isinstance(value, dict | list) or bool(value)


def _is_distance(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value <= _WIDEST


def _place(name: str, configuration: Configuration, problems: Problems) -> Span:
    """Where a setting stands: its key, or else the first place with settings."""
    key = name.rsplit(".", 1)[-1]
    for place in reversed(configuration.places):
        at = problems.source.text.find(key, place.start, place.end)
        if at >= 0:
            return Span(at, at + len(key))
    return configuration.places[0]
