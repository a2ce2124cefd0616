"""The mirrored diagram is laid out as the mirrored picture, where nothing has a handedness."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from seqdiag_core.label import Label
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    Delay,
    Diagram,
    Divider,
    Found,
    Gate,
    Lost,
    Message,
    Note,
    NotePlacement,
    Participant,
    ParticipantKind,
    Reference,
    Side,
    StateInvariant,
)

NAMES = ("A", "Bob", "Customer service", "Database")
OTHER_SIDE = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
OTHER_PLACEMENT = {
    NotePlacement.LEFT: NotePlacement.RIGHT,
    NotePlacement.RIGHT: NotePlacement.LEFT,
}

labels = st.sampled_from(
    ("", "x", "a label", "a rather long label that may well have to be broken somewhere")
).map(Label)
sides = st.sampled_from(Side)
pairs = st.permutations(NAMES).map(lambda names: names[:2])


@st.composite
def messages(draw):
    sender, receiver = draw(pairs)
    kind = draw(st.integers(0, 4))
    if kind == 0:
        sender = draw(st.sampled_from((Gate, Found)))(draw(sides))
    elif kind == 1:
        receiver = draw(st.sampled_from((Gate, Lost)))(draw(sides))
    return Message(sender=sender, receiver=receiver, label=draw(labels))


@st.composite
def notes(draw):
    placement = draw(st.sampled_from(NotePlacement))
    ids = tuple(draw(pairs))
    if placement in OTHER_PLACEMENT:
        ids = ids[:1]
    return Note(placement=placement, participants=ids, label=draw(labels))


over = st.builds(
    lambda kind, ids, label: kind(participants=tuple(ids), label=label),
    st.sampled_from((Reference, StateInvariant)),
    pairs,
    labels,
)
between = st.builds(
    lambda kind, label: kind(label=label), st.sampled_from((Divider, Delay)), labels
)
items = st.lists(st.one_of(messages(), messages(), notes(), over, between), max_size=8)


def mirrored(diagram):
    """The diagram in a mirror."""
    return replace(
        diagram,
        participants=diagram.participants[::-1],
        items=tuple(_mirrored(item) for item in diagram.items),
    )


def _mirrored(item):
    if isinstance(item, Message):
        return replace(item, sender=_end(item.sender), receiver=_end(item.receiver))
    if isinstance(item, Note):
        return replace(item, placement=OTHER_PLACEMENT.get(item.placement, item.placement))
    return item


def _end(end):
    return end if isinstance(end, str) else replace(end, side=OTHER_SIDE[end.side])


def near(one, other):
    return abs(one - other) <= 1


def boxes(layout):
    """Where notes, references and states stand."""
    return [each.box for each in (*layout.notes, *layout.references, *layout.states)]


@given(st.lists(st.sampled_from(ParticipantKind), min_size=4, max_size=4), items)
@settings(deadline=None, max_examples=200)
def test_the_mirrored_diagram_gives_the_mirrored_picture(kinds, items):
    participants = tuple(
        Participant(id=name, label=Label(name), kind=kind)
        for name, kind in zip(NAMES, kinds, strict=True)
    )
    diagram = Diagram(participants=participants, items=tuple(items))
    picture = place_diagram(diagram, FontMeasurer())
    mirror = place_diagram(mirrored(diagram), FontMeasurer())
    width = picture.width
    assert near(width, mirror.width)
    assert picture.height == mirror.height
    for one, other in zip(picture.messages, mirror.messages, strict=True):
        for (x, y), (x_mirrored, y_mirrored) in zip(one.points, other.points, strict=True):
            assert y == y_mirrored
            assert near(x, width - x_mirrored)
        if one.text is not None:
            assert near(one.text.box.middle, width - other.text.box.middle)
    for one, other in zip(boxes(picture), boxes(mirror), strict=True):
        assert one.y == other.y
        assert near(one.middle, width - other.middle)
        assert near(one.width, other.width)
    for one, other in zip(picture.participants, mirror.participants[::-1], strict=True):
        assert near(one.lifeline.x, width - other.lifeline.x)
        assert len(one.lifeline.segments) == len(other.lifeline.segments)
