"""A cursor over one statement of a clean text; every place it tells is one in the source."""

from __future__ import annotations

import re

from ..patterns import pattern
from ..source import Span

_WORD = pattern(r"[^\W\d]\w*")
_BLANKS = pattern(r"\s*")


class Scanner:
    """Walks through ``text[position:end]``.

    Args:
        text: The clean text of the whole source.
        start: Offset of the statement's first character.
        end: Offset behind its last one, blanks at the end left out.
    """

    __slots__ = ("end", "position", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.position = start
        self.end = end

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return self.position >= self.end

    @property
    def rest(self) -> str:
        """What is left."""
        return self.text[self.position : self.end]

    @property
    def rest_span(self) -> Span:
        """Where it stands; empty at the end of the statement."""
        return Span(self.position, self.end)

    @property
    def span(self) -> Span:
        """Where the whole statement stands."""
        return Span(self.start, self.end)

    def skip_blanks(self) -> Scanner:
        """Go to the next character that is no blank."""
        found = _BLANKS.match(self.text, self.position, self.end)
        if found is not None:
            self.position = found.end()
        return self

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match a pattern here and go behind it."""
        found = pattern.match(self.text, self.position, self.end)
        if found is not None:
            self.position = found.end()
        return found

    def take_word(self) -> str:
        """Take a word of letters, digits and ``_``; empty where none begins."""
        found = self.take(_WORD)
        return found[0] if found else ""

    def peek(self) -> str:
        """The next character, empty at the end."""
        return self.text[self.position] if self.position < self.end else ""
