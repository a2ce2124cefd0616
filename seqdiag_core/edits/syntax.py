"""What edits have to know of a dialect: how it spells what they put in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..label import EMPTY_LABEL, Label
from ..model import Item, Message, Note, Participant
from ..source import Span
from .changes import EditError


class Syntax(Protocol):
    """Spelling of one dialect, in lines without indentation."""

    def end_of_body(self, text: str) -> int:
        """Where a text without statements takes its first one: before what closes the diagram."""

    def write_items(self, items: tuple[Item, ...], order: tuple[str, ...]) -> list[str]:
        """Lines that say items; ``order`` are the participants from left to right."""

    def read_label(self, text: str, old: Label = EMPTY_LABEL) -> Label:
        """The label that a text with real line feeds says in the place of another one."""

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, without what stands between it and a name."""

    def write_note_place(self, note: Note) -> str:
        """Where a note stands: the words between its first one and its text."""

    def find_note_place(self, text: str) -> Span | None:
        """Where these words stand in a note's statement, or None."""

    def write_order(self, order: tuple[str, ...]) -> str | None:
        """A line that puts all participants in an order, or None if there is no such line."""

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""

    def write_name(self, name: str) -> str:
        """A name as it stands bare in a statement, in quotes if it needs them."""

    def spell_breaks(self, text: str) -> str:
        """A label's source on one line: line feeds become the dialect's escape."""

    def add_label(self, line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
        """Ways to put a text into a statement that has none: where, and what is put in.

        Args:
            line: The statement.
            names: Where in it the names of a message stand; None if it is none.
            text: The label's source on one line.
        """

    def join_breaks(self, text: str) -> str:
        """The opposite: escapes for line breaks become line feeds."""


def find_syntax(dialect: str) -> Syntax:
    """The spelling of a dialect.

    Raises:
        EditError: The drawing of texts in this dialect cannot be edited.
    """
    if dialect == "native":
        from .native import NativeSyntax

        return NativeSyntax()
    if dialect == "seqdiag":
        from .blockdiag import BlockdiagSyntax

        return BlockdiagSyntax()
    if dialect == "mermaid":
        from .mermaid import MermaidSyntax

        return MermaidSyntax()
    if dialect == "plantuml":
        from .plantuml import PlantumlSyntax

        return PlantumlSyntax()
    raise EditError(f"a drawing of {dialect} text cannot be edited; edit its text")


def behind_colon(line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
    """The one way of languages in which a colon stands in front of the text of a message."""
    colon = "" if names is None or line.endswith(":") else ":"
    yield len(line), f"{colon} {text}"
