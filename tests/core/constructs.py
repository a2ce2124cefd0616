"""A small diagram for every construct, made by hand; golden files show how each is drawn."""

from __future__ import annotations

from collections.abc import Callable

from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.model import (
    SYNC,
    ActivationEnd,
    ActivationStart,
    Arrow,
    Creation,
    Delay,
    Destruction,
    Diagram,
    Divider,
    DurationConstraint,
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
    Participant,
    ParticipantGroup,
    ParticipantKind,
    Reference,
    Side,
    StateInvariant,
    Style,
)
from seqdiag_core.source import Span

A, B, C = (
    Participant(id=name, label=Label(name), span=Span(index, index + 1))
    for index, name in enumerate("ABC")
)


def call(sender="A", receiver="B", text="call", arrow=SYNC, **more) -> Message:
    """A message."""
    return Message(sender=sender, receiver=receiver, label=Label(text), arrow=arrow, **more)


def drawn(*items: Item, participants=(A, B), **more) -> Diagram:
    """A diagram of two participants."""
    return Diagram(participants=participants, items=items, **more)


def kinds() -> Diagram:
    participants = tuple(
        Participant(id=kind.value, label=Label(kind.value.title()), kind=kind)
        for kind in ParticipantKind
    )
    return Diagram(participants=participants)


def heads() -> Diagram:
    return drawn(
        *(call(text=head.value, arrow=Arrow(head=head)) for head in Head),
        *(call("B", "A", head.value, Arrow(tail=head)) for head in Head),
        call(text="rings", arrow=Arrow(head_circle=True, tail_circle=True)),
    )


def lines() -> Diagram:
    return drawn(
        *(call(text=line.value, arrow=Arrow(line)) for line in LineStyle),
        call("A", "A", "self", Arrow(LineStyle.WAVY, Head.OPEN)),
        call(text="thick", style=Style(stroke="#d55e00", stroke_width=4, ink="#009e73")),
        call(text="slow", delay=24),
    )


def open_ends() -> Diagram:
    return drawn(
        call(Found(), "A", "found"),
        call("A", Lost(), "lost"),
        call(Gate(Side.LEFT), "B", "in"),
        call("A", Gate(Side.RIGHT), "out"),
        call(Gate(Side.LEFT), Gate(Side.RIGHT), "through"),
    )


def bars() -> Diagram:
    return drawn(
        call("A", "C", "open"),
        ActivationStart(participant="C"),
        call("C", "C", "again"),
        ActivationStart(participant="C", style=Style(fill="#ff0000")),
        ActivationStart(participant="B"),
        call("C", "A", "a label that is too long for one gap"),
        ActivationEnd(participant="B"),
        ActivationEnd(participant="C"),
        call("C", "A", "close"),
        ActivationEnd(participant="C"),
        participants=(A, B, C),
    )


def lives() -> Diagram:
    return drawn(
        Creation(participant="B"),
        call(text="new"),
        call(text="kill"),
        Destruction(participant="B"),
        Destruction(participant="A", own_row=True),
    )


def notes() -> Diagram:
    def note(placement, shape, **more) -> Note:
        label = Label(f"{shape.value}\nnote")
        return Note(placement=placement, participants=("A",), label=label, shape=shape, **more)

    return drawn(
        *(note(NotePlacement.OVER, shape) for shape in NoteShape),
        note(NotePlacement.LEFT, NoteShape.BOX, style=Style(fill="#0072b2", ink="#ff0000")),
        call(),
        note(NotePlacement.RIGHT, NoteShape.FOLDED, on_message=True),
        Note(placement=NotePlacement.ACROSS, participants=(), label=Label("across")),
    )


def fragments() -> Diagram:
    inner = Fragment(
        operator=FragmentOperator.RECT,
        operands=(Operand(items=(call(text="tinted"),)),),
        style=Style(fill="#e69f00"),
    )
    bare = Fragment(operator=FragmentOperator.RECT, operands=(Operand(items=(call(),)),))
    tinted = Operand(guard=Label("else"), items=(inner, bare), style=Style(fill="#56b4e9"))
    return drawn(
        Fragment(
            operator=FragmentOperator.ALT,
            operands=(Operand(guard=Label("x > 3"), items=(call(),)), tinted),
            style=Style(stroke="#d55e00", ink="#d55e00"),
        ),
        Fragment(
            operator=FragmentOperator.GROUP,
            operands=(Operand(items=(call(),)),),
            label=Label("Own word"),
            link=Link("https://example.org/", None, "More"),
        ),
    )


