"""What happens, from top to bottom: one line for each item, blocks indented."""

from __future__ import annotations

import re

from ...label import Label
from ...model import (
    NO_STYLE,
    ActivationEnd,
    ActivationStart,
    Creation,
    Delay,
    Destruction,
    Divider,
    DurationConstraint,
    Fragment,
    FragmentOperator,
    Item,
    Message,
    Note,
    NotePlacement,
    NoteShape,
    Numbering,
    Operand,
    ParallelRow,
    Reference,
    Space,
    StateInvariant,
    Style,
)
from ...patterns import pattern
from .escapes import BEHIND_COLON, DIVIDER, GROUP_LABEL, GUARD, LINE, Place
from .labels import write_label
from .links import write_link
from .messages import UNIT, takes_suffix, write_message
from .names import quote, write_name, write_names
from .styles import write_style

INDENT = "  "

_SHAPES = {
    NoteShape.FOLDED: "note",
    NoteShape.BOX: "box",
    NoteShape.ROUND: "rbox",
    NoteShape.HEXAGON: "hnote",
    NoteShape.ANGLED: "abox",
}
_PLACEMENTS = {
    NotePlacement.OVER: "over",
    NotePlacement.LEFT: "left of",
    NotePlacement.RIGHT: "right of",
    NotePlacement.ACROSS: "across",
}
_NEEDS_COLON = pattern(r"^:|^if\b|[-=~][^\s\w]|[<>]|&[lg]t;|--|==|~~", re.IGNORECASE)
_DESTROY = {
    (False, False): "destroy",
    (True, False): "destroyafter",
    (False, True): "destroysilent",
    (True, True): "destroysilentafter",
}


class ItemWriter:
    """Writes items line by line.

    Args:
        order: Ids of all participants from left to right.
    """

    def __init__(self, order: tuple[str, ...]) -> None:
        self._place = {id: index for index, id in enumerate(order)}
        self._lines: list[str] = []
        self._indent = ""
        self._last: Message | None = None

    def write(self, items: tuple[Item, ...]) -> list[str]:
        """Lines of all items."""
        self._items(items)
        return self._lines

    def _add(self, line: str) -> None:
        self._lines.append(self._indent + line if line else line)

    def _items(self, items: tuple[Item, ...]) -> None:
        index = 0
        while index < len(items):
            index += self._joined(items, index) or self._single(items[index])

    def _block(self, items: tuple[Item, ...]) -> None:
        outer = self._indent
        self._indent += INDENT
        self._items(items)
        self._indent = outer

    def _joined(self, items: tuple[Item, ...], index: int) -> int:
        """Write a message together with what its line can say besides; gives how many items."""
        item = items[index]
        following = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Creation):
            if not isinstance(following, Message) or following.receiver != item.participant:
                return 0
            beyond = items[index + 2] if index + 2 < len(items) else None
            if not takes_suffix(following) or _suffix(following, beyond):
                return 0
            self._message(following, "*")
            return 2
        if isinstance(item, Message):
            suffix = _suffix(item, following)
            self._message(item, suffix)
            return 2 if suffix else 1
        return 0

    def _message(self, message: Message, suffix: str) -> None:
        self._last = message
        self._add(write_message(message, suffix))

    def _single(self, item: Item) -> int:  # noqa: C901 - one case per type
        match item:
            case Message():
                self._message(item, "")
            case Fragment():
                self._fragment(item)
            case ParallelRow():
                self._add("parallel {")
                self._block(item.items)
                self._add("}")
            case Note():
                self._add(self._note(item))
            case Divider():
                if self._lines and self._lines[-1]:
                    self._add("")
                self._add(_between("==", item.label, DIVIDER, item.style))
            case Delay():
                self._add(_between("...", item.label, BEHIND_COLON))
            case Space():
                self._add(_space(item.size))
            case Reference():
                self._add(_over("ref over", item.participants, item))
            case StateInvariant():
                self._add(_over("state over", item.participants, item))
            case ActivationStart():
                self._add(_words("activate", write_name(item.participant), write_style(item.style)))
            case ActivationEnd():
                word = "deactivateafter" if item.own_row else "deactivate"
                self._add(f"{word} {write_name(item.participant)}")
            case Creation():
                self._add(f"create {write_name(item.participant)}")
            case Destruction():
                word = _DESTROY[item.own_row, item.silent]
                self._add(f"{word} {write_name(item.participant)}")
            case Numbering():
                self._add(_numbering(item))
            case DurationConstraint():
                joined = f"{{{item.start}}} <-> {{{item.end}}}"
                self._add(f"{joined}: {write_label(item.label)}" if item.label else joined)
        return 1

    def _note(self, note: Note) -> str:
        word = _SHAPES[note.shape]
        if note.beside_previous:
            word = f"/ {word}"
        placement = _PLACEMENTS[note.placement]
        if note.on_message and note.participants == self._beside_message(note.placement):
            return _over(f"{word} {placement.removesuffix(' of')}", (), note)
        return _over(f"{word} {placement}", note.participants, note, on_message=note.on_message)

    def _beside_message(self, placement: NotePlacement) -> tuple[str, ...]:
        """Whom a note on the last message belongs to when it does not say so itself."""
        if self._last is None:
            return ()
        ends = [end for end in (self._last.sender, self._last.receiver) if isinstance(end, str)]
        if placement not in (NotePlacement.LEFT, NotePlacement.RIGHT) or not ends:
            return ()
        outermost = min if placement is NotePlacement.LEFT else max
        return (outermost(ends, key=lambda one: self._place.get(one, 0)),)

    def _fragment(self, fragment: Fragment) -> None:
        for index, operand in enumerate(fragment.operands):
            self._add(_headed("else", *_section(operand)) if index else _opening(fragment))
            self._block(operand.items)
        self._add("end")


