"""Takes the pieces of a text while it is read, and makes a label of them."""

from __future__ import annotations

from collections.abc import Mapping

from ....diagnostics import Code
from ....label import Label, Mark, MarkKind, runs_between
from ....source import Span
from ...markup import warn_unsafe_link
from ...problems import Problems

Look = Mapping[MarkKind, str | None]
"""Marks that hold for a piece, with their values; of each kind there is one at a time."""

PLAIN: Look = {}

_TAB = 8


class Sheet:
    """What is to be seen, piece by piece.

    Args:
        problems: Takes what cannot be drawn.
        end: Where the text ends in the source, so that no place is told behind it.
    """

    def __init__(self, problems: Problems, end: int) -> None:
        self.problems = problems
        self.end = end
        self.length = 0
        self._line_start = 0
        self._pieces: list[str] = []
        self._marks: list[Mark] = []
        self._open: dict[MarkKind, tuple[int, str | None]] = {}

    def add(self, text: str, look: Look = PLAIN) -> None:
        """Go on with a piece in a look."""
        if "\t" in text:
            for index, part in enumerate(text.split("\t")):
                if index:
                    self._add(" " * (_TAB - (self.length - self._line_start) % _TAB), look)
                self._add(part, look)
        else:
            self._add(text, look)

    def add_label(self, label: Label, look: Look = PLAIN) -> None:
        """Go on with what was read apart, in a look that its own marks come on top of."""
        for run in runs_between(label, 0, len(label.text)):
            self.add(run.text, {**look, **{mark.kind: mark.value for mark in run.marks}})

    def break_line(self, look: Look = PLAIN) -> None:
        """Begin a new line."""
        self._add("\n", look)
        self._line_start = self.length

    def warn(self, code: Code, message: str, start: int, end: int, hint: str | None = None) -> None:
        """Tell of a stretch of the source."""
        end = min(end, self.end)
        self.problems.warn(code, message, Span(min(start, end), end), hint)

    def warn_once(
        self, code: Code, message: str, start: int, end: int, hint: str | None = None
    ) -> None:
        """The same, if it was not yet told of this source."""
        end = min(end, self.end)
        self.problems.warn_once(code, message, Span(min(start, end), end), hint)

    def warn_unsafe(self, target: str, start: int, end: int) -> None:
        """Tell that a link is left out."""
        warn_unsafe_link(target, Span(start, min(end, self.end)), self.problems)

    def label(self, span: Span) -> Label:
        """All of it."""
        self._close(PLAIN)
        marks = sorted(self._marks, key=lambda mark: (mark.start, -mark.end, mark.kind))
        return Label("".join(self._pieces), tuple(marks), span=span)

    def _add(self, text: str, look: Look) -> None:
        if not text:
            return
        self._close(look)
        for kind, value in look.items():
            if kind not in self._open:
                self._open[kind] = (self.length, value)
        self._pieces.append(text)
        self.length += len(text)

    def _close(self, look: Look) -> None:
        """End the marks that do not go on in a look."""
        for kind, (start, value) in list(self._open.items()):
            if kind not in look or look[kind] != value:
                self._marks.append(Mark(start, self.length, kind, value))
                del self._open[kind]
