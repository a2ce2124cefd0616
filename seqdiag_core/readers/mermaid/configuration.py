"""What a source sets: front matter ``config:`` and ``%%{init: {…}}%%``, merged as Mermaid does."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from ..problems import Problems
from .preparation import Directive, FrontMatter, Preparation
from .yaml import YamlError, as_text, load_yaml

_BARE = pattern(r"\w+", re.ASCII)
_REACH = 500
"""Characters of a line that are looked at before a directive, so that many in one cost no more."""

_INIT = pattern(r"init\b|initialize\b", re.ASCII)


class Configuration:
    """The settings of a source.

    Attributes:
        title: The title that the front matter gives, or None.
        settings: All settings, nested as they are written; later ones win.
        places: Where settings stand: the front matter and the directives.
    """

    def __init__(self) -> None:
        self.title: str | None = None
        self.settings: dict[str, Any] = {}
        self.places: list[Span] = []

    def merge(self, settings: Mapping[str, Any], place: Span) -> None:
        """Let settings win over the earlier ones."""
        _merge(self.settings, settings)
        self.places.append(place)


def read_configuration(preparation: Preparation, problems: Problems) -> Configuration:
    """Read the front matter and the directives of a source."""
    configuration = Configuration()
    if preparation.front is not None:
        _read_front_matter(preparation.front, configuration, problems)
    initial = [
        (directive, _read_init(directive, problems))
        for directive in preparation.directives
        if _INIT.search(directive.name)
    ]
    # One that is no JSON makes Mermaid forget the others, too.
    if all(settings is not None for _, settings in initial):
        for directive, settings in initial:
            told = settings or {}
            # ``config`` means the diagram's own settings, but only in a lone directive.
            own = told.pop("config", None)
            if isinstance(own, dict) and len(initial) == 1:
                told["sequence"] = own
            configuration.merge(told, Span(directive.start, directive.end))
    wraps = [directive for directive in preparation.directives if "wrap" in directive.name]
    if all(_is_bare_or_json(directive.body) for directive in wraps):
        for directive in wraps:
            if directive.name == "wrap":
                configuration.merge({"wrap": True}, Span(directive.start, directive.end))
    for directive in preparation.directives:
        _check(directive, problems)
    return configuration


def _is_bare_or_json(body: str) -> bool:
    """Whether Mermaid can read what a directive says."""
    if not body.strip() or _BARE.fullmatch(body):
        return True
    try:
        _load(body)
    except (ValueError, RecursionError):
        return False
    return True


def _load(body: str) -> object:
    return json.loads(body.strip().replace("'", '"'), parse_constant=_refuse)


def _read_front_matter(
    front: FrontMatter, configuration: Configuration, problems: Problems
) -> None:
    place = Span(front.start, front.end)
    try:
        loaded = load_yaml(front.yaml)
    except YamlError as error:
        at = _place_in_front_matter(front, error.offset, problems)
        message = f"the front matter is no YAML: {error}"
        hint = "put texts with `:`, `#` or brackets between quotes"
        problems.error(Code.BAD_VALUE, message, at, hint)
        return
    if not isinstance(loaded, dict):
        return
    if loaded.get("title"):
        configuration.title = as_text(loaded["title"])
    settings = loaded.get("config")
    if isinstance(settings, dict):
        configuration.merge(settings, place)
    elif settings:
        problems.warn(Code.BAD_VALUE, "`config` is no mapping, and has no effect", place)


def _place_in_front_matter(front: FrontMatter, offset: int, problems: Problems) -> Span:
    """The place in the source of an offset in the front matter, whose lines may be indented."""
    source = problems.source
    before = front.yaml[:offset].split("\n")
    first = source.line_index(front.start)
    line = min(first + len(before) - 1, len(source.line_starts) - 1)
    text = source.line_text(line)
    indent = len(text) - len(text.lstrip()) if len(before) > 1 else 0
    own = len(before[-1]) - len(before[-1].lstrip()) if before[-1].strip() else indent
    at = source.line_starts[line] + min(len(before[-1]) + max(indent - own, 0), len(text))
    at = min(max(at, front.start), max(front.end - 1, front.start))
    return Span(at, min(at + 1, front.end))


def _read_init(directive: Directive, problems: Problems) -> dict[str, Any] | None:
    """The settings of an ``init`` directive; None if it is broken."""
    if not directive.body.strip():
        return {}
    try:
        loaded = _load(directive.body)
    except (ValueError, RecursionError):
        if directive.closed:
            problems.warn(
                Code.BAD_VALUE,
                "Mermaid ignores this directive, for what it says is no JSON",
                Span(directive.start, directive.end),
                'write `%%{init: {"theme": "dark"}}%%`: keys between quotes, a comma between two',
            )
        return None
    return loaded if isinstance(loaded, dict) else {}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _check(directive: Directive, problems: Problems) -> None:
    place = Span(directive.start, directive.end)
    if directive.closed and _stands_in_text(directive, problems.source.text):
        problems.warn(
            Code.AMBIGUOUS,
            "Mermaid obeys this directive and takes it out of the text in which it stands",
            place,
            "put it on a line of its own above `sequenceDiagram`",
        )
    if not directive.closed:
        problems.warn(
            Code.UNCLOSED,
            "this directive is never closed, so that Mermaid takes what follows for a part of it",
            place,
            "end it with `}%%`",
        )
    elif directive.name != "wrap" and not _INIT.search(directive.name):
        problems.warn(
            Code.UNSUPPORTED,
            f"Mermaid knows no directive `{directive.name}`, and ignores it",
            place,
            "directives are `init` and `wrap`",
        )


def _stands_in_text(directive: Directive, source: str) -> bool:
    """Whether a colon with a text stands before a directive in its line."""
    near = source[max(directive.start - _REACH, 0) : directive.start]
    before = near[max(near.rfind("\n"), near.rfind("\r")) + 1 :]
    return ":" in before and "%%{" not in before


def _merge(into: dict[str, Any], settings: Mapping[str, Any]) -> None:
    for key, value in settings.items():
        old = into.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        else:
            into[key] = value
