"""Emoji by name or number."""

from __future__ import annotations

from functools import cache

from ....patterns import pattern
from ...hygiene import is_unwanted

_NUMBER = pattern(r"[0-9a-f]{4,5}")


def emoji_of(name: str) -> str | None:
    """The emoji of a name such as ``smile`` or ``1f600``, None if there is none."""
    name = name.lower()
    known = _by_name().get(name)
    if known is not None or not _NUMBER.fullmatch(name):
        return known
    character = chr(int(name, 16))
    return None if is_unwanted(character) else character


@cache
def _by_name() -> dict[str, str]:
    from .emoji_names import EMOJI  # a long text that few diagrams need

    found = {}
    for entry in EMOJI.split(";"):
        code, *names = entry.split()
        found.update(dict.fromkeys(names, chr(int(code, 16))))
    return found
