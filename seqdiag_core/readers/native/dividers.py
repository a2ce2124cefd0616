"""Dividers: ``== text ==``, with a style behind; ``=: text`` and its kin of swimlanes.io."""

from __future__ import annotations

import re

from ...model import NO_STYLE, Divider, LineStyle, Style
from ...patterns import pattern
from ..markup import marked, parse_label
from ..scanner import Scanner
from .draft import Draft
from .statement import Sign
from .styles import PLAIN, Look, StyleReader, style_at

_BETWEEN = pattern(r"={2,}(?P<text>[^\n]*?)(?:(?<!=)={2,}[ \t]*(?P<style>#[^\n]*)?)?\Z")
_SWIMLANES = pattern(r"(?P<line>=|--?|_):[ \t]*(?P<text>[^\n]*)\Z")
_LINES = {"=": Style(stroke_width=3), "--": Style(dash=LineStyle.DASHED)}


def _read_divider(draft: Draft, scanner: Scanner, found: re.Match[str]) -> None:
    """``== TEXT == [STYLE]``; the second pair may be missing. ``=: TEXT`` is bold."""
    look = Look(_LINES.get(found["line"], NO_STYLE)) if "line" in found.re.groupindex else PLAIN
    place = (Scanner(draft.text, *found.span("text")).skip_blanks().position, found.end("text"))
    if "style" in found.re.groupindex and found["style"]:
        start = found.start("style")
        stop = style_at(draft.text, start, scanner.end) or scanner.end
        look = StyleReader(draft.looks, draft.problems).read(draft.text, start, stop)
    elif place[1] == scanner.end and style_at(draft.text, *place) == scanner.end:
        look = StyleReader(draft.looks, draft.problems).read(draft.text, *place)
        place = (place[1], place[1])
    look = look.over(draft.look_of("divider"))
    label = parse_label(draft.text, *place, draft.problems)
    draft.add(Divider(label=marked(label, look.marks), style=look.style, span=scanner.span))


SIGNS = (
    Sign("=", _BETWEEN, _read_divider),
    Sign("=-_", _SWIMLANES, _read_divider),
)
