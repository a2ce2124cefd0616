"""Messages with a wrong arrow, a forbidden name, or a part missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from ....diagnostics import Code
from ....patterns import pattern
from ..arrows import ARROWS
from ..lenient_arrows import FoundArrow, find_arrow, spelled
from ..messages import Words, add_message
from ..stretches import as_written, trimmed
from ..tokens import Token
from .names import tell_of_name
from .trouble import Trouble, known_name

_MARKS = pattern(r"(?:\s|\+|-|\(\))*")
_SPACED_COLON = pattern(r":(?=\s|\Z)")
_COLON = pattern(r":(?!//)")


class _Link(NamedTuple):
    """An arrow, and where the marks and the name behind it stand in the line."""

    arrow: FoundArrow
    marks: tuple[int, int]
    receiver: tuple[int, int]


class _Parts(NamedTuple):
    """Where the parts of a message stand in the line; -1 for a colon that is missing."""

    links: list[_Link]
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
    sender = _name(trouble, 0, arrow.start)
    receivers = [_name(trouble, *link.receiver) for link in parts.links]
    told = _tell_of_chain(trouble, parts, [sender, *receivers])
    told |= _tell_of_name(trouble, sender, "sender", arrow.start)
    for receiver, link in zip(receivers, parts.links, strict=True):
        told |= _tell_of_arrow(trouble, link)
        told |= _tell_of_name(trouble, receiver, "receiver", link.receiver[0])
        told |= _tell_of_marks(trouble, link)
    told |= _tell_of_colon(trouble, parts)
    told = told or _tell_of_swallowing(trouble, sender, arrow)
    if not told:
        return None
    for name, receiver, link in zip([sender, *receivers], receivers, parts.links, strict=False):
        _add(trouble, parts, link, name, receiver)
    return trouble.start + parts.end


def _split(trouble: Trouble, line: str, arrow: FoundArrow) -> _Parts:
    """Find the parts of a message whose first arrow is known."""
    colon = _SPACED_COLON.search(line, arrow.end) or _COLON.search(line, arrow.end)
    if colon is not None:
        end = colon.start()
    else:
        end = known_name(trouble, arrow.end, len(line)) or len(line)
    arrows = [arrow]
    while (more := find_arrow(line[:end], arrows[-1].end, strong=True)) is not None:
        arrows.append(more)
    ends = [*(each.start for each in arrows[1:]), end]
    links = []
    for each, stop in zip(arrows, ends, strict=True):
        marks = _MARKS.match(line, each.end, stop)
        start = marks.end() if marks else each.end
        links.append(_Link(each, (each.end, start), (start, stop)))
    return _Parts(links, colon.start() if colon else -1, len(line))


def _name(trouble: Trouble, start: int, end: int) -> Token | None:
    """The name at a stretch of the line, without a circle behind it; None where there is none."""
    text = trouble.line[start:end].rstrip()
    if text.endswith("()"):
        end = start + len(text) - 2
    begin, stop = trimmed(trouble.line, start, end)
    return trouble.token("name", begin, stop) if begin < stop else None


def _tell_of_chain(trouble: Trouble, parts: _Parts, names: list[Token | None]) -> bool:
    if len(parts.links) < 2:
        return False
    second = parts.links[1].arrow
    lines = [
        f"`{before.text}{spelled(link.arrow.look)}{behind.text}: …`"
        for before, behind, link in zip(names, names[1:], parts.links, strict=False)
        if before is not None and behind is not None
    ]
    trouble.error(
        Code.SYNTAX,
        "a line holds one message; a second arrow follows here",
        second.start,
        second.end,
        f"write a line for each: {', '.join(lines[:3])}" if lines else None,
    )
    return True


def _tell_of_arrow(trouble: Trouble, link: _Link) -> bool:
    arrow = link.arrow
    written = trouble.line[arrow.start : arrow.end]
    if written.lower() in ARROWS:
        return False
    proper = spelled(arrow.look)
    hint = f"write `{proper}`"
    if arrow.backward:
        before = trouble.line[: arrow.start].strip()
        behind = trouble.line[slice(*link.receiver)].strip()
        hint = f"arrows point to the right; write `{behind}{proper}{before}`"
    message = f"`{as_written(written)}` is no arrow of Mermaid"
    trouble.error(Code.BAD_ARROW, message, arrow.start, arrow.end, hint)
    return True


def _tell_of_name(trouble: Trouble, name: Token | None, what: str, place: int) -> bool:
    if name is not None:
        return tell_of_name(trouble, name)
    message = f"the {what}'s name was expected here"
    trouble.error(Code.MISSING_NAME, message, place, place, "a message has both: `A->>B: text`")
    return True


def _tell_of_swallowing(trouble: Trouble, sender: Token | None, arrow: FoundArrow) -> bool:
    """A name with a ``-`` or ``(`` in it takes in the slashes of the arrow behind it."""
    if sender is None or trouble.line[arrow.start] not in "/\\" or not set("-(") & set(sender.text):
        return False
    trouble.error(
        Code.BAD_ARROW,
        f"behind a name with `-` or `(` the arrow `{trouble.line[arrow.start : arrow.end]}` "
        "is read as a part of the name",
        arrow.start,
        arrow.end,
        f"give it a name and this label: `participant P as {as_written(sender.text)}`",
    )
    return True


def _tell_of_marks(trouble: Trouble, link: _Link) -> bool:
    start, end = trimmed(trouble.line, *link.marks)
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
    end = parts.links[-1].receiver[1]
    place = len(trouble.line[:end].rstrip())
    trouble.error(
        Code.MISSING_TEXT,
        "`:` was expected behind the receiver's name",
        place,
        place,
        f"write `{as_written(trouble.line[:place])}: text`; the text may be empty",
    )
    return True


def _add(
    trouble: Trouble, parts: _Parts, link: _Link, sender: Token | None, receiver: Token | None
) -> None:
    arrow = link.arrow
    colon = parts.colon if parts.colon >= 0 else parts.links[-1].receiver[1] - 1
    marks = trouble.line[slice(*link.marks)]
    mark = None
    for kind, sign in (("plus", "+"), ("circle", "()")):
        if sign in marks and mark is None:
            at = link.marks[0] + marks.index(sign)
            mark = trouble.token(kind, at, at + len(sign))
    add_message(
        trouble.draft,
        Words(
            sender,
            trouble.token("arrow", arrow.start, arrow.end),
            receiver,
            trouble.text_token(colon, parts.end),
            arrow.look,
            tail=trouble.line[: arrow.start].rstrip().endswith("()"),
            mark=mark,
            backward=arrow.backward,
        ),
    )