def boxes() -> Diagram:
    return drawn(
        Reference(participants=("A", "B"), label=Label("Elsewhere"), style=Style(fill="#009e73")),
        Reference(participants=("A", "B")),
        StateInvariant(participants=("B",), label=Label("Idle")),
        Divider(label=Label("Then")),
        Divider(style=Style(stroke="#ff0000", dash=LineStyle.DASHED)),
        Delay(label=Label("later")),
        Delay(),
        call(anchor="first"),
        call(anchor="last"),
        DurationConstraint(start="first", end="last", label=Label("< 3 s")),
        DurationConstraint(start="first", end="last"),
    )


def groups() -> Diagram:
    inner = ParticipantGroup(
        label=Label("Inner"), participants=("B",), style=Style(fill="#0000ff", ink="#ff0000")
    )
    return drawn(
        call("A", "C", "a long label that crosses borders"),
        participants=(A, B, C),
        groups=(ParticipantGroup(label=Label("Outer"), participants=("A",), groups=(inner,)),),
    )


def page() -> Diagram:
    return drawn(
        call(),
        title=Label("Title"),
        header=Label("header"),
        footer=Label("footer"),
        caption=Label("Caption"),
        legend=Label("Legend\nof two lines"),
        frame=Label("sd frame"),
        options=Options(foot_heads=FootHeads.BAR),
    )


def styles() -> Diagram:
    def participant(id: str, kind: ParticipantKind, style: Style, lifeline: Style) -> Participant:
        return Participant(
            id=id,
            label=Label(id),
            kind=kind,
            style=style,
            lifeline=lifeline,
            stereotypes=("service",),
            description="What it is",
        )

    plain, actor = ParticipantKind.PARTICIPANT, ParticipantKind.ACTOR
    return drawn(
        Numbering(start="7"),
        call(text=""),
        call(text="two\nlines", link=Link("page.html", None, "Tip")),
        call(text="tip", link=Link("", None, "Only a tip")),
        participants=(
            participant(
                "A", plain, Style("#cc79a7"), Style(stroke="#d55e00", dash=LineStyle.DASHED)
            ),
            participant(
                "B", actor, Style(stroke="#009e73", ink="#009e73"), Style(dash=LineStyle.DOTTED)
            ),
            Participant(
                id="C",
                label=Label("C"),
                links=(Link("https://example.org/?a=1&b=2", "C", "See C"),),
                lifeline=Style(stroke_width=3),
            ),
        ),
    )


def marks() -> Diagram:
    text = "bold italic code under strike H2O red back link plain x9"
    kinds: list[tuple[str, MarkKind, str | None]] = [
        ("bold", MarkKind.BOLD, None),
        ("italic", MarkKind.ITALIC, None),
        ("code", MarkKind.CODE, None),
        ("under", MarkKind.UNDERLINE, None),
        ("strike", MarkKind.STRIKE, None),
        ("2", MarkKind.SUBSCRIPT, None),
        ("9", MarkKind.SUPERSCRIPT, None),
        ("red", MarkKind.COLOR, "#ff0000"),
        ("back", MarkKind.BACKGROUND, "#ffff00"),
        ("link", MarkKind.LINK, "https://example.org/"),
        ("plain", MarkKind.SMALL, None),
    ]
    found = sorted(
        Mark(text.index(word), text.index(word) + len(word), kind, value)
        for word, kind, value in kinds
    )
    label = Label(text, tuple(found))
    return drawn(
        Message(sender="A", receiver="B", label=label),
        call(text="שלום (hello)"),
        call(text="two  spaces"),
        Note(placement=NotePlacement.OVER, participants=("A", "B"), label=label),
        call(text="日本語 and text"),
    )


CONSTRUCTS: dict[str, Callable[[], Diagram]] = {
    build.__name__.replace("_", "-"): build
    for build in (
        kinds,
        heads,
        lines,
        open_ends,
        bars,
        lives,
        notes,
        fragments,
        boxes,
        groups,
        page,
        styles,
        marks,
    )
}
