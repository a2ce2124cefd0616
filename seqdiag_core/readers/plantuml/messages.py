r"""Messages between two participants.

``[& ][{anchor} ]NAME ARROW NAME[ & NAME ...] [++ -- ** !!] [#color] [[[link]]] [: text]``
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import (
    NO_STYLE,
    REPLY,
    SYNC,
    Arrow,
    Creation,
    Destruction,
    Head,
    LineStyle,
    Mention,
    Message,
    MessageParts,
    Numbering,
    Style,
)
from ...patterns import pattern
from ...source import Span
from .activations import begin_bar, end_bar
from .arrows import BODY, LEFTWARD, RIGHTWARD, between_names, read_line
from .colors import COLOR, group_color
from .draft import Draft
from .line import Line
from .links import LINK, read_link
from .names import BARE, NAME, QUOTED, STEREOTYPES, Name, inside, name_at, name_of
from .statement import Statement

_FAST_NAME = r"[^-<>=~:\"\[\]{}()#*+!?&@/\\,.\s\u201c\u201d]+"
_FAST = pattern(rf"({_FAST_NAME})[ \t]*(-->>?|->>?)[ \t]*({_FAST_NAME})[ \t]*:[ \t]*")
_FAST_ARROWS = {
    "->": SYNC,
    "-->": REPLY,
    "->>": Arrow(head=Head.OPEN),
    "-->>": Arrow(LineStyle.DASHED, Head.OPEN),
}


def _side(side: str) -> str:
    return rf"""
    (?: (?P<{side}_id>{BARE})\s+as\s*(?P<{side}_label>{QUOTED})
      | (?P<{side}_label_first>{QUOTED})\s*as\s+(?P<{side}_id_last>{BARE})
      | (?P<{side}>{NAME}) )
    """


_ANCHOR = r"(?:\{{(?P<{}>\w+)\}}\s+)?"
_REST = rf"""
    (?:\s*(?P<bars>\+\+--|--\+\+|\+\+|\*\*|!!|--))?
    (?:\s*(?P<color>{COLOR}))?
    (?:\s*{STEREOTYPES})?
    (?:\s*(?P<link>{LINK}))?
    (?:\s*:\s*(?P<text>.*))?\Z
