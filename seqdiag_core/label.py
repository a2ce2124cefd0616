r"""Text in a diagram: plain characters, and marks that say how stretches of them look.

A label is the one small inline model of all dialects. Its text holds no markup; a line break is
``\n``. Marks stand beside the text, so that whoever only needs the words just takes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from .source import NO_SPAN, Span


class MarkKind(str, Enum):
    """What a mark does to the characters it covers."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SMALL = "small"
    BIG = "big"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    COLOR = "color"
    BACKGROUND = "background"
    LINK = "link"


class Mark(NamedTuple):
    """A stretch ``text[start:end]`` with a look.

    ``value`` is a colour ``#rrggbb`` (COLOR, BACKGROUND) or a link's target (LINK), else None.
    """

    start: int
    end: int
    kind: MarkKind
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    r"""A text with marks.

    Attributes:
        text: The characters to be seen; ``\n`` breaks the line.
        marks: Looks, sorted by start, then longest first, then kind.
        wrap: Whether long lines may be broken; None leaves it to the layout.
        span: Where the text stands in the source, its markup included, quotes not: what an editor
            replaces to change it. Without meaning for equality.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    wrap: bool | None = None
    span: Span = field(default=NO_SPAN, compare=False)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")


EMPTY_LABEL = Label("")


class Run(NamedTuple):
    """A stretch of a line in one look: what measuring and drawing work on."""

    text: str
    marks: tuple[Mark, ...] = ()

    def has(self, kind: MarkKind) -> bool:
        """Whether a mark of a kind covers the run."""
        return any(mark.kind is kind for mark in self.marks)

    def value(self, kind: MarkKind) -> str | None:
        """Value of the innermost mark of a kind, or None."""
        return next((mark.value for mark in reversed(self.marks) if mark.kind is kind), None)


def runs_between(label: Label, start: int, end: int) -> tuple[Run, ...]:
    """Cut the stretch ``start:end`` of a label into runs, each in one look."""
    if not label.marks:
        return (Run(label.text[start:end]),)
    cuts = {start, end}
    for mark in label.marks:
        cuts.update(cut for cut in (mark.start, mark.end) if start < cut < end)
    runs = []
    waiting = iter(label.marks)
    following = next(waiting, None)
    covering: tuple[Mark, ...] = ()
    for a, b in pairwise(sorted(cuts)):
        while following is not None and following.start <= a:
            covering += (following,)
            following = next(waiting, None)
        covering = tuple(mark for mark in covering if mark.end > a)
        runs.append(Run(label.text[a:b], covering))
    return tuple(runs)
