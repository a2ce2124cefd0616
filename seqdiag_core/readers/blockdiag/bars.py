"""Activation bars as the rules of the old program begin and end them."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import NO_STYLE, ActivationEnd, ActivationStart, Item, Style
from ...source import Span
from .edge import Edge
from .nodes import Node
from .overall import Overall


class Bars:
    """Counts how many bars each node has.

    From the first edge on the node to the left of it and all nodes with ``activated`` have one. An
    arrow to the right raises the node to the right of it, one to the left lowers that node,
    also below nothing.
    """

    def __init__(self, nodes: Mapping[str, Node], overall: Overall) -> None:
        self._activated = [each.id for each in nodes.values() if "activated" in each.settings]
        color = overall.lifeline_color
        self._style = NO_STYLE if color is None else Style(stroke=color)
        self._levels: dict[str, int] = {}
        self._begun = False

    def after(self, edge: Edge, span: Span, *, is_back: bool) -> list[Item]:
        """The bars that begin and end with an edge, at its message, which stands in a span."""
        begun = [] if self._begun else self._first(edge)
        node = edge.right.text
        own = self._change(node, -1 if is_back else 1, span) if edge.activates else []
        # One that begins and ends at once is no bar.
        if node in begun and any(isinstance(each, ActivationEnd) for each in own):
            begun.remove(node)
            own = []
        first = [self._start(name, span) for name in begun]
        # A shorthand belongs right behind its message, but inner bars begin after outer ones.
        return [*first, *own] if node in begun else [*own, *first]

    def _first(self, edge: Edge) -> list[str]:
        self._begun = True
        names = list(dict.fromkeys([edge.left.text, *self._activated]))
        self._levels.update(dict.fromkeys(names, 1))
        return names

    def _start(self, node: str, span: Span) -> ActivationStart:
        # All bars are said by the edges alone, as with the shorthands of other languages.
        return ActivationStart(participant=node, style=self._style, shorthand=True, span=span)

    def _change(self, node: str, by: int, span: Span) -> list[Item]:
        """Raise or lower a node; the lowering of a node without a bar still counts.

        One that was never raised stays at nothing.
        """
        if by < 0 and node not in self._levels:
            self._levels[node] = 0
            return []
        level = self._levels.get(node, 0) + by
        self._levels[node] = level
        if by > 0 and level > 0:
            return [self._start(node, span)]
        if by < 0 and level >= 0:
            return [ActivationEnd(participant=node, shorthand=True, span=span)]
        return []
