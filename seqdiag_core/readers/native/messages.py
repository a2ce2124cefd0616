"""Messages: ``A->B: text`` and everything that may stand round the names.

``[{anchor} ][-]SENDER ARROW [(delay)][+-*]RECEIVER [[[link]]] [++ -- ** !!] [: text]``
"""

from __future__ import annotations

import re
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
    End,
    Found,
    Gate,
    Head,
    LineStyle,
    Link,
    Lost,
    Mention,
    Message,
    MessageParts,
    Side,
    Style,
)
from ...patterns import pattern
from ...source import NO_SPAN, Span
from ..hygiene import FILLER
from ..markup import marked, parse_label
from ..scanner import Scanner
from .arrow_slips import find_message_arrow
from .arrows import FoundArrow, find_arrow, find_text, message_look
from .draft import UNIT, Draft, Name
from .links import find_link, read_link
from .names import identity, read_naming
from .over import need_participants, read_head
from .references import add_called, nearest
from .styles import read_color

_SIMPLE_NAME = r"""([^-<>=~:"\[\]{}()#*+!?&@/\\,\s\x00][^-<>=~:"\[\]{}()#*+!?&@/\\,\n\x00]*)"""
_SIMPLE = pattern(rf"{_SIMPLE_NAME}(-->>?|->>?)[ \t]*{_SIMPLE_NAME}:[ \t]*([^\n]*)")
_SIMPLE_ARROWS = {
    "->": SYNC,
    "-->": REPLY,
    "->>": Arrow(head=Head.OPEN),
    "-->>": Arrow(LineStyle.DASHED, Head.OPEN),
}
_ANCHOR = pattern(r"\{([^{}\n]{1,200})\}\s*")
_DELAY = pattern(r"\s*\((\d{1,4})(px)?\)")
_DELAY_BEFORE = pattern(r"\((\d{1,4})(px)?\)\s*\Z")
_PREFIX = pattern(r"\s*([+*-]{1,3})(?=\s*[^\s:])")
_SUFFIX = pattern(
    r"(?:(?<=\s)|(?<=[\"\]\)\w])(?=\+\+|--|\*\*|!!))"
    r"((?:\+\+|--|\*\*|!!){1,4})(?:\s*(#\S+))?\s*\Z"
)
_REF_OVER = pattern(r"\s*([+-]?)\s*ref\s+over(?:\s+|\Z)", re.IGNORECASE)


def read_simple_message(draft: Draft, start: int, end: int) -> bool:
    """Read a message without ado between names that are known; False if it is none."""
    found = _SIMPLE.match(draft.text, start, end)
    if found is None or not draft.simple:
        return False
    sender = draft.fast_names.get(found[1])
    receiver = draft.fast_names.get(found[3])
    if sender is None or receiver is None:
        return False
    from_id, from_length = sender
    to_id, to_length = receiver
    to_start = found.start(3)
    from_span = Span(start, start + from_length)
    to_span = Span(to_start, to_start + to_length)
    message = Message(
        sender=from_id,
        receiver=to_id,
        arrow=_SIMPLE_ARROWS[found[2]],
        label=parse_label(draft.text, found.start(4), end, draft.problems),
        parts=MessageParts(from_span, Span(*found.span(2)), to_span),
        span=Span(start, end),
    )
    draft.mentions += (Mention(from_id, from_span), Mention(to_id, to_span))
    draft.last_message = message
    draft.numbered += 1
    draft.add(message)
    return True


class _Side(NamedTuple):
    """One end of a message as written: a participant with its place, or another end."""

    end: End
    span: Span = NO_SPAN


class _Marks:
    """What a message does to the lifelines of its ends."""

    __slots__ = ("activates", "color", "creates", "destroys", "ends")

    def __init__(self) -> None:
        self.activates = self.creates = self.destroys = self.ends = False
        self.color: str | None = None

    def add(self, text: str) -> None:
        """Take in prefixes such as ``+`` or suffixes such as ``++``."""
        self.activates |= "+" in text
        self.ends |= "-" in text
        self.creates |= "*" in text
        self.destroys |= "!" in text


