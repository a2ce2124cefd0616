r"""Texts of PlantUML: its dialect of Creole, tags and codes, as a label.

Grammar of a line: characters; ``**bold**``, ``//italic//``, ``""mono""``, ``__underline__``,
``--strike--``, ``~~wave~~``; tags such as ``<b>``, ``<color:red>``, ``<size:18>``, which run to the
end of the line if nothing closes them; ``[[target{tooltip} text]]``; ``<U+20AC>``, ``&#8364;``.
``~`` makes a sign plain. A line may be a heading, an item of a list, a rule or a row of a table.
What is looked for first, and how far it reaches, is what PlantUML does.
"""

from __future__ import annotations

from ....label import EMPTY_LABEL, Label
from ....source import Span
from ...problems import Problems
from .blocks import read_lines
from .inline import read_line
from .lines import lines_of_block, lines_of_statement
from .sheet import Sheet


def read_creole(
    text: str,
    start: int,
    end: int,
    problems: Problems,
    *,
    block: bool = False,
    framed: bool = False,
) -> Label:
    r"""Read a text of PlantUML.

    Args:
        text: The clean text of the source.
        start: Where the text begins in it; blanks there do not count.
        end: Where it ends; blanks there do not count.
        problems: Takes warnings of what cannot be drawn, of unsafe links and of wrong colours.
        block: Whether the text stands on lines of its own, as between ``note`` and ``end note``.
            There ``\n`` breaks no line, and what all lines are indented by is dropped.
        framed: Whether PlantUML draws a bracket before the text, as with the guard of a fragment:
            then its first line is no heading and no item of a list.
    """
    raw = text[start:end]
    stripped = raw.strip()
    if not stripped:
        return Label("", span=Span(start, start)) if end > start else EMPTY_LABEL
    first = start + raw.index(stripped)
    last = first + len(stripped)
    sheet = Sheet(problems, last)
    if block:
        read_lines(lines_of_block(text, start, last), sheet, block=True)
    else:
        lines = lines_of_statement(text, first, last, sheet)
        if framed:
            read_line(lines.pop(0), sheet)
            if lines:
                sheet.break_line()
        read_lines(lines, sheet)
    return sheet.label(Span(first, last))
