"""Messages that PlantUML refuses: other arrows, names without quotes, a text without its colon."""

from __future__ import annotations

from ....diagnostics import Code
from ....label import EMPTY_LABEL, Label
from ....model import REPLY, SYNC, Arrow, Message, MessageParts
from ....patterns import pattern
from ..draft import Draft
from ..line import Line
from ..names import NAME, Name, inside, name_at

_SHAFT = r"[-=~.]{1,9}(?:\[[^\]\s]{0,80}\]|(?:left|right|up|down|[lrud])(?=[-=~.]))?[-=~.]{0,9}"
_ARROW = pattern(
    rf"<{{0,2}}{_SHAFT}(?:>{{1,3}}|\|>)"
    rf"|<<?{_SHAFT}(?=[\s\w\"])"
    r"|[\u2190-\u21ff\u2794\u2799-\u27be\u27f0-\u27ff]"
    rf"|(?<=\s){_SHAFT}[)>x\\/]?(?=\s)"
)
_NAME = pattern(NAME)
_WHOLE = pattern(rf"(?:{NAME})\Z")
_REST = pattern(r"\s+(?P<rest>\S.*)\Z")
_LEFTWARD = frozenset("<\u2190\u21d0\u27f5")
_LONGEST_NAME = 60
_SLIPS = (
    (
        pattern(r"[\[\]?]\Z"),
        "the edge stands beside the arrow, without a blank",
        "write [-> A, or A ->]",
    ),
    (
        pattern(r".*(?:\+\+|--|\*\*|!!)"),
        "one of ++ -- ++-- --++ ** !! was expected, behind the receiver",
        "write A -> B ++ : text; more stand on lines of their own, such as activate B",
    ),
    (
        pattern(r"(?:.*\s)?\([^)]*\)"),
        "what slants an arrow is a number without a sign, at its head",
        'write A ->(10) B : text, or quotes round a name: "A (10)"',
    ),
    (
        pattern(r".*&"),
        "several receivers are possible, but only one sender",
        "write A -> B & C : text, with blanks round &",
    ),
    (
        pattern(r".*[-=~]>"),
        "there is a second arrow",
        "write one message a line, or quotes round a name that holds an arrow",
    ),
)
"""What stands where a name should: how to know it, what to tell, and how to fix it."""


def remedy_message(draft: Draft, line: Line) -> bool:
    """A line that holds an arrow, or a colon."""
    colon = _colon(line.text, line.start, line.end)
    stop = line.end if colon is None else colon
    arrow = _ARROW.search(line.text, line.start, stop)
    if arrow is None:
        return _tell_no_arrow(draft, line, colon)
    told = _tell_arrow(draft, line, arrow[0], *arrow.span())
    text = (colon + 1, line.end) if colon is not None else None
    left = _side(line.text, line.start, arrow.start())
    right = _side(line.text, arrow.end(), stop)
    if text is None and right is not None:
        right, text, missing = _part(draft, line, *right)
        told = told or missing
    for side in (left, right):
        if side is not None and _WHOLE.match(line.text, *side) is None:
            _tell_name(draft, line, *side)
            told = True
    if not told:
        message = "this message has a part that is not understood"
        hint = "write A -> B ++ #color : text"
        draft.problems.error(Code.SYNTAX, message, line.whole, hint)
    _draw(draft, line, arrow[0], arrow.span(), (left, right), text)
    return True


def _colon(text: str, start: int, end: int) -> int | None:
    """The first colon that stands behind an arrow."""
    arrow = _ARROW.search(text, start, end)
    at = text.find(":", arrow.end() if arrow else start, end)
    return None if at < 0 else at


def _tell_no_arrow(draft: Draft, line: Line, colon: int | None) -> bool:
    if colon is None:
        return False
    message = "there is no arrow before the colon"
    span = line.span(line.start, max(colon, line.start + 1))
    draft.problems.error(Code.SYNTAX, message, span, "write A -> B : text")
    return True


