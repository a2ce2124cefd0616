"""Bars, births and deaths: ``activate A #gold``, ``deactivate A``, ``A++``, ``create A``.

``return TEXT`` answers the latest call and ends its bar.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Destruction,
    End,
    LineStyle,
    Message,
    Style,
)
from ...patterns import pattern
from ...source import Span
from .colors import COLOR, group_color
from .draft import Draft
from .line import Line
from .names import BARE, NAME, Name, name_of
from .statement import Statement

_ACTION = pattern(
    rf"(?P<word>activate|deactivate|destroy|create)\s+(?P<name>{NAME})"
    rf"\s*(?P<color>{COLOR})?\s*(?P<line>{COLOR})?\Z",
    re.IGNORECASE,
)
_SHORT = pattern(rf"(?P<name>{BARE})\s*(?P<sign>\+\+|--)\s*(?P<color>{COLOR})?\Z")
_NAMELESS = pattern(r"deactivate\Z", re.IGNORECASE)
_AUTOMATIC = pattern(r"autoactivate\s+(?P<on>on|off)\Z", re.IGNORECASE)
_RETURN = pattern(rf"(?:&\s*)?return\b\s*(?P<color>{COLOR})?\s*(?P<text>.*)\Z", re.IGNORECASE)

_A_MESSAGE_BEFORE = "write a message before this line"


def begin_bar(
    draft: Draft, participant: End, span: Span, style: Style = NO_STYLE, *, shorthand: bool = False
) -> None:
    """Begin a bar; one who is no participant has none."""
    if not isinstance(participant, str):
        return
    problem = draft.lives.begin(participant)
    if problem is not None:
        draft.problems.error(Code.ACTIVATION, problem, span, _A_MESSAGE_BEFORE)
        return
    draft.add(ActivationStart(participant=participant, style=style, shorthand=shorthand, span=span))


def end_bar(draft: Draft, participant: End, span: Span, *, shorthand: bool = False) -> None:
    """End the innermost bar of a participant."""
    if not isinstance(participant, str):
        return
    problem = draft.lives.end(participant)
    if problem is not None:
        hint = _hint(draft, f"write activate {participant} before it, behind a message")
        draft.problems.error(Code.ACTIVATION, problem, span, hint)
        return
    draft.add(ActivationEnd(participant=participant, shorthand=shorthand, span=span))


def _read_action(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``activate NAME [#fill [#line]]`` and the others."""
    name = name_of(line, found, "name")
    draft.refer(name)
    word, span = found["word"].lower(), line.whole
    fill = group_color(draft, line, found, "color")
    stroke = group_color(draft, line, found, "line")
    if word == "activate":
        begin_bar(draft, name.id, span, Style(fill=fill, stroke=stroke))
    elif word == "deactivate":
        end_bar(draft, name.id, span)
    elif word == "destroy":
        _destroy(draft, name, span)
    else:
        if fill is not None:
            draft.cast.actors[name.id].style = Style(fill=fill)
        draft.cast.actors[name.id].declared = True
        create(draft, name.id, span)


def create(draft: Draft, participant: str, span: Span) -> None:
    """Let a participant be born at the next message to it."""
    problem = draft.lives.create(participant)
    if problem is not None:
        draft.problems.error(Code.LIFETIME, problem, span, _A_MESSAGE_BEFORE)
    draft.add(Creation(participant=participant, span=span))


def _destroy(draft: Draft, name: Name, span: Span) -> None:
    problem = draft.lives.end(name.id, dies=True)
    if problem is not None:
        hint = _hint(draft, "write it behind the last message of the participant")
        draft.problems.error(Code.LIFETIME, problem, span, hint)
        return
    draft.add(Destruction(participant=name.id, span=span))


def _hint(draft: Draft, usual: str) -> str:
    """How to end something that cannot end here."""
    return _A_MESSAGE_BEFORE if draft.lives.delayed else usual


def _read_short(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``NAME++ [#color]`` and ``NAME--``."""
    name = name_of(line, found, "name")
    draft.refer(name)
    if found["sign"] == "++":
        fill = group_color(draft, line, found, "color")
        begin_bar(draft, name.id, line.whole, Style(fill=fill))
    else:
        end_bar(draft, name.id, line.whole)


def _read_nameless(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``deactivate`` ends the bar of the latest call."""
    del found
    if not draft.lives.calls:
        message = "nothing is active that could be deactivated"
        hint = "write the name behind it: deactivate A"
        draft.problems.error(Code.ACTIVATION, message, line.whole, hint)
        return
    end_bar(draft, draft.lives.calls[-1].receiver, line.whole)


def _read_automatic(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``autoactivate on`` or ``off``."""
    del line
    draft.autoactivation = found["on"].lower() == "on"


def _read_return(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``return [#color] [TEXT]``: an answer to the latest call, or to the last message."""
    lives = draft.lives
    call = lives.calls[-1] if lives.calls else None
    answered = call or (None if lives.behind_end else lives.last)
    if answered is None:
        message = "nothing was called from which this could return"
        hint = "activate the receiver of the call before, with ++ behind its name"
        draft.problems.error(Code.ACTIVATION, message, line.whole, hint)
        return
    stroke = group_color(draft, line, found, "color") or answered.style.stroke
    look = Arrow(LineStyle.DASHED, answered.arrow.head)
    start, end = found.span("text")
    message_item = Message(
        sender=answered.receiver,
        receiver=answered.sender,
        arrow=look,
        label=draft.label(line, start, end) if start < end else EMPTY_LABEL,
        style=Style(stroke=stroke),
        span=line.whole,
    )
    draft.add_message(message_item)
    if call is not None:
        end_bar(draft, answered.receiver, line.whole, shorthand=True)


STATEMENTS = (
    Statement(("activate", "deactivate", "destroy", "create"), _ACTION, _read_action, True),
    Statement(("deactivate",), _NAMELESS, _read_nameless),
    Statement(("autoactivate",), _AUTOMATIC, _read_automatic),
    Statement(("return",), _RETURN, _read_return),
)
SHORT = Statement((), _SHORT, _read_short)
"""Begins with the name of a participant."""
