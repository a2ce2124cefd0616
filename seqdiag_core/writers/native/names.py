"""Names of participants: bare where nothing else could be meant, else in quotes."""

from __future__ import annotations

from collections.abc import Iterable

from ...patterns import pattern
from ..keywords import means_nothing

_BARE = pattern(r"\w+(?:[.'&/@]\w+)*(?: \w+(?:[.'&/@]\w+)*)*")


def write_name(name: str) -> str:
    """A participant's name as sources write it."""
    return name if _BARE.fullmatch(name) and means_nothing(name) else quote(name)


def write_names(names: Iterable[str]) -> str:
    """Several names, with commas between them."""
    return ", ".join(map(write_name, names))


def quote(text: str) -> str:
    r"""A text in quotes, with ``\"``, ``\\`` and ``\n`` for what cannot stand there."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
