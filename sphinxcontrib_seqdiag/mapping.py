"""Labels and links of a diagram: find them all, and give a diagram with others in their place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

from seqdiag_core import Diagram
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.model import Link, Node

_T = TypeVar("_T")

_HOLDS_TEXT = re.compile(r"\b(Label|Link|Item|Operand|Participant|ParticipantGroup)\b")


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """Names of the fields that hold a label, a link, or a node that may hold one."""
    return tuple(
        field.name
        for field in dataclasses.fields(kind)
        if isinstance(field.type, str) and _HOLDS_TEXT.search(field.type)
    )


def labels_and_links(value: object) -> Iterator[Label | Link]:
    """All labels with a text and all links of a diagram or a part of it, in order."""
    if isinstance(value, Label):
        if value.text:
            yield value
    elif isinstance(value, Link):
        yield value
    elif isinstance(value, Node):
        for name in _fields(cast("Any", type(value))):
            held = getattr(value, name)
            if held is not None:
                yield from labels_and_links(held)
    elif isinstance(value, tuple):
        for each in value:
            yield from labels_and_links(each)


def targets_of(found: Label | Link) -> Iterator[str]:
    """The targets of a link, or of the links inside a label."""
    if isinstance(found, Link):
        if found.target:
            yield found.target
    else:
        for mark in found.marks:
            if mark.kind is MarkKind.LINK and mark.value:
                yield mark.value


def with_labels(diagram: Diagram, change: Callable[[Label], Label]) -> Diagram:
    """A diagram with other labels."""
    return _mapped(diagram, change, _same)


def with_targets(diagram: Diagram, find: Callable[[str], str | None]) -> Diagram:
    """A diagram whose links lead elsewhere.

    Args:
        diagram: The diagram.
        find: Gives the new target for an old one, or None if there is nothing to lead to.
    """

    def change_label(label: Label) -> Label:
        if not any(mark.kind is MarkKind.LINK for mark in label.marks):
            return label
        marks = tuple(mark for mark in map(change_mark, label.marks) if mark is not None)
        return dataclasses.replace(label, marks=marks)

    def change_mark(mark: Mark) -> Mark | None:
        if mark.kind is not MarkKind.LINK or mark.value is None:
            return mark
        target = find(mark.value)
        return None if target is None else mark._replace(value=target)

    def change_link(link: Link) -> Link:
        return link._replace(target=find(link.target) or "") if link.target else link

    return _mapped(diagram, change_label, change_link)


def _mapped(value: _T, on_label: Callable[[Label], Label], on_link: Callable[[Link], Link]) -> _T:
    result: Any = value
    if isinstance(value, Label):
        result = on_label(value)
    elif isinstance(value, Link):
        result = on_link(value)
    elif isinstance(value, Node):
        olds = {name: getattr(value, name) for name in _fields(cast("Any", type(value)))}
        news = {name: _mapped(old, on_label, on_link) for name, old in olds.items()}
        if any(news[name] is not old for name, old in olds.items()):
            result = dataclasses.replace(value, **news)
    elif isinstance(value, tuple):
        parts = tuple(_mapped(each, on_label, on_link) for each in value)
        if any(new is not old for new, old in zip(parts, value, strict=True)):
            result = parts
    return cast("_T", result)


def _same(link: Link) -> Link:
    return link
