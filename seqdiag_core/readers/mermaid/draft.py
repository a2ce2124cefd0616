"""The diagram while it is read: what the statements have said so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from ...diagnostics import Code
from ...label import Label
from ...limits import Limits
from ...model import Item, Message, Note
from ...source import Span
from ..problems import Problems
from .blocks import Blocks
from .cast import Cast
from .count import Count
from .excerpt import Excerpt
from .lifetimes import Lifetimes
from .settings import Settings
from .stretches import trimmed, unshielded
from .tokens import Token


class LastText(NamedTuple):
    """The text read last, for one that goes on where Mermaid sees its end.

    Attributes:
        start: Where it begins in the body.
        end: Where it ends.
        put: Puts another label in its place.
    """

    start: int
    end: int
    put: Callable[[Label], None]


class Draft:
    """What the statements read so far have said, and what is wrong with them.

    Attributes:
        body: The text that the grammar reads.
        problems: What there is to tell.
        limits: How large the diagram may become.
        wrap: Whether texts wrap that do not say it themselves; None leaves it to the layout.
        looks: Styles that everything has unless it says otherwise.
        cast: Who takes part.
        blocks: What happens: items and the fragments they stand in.
        count: The counter of the messages.
        lifetimes: Bars, births and deaths.
        stopped: Whether a limit was passed.
        last_text: The text read last, or None.
        odd_end: Place of the last ``end`` with more behind it in its line, or None.
        title: The title.
        acc_title: Name for screen readers.
        acc_description: Description for screen readers.
    """

    def __init__(
        self, body: Excerpt, problems: Problems, limits: Limits, settings: Settings
    ) -> None:
        self.body = body
        self.problems = problems
        self.limits = limits
        self.wrap = settings.wrap
        self.looks = settings.looks
        self.cast = Cast(settings.looks)
        self.blocks = Blocks(limits.depth)
        self.count = Count(always_shown=settings.numbered)
        self.lifetimes = Lifetimes()
        self.stopped = False
        self.last_text: LastText | None = None
        self.odd_end: Span | None = None
        self.title: Label | None = None
        self.acc_title: str | None = None
        self.acc_description: str | None = None

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.blocks.add(item)
        if self.blocks.total > self.limits.items:
            self.stop(f"{self.limits.items:,} items", item.span)

    def stop(self, most: str, span: Span) -> None:
        """Read nothing behind this statement: it is beyond a limit."""
        if not self.stopped:
            self.stopped = True
            message = f"the diagram has more than {most}; the rest is not read"
            self.problems.error(Code.LIMIT, message, span)

    def check_participants(self) -> None:
        """Stop reading when there are too many participants."""
        actors = self.cast.actors
        if len(actors) > self.limits.participants:
            last = next(reversed(actors.values()))
            self.stop(f"{self.limits.participants:,} participants", last.span)

    def add_labelled(self, item: Message | Note, text: Token) -> None:
        """Put an item behind the others whose label is the text of a token with a colon."""
        items = self.blocks.items
        index = len(items)
        self.add(item)

        def put(label: Label) -> None:
            items[index] = replace(item, label=label)

        self.last_text = LastText(text.start + 1, text.end, put)

    def name(self, token: Token) -> str:
        """The id that a name stands for."""
        start, end = trimmed(self.body.text, token.start, token.end)
        return unshielded(self.body.text[start:end])

    def place(self, token: Token) -> Span:
        """Where a token stands in the source, without white space at its ends."""
        return self.body.span(*trimmed(self.body.text, token.start, token.end))

    def use(self, name: Token) -> str:
        """The participant that a token names; it enters here if it was not seen before."""
        told = self.name(name)
        self.cast.use(told, self.place(name), self.wrap)
        return told

    def error(
        self, code: Code, message: str, start: int, end: int, hint: str | None = None
    ) -> None:
        """Tell of an error at a stretch of the body."""
        self.problems.error(code, message, self.body.span(start, end), hint)

    def warn(self, code: Code, message: str, start: int, end: int, hint: str | None = None) -> None:
        """Warn of something at a stretch of the body."""
        self.problems.warn(code, message, self.body.span(start, end), hint)
