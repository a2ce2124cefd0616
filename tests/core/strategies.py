"""Random diagrams for property tests: every construct of the model, in valid order.

Valid means what readers demand: nobody acts before creation or after destruction, only open bars
are closed, notes on messages stand behind messages, anchors are known before they are joined.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import strategies as st

from seqdiag_core.label import EMPTY_LABEL, Label, Mark, MarkKind
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
    End,
    FootHeads,
    Found,
    Fragment,
    FragmentOperator,
    Gate,
    Head,
    Item,
    LineStyle,
    Link,
    Lost,
    Message,
    Note,
    NotePlacement,
    NoteShape,
    Numbering,
    Operand,
    Options,
    ParallelRow,
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Reference,
    Side,
    Space,
    StateInvariant,
    Style,
)

WORDS = (
    *("end", "note", "alt", "Title", "x", "o", "as", "A B", "order 3", "C++", "a->b", "#red"),
    *(
        "**b**",
        "//i//",
        '""c""',
        "--s--",
        "++b++",
        "~~s~~",
        "__init__",
        "<b>b</b>",
        "<i>",
        "[[u t]]",
    ),
    *(
        "\\",
        "\\n",
        "\\*",
        "C:\\temp",
        "a;b",
        "#35;",
        "&lt;",
        "<U+2192>",
        '"quoted"',
        "it's",
        "...",
        "==",
        "|||",
    ),
    *(
        "http://x.org//y",
        "wrap:t",
        "{a}",
        "(1)",
        "/' '/",
        "%%",
        "-",
        "+A",
        "*",
        "// c",
        "[x]",
        "]",
        "?",
    ),
    *(
        "注文 サービス",
        "שירות",
        "é",
        "👩‍👩‍👧",
        "1 < 2 && 3 > 2",
        "a : b",
        ", ",
        "::",
        "@",
        "$$x$$",
        "`",
    ),
)
"""Stretches of text that mean something in one of the dialects, or nearly."""

_CHARACTERS = st.characters(exclude_categories=("C", "Zl", "Zp"))
_MULTI = frozenset(
    {
        FragmentOperator.ALT,
        FragmentOperator.PAR,
        FragmentOperator.PAR_OVER,
        FragmentOperator.CRITICAL,
        FragmentOperator.GROUP,
    }
)

texts = st.one_of(
    st.sampled_from(("request", "200 OK", "a longer text of words")),
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map("".join),
    st.text(_CHARACTERS, min_size=1, max_size=12),
)
"""One line of text, not empty."""

names = texts.map(str.strip).filter(bool)
"""A name for a participant."""

colors = st.sampled_from(("#ff0000", "#add8e6", "#123456", "#ffffff"))

urls = st.sampled_from(("https://example.org/a?b=1&c=2#d", "page.html", ":ref:`the store <store>`"))


def optional(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """None more often than a value."""
    return st.one_of(st.none(), st.none(), strategy)


@st.composite
def marks(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """Marks on a text as readers give them: stretches of one kind neither overlap nor touch."""
    found: set[Mark] = set()
    for kind in draw(st.lists(st.sampled_from(MarkKind), max_size=3, unique=True)):
        cuts = draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True).map(sorted))
        value = None
        if kind in (MarkKind.COLOR, MarkKind.BACKGROUND):
            value = draw(colors)
        elif kind is MarkKind.LINK:
            value = draw(st.sampled_from(("https://example.org/a?b=1&c=2#d", "page.html")))
        found |= {Mark(a, b, kind, value) for a, b in list(pairwise(cuts))[::2]}
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind)))


@st.composite
def labels(draw: st.DrawFn, *, empty: bool = False, plain: bool = False) -> Label:
    """A label; with ``plain`` without marks and wrapping."""
    if empty and draw(st.booleans()):
        return EMPTY_LABEL
    text = "\n".join(draw(st.lists(texts, min_size=1, max_size=3)))
    if plain:
        return Label(text)
    found = draw(marks(text)) if draw(st.integers(0, 2)) == 0 else ()
    return Label(text, found, draw(st.sampled_from((None, None, None, True, False))))


def styles(*parts: str) -> st.SearchStrategy[Style]:
    """A style with some of the named parts."""
    values: dict[str, st.SearchStrategy[object]] = {
        "fill": colors,
        "stroke": colors,
        "stroke_width": st.integers(0, 5),
        "dash": st.sampled_from((LineStyle.DASHED, LineStyle.DOTTED)),
        "ink": colors,
    }
    # Hypothesis would make up what it is not given, defaults or not.
    chosen = {part: optional(values[part]) if part in parts else st.none() for part in values}
    return st.one_of(st.just(Style()), st.builds(Style, **chosen))


full_styles = styles("fill", "stroke", "stroke_width", "dash", "ink")
links = st.builds(Link, urls, optional(names), optional(names))
arrows = st.one_of(
    st.sampled_from((Arrow(), Arrow(LineStyle.DASHED), Arrow(head=Head.OPEN))),
    st.builds(
        Arrow,
        st.sampled_from(LineStyle),
        st.sampled_from(Head),
        st.sampled_from(Head),
        st.booleans(),
        st.booleans(),
    ),
)


@st.composite
def participants(draw: st.DrawFn, id: str) -> Participant:
    """A participant, plain more often than not."""
    if draw(st.booleans()):
        return Participant(id=id, label=Label(id), declared=draw(st.booleans()))
    return Participant(
        id=id,
        label=draw(st.one_of(st.just(Label(id)), labels())),
        kind=draw(st.sampled_from(ParticipantKind)),
        stereotypes=tuple(draw(st.lists(st.sampled_from(("public", "db v2")), max_size=2))),
        links=tuple(draw(st.lists(links, max_size=2))),
        style=draw(full_styles),
        lifeline=draw(styles("stroke", "stroke_width", "dash")),
        icon=draw(optional(st.sampled_from(("fontawesome f182", "@clock", "my icon")))),
        description=draw(optional(texts)),
    )


@st.composite
def groups(draw: st.DrawFn, ids: tuple[str, ...], depth: int = 2) -> tuple[ParticipantGroup, ...]:
    """Boxes round some participants, each in one box at most; boxes need not be neighbours."""
    if not ids or not draw(st.booleans()):
        return ()
    found = []
    rest = list(draw(st.permutations(ids))) if draw(st.integers(0, 4)) == 0 else list(ids)
    for _ in range(draw(st.integers(1, 2))):
        size = draw(st.integers(0, len(rest)))
        members, rest = tuple(rest[:size]), rest[size:]
        inner = draw(groups(members, depth - 1)) if depth else ()
        taken = {member for group in inner for member in group.members}
        found.append(
            ParticipantGroup(
                label=draw(labels(empty=True)),
                participants=tuple(member for member in members if member not in taken),
                groups=inner,
                style=draw(styles("fill", "stroke", "ink")),
            )
        )
    return tuple(found)


class _Story:
    """What has happened while items are drawn one after another."""

    def __init__(self, draw: st.DrawFn, ids: tuple[str, ...]) -> None:
        self.draw = draw
        self.ids = ids
        self.alive = list(ids)
        self.fresh = set(ids)
        self.active: list[str] = []
        self.anchors: list[str] = []

    def someone(self) -> str:
        """A living participant, who from now on was there before."""
        one = self.draw(st.sampled_from(self.alive))
        self.fresh.discard(one)
        return one

    def several(self, most: int = 3) -> tuple[str, ...]:
        """A few living participants."""
        found = self.draw(st.lists(st.sampled_from(self.alive), min_size=1, max_size=most))
        self.fresh -= set(found)
        return tuple(dict.fromkeys(found))

    def message(self, receiver: str | None = None) -> Message:
        draw = self.draw
        sender: End = self.someone()
        target: End = receiver or self.someone()
        end = draw(st.integers(0, 9))
        if end == 0:
            sender = draw(st.sampled_from((*map(Gate, Side), *map(Found, Side))))
        elif end == 1 and receiver is None:
            target = draw(st.sampled_from((*map(Gate, Side), *map(Lost, Side))))
        elif end == 2 and receiver is None:
            left, right = map(Gate, Side)
            sender, target = draw(st.sampled_from(((left, right), (right, left))))
        anchor = None
        if draw(st.integers(0, 5)) == 0:
            anchor = f"m{len(self.anchors)}"
            self.anchors.append(anchor)
        return Message(
            sender=sender,
            receiver=target,
            arrow=draw(arrows),
            label=draw(labels(empty=True)),
            delay=draw(st.sampled_from((0, 0, 0, 12, 30))),
            link=draw(optional(links)),
            style=draw(styles("stroke", "stroke_width", "ink")),
            anchor=anchor,
        )

    def after_message(self, message: Message) -> list[Item]:
        """What may stand behind a message: bars, a note on it, the end of a life."""
        draw = self.draw
        found: list[Item] = []
        ends = [end for end in (message.sender, message.receiver) if isinstance(end, str)]
        if isinstance(message.receiver, str) and draw(st.integers(0, 3)) == 0:
            style = draw(styles("fill", "stroke", "stroke_width"))
            shorthand = draw(st.booleans())
            one = message.receiver
            found.append(ActivationStart(participant=one, style=style, shorthand=shorthand))
            self.active.append(one)
        if isinstance(message.sender, str) and message.sender in self.active:
            found.append(ActivationEnd(participant=message.sender, shorthand=draw(st.booleans())))
            self.active.remove(message.sender)
        beside = st.sampled_from((NotePlacement.LEFT, NotePlacement.RIGHT))
        most = 2 if ends and draw(st.integers(0, 5)) == 0 else 0
        for side in draw(st.lists(beside, max_size=most, unique=True)):
            outermost = min if side is NotePlacement.LEFT else max
            owner = outermost(ends, key=self.ids.index)
            found.append(self.note(side, (owner,), on_message=True))
        if ends and len(self.alive) > 2 and draw(st.integers(0, 9)) == 0:
            found.append(self.destruction(draw(st.sampled_from(ends)), own_row=False))
        return found

    def destruction(self, one: str, *, own_row: bool) -> Destruction:
        self.alive.remove(one)
        self.active = [other for other in self.active if other != one]
        return Destruction(participant=one, own_row=own_row, silent=self.draw(st.booleans()))

    def note(
        self, placement: NotePlacement, owners: tuple[str, ...], *, on_message: bool = False
    ) -> Note:
        return Note(
            placement=placement,
            participants=owners,
            label=self.draw(labels()),
            shape=self.draw(st.sampled_from(NoteShape)),
            on_message=on_message,
            link=self.draw(optional(links)),
            style=self.draw(full_styles),
        )

    def free_note(self) -> list[Item]:
        placement = self.draw(st.sampled_from(NotePlacement))
        if placement is NotePlacement.ACROSS:
            return [self.note(placement, ())]
        over = placement is NotePlacement.OVER
        first = self.note(placement, self.several() if over else (self.someone(),))
        if self.draw(st.integers(0, 3)):
            return [first]
        second = self.note(NotePlacement.OVER, (self.someone(),))
        return [first, _replace_beside(second)]

    def numbering(self) -> list[Item]:
        draw = self.draw
        if draw(st.integers(0, 3)) == 0:
            return [Numbering(on=False)]
        if draw(st.integers(0, 3)) == 0:
            return [Numbering(start=draw(st.sampled_from(("1.1", "2.3.4"))), dotted=True)]
        start, step = (str(draw(st.integers(1, 99))) for _ in range(2))
        pattern = draw(optional(st.sampled_from(("[000]", "step ##:", 'say "0"'))))
        return [Numbering(start=start, step=step, format=pattern)]

    def fragment(self, depth: int) -> list[Item]:
        draw = self.draw
        operator = draw(st.sampled_from(FragmentOperator))
        rect = operator is FragmentOperator.RECT
        label = draw(labels()) if operator is FragmentOperator.GROUP else EMPTY_LABEL
        operands = []
        for index in range(draw(st.integers(1, 3)) if operator in _MULTI else 1):
            guard = EMPTY_LABEL if rect else draw(labels(empty=True))
            style = draw(styles("fill")) if index else Style()
            operands.append(Operand(guard=guard, items=self.items(depth - 1), style=style))
        return [
            Fragment(
                operator=operator,
                operands=tuple(operands),
                label=label,
                link=draw(optional(links)),
                style=draw(styles("fill", "stroke", "ink")),
            )
        ]

    def parallel(self, depth: int) -> list[Item]:
        row: list[Item] = []
        simple = (lambda: [self.message()], self.exchange, self.free_note, self.over, self.birth)
        for _ in range(self.draw(st.integers(1, 3))):
            kind = self.draw(st.integers(0, len(simple)))
            row += simple[kind]() if kind < len(simple) else self.container(depth - 1)
        return [ParallelRow(items=tuple(row))]

    def container(self, depth: int) -> list[Item]:
        """A fragment or a row of anything, as long as there may be one more level."""
        if depth < 1:
            return self.exchange()
        return self.draw(st.sampled_from((self.fragment, self.parallel)))(depth)

    def exchange(self) -> list[Item]:
        message = self.message()
        return [message, *self.after_message(message)]

    def birth(self) -> list[Item]:
        born = next((one for one in self.alive if one in self.fresh), None)
        if born is None or len(self.alive) < 2:
            return self.exchange()
        self.alive.remove(born)
        message = self.message(born)
        self.alive.append(born)
        self.fresh.discard(born)
        return [Creation(participant=born), message, *self.after_message(message)]

    def bar(self) -> list[Item]:
        if self.active and self.draw(st.booleans()):
            one = self.active.pop()
            return [ActivationEnd(participant=one, own_row=self.draw(st.booleans()))]
        one = self.someone()
        self.active.append(one)
        return [ActivationStart(participant=one)]

    def death(self) -> list[Item]:
        if len(self.alive) < 3:
            return self.exchange()
        return [self.destruction(self.someone(), own_row=True)]

    def duration(self) -> list[Item]:
        if len(self.anchors) < 2:
            return self.exchange()
        start, end = self.anchors[-2:]
        return [DurationConstraint(start=start, end=end, label=self.draw(labels(empty=True)))]

    def over(self) -> list[Item]:
        make: Callable[..., Item] = self.draw(st.sampled_from((Reference, StateInvariant)))
        return [
            make(
                participants=self.several(),
                label=self.draw(labels()),
                link=self.draw(optional(links)),
                style=self.draw(full_styles),
            )
        ]

    def between(self) -> list[Item]:
        """What belongs to nobody: dividers, time that passes, space."""
        draw = self.draw
        return [
            draw(
                st.one_of(
                    st.builds(
                        Divider, label=labels(empty=True), style=styles("fill", "stroke", "ink")
                    ),
                    st.builds(Delay, label=labels(empty=True)),
                    st.builds(Space, size=st.sampled_from((12, 24, 36, 45, -24, -5))),
                )
            )
        ]

    def items(self, depth: int) -> tuple[Item, ...]:
        found: list[Item] = []
        kinds = (
            *(self.exchange, self.exchange, self.exchange, self.free_note, self.numbering),
            *(self.birth, self.bar, self.death, self.duration, self.over, self.between),
        )
        for _ in range(self.draw(st.integers(0, 4))):
            kind = self.draw(st.integers(0, len(kinds)))
            found += kinds[kind]() if kind < len(kinds) else self.container(depth)
        return tuple(found)


def _replace_beside(note: Note) -> Note:
    return Note(
        placement=note.placement,
        participants=note.participants,
        label=note.label,
        shape=note.shape,
        beside_previous=True,
        link=note.link,
        style=note.style,
    )


options = st.builds(
    Options,
    foot_heads=st.sampled_from(FootHeads),
    row_spacing=st.sampled_from((1.0, 0.8, 2.5)),
    column_spacing=optional(st.sampled_from((50, 180))),
    equal_columns=st.booleans(),
    hide_unlinked=st.booleans(),
    theme=optional(st.sampled_from(("dark", "my theme"))),
)


@st.composite
def diagrams(draw: st.DrawFn) -> Diagram:
    """A whole diagram."""
    ids = tuple(draw(st.lists(names, min_size=1, max_size=4, unique=True)))
    members = tuple(draw(participants(id)) for id in ids)
    story = _Story(draw, ids)
    furniture = {
        key: draw(optional(labels()))
        for key in ("title", "header", "footer", "caption", "legend", "frame")
    }
    return Diagram(
        participants=members,
        groups=draw(groups(ids)),
        items=story.items(2),
        accessible_name=draw(optional(texts)),
        description=draw(optional(texts)),
        options=draw(options) if draw(st.booleans()) else Options(),
        **furniture,
    )