def _suffix(message: Message, following: Item | None) -> str:
    """The sign for a bar that begins or ends with a message, if its source had one."""
    if not takes_suffix(message):
        return ""
    match following:
        case ActivationStart(shorthand=True, style=style) if (
            following.participant == message.receiver and style == NO_STYLE
        ):
            return "+"
        case ActivationEnd(shorthand=True, own_row=False) if (
            following.participant == message.sender
        ):
            return "-"
        case _:
            return ""


def _opening(fragment: Fragment) -> str:
    first = fragment.operands[0]
    look = [write_style(fragment.style)]
    if first.style != NO_STYLE:
        look.append(f"| {write_style(first.style)}")
    if fragment.link is not None:
        look.append(write_link(fragment.link))
    if fragment.operator is not FragmentOperator.GROUP:
        return _headed(fragment.operator.value, *look, write_label(first.guard, LINE))
    guard = f"[{write_label(first.guard, GUARD)}]" if first.guard else ""
    return _headed("group", *look, write_label(fragment.label, GROUP_LABEL), guard)


def _headed(word: str, *words: str) -> str:
    """A fragment's line; a colon behind the word keeps an arrow from making it a message."""
    rest = _words(*words)
    if _NEEDS_COLON.search(rest):
        return f"{word}: {rest}"
    return _words(word, rest)


def _section(operand: Operand) -> tuple[str, ...]:
    return (write_style(operand.style), write_label(operand.guard, LINE))


def _over(
    words: str,
    participants: tuple[str, ...],
    item: Note | Reference | StateInvariant,
    *,
    on_message: bool = False,
) -> str:
    head = _words(
        words,
        write_names(participants),
        "on message" if on_message else "",
        write_style(item.style),
        "" if item.link is None else write_link(item.link),
    )
    return f"{head}: {write_label(item.label)}"


def _between(sign: str, label: Label, place: Place, style: Style = NO_STYLE) -> str:
    text = write_label(label, place)
    if not label:
        return _words(sign, sign, write_style(style)) if sign == "==" else sign
    return _words(sign, text, sign, write_style(style))


def _space(size: int) -> str:
    if size == Space().size:
        return "|||"
    return f"||{size}||" if size % UNIT else f"space {size // UNIT}"


def _numbering(numbering: Numbering) -> str:
    if not numbering.on:
        return "autonumber off"
    start, step, pattern = numbering.start, numbering.step, numbering.format
    if "." in start and not numbering.dotted and "." not in step:
        step += ".0"  # else the start would be one of two levels
    if (start, step) == ("1", "1"):
        start = ""
    # A tag of HTML is dropped there, but not behind a backslash.
    shown = quote(pattern).replace("<", "\\<") if pattern else ""
    return _words("autonumber", start, "" if step == "1" else step, shown)


def _words(*words: str) -> str:
    return " ".join(word for word in words if word)
