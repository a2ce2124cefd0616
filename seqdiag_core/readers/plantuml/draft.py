"""The diagram while it is read: what the lines read so far have said."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...diagnostics import Code
from ...label import Label
from ...limits import Limits
from ...model import (
    ActivationEnd,
    ActivationStart,
    Diagram,
    Fragment,
    Item,
    Mention,
    Message,
    Note,
    Options,
    Reference,
)
from ...source import Span
from ..problems import Problems
from .blocks import Blocks
from .cast import Actor, Cast
from .counter import Counter
from .line import Line, expanded, join
from .lives import Lives
from .names import Name

_NUMBER = "%autonumber%"


class Lines:
    """The lines of a diagram, one after the other."""

    __slots__ = ("_lines", "_next")

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._next = 0

    def take(self) -> Line | None:
        """The next line; None at the end."""
        if self._next >= len(self._lines):
            return None
        self._next += 1
        return self._lines[self._next - 1]

    def ahead(self) -> range:
        """Indices of the lines that come next."""
        return range(self._next, len(self._lines))

    def __getitem__(self, index: int) -> Line:
        return self._lines[index]

    def take_until(self, index: int) -> list[Line]:
        """The lines before the one of an index."""
        taken = self._lines[self._next : index]
        self._next = index
        return taken


class Draft:
    """What was read, and what is wrong with it.

    Attributes:
        lines: The lines that are read.
        problems: What there is to tell.
        limits: How large the diagram may become.
        cast: Who takes part.
        blocks: What happens.
        lives: Bars, births and deaths.
        counter: The numbers of the messages.
        texts: Title, header and the other texts round the drawing.
        options: Wishes about the whole picture.
        anchors: Names of messages.
        wanted_anchors: Names of messages that durations stand between.
        fast_names: Names without quotes that messages used, for those without ado.
        autoactivation: Whether each message begins or ends a bar.
        parallel: Whether the line that is read begins with ``&``.
        second_layout: Whether PlantUML's second way to lay out is asked for.
        stopped: Whether a limit was passed.
        target: What a note without a name belongs to.
        end: Where the diagram ends in the source.
        is_statement: Tells whether a line reads as a statement.
    """

    def __init__(
        self,
        lines: Lines,
        problems: Problems,
        limits: Limits,
        end: int,
        is_statement: Callable[[Line], bool],
    ) -> None:
        self.lines = lines
        self.problems = problems
        self.limits = limits
        self.cast = Cast()
        self.blocks = Blocks()
        self.lives = Lives()
        self.counter = Counter()
        self.texts: dict[str, Label] = {}
        self.options = Options()
        self.anchors: set[str] = set()
        self.wanted_anchors: list[Name] = []
        self.fast_names: set[str] = set()
        self.autoactivation = False
        self.parallel = False
        self.second_layout = False
        self.stopped = False
        self.target: Message | Fragment | Reference | None = None
        self.end = end
        self.is_statement = is_statement
        self._notes_at: tuple[list[Item], int] = ([], 0)
        self._noted: Item | None = None
        self._ends: dict[re.Pattern[str], int | None] = {}
        self._told: set[str] = set()

    def add(self, item: Item) -> None:
        """Put an item behind the others."""
        self.blocks.add(item)
        if self.blocks.total > self.limits.items:
            self.stop(f"{self.limits.items:,} items", item.span)

    def add_message(self, message: Message) -> None:
        """Put a message behind the other items."""
        self.counter.count()
        self.add(message)
        self.target = message
        self._notes_at = (self.blocks.items, len(self.blocks.items))
        self._noted = message
        problem = self.lives.see(message)
        if problem is not None:
            hint = "write the message to it on the next line"
            self.problems.error(Code.LIFETIME, problem, message.span, hint)

    def add_note(self, note: Note) -> None:
        """Put a note behind the message that it belongs to, and behind what that does to bars."""
        items, index = self._notes_at
        if not 0 < index <= len(items) or items[index - 1] is not self._noted:
            items, index = self.blocks.items, len(self.blocks.items)
        elif all(isinstance(item, ActivationStart | ActivationEnd) for item in items[index:]):
            index = len(items)
        items.insert(index, note)
        self.blocks.total += 1
        self._notes_at = (items, index + 1)
        self._noted = note

    def label(
        self,
        line: Line,
        start: int,
        end: int,
        *,
        block: bool = False,
        framed: bool = False,
        number: str | None = None,
    ) -> Label:
        """The text of a stretch of a line; ``%autonumber%`` in it is the number of a message.

        Args:
            line: The line.
            start: Where the text begins in it.
            end: Where it ends.
            block: Whether it has several lines.
            framed: Whether it is shown in brackets.
            number: The number; None stands for that of the last message.
        """
        if _NUMBER in line.text[start:end]:
            line = _numbered(line, start, end, self.counter.last if number is None else number)
            start, end = line.left, line.right
        return line.label(start, end, self.problems, block=block, framed=framed)

    def stop(self, most: str, span: Span) -> None:
        """Read nothing behind this line: it is beyond a limit."""
        if not self.stopped:
            self.stopped = True
            message = f"the diagram has more than {most}, the rest is not read"
            self.problems.error(Code.LIMIT, message, span)

    def refer(self, name: Name) -> Actor:
        """The participant that a name means."""
        actor = self.cast.refer(name)
        if len(self.cast.actors) > self.limits.participants:
            self.stop(f"{self.limits.participants:,} participants", name.span)
        return actor

    def find_end(self, end: re.Pattern[str]) -> int | None:
        """Index of the next line that a pattern matches, or None."""
        ahead = self.lines.ahead()
        known = self._ends.get(end, -1)
        if known is None or known >= ahead.start:
            return known
        found = next((index for index in ahead if self.lines[index].match(end)), None)
        self._ends[end] = found
        return found

    def tell_once(self, what: str, message: str, span: Span, hint: str) -> None:
        """Warn where something without effect stands first: some texts hold dozens of it."""
        if what not in self._told:
            self._told.add(what)
            self.problems.warn(Code.UNSUPPORTED, message, span, hint)

    def diagram(self, span: Span) -> Diagram:
        """The diagram of the model."""
        texts = self.texts
        return Diagram(
            title=texts.get("title"),
            participants=self.cast.participants(),
            groups=self.cast.groups(),
            items=tuple(self.blocks.top),
            header=texts.get("header"),
            footer=texts.get("footer"),
            caption=texts.get("caption"),
            legend=texts.get("legend"),
            frame=texts.get("mainframe"),
            options=self.options,
            mentions=tuple(sorted(self.cast.mentions, key=_place)),
            span=span,
        )


def _place(mention: Mention) -> Span:
    return mention.span


def _numbered(line: Line, start: int, end: int, number: str) -> Line:
    """A stretch of a line with a number where it asks for one."""
    put = expanded(number, line.span(start, end))
    pieces = []
    while (at := line.text.find(_NUMBER, start, end)) >= 0:
        pieces += [(line, start, at), (put, 0, len(number))]
        start = at + len(_NUMBER)
    pieces.append((line, start, end))
    return join(pieces, "")
