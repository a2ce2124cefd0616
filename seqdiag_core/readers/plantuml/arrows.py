r"""Arrows: a tail, dashes and a head, such as ``->``, ``<<--``, ``-[#red]\``, ``x->o``."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...diagnostics import Code
from ...model import Arrow, Head, LineStyle, Style
from ...patterns import pattern
from .colors import read_color
from .draft import Draft
from .line import Line

LEFTWARD = r"(?:<<?|//?|\\\\?)"
"""A head at the left end."""

RIGHTWARD = r"(?:>>?|//?|\\\\?)"
"""A head at the right end."""

_STYLE = r"\#?[\w=]+(?:,\#?[\w=]+)*"

BODY = rf"""
    (?: (?P<dashes>-+) (?: \[(?P<style>{_STYLE})\] (?P<more>-*) )?
      | \[(?P<early_style>{_STYLE})\] (?P<late>-+) )
"""
"""The line, with a style in brackets somewhere in it; more than one dash is dashed."""

_WORDS = frozenset(("dotted", "dashed", "plain", "bold", "hidden", "norank", "single"))
_PART = pattern(r"[^,]+")


class Meaning(NamedTuple):
    """What the ends of an arrow say.

    Attributes:
        backwards: Whether the receiver stands at the left.
        arrow: The look, without its line.
    """

    backwards: bool
    arrow: Arrow


def between_names(tail: str, head: str) -> Meaning | None:
    """What the ends of an arrow between two names say; None if it has no head."""
    left, right = _has(tail, "<\\/"), _has(head, ">\\/")
    crosses = ("x" in tail, "x" in head)
    if not (left or right or any(crosses)):
        return None
    if left and not right and not all(crosses):
        look = Arrow(head=_halved(_main(tail), tail, head), tail=_end(head, weak=True))
        return Meaning(True, _with_circles(look, tail, head))
    look = Arrow(head=_halved(_main(head), tail, head), tail=_end(tail))
    return Meaning(False, _with_circles(look, head, tail))


def at_edge(tail: str, head: str) -> Meaning:
    """What the ends of an arrow from or to the edge say; one of them is a head."""
    if _has(head, ">\\/"):
        main = _main(head)
        other = Head.CROSS if "x" in tail else Head.NONE
        if other is Head.NONE and _has(tail, "<\\/"):
            other = Head.OPEN if _is_double(head) else Head.FILLED
        look = Arrow(head=_halved(main, "", head), tail=other)
        return Meaning(False, _with_circles(look, head, tail))
    look = Arrow(head=_halved(_main(tail), tail, ""), tail=_end(head, weak=True))
    return Meaning(True, _with_circles(look, tail, head))


def read_line(draft: Draft, line: Line, found: re.Match[str], arrow: Arrow) -> tuple[Arrow, Style]:
    """The look with its line, and its style."""
    dashes = sum(len(found[name] or "") for name in ("dashes", "more", "late"))
    kind = LineStyle.DASHED if dashes > 1 else LineStyle.SOLID
    stroke, width = None, None
    for name in ("style", "early_style"):
        if found[name] is None:
            continue
        for part in _PART.finditer(line.text, *found.span(name)):
            word = part[0].lower()
            if word == "bold":
                kind, width = (LineStyle.BOLD, None) if dashes == 1 else (kind, 2)
            elif word in ("dotted", "dashed", "hidden"):
                kind = LineStyle(word)
            elif word not in _WORDS:
                stroke = _read_stroke(draft, line, part) or stroke
    return arrow._replace(line=kind), Style(stroke=stroke, stroke_width=width)


def _read_stroke(draft: Draft, line: Line, part: re.Match[str]) -> str | None:
    if part[0].startswith("#"):
        return read_color(draft, line, *part.span())
    message = f"{part[0]!r} says nothing about an arrow"
    hint = "write a colour such as #red, or bold, dashed, dotted or hidden"
    draft.problems.error(Code.BAD_VALUE, message, line.group(part), hint)
    return None


def _main(end: str) -> Head:
    if "x" in end:
        return Head.CROSS
    return Head.OPEN if _is_double(end) else Head.FILLED


def _end(end: str, *, weak: bool = False) -> Head:
    """What stands at the end an arrow comes from."""
    if "x" in end:
        return Head.CROSS
    if weak or not _has(end, "<\\/"):
        return Head.NONE
    return Head.OPEN if _is_double(end) else Head.FILLED


def _halved(head: Head, tail: str, other: str) -> Head:
    """The half of a head that slashes leave: the last one of them decides."""
    below = "/" in other or "\\" in tail
    if not below and not ("\\" in other or "/" in tail):
        return head
    if head is Head.FILLED:
        return Head.FILLED_BOTTOM if below else Head.FILLED_TOP
    if head is Head.OPEN:
        return Head.OPEN_BOTTOM if below else Head.OPEN_TOP
    return head


def _with_circles(arrow: Arrow, head: str, tail: str) -> Arrow:
    if "o" not in head and "o" not in tail:
        return arrow
    return arrow._replace(head_circle="o" in head, tail_circle="o" in tail)


def _is_double(end: str) -> bool:
    return "<<" in end or ">>" in end or "//" in end or "\\\\" in end


def _has(end: str, signs: str) -> bool:
    return any(sign in end for sign in signs)
