"""One edge: what its arrow and its attributes say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Arrow, Head, LineStyle
from ...source import Span
from .attributes import Owner
from .settings import Setting, Settings
from .statements import Operator
from .values import color_of, line_of
from .words import Word


class Way(NamedTuple):
    """What an arrow says: where it points, its line, and whether nobody waits for it."""

    direction: str
    style: str | None = None
    is_async: bool = False


WAYS = {
    "->": Way("forward"),
    "-->": Way("forward", "dashed"),
    "->>": Way("forward", None, True),
    "-->>": Way("forward", "dashed", True),
    "<-": Way("back"),
    "<--": Way("back", "dashed"),
    "<<-": Way("back", None, True),
    "<<--": Way("back", "dashed", True),
    "=>": Way("both"),
}
"""What each arrow says."""

_WORDS = {**WAYS, "forward": WAYS["->"], "back": WAYS["<-"], "both": WAYS["=>"]}
_DIRECTIONS = {"oneone": "none", "onemany": "forward", "manyone": "back", "manymany": "both"}


class Edge:
    """An edge between two nodes.

    Attributes:
        left: The name written to the left of the arrow.
        right: The name written to the right of it.
        span: From the one to the other, attributes included where they are its own.
        direction: ``forward``, ``back``, ``both`` or ``none``.
        style: The line, None for the usual one.
        is_async: Whether the head is open.
        activates: Whether it begins and ends bars.
        failed: Whether it ends in a cross.
        diagonal: Whether it falls.
        color: Colour of arrow and texts, at first the diagram's.
        texts: ``label``, ``return``, ``leftnote``, ``rightnote``, ``notecolor``, ``description``.
    """

    __slots__ = (
        "activates",
        "arrow",
        "color",
        "diagonal",
        "direction",
        "failed",
        "is_async",
        "left",
        "right",
        "span",
        "style",
        "texts",
    )

    def __init__(
        self, left: Word, operator: Operator, right: Word, span: Span, color: str | None
    ) -> None:
        self.left = left
        self.right = right
        self.arrow = operator.span
        self.span = span
        self.activates = True
        self.failed = False
        self.diagonal = False
        self.color = color
        self.texts: dict[str, Word | None] = {}
        self.point(WAYS[operator.text])

    @property
    def is_self(self) -> bool:
        """Whether it goes back to its node."""
        return self.left.text == self.right.text

    def point(self, way: Way) -> None:
        """Take another arrow; one from a node to itself begins no bar."""
        self.direction, self.style, self.is_async = way
        if self.is_self and way.direction != "both":
            self.activates = False

    def take(self, settings: Sequence[Setting], known: Settings) -> None:
        """Take attributes, one after another."""
        for setting in settings:
            self._take(setting, known)

    def _take(self, setting: Setting, known: Settings) -> None:
        name, text = setting.name, setting.text
        if name in ("failed", "noactivate"):
            self.activates = False
            self.failed = self.failed or name == "failed"
        elif name == "activate":
            self.activates = True
        elif name == "diagonal":
            self.diagonal = True
        elif name == "asynchronous":
            self.is_async = bool(text)
        elif name == "async":
            self.direction = "forward"
        elif name == "color":
            self.color = color_of(text)
        elif name == "style" and text is not None:
            self.style = text.lower()
        elif name == "hstyle" and text is not None:
            self.direction = _DIRECTIONS.get(text.lower(), self.direction)
        elif name == "dir" and setting.word is not None:
            self._turn(setting.word, known)
        else:
            self.texts[_NAMES.get(name, name)] = setting.word

    def _turn(self, word: Word, known: Settings) -> None:
        way = _WORDS.get(word.text.lower())
        if way is not None:
            self.point(way)
            return
        message = f"`{word.text}` is no direction and does nothing"
        hint = "there are " + " ".join(f"`{each}`" for each in _WORDS)
        known.tell_once(Owner.EDGE, f"dir {word.text}", message, word.span, hint)

    def arrow_of(self, *, returns: bool) -> Arrow:
        """The arrow as the model has it."""
        line = LineStyle.DASHED if returns else line_of(self.style or "solid")
        if self.failed:
            return Arrow(line, Head.CROSS)
        return Arrow(line, Head.OPEN if self.is_async else Head.FILLED)


_NAMES = {"note": "rightnote", "return_label": "return"}