def read_message(draft: Draft, start: int, end: int, sender: Name | None = None) -> bool:
    """Read a message; False if the line is none.

    Args:
        draft: The diagram so far.
        start: Where the line begins, blanks left out.
        end: Where it ends.
        sender: Who sends if the line begins with the arrow.
    """
    anchor = _ANCHOR.match(draft.text, start, end)
    begin = anchor.end() if anchor else start
    arrow = find_message_arrow(draft, begin, end, named=sender is not None)
    if arrow is None:
        return False
    reader = _MessageReader(draft, Span(start, end), arrow)
    if anchor is not None:
        draft.anchors.add(anchor[1].strip())
        reader.anchor = anchor[1].strip()
    reader.read(begin, sender)
    return True


class _MessageReader:
    """Reads one message round an arrow that was found."""

    def __init__(self, draft: Draft, span: Span, arrow: FoundArrow) -> None:
        self.draft = draft
        self.text = draft.text
        self.span = span
        self.arrow = arrow
        self.marks = _Marks()
        self.anchor: str | None = None
        self.nameless = False
        self.delay = 0
        self.link: Link | None = None
        self.label: Label = EMPTY_LABEL

    def read(self, begin: int, sender: Name | None) -> None:
        """Read the ends and the text, and put the message into the diagram."""
        left = _Side(sender.id, sender.span) if sender else self.read_left(begin)
        colon = find_text(self.draft, self.arrow.span.end, self.span.end)
        stop = self.span.end if colon < 0 else colon
        if colon >= 0:
            self.label = parse_label(self.text, colon + 1, self.span.end, self.draft.problems)
        call = _REF_OVER.match(self.text, self.arrow.span.end, stop)
        if call is not None and left is not None and self.is_call(call, stop):
            self.marks.add(call[1])
            self.read_call(Scanner(self.text, call.end(), self.span.end), left)
            return
        self.tell_second_arrow(stop)
        right = self.read_right(self.arrow.span.end, stop)
        if colon < 0 and right is not None and isinstance(right.end, str):
            self.draft.untexted.append(Name(right.end, right.span))
        if left is not None and right is not None:
            self.tell(left, right)

    def is_call(self, call: re.Match[str], stop: int) -> bool:
        """Whether ``ref over`` is followed by names; warns if it must be a name itself."""
        if self.text[call.end() : stop].strip():
            return True
        name = call[0].strip()
        message = f"this is a message to somebody called {name!r}, names to stand over are missing"
        hint = f'write {name} B for a reference, or "{name}" for the name'
        self.draft.problems.warn(Code.AMBIGUOUS, message, Span(*call.span()), hint)
        return False

    def read_call(self, scanner: Scanner, caller: _Side) -> None:
        """Read names and text of a reference that is called, and the message out of it."""
        draft = self.draft
        head = read_head(draft, scanner)
        if not need_participants(draft, scanner, head, "ref"):
            return
        called = nearest(draft, head.participants, caller.end)
        self.tell(caller, _Side(called, Span(scanner.start, scanner.start)))
        rest = add_called(draft, scanner, head)
        if not self.text[slice(*rest)].strip():
            return
        leaving = Name(head.participants[-1], Span(rest.start, rest.start))
        if not read_message(draft, rest.start, rest.end, leaving):
            message = "a message out of the reference was expected, such as: end ref-->A: text"
            draft.problems.error(Code.SYNTAX, message, rest)

    def tell_second_arrow(self, stop: int) -> None:
        """Tell of a chain such as ``A->B->C``; a known name may hold an arrow."""
        begin, text = self.arrow.span.end, self.text
        second = find_arrow(text, begin, stop)
        if second is None or identity(text[begin:stop]) in self.draft.participants:
            return
        message = f"there is a second arrow, so that {text[begin:stop].strip()!r} is one name"
        hint = "write one message a line, or quotes round a name that holds an arrow"
        self.draft.problems.error(Code.BAD_ARROW, message, Span(*second.span()), hint)

    def read_left(self, begin: int) -> _Side | None:
        """Read what stands before the arrow."""
        stop = self.arrow.span.start
        delay = _DELAY_BEFORE.search(self.text[begin:stop])
        if delay is not None and self.arrow.backwards:
            self.delay = _pixels(delay)
            stop = begin + delay.start()
        if self.text.startswith("-", begin) and begin < stop:
            self.marks.ends = True
            begin += 1
        return self.read_side(begin, stop, Side.LEFT)

    def read_right(self, begin: int, stop: int) -> _Side | None:
        """Read what stands between the arrow and the colon."""
        delay = _DELAY.match(self.text, begin, stop)
        if delay is not None:
            self.delay = _pixels(delay)
            begin = delay.end()
        prefix = _PREFIX.match(self.text, begin, stop)
        if prefix is not None:
            self.marks.add(prefix[1])
            begin = prefix.end()
        return self.read_side(begin, self.read_behind(begin, stop), Side.RIGHT)

    def read_behind(self, begin: int, stop: int) -> int:
        """Read link, delay and suffixes behind the receiver; gives where its name ends."""
        draft = self.draft
        found = find_link(self.text, begin, stop)
        if found is not None:
            self.link = read_link(draft, found)
            stop = found.start()
        piece = self.text[begin:stop]
        delay = _DELAY_BEFORE.search(piece)
        if delay is not None and piece[: delay.start()].endswith((" ", "\t")):
            self.delay = _pixels(delay)
            stop = begin + delay.start()
            piece = self.text[begin:stop]
        suffix = _SUFFIX.search(piece)
        if suffix is not None and piece.strip() not in draft.participants:
            self.marks.add(suffix[1])
            if suffix[2]:
                place = Span(begin + suffix.start(2), begin + suffix.end(2))
                self.marks.color = read_color(suffix[2], place, draft.problems)
            stop = begin + suffix.start()
        return stop

    def read_side(self, begin: int, stop: int, side: Side) -> _Side | None:
        """Read one end: a name, ``[``, ``]`` or ``?``; tells if there is none."""
        draft = self.draft
        word = self.text[begin:stop].strip()
        if word in ("[", "]"):
            return _Side(Gate(side))
        if word == "?":
            return _Side(
                Found(side) if (side is Side.RIGHT) is self.arrow.backwards else Lost(side)
            )
        naming = read_naming(draft, begin, stop)
        if naming is None:
            if side is Side.RIGHT and self.nameless:
                return None
            self.nameless = True
            where = "behind" if side is Side.RIGHT else "before"
            message = f"a participant's name is missing {where} the arrow"
            hint = "write A->B: text, or ? for somebody unknown, or [ and ] for the edges"
            draft.problems.error(Code.MISSING_NAME, message, self.arrow.span, hint)
            return None
        participant = draft.refer(naming.name)
        if naming.label is not None:
            participant.label = naming.label
        elif self.text[begin : begin + 1] != '"' and "\n" not in participant.id:
            self.remember(stop, naming.name)
        return _Side(naming.name.id, naming.name.span)

    def remember(self, stop: int, name: Name) -> None:
        """Let later messages find the name as it stands here, trailing blanks included."""
        written = self.text[name.span.start : stop]
        if FILLER not in written:
            self.draft.fast_names[written] = (name.id, name.span.end - name.span.start)

    def tell(self, left: _Side, right: _Side) -> None:
        """Put the message into the diagram, with what it does to lifelines."""
        draft, marks = self.draft, self.marks
        sender, receiver = (right, left) if self.arrow.backwards else (left, right)
        if marks.creates and isinstance(receiver.end, str):
            draft.add(Creation(participant=receiver.end, span=receiver.span))
        look = self.arrow.look.over(message_look(draft.look_of("message")))
        message = Message(
            sender=sender.end,
            receiver=receiver.end,
            arrow=self.arrow.arrow,
            label=marked(self.label, look.marks),
            delay=self.delay,
            link=self.link,
            style=look.style,
            anchor=self.anchor,
            reversed=self.arrow.backwards,
            parts=MessageParts(sender.span, self.arrow.span, receiver.span),
            span=self.span,
        )
        tell_message(draft, message)
        self.move_lifelines(message)

    def move_lifelines(self, message: Message) -> None:
        """Activate, deactivate and destroy as the marks say."""
        draft, marks = self.draft, self.marks
        sender, receiver = message.sender, message.receiver
        automatic = draft.autoactivation and not message.is_self
        reply = message.arrow.line is LineStyle.DASHED
        if isinstance(sender, str) and (
            marks.ends or (automatic and reply and draft.is_active(sender))
        ):
            draft.deactivate(sender, message.span, shorthand=True)
        if isinstance(receiver, str):
            if marks.activates or (automatic and not reply):
                style = Style(fill=marks.color) if marks.color else NO_STYLE
                draft.activate(receiver, message.span, style, shorthand=True)
            if marks.destroys:
                draft.add(Destruction(participant=receiver, span=message.span))


def tell_message(draft: Draft, message: Message) -> None:
    """Put a message behind the other items."""
    draft.last_message = message
    draft.numbered += 1
    draft.add(message)


def _pixels(delay: re.Match[str]) -> int:
    return int(delay[1]) * (1 if delay[2] else UNIT)
