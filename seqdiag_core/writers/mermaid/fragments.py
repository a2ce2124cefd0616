"""Fragments of Mermaid, and the words by which those that it does not have are told."""

from __future__ import annotations

from ...label import EMPTY_LABEL
from ...model import NO_STYLE, Fragment, FragmentOperator, Style
from ..losses import Losses
from .colors import write_color
from .texts import escape, tell_marks, write_label

_DIVIDERS = {
    FragmentOperator.ALT: "else",
    FragmentOperator.PAR: "and",
    FragmentOperator.PAR_OVER: "and",
    FragmentOperator.CRITICAL: "option",
    FragmentOperator.OPT: None,
    FragmentOperator.LOOP: None,
    FragmentOperator.BREAK: None,
    FragmentOperator.RECT: None,
}
"""What begins a further section, for each operator that Mermaid has."""


def write_heads(fragment: Fragment, losses: Losses) -> list[str]:
    """The lines that begin the sections of a fragment."""
    _tell_losses(fragment, losses)
    operator = _nearest(fragment)
    if operator is FragmentOperator.RECT:
        return [_rect(fragment, losses)]
    divider = _DIVIDERS[operator]
    others = fragment.operands[1:]
    heads = [f"{operator.value} {_title(fragment, operator, losses)}"]
    heads += [f"{divider} {write_label(one.guard, losses, one.span, 'a guard')}" for one in others]
    return [head.rstrip() for head in heads]


def _nearest(fragment: Fragment) -> FragmentOperator:
    """An operator that Mermaid has, with as many sections as there are."""
    operator = fragment.operator
    single = len(fragment.operands) == 1
    if operator in _DIVIDERS and (single or _DIVIDERS[operator]):
        return operator
    # One section of par claims nothing; several sections mostly are alternatives.
    return FragmentOperator.PAR if single else FragmentOperator.ALT


def _title(fragment: Fragment, written: FragmentOperator, losses: Losses) -> str:
    """What stands behind the operator's word."""
    guard = fragment.operands[0].guard
    if written is fragment.operator:
        return write_label(guard, losses, fragment.span, "a guard")
    losses.add(f"fragment {fragment.operator.value}; it is told as {written.value}", fragment.span)
    for label in (fragment.label, guard):
        tell_marks(label, losses, fragment.span, "a fragment")
    if fragment.operator is FragmentOperator.GROUP and fragment.label:
        return escape(fragment.label.text + (f" [{guard.text}]" if guard else ""))
    return escape(fragment.operator.value + (f": {guard.text}" if guard else ""))


def _rect(fragment: Fragment, losses: Losses) -> str:
    if fragment.operands[0].guard:
        losses.add("text in a rect", fragment.span)
    fill = fragment.style.fill
    return "rect" if fill is None else f"rect {write_color(fill)}"


def _tell_losses(fragment: Fragment, losses: Losses) -> None:
    style = fragment.style
    shown = Style(fill=style.fill) if fragment.operator is FragmentOperator.RECT else NO_STYLE
    if style != shown:
        losses.add("colours of a fragment", fragment.span)
    if fragment.link is not None:
        losses.add("link of a fragment", fragment.span)
    if fragment.label != EMPTY_LABEL and fragment.operator is not FragmentOperator.GROUP:
        losses.add("name of a fragment beside its operator", fragment.span)
    for operand in fragment.operands:
        if operand.style != NO_STYLE:
            losses.add("colours of a section", operand.span)
