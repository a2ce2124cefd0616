"""What stands between ``@{`` and ``}`` behind a participant's name: a mapping in YAML."""

from __future__ import annotations

from typing import NamedTuple

from ...diagnostics import Code
from ...source import NO_SPAN, Span
from .draft import Draft
from .refusal import expect
from .stretches import shown, trimmed
from .tokens import Token, Tokens
from .yaml import YamlError, as_text, load_yaml


class ParticipantOptions(NamedTuple):
    """The options that have a meaning.

    Attributes:
        kind: The value of ``type``.
        alias: The value of ``alias``: a label.
        place: Where the options stand.
        alias_span: Where the alias stands, or NO_SPAN when it cannot be replaced as it is.
    """

    kind: str | None = None
    alias: str | None = None
    place: Span = NO_SPAN
    alias_span: Span = NO_SPAN


NO_OPTIONS = ParticipantOptions()


def take_options(tokens: Tokens) -> Token:
    """Take ``@{ … }``; gives what stands between the braces."""
    tokens.take()
    content = expect(tokens, "options", 'options such as `"type": "database"`')
    expect(tokens, "close", "`}`")
    return content


def read_options(draft: Draft, start: int, end: int) -> ParticipantOptions:
    """Read the options at a stretch of the body: ``"type": "KIND", "alias": "LABEL"``.

    Quotes are free on one line. On several lines it is block YAML: one ``key: value`` on each,
    without commas.
    """
    start, end = trimmed(draft.body.text, start, end)
    raw = draft.body.text[start:end]
    place = draft.body.span(start, end)
    flow = "\n" not in raw
    try:
        loaded = load_yaml(f"{{\n{raw}\n}}" if flow else raw + "\n")
    except YamlError as error:
        at = min(max(error.offset - 2 * flow, 0), max(len(raw) - 1, 0))
        draft.error(
            Code.BAD_VALUE,
            f"the options of a participant are no YAML: {error}",
            start + at,
            max(start + at, min(start + at + 1, end)),
            None
            if flow
            else "on several lines, each `key: value` stands at the start of its line, "
            "without a comma; or write all of them on one line",
        )
        return ParticipantOptions(place=place)
    if not isinstance(loaded, dict):
        return ParticipantOptions(place=place)
    kind, alias = loaded.get("type"), loaded.get("alias")
    alias_text = shown(as_text(alias)) if alias else None
    return ParticipantOptions(
        None if kind is None else as_text(kind),
        alias_text,
        place,
        _alias_span(draft, raw, start, alias_text),
    )


def _alias_span(draft: Draft, raw: str, start: int, alias: str | None) -> Span:
    """Where the alias stands, if it stands there literally and once."""
    if alias and raw.count(alias) == 1:
        at = start + raw.index(alias)
        return draft.body.span(at, at + len(alias))
    return NO_SPAN
