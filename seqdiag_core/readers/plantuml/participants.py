"""Declarations: ``participant "Label" as ID <<stereotype>> order 10 [[link]] #color``.

``participant ID [`` begins a label of several lines, which ends in ``]``.
"""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...label import EMPTY_LABEL, Label
from ...model import ParticipantKind, Style
from ...patterns import pattern
from .activations import create
from .colors import STYLE, read_style
from .draft import Draft
from .line import Line, block
from .links import LINK, read_link
from .names import BARE, QUOTED, STEREOTYPES, Name, inside, name_of
from .statement import Statement

KINDS = {
    kind.value: kind
    for kind in ParticipantKind
    if kind is not ParticipantKind.CLOUD  # PlantUML has none
}
"""Kinds of participants by the words that declare them."""

_WORDS = "|".join(KINDS)
_REST = rf"""
    (?:\s*(?P<stereotypes>{STEREOTYPES}))?
    (?:\s*order\s+(?P<order>-?\d{{1,7}}))?
    (?:\s*(?P<link>{LINK}))?
    (?:\s*(?P<color>{STYLE}))?
"""
_DECLARATION = pattern(
    rf"""
    (?: (?P<create>create\s+)? (?P<kind>{_WORDS}) | (?P<born>create) )\s+
    (?: (?P<label>{QUOTED})\s*as\s+(?P<id>{BARE})
      | (?P<id_first>{BARE})\s+as\s*(?P<label_last>{QUOTED})
      | (?P<bare_label>{BARE})\s+as\s+(?P<bare_id>{BARE})
      | (?P<quoted>{QUOTED})
      | (?P<bare>{BARE}) )
    {_REST} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL_LINES = pattern(
    rf"(?P<kind>participant)\s+(?P<bare>{BARE}){_REST}\s*\[\s*(?P<text>[^\[\]]*)\Z",
    re.VERBOSE | re.IGNORECASE,
)
_STEREOTYPE = pattern(
    r"<<(?:\s*\(\s*(?P<spot>\S|\$[^,)]*)\s*(?:,[^)]*)?\))?(?P<words>[^>]*(?:>(?!>)[^>]*)*)>>"
)
_URL = pattern(
    rf"url\s+(?:of|for)\s+(?P<name>{BARE}|{QUOTED})\s+is\s+(?P<link>{LINK})\Z", re.IGNORECASE
)
_PAIRS = (("label", "id"), ("label_last", "id_first"), ("bare_label", "bare_id"))


def _read_declaration(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Declare one participant."""
    label: Label | None = None
    name = name_of(line, found, "quoted" if found["quoted"] else "bare")
    for of_label, of_id in _PAIRS:
        if found[of_id] is not None:
            name = name_of(line, found, of_id)
            label = _quoted_label(draft, line, found, of_label)
    if found["quoted"] is not None:
        label = _quoted_label(draft, line, found, "quoted")
    _declare(draft, line, found, name, label, KINDS[(found["kind"] or "participant").lower()])
    if found["born"] or found["create"]:
        create(draft, name.id, line.whole)


def _quoted_label(draft: Draft, line: Line, found: re.Match[str], group: str) -> Label:
    start, end = inside(line.text, *found.span(group))
    return draft.label(line, start, end)


def _declare(
    draft: Draft,
    line: Line,
    found: re.Match[str],
    name: Name,
    label: Label | None,
    kind: ParticipantKind,
) -> None:
    """Take in what a declaration says; of several ones the first counts."""
    known = draft.cast.actors.get(name.id)
    actor = draft.refer(name)
    style, link = read_style(draft, line, found, "color"), read_link(draft, line, found, "link")
    if known is not None:
        _tell_again(draft, line, known.label, label)
        draft.cast.move_last(actor)
        return
    actor.declared = True
    actor.span = line.whole
    actor.kind = kind
    actor.label = label
    actor.style = Style(style.fill, style.stroke, None, None, style.ink)
    actor.link = link
    actor.order = int(found["order"] or 0)
    if found["stereotypes"]:
        actor.stereotypes = tuple(_stereotypes(found["stereotypes"]))


def _tell_again(draft: Draft, line: Line, before: Label | None, label: Label | None) -> None:
    """PlantUML takes the first declaration, and only moves the participant to the end."""
    if label is not None and label != before:
        message = "this participant is known already, its first label stays"
        hint = "declare it before its first message, and only once"
        draft.problems.warn(Code.DUPLICATE, message, line.whole, hint)


def _stereotypes(text: str) -> list[str]:
    """The words in guillemets; the letter of a spot stands before its words."""
    words = []
    for found in _STEREOTYPE.finditer(text):
        spot = found["spot"] or ""
        spot = f"({spot})" if len(spot) == 1 else ""  # longer ones name pictures
        is_text = not found["words"].strip().startswith("$")  # else it names a picture
        words.append(spot + found["words"] if is_text and found["words"].strip() else spot)
    return [word for word in words if word]


def _read_several_lines(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """Declare a participant with a label of several lines."""
    lines = [line.cut([found.span("text")])] if found["text"] else []
    closed = False
    while not closed and (following := draft.lines.take()) is not None:
        closed = following.text.endswith("]", following.start, following.end)
        if closed:
            if following.end - following.start > 1:
                lines.append(following.cut([(following.left, following.end - 1)]))
        else:
            lines.append(following)
    if not closed:
        message = "this label of several lines is never closed"
        hint = "write ] on a line of its own behind it"
        draft.problems.error(Code.UNCLOSED, message, line.whole, hint)
    label = EMPTY_LABEL
    if lines:
        text = block(lines)
        label = draft.label(text, text.left, text.right, block=True)
    name = name_of(line, found, "bare")
    _declare(draft, line, found, name, label, ParticipantKind.PARTICIPANT)


def _read_url(draft: Draft, line: Line, found: re.Match[str]) -> None:
    """``url of NAME is [[link]]``."""
    actor = draft.refer(name_of(line, found, "name"))
    actor.link = read_link(draft, line, found, "link")


STATEMENTS = (
    Statement((*KINDS, "create"), _DECLARATION, _read_declaration, True),
    Statement(("participant",), _SEVERAL_LINES, _read_several_lines, True),
    Statement(("url",), _URL, _read_url),
)
