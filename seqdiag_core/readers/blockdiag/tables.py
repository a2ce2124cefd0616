"""The tables of descriptions that the old directive put behind a diagram (``:desctable:``)."""

from __future__ import annotations

from typing import NamedTuple

from ...limits import DEFAULT_LIMITS, Limits
from ...source import Source, Span
from .edge import WAYS, Way
from .edges import Drawn
from .nodes import Node
from .understanding import Understood, understand
from .values import number_of
from .words import label_of

_UNNUMBERED = 65535
_HEADS = {"numbered": "No", "label": "Name", "description": "Description"}


class DescriptionTable(NamedTuple):
    """A table as text; cells may hold the markup of the document around it.

    Attributes:
        head: Titles of the columns.
        rows: Cells, as many in each row as there are titles.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def description_tables(
    source: Source, limits: Limits = DEFAULT_LIMITS
) -> tuple[DescriptionTable, ...]:
    """The tables of a source: one of its nodes, one of its edges, each only if it tells something.

    Columns of the nodes are number, name, those of the plugin ``attributes`` and the description;
    one that is empty for all is left out. Rows are sorted by number.

    Args:
        source: What to read.
        limits: How large it may be.
    """
    told = understand(source, limits)
    tables = (_of_nodes(told), _of_edges(told))
    return tuple(table for table in tables if table is not None)


def table_words(source: Source, limits: Limits = DEFAULT_LIMITS) -> list[tuple[str, Span]]:
    """Names and places of the attributes that nothing but the tables shows.

    Args:
        source: What to read.
        limits: How large it may be.
    """
    told = understand(source, limits)
    columns = [
        (setting.name, setting.word.span)
        for node in told.cast.mentioned
        for setting in node.settings.values()
        if setting.name in told.settings.columns and setting.word is not None
    ]
    described = (drawn.edge.texts.get("description") for drawn in told.course.drawn)
    texts = [("description", word.span) for word in described if word is not None and word.text]
    return list(dict.fromkeys(columns + texts))


def _of_nodes(told: Understood) -> DescriptionTable | None:
    extra = [name for name in told.settings.columns if name not in _HEADS]
    names = ["numbered", "label", *extra, "description"]
    heads = {**_HEADS, **told.settings.columns}
    nodes = sorted(told.cast.mentioned, key=_number)
    rows = [[_cell(node, name) for name in names] for node in nodes]
    kept = [index for index in range(len(names)) if any(row[index] for row in rows)]
    if len(kept) < 2:
        return None
    return DescriptionTable(
        tuple(heads[names[index]] for index in kept),
        tuple(tuple(row[index] for index in kept) for row in rows),
    )


def _number(node: Node) -> int:
    text = node.text("numbered")
    number = None if text is None else number_of(text)
    return _UNNUMBERED if number is None else number


def _cell(node: Node, name: str) -> str:
    return label_of(node.label).text if name == "label" else node.text(name) or ""


def _of_edges(told: Understood) -> DescriptionTable | None:
    rows = [
        _row(drawn, told.cast.nodes) for drawn in told.course.drawn if drawn.edge.style != "none"
    ]
    if not any(row[1] for row in rows):
        return None
    return DescriptionTable(("Name", "Description"), tuple(rows))


def _row(drawn: Drawn, nodes: dict[str, Node]) -> tuple[str, str]:
    edge = drawn.edge
    style = "dashed" if drawn.returns or edge.style not in (None, "solid") else None
    way = Way("back" if drawn.is_back else "forward", style, edge.is_async)
    left, right = (_cell(nodes[end.text], "label") for end in (edge.left, edge.right))
    description = edge.texts.get("description")
    return f"{left} {_ARROWS[way]} {right}", "" if description is None else description.text


_ARROWS = {way: arrow for arrow, way in WAYS.items()}
