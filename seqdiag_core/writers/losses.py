"""What a dialect cannot say, collected while a diagram is written."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostic, Severity
from ..source import Source, Span

UNKNOWN_SOURCE = Source("")
"""The source of a loss as long as nobody has told which text the diagram was read from."""


class Losses:
    """The losses of one writing.

    Args:
        dialect: How messages call the dialect that is written.
    """

    def __init__(self, dialect: str) -> None:
        self._dialect = dialect
        self._found: list[Diagnostic] = []

    def add(self, what: str, span: Span, hint: str | None = None) -> None:
        """Tell that the dialect has no ``what``, which stood at a place of the source."""
        message = f"{self._dialect} has no {what}"
        self._found.append(
            Diagnostic(Severity.WARNING, Code.LOSS, message, span, UNKNOWN_SOURCE, hint)
        )

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of them, in the order of the source, each only once."""
        return tuple(sorted(dict.fromkeys(self._found), key=lambda loss: loss.span))
