"""Styles from here on: ``notestyle #fill #stroke``, ``lifelinestyle A ...``, ``style name ...``."""

from __future__ import annotations

from ...diagnostics import Code
from ...patterns import pattern
from ...source import Span
from ..scanner import Scanner
from .activations import read_named
from .draft import Draft
from .statement import Statement
from .styles import PLAIN, Look, StyleReader, style_at

_KINDS = {
    "participantstyle": "participant",
    "notestyle": "note",
    "messagestyle": "message",
    "dividerstyle": "divider",
    "boxstyle": "box",
    "rboxstyle": "rbox",
    "aboxstyle": "abox",
    "aboxleftstyle": "aboxleft",
    "aboxrightstyle": "aboxright",
    "refstyle": "ref",
    "statestyle": "state",
}
_NAME = pattern(r"\s*#{0,2}([^\s#]+)\s*")


def _take_look(draft: Draft, scanner: Scanner, word: str) -> Look:
    """The style that is the rest of the line; tells if there is none."""
    start = scanner.skip_blanks().position
    stop = style_at(draft.text, start, scanner.end)
    if stop is None or draft.text[stop : scanner.end].strip():
        message = f"a style was expected behind {word!r}"
        hint = f"write: {word} #ivory #peru;2"
        draft.problems.error(Code.BAD_VALUE, message, scanner.span, hint)
        return PLAIN
    return StyleReader(draft.looks, draft.problems).read(draft.text, start, stop)


def _read_kind_style(draft: Draft, scanner: Scanner, word: str) -> None:
    """The look of all things of a kind from here on."""
    draft.looks[_KINDS[word]] = _take_look(draft, scanner, word)
    draft.update_simple()


def _read_lifeline_style(draft: Draft, scanner: Scanner, word: str) -> None:
    """``lifelinestyle [NAME] #stroke;width;dash``; without a name for all, from here on."""
    start = scanner.skip_blanks().position
    if style_at(draft.text, start, scanner.end) is not None:
        look = _as_line(_take_look(draft, scanner, word))
        draft.looks["lifeline"] = look
        for participant in draft.participants.values():
            participant.lifeline = look.style
        return
    names, look = read_named(draft, scanner, word)
    if look is PLAIN and names:
        _take_look(draft, Scanner(draft.text, scanner.end, scanner.end), word)
    for name in names:
        draft.refer(name, introduces=False).lifeline = _as_line(look).style


def _as_line(look: Look) -> Look:
    """The first colour of a lifeline's style is that of the line."""
    style = look.style
    if style.stroke is None:
        style = style._replace(stroke=style.fill, fill=None)
    return Look(style)


def _read_named_style(draft: Draft, scanner: Scanner, word: str) -> None:
    """``style NAME STYLE`` defines what ``##NAME`` stands for."""
    name = scanner.take(_NAME)
    if name is None:
        message = "a name and a style were expected behind 'style'"
        hint = "write: style warning #mistyrose #firebrick;2"
        draft.problems.error(Code.MISSING_NAME, message, Span(scanner.start, scanner.end), hint)
        return
    draft.looks["##" + name[1].lower()] = _take_look(draft, scanner, f"{word} {name[1]}")


STATEMENTS = (
    Statement(tuple(_KINDS), _read_kind_style),
    Statement(("lifelinestyle",), _read_lifeline_style),
    Statement(("style",), _read_named_style),
)