"""
_MESSAGE = pattern(
    rf"""
    (?P<parallel>&\s*)? {_ANCHOR.format("anchor")}
    {_side("left")} \s* {_ANCHOR.format("left_anchor")}
    (?P<tail> \s[ox](?=[-\[])
      | (?:\s[ox] | \((?P<left_slant>\d+)\) )? {LEFTWARD} )?
    (?P<body>{BODY})
    (?P<head> {RIGHTWARD} (?:[ox](?=\s) | \((?P<right_slant>\d+)\) )? | [ox](?=\s) )?
    \s* {_side("right")} (?P<others>(?:\s+&\s*{BARE})*)
    (?:\s* \{{(?P<right_anchor>\w+)\}}\s )?
    {_REST}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER = pattern(BARE)
_SLANT = pattern(r"\(\d+\)")


class Ends(NamedTuple):
    """Who stands at the left and at the right, or says nothing there."""

    left: Name
    right: Name


def read_fast_message(draft: Draft, line: Line) -> bool:
    """Read a message without ado between names that are known; False if it is none."""
    found = _FAST.match(line.text, line.start, line.end)
    if found is None or draft.autoactivation or line.pieces:
        return False
    sender, receiver = found[1], found[3]
    if sender not in draft.fast_names or receiver not in draft.fast_names:
        return False
    from_span, to_span = Span(*found.span(1)), Span(*found.span(3))
    draft.cast.mentions += (Mention(sender, from_span), Mention(receiver, to_span))
    draft.add_message(
        Message(
            sender=sender,
            receiver=receiver,
            arrow=_FAST_ARROWS[found[2]],
            label=read_text(draft, line, found.end(), line.end),
            parts=MessageParts(from_span, Span(*found.span(2)), to_span),
            span=Span(line.start, line.end),
        )
    )
    return True


def _read_message(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Read a message."""
    meaning = between_names((found["tail"] or "").lower(), (found["head"] or "").lower())
    if meaning is None:
        _tell_no_head(draft, line.group(found, "body"))
        meaning = between_names("", ">")
        assert meaning is not None  # noqa: S101 - it has a head
    left, right = _refer(draft, line, found, "left"), _refer(draft, line, found, "right")
    sender, receiver = (right, left) if meaning.backwards else (left, right)
    arrow, style = read_line(draft, line, found, meaning.arrow)
    message = Message(
        sender=sender.id,
        receiver=receiver.id,
        arrow=arrow,
        label=read_message_text(draft, line, found),
        delay=_slant(found),
        link=read_link(draft, line, found, "link"),
        style=style,
        anchor=read_anchor(draft, found, ("anchor", "left_anchor", "right_anchor")),
        reversed=meaning.backwards,
        parts=MessageParts(sender.span, arrow_span(line, found), receiver.span),
        span=line.whole,
    )
    tell_message(draft, line, found, message)
    _tell_others(draft, line, found, message)


def _tell_no_head(draft: Draft, span: Span) -> None:
    """Tell of an arrow without a head."""
    message = "this arrow has no head, and PlantUML has no message without one"
    draft.problems.error(Code.BAD_ARROW, message, span, "write -> or -->")


def read_anchor(draft: Draft, found: re.Match[str], groups: tuple[str, ...]) -> str | None:
    """The name by which durations call a message."""
    anchor = next((found[group] for group in groups if found[group]), None)
    if anchor is not None:
        draft.anchors.add(anchor)
    return anchor


def read_message_text(draft: Draft, line: Line, found: re.Match[str]) -> Label:
    """The text behind the colon."""
    if not found["text"]:
        return EMPTY_LABEL
    return read_text(draft, line, *found.span("text"))


def read_text(draft: Draft, line: Line, start: int, end: int) -> Label:
    """The text of a message that is about to be told."""
    return draft.label(line, start, end, number=draft.counter.shown())


def arrow_span(line: Line, found: re.Match[str]) -> Span:
    """Where the arrow stands, without blanks and without what slants it."""
    start, end = found.span("body")
    tail = found["tail"] or ""
    if tail and not tail.startswith("("):
        start = found.start("tail") + len(tail) - len(tail.lstrip())
    elif tail:
        start = found.start("tail") + tail.index(")") + 1
    head = _SLANT.sub("", found["head"] or "")
    return line.span(start, end + len(head))


def tell_message(draft: Draft, line: Line, found: re.Match[str], message: Message) -> None:
    """Put a message into the diagram, with what it does to lifelines."""
    bars = found["bars"] or ""
    receiver = message.receiver
    if bars.startswith("*") and isinstance(receiver, str):
        span = message.parts.receiver
        draft.lives.create(receiver)
        draft.add(Creation(participant=receiver, span=span))
    draft.add_message(message)
    fill = group_color(draft, line, found, "color")
    style = Style(fill=fill) if fill else NO_STYLE
    for sign in (bars[:2], bars[2:4]):
        if sign == "++":
            begin_bar(draft, receiver, message.span, style, shorthand=True)
        elif sign == "--":
            end_bar(draft, message.sender, message.span, shorthand=True)
        elif sign == "!!" and isinstance(receiver, str):
            draft.lives.end(receiver, dies=True)
            draft.add(Destruction(participant=receiver, span=message.span))
    if not bars and draft.autoactivation:
        _activate(draft, message, style)


def _activate(draft: Draft, message: Message, style: Style) -> None:
    """What a message does to bars by itself: an answer ends one, another begins one."""
    if message.arrow.head not in (Head.FILLED, Head.OPEN):
        return
    if message.arrow.line in (LineStyle.DASHED, LineStyle.DOTTED):
        end_bar(draft, message.sender, message.span, shorthand=True)
    else:
        begin_bar(draft, message.receiver, message.span, style, shorthand=True)


def _refer(draft: Draft, line: Line, found: re.Match[str], side: str) -> Name:
    """Who stands at a side; may be given a label there."""
    label: tuple[int, int] | None = None
    if found[f"{side}_id"] is not None:
        name, label = name_of(line, found, f"{side}_id"), found.span(f"{side}_label")
    elif found[f"{side}_id_last"] is not None:
        name, label = name_of(line, found, f"{side}_id_last"), found.span(f"{side}_label_first")
    else:
        start, end = found.span(side)
        name = name_at(line, start, end)
        if name.span.end - name.span.start == end - start:
            draft.fast_names.add(name.id)
    is_new = name.id not in draft.cast.actors
    actor = draft.refer(name)
    if label is None:
        start, end = inside(line.text, *found.span(side))
        if is_new and found[side][0] in '"\u201c\u201d':
            actor.label = draft.label(line, start, end)
    elif is_new:
        actor.label = draft.label(line, *inside(line.text, *label))
    return name


def _slant(found: re.Match[str]) -> int:
    slant = found["left_slant"] or found["right_slant"]
    return 0 if slant is None else min(int(slant[:6]), 10_000)


def _tell_others(draft: Draft, line: Line, found: re.Match[str], message: Message) -> None:
    """``A -> B & C``: the same message to others, at the same height and with the same number."""
    if not found["others"]:
        return
    now = draft.counter.numbering
    numbered = now is not None and now.on
    if not draft.blocks.join_row():
        return
    if numbered:
        draft.counter.stop()
        draft.add(Numbering(on=False, span=message.span))
    for other in _OTHER.finditer(line.text, *found.span("others")):
        name = name_at(line, *other.span())
        draft.refer(name)
        copy = replace(
            message,
            receiver=name.id,
            label=EMPTY_LABEL,
            anchor=None,
            parts=message.parts._replace(receiver=name.span),
        )
        draft.add(copy)
    if numbered and now is not None:
        start = draft.counter.next_number()
        draft.add(draft.counter.follow(replace(now, start=start, span=message.span)))


MESSAGE = Statement((), _MESSAGE, _read_message)
