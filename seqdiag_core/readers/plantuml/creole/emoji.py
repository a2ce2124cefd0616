"""Emoji by name or number."""

from __future__ import annotations

from ....patterns import pattern

_NUMBER = pattern(r"[0-9a-f]{4,5}")


def emoji_of(name: str) -> str | None:
    """The emoji of a name such as ``smile`` or ``1f600``, None if there is none."""
    if _NUMBER.fullmatch(name):
        return chr(int(name, 16))
    return None
