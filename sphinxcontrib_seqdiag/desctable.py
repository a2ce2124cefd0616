"""The table of participants that the option ``desctable`` puts behind a diagram."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import Diagram

_HEADINGS = ("Name", "Description")


def description_table(diagram: Diagram, directive: SphinxDirective) -> list[nodes.Node]:
    """A table of all participants with their descriptions; nothing if none has one.

    Args:
        diagram: The diagram.
        directive: The directive it belongs to; descriptions are read in the markup around it.
    """
    if not any(each.description for each in diagram.participants):
        return []
    columns = [nodes.colspec(colwidth=50) for _ in _HEADINGS]
    head = nodes.thead("", _row(*(_words(each) for each in _HEADINGS)))
    body = nodes.tbody()
    for each in diagram.participants:
        body += _row(_words(each.label.text), directive.parse_text_to_nodes(each.description or ""))
    group = nodes.tgroup("", *columns, head, body, cols=len(columns))
    table = nodes.table("", group, classes=["seqdiag-participants"])
    directive.set_source_info(table)
    return [table]


def _words(text: str) -> list[nodes.Node]:
    return [nodes.paragraph("", " ".join(text.split()))]


def _row(*cells: list[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *cell) for cell in cells))
