"""Messages with a wrong arrow, a forbidden name, or a part missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from ....diagnostics import Code
from ..arrows import ARROWS
from ..lenient_arrows import FoundArrow, find_arrow, spelled
from ..messages import Words, add_message
from ..texts import as_written, trimmed
from ..tokens import Token
from .names import tell_of_name
from .trouble import Trouble, known_name

_MARKS = re.compile(r"(?:\s|\+|-|\(\))*")
_COLON = re.compile(r":(?=\s|\Z)|:(?!.*:(?=\s|\Z))(?!//)")


class _Parts(NamedTuple):
    """Where the parts of a message stand in the line; -1 for a colon that is missing."""

    arrow: FoundArrow
    marks: tuple[int, int]
    receiver: tuple[int, int]
    colon: int
    end: int


def remedy_message(trouble: Trouble) -> int | None:
    """Read a line with something like an arrow as a message."""
    stop = trouble.line.find(";")
    stop = len(trouble.line) if stop < 0 else stop
    line = trouble.line[:stop]
    only_strong = trouble.first.kind not in ("name", "number", "minus", "invalid", "circle")
    arrow = find_arrow(line, strong=only_strong)
    if arrow is None or re.search(r":\s", line[: arrow.start]):
        return None
    parts = _split(trouble, line, arrow)
    if parts.colon < 0 and ":" in trouble.line[stop:] and find_arrow(trouble.line, stop) is None:
        # The ``;`` stands in the receiver's name.
        parts = _split(trouble, trouble.line, arrow)
    if only_strong and parts.colon < 0 and trouble.first.kind not in ("arrow", "text"):
        return None
    told = _tell_of_arrow(trouble, parts)
    sender = _name(trouble, 0, arrow.start)
    receiver = _name(trouble, *parts.receiver)
    told |= _tell_of_names(trouble, parts, sender, receiver)
    told |= _tell_of_marks(trouble, parts)
    told |= _tell_of_colon(trouble, parts)
    if not told:
        return None
    _add(trouble, parts, sender, receiver)
    return trouble.start + parts.end


def _split(trouble: Trouble, line: str, arrow: FoundArrow) -> _Parts:
    marks = _MARKS.match(line, arrow.end)
    start = marks.end() if marks else arrow.end
    colon = _COLON.search(line, start)
    end = len(line)
    if colon is not None:
        return _Parts(arrow, (arrow.end, start), (start, colon.start()), colon.start(), end)
    known = known_name(trouble, start, end)
    return _Parts(arrow, (arrow.end, start), (start, known or end), -1, end)


def _name(trouble: Trouble, start: int, end: int) -> Token | None:
    """The name at a stretch of the line, without a circle behind it; None where there is none."""
    text = trouble.line[start:end].rstrip()
    if text.endswith("()"):
        end = start + len(text) - 2
    begin, stop = trimmed(trouble.line, start, end)
    return trouble.token("name", begin, stop) if begin < stop else None


def _tell_of_arrow(trouble: Trouble, parts: _Parts) -> bool:
    arrow = parts.arrow
    written = trouble.line[arrow.start : arrow.end]
    if written.lower() in ARROWS:
        return False
    proper = spelled(arrow.look)
    hint = f"write `{proper}`"
    if arrow.backward:
        before = trouble.line[: arrow.start].strip()
        behind = trouble.line[slice(*parts.receiver)].strip()
        hint = f"arrows point to the right; write `{behind}{proper}{before}`"
    trouble.error(
        Code.BAD_ARROW,
        f"`{as_written(written)}` is no arrow of Mermaid",
        arrow.start,
        arrow.end,
        hint,
    )
    return True


def _tell_of_names(
    trouble: Trouble, parts: _Parts, sender: Token | None, receiver: Token | None
) -> bool:
    told = False
    for name, what, place in (
        (sender, "sender", parts.arrow.start),
        (receiver, "receiver", parts.receiver[0]),
    ):
        if name is not None:
            told |= tell_of_name(trouble, name)
            continue
        told = True
        trouble.error(
            Code.MISSING_NAME,
            f"the {what}'s name was expected here",
            place,
            place,
            "a message has both: `A->>B: text`",
        )
    return told


def _tell_of_marks(trouble: Trouble, parts: _Parts) -> bool:
    start, end = trimmed(trouble.line, *parts.marks)
    marks = trouble.line[start:end].replace(" ", "")
    if marks in ("", "+", "-", "()"):
        return False
    trouble.error(
        Code.SYNTAX,
        f"`{marks}` cannot stand before a receiver",
        start,
        end,
        "only one of `+`, `-` and `()` can; use `activate` and `deactivate` for more",
    )
    return True


def _tell_of_colon(trouble: Trouble, parts: _Parts) -> bool:
    if parts.colon >= 0:
        return False
    place = len(trouble.line[: parts.receiver[1]].rstrip())
    trouble.error(
        Code.MISSING_TEXT,
        "`:` was expected behind the receiver's name",
        place,
        place,
        f"write `{as_written(trouble.line[:place])}: text`; the text may be empty",
    )
    return True


def _add(trouble: Trouble, parts: _Parts, sender: Token | None, receiver: Token | None) -> None:
    arrow = parts.arrow
    text = trouble.text_token(parts.colon if parts.colon >= 0 else parts.receiver[1] - 1, parts.end)
    marks = trouble.line[slice(*parts.marks)]
    mark = None
    for kind, sign in (("plus", "+"), ("circle", "()")):
        if sign in marks and mark is None:
            at = parts.marks[0] + marks.index(sign)
            mark = trouble.token(kind, at, at + len(sign))
    add_message(
        trouble.draft,
        Words(
            sender,
            trouble.token("arrow", arrow.start, arrow.end),
            receiver,
            text,
            arrow.look,
            tail=trouble.line[: arrow.start].rstrip().endswith("()"),
            mark=mark,
            backward=arrow.backward,
        ),
    )
