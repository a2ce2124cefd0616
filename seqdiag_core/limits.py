"""How large a source may be. Beyond a limit reading stops with a diagnostic, never with a crash."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds on what is read; each can be raised by whoever calls ``read``.

    Attributes:
        characters: Length of the source in code points.
        items: Messages, notes, fragments and other items together.
        participants: Participants of one diagram.
        depth: Nesting of fragments and groups.
        line: Length of one line in code points.
    """

    characters: int = 20_000_000
    items: int = 200_000
    participants: int = 2_000
    depth: int = 100
    line: int = 100_000


DEFAULT_LIMITS = Limits()
