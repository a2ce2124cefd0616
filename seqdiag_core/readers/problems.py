"""Collects what a reader has to tell about a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ..diagnostics import Code, Diagnostic, Severity
from ..source import Source, Span
from .hygiene import CleanText, without_filler

MOST = 1_000
"""How many problems are told of one source; a text of another language has one in every line."""


_LONGEST = 400
"""How long a message may be: whatever it quotes stands in the source, too."""
_LAST = 100
"""How much of the end of a longer one is told."""


class Problems:
    """The diagnostics of one source.

    Args:
        source: The source.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._found: list[Diagnostic] = []
        self._once: set[str] = set()
        self._untold = 0
        self._untold_error = False

    def __len__(self) -> int:
        return len(self._found)

    @property
    def full(self) -> bool:
        """Whether more problems are only counted, so that hints need not be looked for."""
        return len(self._found) >= MOST

    @property
    def has_errors(self) -> bool:
        """Whether something loses meaning."""
        return any(each.severity is Severity.ERROR for each in self._found)

    def error(self, code: Code, message: str, span: Span, hint: str | None = None) -> None:
        """Tell of something that loses meaning."""
        self._add(Severity.ERROR, code, message, span, hint)

    def warn(self, code: Code, message: str, span: Span, hint: str | None = None) -> None:
        """Tell of something that asks for attention."""
        self._add(Severity.WARNING, code, message, span, hint)

    def warn_once(self, code: Code, message: str, span: Span, hint: str | None = None) -> None:
        """Tell of something that is the same wherever it stands, where it is found first."""
        if message not in self._once:
            self._once.add(message)
            self._add(Severity.WARNING, code, message, span, hint)

    def take(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Tell what others found."""
        for each in diagnostics:
            self._add(each.severity, each.code, each.message, each.span, each.hint)

    def tell_dropped(self, clean: CleanText) -> None:
        """Warn of the characters that were dropped from a text, once for each line."""
        for span, count in zip(clean.dropped, clean.counts, strict=True):
            what = f"U+{ord(self.source.text[span.start]):04X}"
            if count > 1:
                what += f" and {count - 1} more like it"
            message = f"the character {what} cannot be shown or reorders text, and is left out"
            self.warn(Code.CONTROL_CHARACTER, message, span)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Tell nothing of what is found meanwhile: the statement is told of already."""
        told = len(self._found)
        once = set(self._once)
        yield
        del self._found[told:]
        self._once = once

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All that was told, in source order."""
        found = sorted(self._found, key=lambda each: each.span)
        if self._untold:
            end = len(self.source.text)
            severity = Severity.ERROR if self._untold_error else Severity.WARNING
            message = f"{self._untold} more problems are not told"
            found.append(Diagnostic(severity, Code.LIMIT, message, Span(end, end), self.source))
        return tuple(found)

    def _add(
        self, severity: Severity, code: Code, message: str, span: Span, hint: str | None
    ) -> None:
        if len(self._found) < MOST:
            hint = None if hint is None else _shown(hint)
            found = Diagnostic(severity, code, _shown(message), span, self.source, hint)
            self._found.append(found)
        else:
            self._untold += 1
            self._untold_error |= severity is Severity.ERROR


def _shown(message: str) -> str:
    """A message as it is to be seen, without the middle of what it quotes if that is very long."""
    message = without_filler(message)
    if len(message) <= _LONGEST:
        return message
    return f"{message[: _LONGEST - _LAST]} ... {message[-_LAST:]}"
