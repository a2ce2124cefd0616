"""What a source consists of: statements in their order, blocks as their beginnings and ends."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from ...source import Span
from .words import Word


class Given(NamedTuple):
    """An attribute and its value, ``name = value`` or a lone ``name``.

    ``name.text`` is as written, quotes included, because a quoted name is none of an attribute.
    """

    name: Word
    value: Word | None
    span: Span


class Assignment(NamedTuple):
    """``name = value;`` on its own."""

    given: Given


class ClassDefinition(NamedTuple):
    """``class name [attributes];``."""

    name: Word
    givens: tuple[Given, ...]


class PluginUse(NamedTuple):
    """``plugin name [attributes];``."""

    name: Word
    givens: tuple[Given, ...]
    span: Span


class NodeStatement(NamedTuple):
    """``name [attributes];``."""

    name: Word
    givens: tuple[Given, ...]
    span: Span


class Operator(NamedTuple):
    """An arrow as written."""

    text: str
    span: Span


class EdgeStatement(NamedTuple):
    """``A -> B -> C [attributes]``; a block follows if ``opens`` is set."""

    names: tuple[Word, ...]
    operators: tuple[Operator, ...]
    givens: tuple[Given, ...]
    span: Span
    opens: bool


class SeparatorLine(NamedTuple):
    """``=== text ===`` or, a delay, ``... text ...``."""

    text: Word
    is_delay: bool
    span: Span


class GroupStart(NamedTuple):
    """``group name {``."""

    span: Span


class FragmentStart(NamedTuple):
    """``alt name {`` or ``loop name {``."""

    operator: str
    name: Word | None
    span: Span


class BlockEnd(NamedTuple):
    """The ``}`` of a group, a fragment or an edge's block; empty where it is missing."""

    span: Span


Setting: TypeAlias = "Assignment | ClassDefinition | PluginUse"
"""A statement about the whole diagram; they come first wherever they stand."""

Statement: TypeAlias = (
    "Assignment | NodeStatement | EdgeStatement | SeparatorLine | GroupStart | FragmentStart"
    " | BlockEnd"
)
"""A statement that has its place among the others."""


class Program(NamedTuple):
    """A source, taken apart."""

    settings: list[Setting]
    statements: list[Statement]
