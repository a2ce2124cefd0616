"""How the language of blockdiag's seqdiag spells what edits put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..label import EMPTY_LABEL, Label
from ..model import (
    ActivationEnd,
    ActivationStart,
    Delay,
    Divider,
    End,
    Fragment,
    FragmentOperator,
    Head,
    Item,
    LineStyle,
    Message,
    Note,
    NotePlacement,
    Participant,
    ParticipantKind,
)
from ..readers.blockdiag.words import Word, label_of
from ..source import Span
from .changes import EditError

_NAME = re.compile(r"[^\x00-/:-@\[-^`{-\x7f][^\x00-,/:-@\[-^`{-\x7f]*")
_BEHIND_NAMES = re.compile(r"""(?P<quotes>["']*)\s*(?P<bracket>\[\s*)?""")
_ESCAPE = re.compile(r'\\\\|\\n|\\"')
_LINES = {
    LineStyle.HIDDEN: "none",
    LineStyle.SOLID: "solid",
    LineStyle.DASHED: "dashed",
    LineStyle.DOTTED: "dotted",
}
_SHAPES: dict[ParticipantKind, str] = {
    ParticipantKind.COLLECTIONS: "stacked",
    ParticipantKind.ACTOR: "shape = actor",
    ParticipantKind.CLOUD: "shape = cloud",
    ParticipantKind.DATABASE: "shape = flowchart.database",
    ParticipantKind.ENTITY: "shape = circle",
}
_FRAGMENTS = (FragmentOperator.ALT, FragmentOperator.LOOP)


class BlockdiagSyntax:
    """Spelling of the language of blockdiag's seqdiag."""

    def end_of_body(self, text: str) -> int:
        """Before the brace that ends the diagram, at the beginning of its line if it has one."""
        body = text.rstrip()
        if not body.endswith("}"):
            return len(text)
        brace = len(body) - 1
        line = body.rfind("\n") + 1
        return brace if body[line:brace].strip() else line

    def write_items(
        self,
        items: tuple[Item, ...],
        order: tuple[str, ...],  # noqa: ARG002 - another dialect's notes need it
    ) -> list[str]:
        """Lines that say items; bars need none, because they follow from the arrows."""
        return list(_lines(items))

    def read_label(
        self,
        text: str,
        old: Label = EMPTY_LABEL,  # noqa: ARG002 - another dialect's wrapping is said elsewhere
    ) -> Label:
        """The label that a text with real line feeds says between quotes."""
        return label_of(Word(text))

    def write_arrow(self, message: Message) -> str:
        """The arrow of a message, to the left if the message is written so."""
        arrow = message.arrow
        plain = (LineStyle.SOLID, LineStyle.DASHED)
        if arrow.line not in plain or arrow.head is Head.CROSS:
            raise EditError("this arrow takes more than a sign")
        operator = _operator(message)
        return _back(operator) if message.reversed else operator

    def write_note_place(self, note: Note) -> str:  # noqa: ARG002 - it is refused
        """Notes have no place of their own."""
        raise _no_note()

    def find_note_place(self, text: str) -> Span | None:  # noqa: ARG002 - it has none
        """There are no words that tell it."""
        return None

    def write_order(self, order: tuple[str, ...]) -> str | None:  # noqa: ARG002 - see below
        """There is no line that tells the order of all."""
        return None

    def write_participant(self, participant: Participant) -> list[str]:
        """Lines that declare a participant."""
        style = participant.style
        given = [
            ("color", style.fill),
            ("linecolor", style.stroke),
            ("textcolor", style.ink),
            ("style", None if style.dash is None else _LINES.get(style.dash)),
            ("description", participant.description),
            ("href", participant.links[0].target if participant.links else None),
        ]
        parts = [f"{name} = {_quoted(value)}" for name, value in given if value is not None]
        if participant.label.text != participant.id:
            parts.insert(0, f"label = {_spelled(participant.label)}")
        shape = _SHAPES.get(participant.kind)
        return [self.write_name(participant.id) + _options([*parts, *([shape] if shape else [])])]

    def write_name(self, name: str) -> str:
        """A name as it stands in a statement, in quotes if it needs them."""
        return name if _NAME.fullmatch(name) else _quoted(name)

    def spell_breaks(self, text: str) -> str:
        r"""A label's source between double quotes on one line: line feeds become ``\n``."""
        text = text.replace('"', '\\"').replace("\n", "\\n")
        # A backslash would keep the quote behind it from ending the text; blanks there are dropped.
        return text + " " if text.endswith("\\") else text

    def add_label(self, line: str, names: Span | None, text: str) -> Iterator[tuple[int, str]]:
        """Ways to put a text into an edge that has none: the first attribute in its brackets."""
        if names is None:
            return
        found = _BEHIND_NAMES.match(line, names.end)
        if found is not None and found["bracket"]:
            yield found.end(), f'label = "{text}", '
        elif found is not None:
            yield found.end("quotes"), f' [label = "{text}"]'

    def join_breaks(self, text: str) -> str:
        r"""The opposite: ``\n`` becomes a line feed, an escaped quote a quote."""
        joined = {"\\n": "\n", '\\"': '"'}
        return _ESCAPE.sub(lambda found: joined.get(found[0], found[0]), text)


_SYNTAX = BlockdiagSyntax()


def _lines(items: Sequence[Item]) -> Iterator[str]:
    """Lines that say items, each message with the notes and the return that belong to it."""
    at = 0
    while at < len(items):
        item = items[at]
        at += 1
        if isinstance(item, Message):
            end = _end_of_message(items, at)
            yield _edge(item, items[at:end])
            at = end
        elif isinstance(item, Divider | Delay):
            yield _separator(item)
        elif isinstance(item, Fragment):
            yield from _block(item)
        elif isinstance(item, ActivationStart | ActivationEnd):
            raise EditError("bars follow from the arrows in this language")
        elif isinstance(item, Note):
            raise _no_note()
        else:
            raise EditError("this language has no word for that")


def _end_of_message(items: Sequence[Item], at: int) -> int:
    """Index behind all that belongs to the message before an index."""
    while at < len(items):
        item = items[at]
        is_bar = isinstance(item, ActivationStart | ActivationEnd) and item.shorthand
        if not is_bar and not (isinstance(item, Note) and item.on_message):
            break
        at += 1
    return at


def _edge(message: Message, belongings: Iterable[Item]) -> str:
    """A message on one line; a reply is written as an arrow back, which ends a bar."""
    left, right = _name(message.sender), _name(message.receiver)
    operator = _operator(message)
    if message.reversed or operator.startswith("--"):
        left, right, operator = right, left, _back(operator)
    parts = list(_attributes(message))
    for note in belongings:
        if isinstance(note, Note):
            side = "leftnote" if note.placement is NotePlacement.LEFT else "rightnote"
            parts.append(f"{side} = {_spelled(note.label)}")
    return f"{left} {operator} {right}{_options(parts)}"


def _operator(message: Message) -> str:
    arrow = message.arrow
    heads = {Head.FILLED: ">", Head.OPEN: ">>", Head.CROSS: ">"}
    if arrow.head not in heads or arrow.tail is not Head.NONE or arrow.line not in _LINES:
        raise EditError("this language has no such arrow")
    line = "--" if arrow.line is LineStyle.DASHED else "-"
    return line + heads[arrow.head]


def _back(operator: str) -> str:
    """An arrow to the right as one to the left."""
    line, heads = operator.rstrip(">"), operator.count(">")
    return "<" * heads + line


def _attributes(message: Message) -> Iterator[str]:
    if message.label:
        yield f"label = {_spelled(message.label)}"
    if message.style.stroke is not None:
        yield f'color = "{message.style.stroke}"'
    if message.arrow.line in (LineStyle.DOTTED, LineStyle.HIDDEN):
        yield f"style = {_LINES[message.arrow.line]}"
    if message.delay:
        yield "diagonal"
    if message.arrow.head is Head.CROSS:
        yield "failed"


def _separator(item: Divider | Delay) -> str:
    text = item.label.text
    if not text or "\n" in text:
        raise EditError("a separator needs a text of one line")
    fence = "===" if isinstance(item, Divider) else "..."
    return f"{fence} {text} {fence}"


def _block(fragment: Fragment) -> Iterator[str]:
    if fragment.operator not in _FRAGMENTS or len(fragment.operands) > 1:
        raise EditError("this language has only alt and loop, with one section")
    operand = fragment.operands[0]
    guard = f" {_spelled(operand.guard)}" if operand.guard else ""
    yield f"{fragment.operator.value}{guard} {{"
    yield from (f"  {line}" for line in _lines(operand.items))
    yield "}"


def _name(end: End) -> str:
    if not isinstance(end, str):
        raise EditError("a message goes from a participant to a participant in this language")
    return _SYNTAX.write_name(end)


def _options(parts: Sequence[str]) -> str:
    return f" [{', '.join(parts)}];" if parts else ";"


def _spelled(label: Label) -> str:
    """A label in double quotes."""
    return f'"{_SYNTAX.spell_breaks(label.text.replace(chr(92), chr(92) * 2))}"'


def _quoted(text: str) -> str:
    """A name or another value in double quotes, in which a backslash stays one."""
    if text.endswith("\\") or '\\"' in text:
        raise EditError("this cannot be written in this language")
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'


def _no_note() -> EditError:
    return EditError("a note belongs to a message, to its left or right, in this language")
