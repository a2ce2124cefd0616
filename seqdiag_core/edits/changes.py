"""Changes of a text, and what is told when there can be none."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple


class Change(NamedTuple):
    """``text[start:end]`` becomes ``replacement``; offsets count code points of the old text."""

    start: int
    end: int
    replacement: str


class EditError(ValueError):
    """An edit that cannot be made; its text tells the person who wished it why."""


def apply_changes(text: str, changes: Iterable[Change]) -> str:
    """The text with changes made; of two at one place the earlier given comes first.

    Raises:
        ValueError: Two changes overlap.
    """
    parts: list[str] = []
    at = 0
    for start, end, replacement in sorted(changes, key=itemgetter(0)):
        if start < at:
            raise ValueError(f"changes overlap at {start}")
        parts += text[at:start], replacement
        at = end
    return "".join(parts) + text[at:]
