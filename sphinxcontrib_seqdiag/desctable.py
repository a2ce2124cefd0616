"""The tables of descriptions that the option ``desctable`` puts behind a diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import Reading

if TYPE_CHECKING:
    from seqdiag_core.readers.blockdiag import DescriptionTable

_NAMES = ("No", "Name")
"""Columns that hold plain words; in all others the markup of the document is read."""


def description_nodes(reading: Reading, directive: SphinxDirective) -> list[nodes.Node]:
    """Tables of participants and of messages, each only if something is described in it.

    Args:
        reading: The diagram; only sources of blockdiag's seqdiag describe messages.
        directive: The directive it belongs to; descriptions are read in the markup around it.
    """
    return [_table(each, directive) for each in _tables(reading)]


def _tables(reading: Reading) -> tuple[DescriptionTable, ...]:
    from seqdiag_core.readers.blockdiag import DescriptionTable, description_tables

    if reading.dialect == "seqdiag":
        return description_tables(reading.source)
    participants = reading.diagram.participants
    rows = tuple((each.label.text, each.description or "") for each in participants)
    if not any(description for _, description in rows):
        return ()
    return (DescriptionTable(("Name", "Description"), rows),)


def _table(table: DescriptionTable, directive: SphinxDirective) -> nodes.table:
    columns = [nodes.colspec(colwidth=50) for _ in table.head]
    head = nodes.thead("", _row([_words(title) for title in table.head]))
    body = nodes.tbody()
    for cells in table.rows:
        body += _row(
            [
                _words(cell) if title in _NAMES else directive.parse_text_to_nodes(cell)
                for title, cell in zip(table.head, cells, strict=True)
            ]
        )
    group = nodes.tgroup("", *columns, head, body, cols=len(columns))
    shown = nodes.table("", group, classes=["seqdiag-participants"])
    directive.set_source_info(shown)
    return shown


def _words(text: str) -> list[nodes.Node]:
    words = " ".join(text.split())
    # Else Sphinx would make a dash of the arrow ``<--``.
    return [nodes.paragraph("", words, support_smartquotes=False)] if words else []


def _row(cells: list[list[nodes.Node]]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *cell) for cell in cells))
