"""Menus and looks of participants: ``link``, ``links``, ``properties``, ``details``."""

from __future__ import annotations

import json
from typing import Any

from ...diagnostics import Code
from ...model import Link
from ..links import safe_link
from .cast import Actor
from .characters import SPACES
from .draft import Draft
from .refusal import end_statement, expect
from .stretches import trimmed, unshielded
from .texts import warn_of_cut
from .tokens import Token, Tokens


def read_menu(draft: Draft, tokens: Tokens) -> None:
    """Read one of the four statements: ``KEYWORD ID: TEXT``."""
    keyword = tokens.take()
    name = expect(tokens, "name", "a participant's name")
    text = expect(tokens, "text", "`:` and what belongs to the participant")
    end_statement(tokens)
    actor = draft.cast.actors[draft.use(name)]
    warn_of_cut(draft, text.end)
    _STATEMENTS[keyword.kind](draft, actor, text)


def _link(draft: Draft, actor: Actor, text: Token) -> None:
    """``link ID: LABEL @ URL``."""
    start, end = trimmed(draft.body.text, text.start + 1, text.end)
    written = draft.body.text[start:end]
    at = written.find("@")
    # Mermaid takes the character before the sign for a blank, whatever it is.
    label, url = written[: at - 1], written[at + 1 :]
    if at > 0 and written[at - 1] not in SPACES:
        draft.warn(
            Code.DROPPED,
            f"Mermaid drops `{written[at - 1]}`: a blank is expected before `@`",
            start + at - 1,
            start + at,
            "write `link ID: Label @ https://example.org`",
        )
    elif at < 0:
        draft.warn(
            Code.BAD_VALUE,
            "the link has no `@`; Mermaid takes the whole text for its URL",
            start,
            end,
            "write `link ID: Label @ https://example.org`",
        )
    _add_link(draft, actor, unshielded(label.strip()), unshielded(url.strip()), text)


def _links(draft: Draft, actor: Actor, text: Token) -> None:
    """``links ID: {"LABEL": "URL", …}``."""
    for label, url in _json(draft, text).items():
        if isinstance(url, str):
            _add_link(draft, actor, label, url, text)
        else:
            message = f"the link `{label}` is no text, and is left out"
            draft.warn(Code.BAD_VALUE, message, text.start + 1, text.end)


def _add_link(draft: Draft, actor: Actor, label: str, url: str, text: Token) -> None:
    target = safe_link(url)
    if target is None:
        draft.warn(
            Code.UNSAFE_LINK,
            f"the link `{url[:80]}` could run code, and is left out",
            *trimmed(draft.body.text, text.start + 1, text.end),
            hint="links begin with `https:`, `http:` or `mailto:`, or are relative",
        )
        return
    actor.links[label] = Link(target, label)


def _properties(draft: Draft, actor: Actor, text: Token) -> None:
    """``properties ID: {"class": "…", "icon": "…"}``."""
    for key, value in _json(draft, text).items():
        if key == "icon" and isinstance(value, str):
            actor.icon = value
        else:
            message = f"the property `{key}` has no effect here"
            draft.warn(Code.UNSUPPORTED, message, text.start + 1, text.end)


def _details(draft: Draft, _actor: Actor, text: Token) -> None:
    """``details ID: ELEMENT``: what an element of the page around says."""
    draft.warn(
        Code.UNSUPPORTED,
        "`details` reads an element of the page around the diagram, which is not there",
        *trimmed(draft.body.text, text.start + 1, text.end),
        hint='write it here: `links ID: {"Label": "https://example.org"}`',
    )


def _json(draft: Draft, text: Token) -> dict[str, Any]:
    """The JSON object in a text; Mermaid drops silently what is none."""
    start, end = trimmed(draft.body.text, text.start + 1, text.end)
    try:
        loaded = json.loads(unshielded(draft.body.text[start:end]))
    except (ValueError, RecursionError):
        loaded = None
    if isinstance(loaded, dict):
        return loaded
    draft.warn(
        Code.BAD_VALUE,
        "Mermaid ignores this, for it is no JSON object",
        start,
        end,
        'write `{"Label": "https://example.org"}` on one line, without `;` and `#`',
    )
    return {}


_STATEMENTS = {"link": _link, "links": _links, "properties": _properties, "details": _details}
