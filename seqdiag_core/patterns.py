"""Regular expressions that are compiled when they are first used.

Most of them are needed by few diagrams. Compiling all of them would take longer than reading and
drawing a diagram does, and make the command slow to start.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _LazyPattern:
    """Stands for a compiled pattern; from its first use on its methods are the pattern's own."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, compiled when it is first used.

    Args:
        source: The expression; a mistake in it shows on first use.
        flags: Flags of ``re``.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
