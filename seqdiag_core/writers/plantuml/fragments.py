"""Fragments of PlantUML; those that it does not have are told as groups."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Fragment, FragmentOperator, Operand, Style
from .page import Page
from .texts import IN_GROUP, IN_GUARD, escape, write_label

_OWN = frozenset(
    (
        FragmentOperator.ALT,
        FragmentOperator.OPT,
        FragmentOperator.LOOP,
        FragmentOperator.PAR,
        FragmentOperator.CRITICAL,
        FragmentOperator.BREAK,
    )
)


def write_heads(page: Page, fragment: Fragment) -> Iterator[str]:
    """The lines that begin the sections of a fragment."""
    if fragment.link is not None:
        page.losses.add("link of a fragment", fragment.span)
    yield _opening(page, fragment)
    for operand in fragment.operands[1:]:
        guard = write_label(operand.guard, page.losses, operand.span, "a guard", IN_GUARD)
        yield " ".join(filter(None, ("else", _fill(page, operand), guard)))


def _opening(page: Page, fragment: Fragment) -> str:
    first = fragment.operands[0]
    if first.style != Style():
        page.losses.add("colours of a first section", first.span)
    own = fragment.operator in _OWN
    word = fragment.operator.value if own else "group"
    look = _look(page, fragment)
    if own:
        if fragment.label:
            page.losses.add("name of a fragment beside its operator", fragment.span)
        guard = write_label(first.guard, page.losses, first.span, "a guard", IN_GUARD)
        return f"{word}{look} {guard}"
    guard = write_label(first.guard, page.losses, first.span, "a guard", IN_GROUP)
    if fragment.operator is FragmentOperator.GROUP:
        label = write_label(fragment.label, page.losses, fragment.span, "a group", IN_GROUP)
    else:
        operator = fragment.operator.value
        page.losses.add(f"fragment {operator}; it is told as a group", fragment.span)
        label = escape(fragment.label.text, IN_GROUP) or operator
    if guard and not label:
        page.losses.add("group without a name", fragment.span)
        label = "group"
    return " ".join(filter(None, (word + look, label, guard and f"[{guard}]")))


def _look(page: Page, fragment: Fragment) -> str:
    """The colours of the tab and of what lies behind the fragment."""
    style = fragment.style
    if style != Style(fill=style.fill, stroke=style.stroke):
        page.losses.add("such an outline or text colour of a fragment", fragment.span)
    tab = style.stroke or ""
    return f"{tab} {style.fill}" if style.fill is not None else tab


def _fill(page: Page, operand: Operand) -> str:
    if operand.style != Style(fill=operand.style.fill):
        page.losses.add("outline or text colour of a section", operand.span)
    return operand.style.fill or ""
