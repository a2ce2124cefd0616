"""Blanks round arrows, as the author of a text has them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Item, Message
from .changes import EditError
from .draft import Draft
from .syntax import Syntax


def spaced_alike(draft: Draft, place: int, items: tuple[Item, ...], lines: list[str]) -> list[str]:
    """Lines that say items, with blanks round the arrow if the message next to a place has them.

    Args:
        draft: The text.
        place: Index of the statement before which the lines go.
        items: What the lines say; anything but a single message stays as it is written.
        lines: How the dialect spells it.
    """
    match items:
        case (Message(sender=str(first), receiver=str(last)) as message,):
            if next(_blanks(draft, place), False):
                return [_spaced(draft.syntax, message, first, last, lines[0]), *lines[1:]]
    return lines


def _spaced(syntax: Syntax, message: Message, first: str, last: str, line: str) -> str:
    """The line of a message with blanks round its arrow, if the dialect writes it without."""
    try:
        arrow = syntax.write_arrow(message)
    except EditError:  # it takes more than a sign
        return line
    names = syntax.write_name(first), syntax.write_name(last)
    close = arrow.join(names)
    return f" {arrow} ".join(names) + line.removeprefix(close) if line.startswith(close) else line


def _blanks(draft: Draft, place: int) -> Iterator[bool]:
    """Whether blanks stand round the arrows of messages, the one nearest before a place first."""
    text = draft.source.text
    mentions = draft.reading.diagram.mentions
    for statement in (*reversed(draft.script[:place]), *draft.script[place:]):
        node = statement.nodes[0]
        if isinstance(node, Message):
            names = [
                each.span for each in mentions if node.span.start <= each.span.start < node.span.end
            ]
            if len(names) > 1:
                arrow = text[names[0].end : names[1].start].strip("\"'")
                yield arrow[:1].isspace() and arrow[-1:].isspace()