def _tell_arrow(draft: Draft, line: Line, arrow: str, start: int, end: int) -> bool:
    """Tell of an arrow that PlantUML does not have."""
    signs = arrow.replace("[", "").replace("]", "")
    if set(signs) <= set("<>-#,") or "[" in arrow:
        if not set(arrow) & set("<>") and set(arrow) <= set("-"):
            message = "this arrow has no head, and PlantUML has no message without one"
            hint = "write -> or -->"
        elif arrow.endswith(">>>") or arrow.startswith("<<<"):
            message, hint = f"PlantUML has no arrow {arrow!r}", "write ->> or -->>"
        elif "[]" in arrow or ";" in arrow:
            message = "a style in brackets is a list such as [#red,dashed]"
            hint = "write -[#red,dashed]>"
        else:
            return False
    else:
        dashed = "--" in arrow or "==" in arrow or "." in arrow or "~" in arrow
        message = f"PlantUML has no arrow {arrow!r}"
        hint = f"write {'-->' if dashed else '->'}"
    draft.problems.error(Code.BAD_ARROW, message, line.span(start, end), hint)
    return True


def _side(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without blanks at its ends; None if nothing is left."""
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    start += piece.index(bare)
    return start, start + len(bare)


def _part(
    draft: Draft, line: Line, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, int] | None, bool]:
    """Part a receiver without a colon from what is likely its text; tells of that."""
    text = line.text
    name = _NAME.match(text, start, end)
    rest = None if name is None else _REST.match(text, name.end(), end)
    if name is not None and text[name.end() : end] in (";", ","):
        message = "nothing was expected behind the receiver's name"
        span = line.span(name.end(), end)
        draft.problems.error(Code.SYNTAX, message, span, "leave it out")
        return (start, name.end()), None, True
    if name is None or rest is None:
        return (start, end), None, False
    if rest["rest"].startswith("'"):
        message = "a comment stands on a line of its own"
        hint = "put it on the line above"
        draft.problems.error(Code.SYNTAX, message, line.group(rest, "rest"), hint)
        return (start, name.end()), None, True
    is_known = name_at(line, *name.span()).id in draft.cast.actors
    if not is_known and len(rest["rest"].split()) < 2:
        return (start, end), None, False
    message = "a colon was expected between the receiver and the text"
    hint = f"write {name[0]} : {rest['rest']}"
    draft.problems.error(Code.MISSING_TEXT, message, line.group(rest, "rest"), hint)
    return (start, name.end()), rest.span("rest"), True


def _tell_name(draft: Draft, line: Line, start: int, end: int) -> None:
    """Tell of what is no name, where one was expected."""
    name = line.text[start:end]
    span = line.span(start, end)
    for slip, message, hint in _SLIPS:
        if slip.match(name):
            draft.problems.error(Code.SYNTAX, message, span, hint)
            return
    message = "a name with blanks or signs stands in quotes"
    hint = f'write "{name[:_LONGEST_NAME].strip(chr(34))}"'
    draft.problems.error(Code.SYNTAX, message, span, hint)


def _draw(
    draft: Draft,
    line: Line,
    arrow: str,
    place: tuple[int, int],
    sides: tuple[tuple[int, int] | None, tuple[int, int] | None],
    text: tuple[int, int] | None,
) -> None:
    """Draw the message between those who are named; a missing one is the other."""
    names = [None if side is None else _name(line, *side) for side in sides]
    left, right = names[0] or names[1], names[1] or names[0]
    if left is None or right is None:
        return
    for name in (left, right):
        draft.refer(name)
    backwards = arrow[0] in _LEFTWARD and not arrow.endswith(">")
    sender, receiver = (right, left) if backwards else (left, right)
    label: Label = EMPTY_LABEL if text is None else draft.label(line, *text)
    draft.add_message(
        Message(
            sender=sender.id,
            receiver=receiver.id,
            arrow=_look(arrow),
            label=label,
            reversed=backwards,
            parts=MessageParts(sender.span, line.span(*place), receiver.span),
            span=line.whole,
        )
    )


def _name(line: Line, start: int, end: int) -> Name:
    return name_at(line, *inside(line.text, start, end))


def _look(arrow: str) -> Arrow:
    dashed = any(sign in arrow for sign in ("--", "==", "..", "~"))
    return REPLY if dashed else SYNC
