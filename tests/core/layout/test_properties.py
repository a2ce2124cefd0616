"""What holds for the layout of every diagram."""

from dataclasses import replace
from itertools import combinations, pairwise

from core.constructs import call
from core.layout.strokes import line_boxes, struck, texts
from core.strategies import diagrams
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.measure.cells import CELLS, CellMeasurer
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Destruction,
    Fragment,
    Message,
    ParallelRow,
    walk,
)

MEASURER = FontMeasurer()
LONG = "a label that is a good deal longer than a column is wide"
SETTINGS = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def overlap(one, other, least=1):
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > least and height > least


@given(diagrams())
@SETTINGS
def test_every_text_lies_in_the_picture(diagram):
    layout = place_diagram(diagram, MEASURER)
    for text in texts(layout):
        assert text.box.x >= 0
        assert text.box.y >= 0
        assert text.box.right <= layout.width
        assert text.box.bottom <= layout.height


@given(diagrams())
@SETTINGS
def test_no_two_texts_overlap(diagram):
    layout = place_diagram(diagram, MEASURER)
    lines = [(text, box) for text in texts(layout) for box in line_boxes(text)]
    for (text, one), (_, other) in combinations(lines, 2):
        assert not overlap(one, other), (text, one, other)


@given(diagrams())
@SETTINGS
def test_no_line_runs_through_a_text(diagram):
    assert struck(place_diagram(diagram, MEASURER)) == []


@given(diagrams())
@SETTINGS
def test_no_two_boxes_overlap(diagram):
    layout = place_diagram(diagram, MEASURER)
    boxes = [head.box for each in layout.participants for head in (each.head, each.foot) if head]
    boxes += [each.box for each in (*layout.notes, *layout.references, *layout.states)]
    boxes += [each.pill for each in layout.dividers if each.pill]
    boxes += [each.tab for each in layout.fragments if each.tab]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


@given(diagrams())
@SETTINGS
def test_outlines_lie_in_the_middle_of_pixels(diagram):
    layout = place_diagram(diagram, MEASURER)
    boxes = [head.box for each in layout.participants for head in (each.head, each.foot) if head]
    for things in (layout.notes, layout.references, layout.states, layout.fragments):
        boxes += [each.box for each in things]
    boxes += [each.box for each in (*layout.groups, *layout.activations)]
    boxes += [each.pill for each in layout.dividers if each.pill]
    boxes += [each.box for each in (layout.frame, layout.legend) if each]
    assert all(edge % 1 == 0.5 for box in boxes for edge in (box.x, box.right))


@given(diagrams())
@SETTINGS
def test_frames_stand_clear_of_lifelines(diagram):
    layout = place_diagram(diagram, MEASURER)
    sides = {each.participant.id: each.lifeline.x for each in layout.participants}
    for fragment in layout.fragments:
        for edge in (fragment.box.x, fragment.box.right):
            assert all(abs(edge - x) >= 8 for x in sides.values())


@given(diagrams())
@SETTINGS
def test_arrows_touch_a_lifeline_or_a_bar_on_it_or_a_new_head(diagram):
    layout = place_diagram(diagram, MEASURER)
    places = {each.participant.id: each for each in layout.participants}
    for placed in layout.messages:
        message = placed.message
        ends = ((message.sender, placed.points[0]), (message.receiver, placed.points[-1]))
        for end, (x, y) in ends:
            if not isinstance(end, str):
                continue
            participant = places[end]
            lifeline = participant.lifeline
            bars = [
                bar.box
                for bar in layout.activations
                if bar.participant.id == end and bar.box.y <= y <= bar.box.bottom
            ]
            edges = {lifeline.x, *(bar.x for bar in bars), *(bar.right for bar in bars)}
            edges |= {lifeline.x - 9, lifeline.x + 9} if lifeline.cross == y else set()
            if participant.head.box.y <= y <= participant.head.box.bottom:
                target = participant.head.icon or participant.head.box
                edges |= {target.x, target.right}
            assert x in edges


@given(diagrams())
@SETTINGS
def test_bars_hold_the_ends_of_the_messages_from_the_one_that_opens_to_the_one_that_closes(diagram):
    # Who is hidden has no bars.
    diagram = replace(diagram, options=diagram.options._replace(hide_unlinked=False))
    layout = place_diagram(diagram, MEASURER)
    placed = {id(each.message): each.points for each in layout.messages}
    boxes = {id(each.start): each.box for each in layout.activations}
    tops = {each.participant.id: each.lifeline.top for each in layout.participants}
    opened = {each.id: [] for each in diagram.participants}
    # A message to oneself that closes a bar starts on it and ends beside what is around it.
    returned, height = [], 0
    before = {id(one): other for held in sequences(diagram) for other, one in pairwise(held)}
    for item in walk(diagram.items):
        match item:
            case Message():
                assert all(bar.y <= height <= bar.bottom for bar in returned)
                (_, y_from), (_, height) = placed[id(item)][0], placed[id(item)][-1]
                assert all(bar.y <= y_from <= bar.bottom for bar in opened.get(item.sender, ()))
                returned = list(opened.get(item.receiver, ()))
                if not item.is_self:
                    assert all(bar.y <= height <= bar.bottom for bar in returned)
            case ActivationStart():
                opened[item.participant].append(boxes[id(item)])
                message = before.get(id(item))
                if isinstance(message, Message) and message.receiver == item.participant:
                    # What creates somebody ends at the head, above the lifeline and its bars.
                    _, y = placed[id(message)][-1]
                    assert boxes[id(item)].y == max(y, tops[item.participant])
            case ActivationEnd() if opened[item.participant]:
                closed = opened[item.participant].pop()
                if closed in returned and not item.own_row:
                    returned.remove(closed)
            case Destruction():
                opened[item.participant].clear()
    assert all(bar.y <= height <= bar.bottom for bar in returned)


def sequences(diagram):
    """Items that follow one another: those of the diagram, of each operand, of each row."""
    yield diagram.items
    for item in walk(diagram.items):
        if isinstance(item, Fragment):
            yield from (operand.items for operand in item.operands)
        elif isinstance(item, ParallelRow):
            yield item.items


@given(diagrams())
@SETTINGS
def test_frames_hold_all_that_is_in_them(diagram):
    layout = place_diagram(diagram, MEASURER)
    placed = {id(each.message): each for each in layout.messages}
    boxes = {id(each.fragment): each.box for each in layout.fragments}
    boxes |= {id(each.note): each.box for each in layout.notes}
    boxes |= {id(each.reference): each.box for each in layout.references}
    boxes |= {id(each.state): each.box for each in layout.states}
    for fragment in layout.fragments:
        outer = fragment.box
        for item in walk(tuple(each for one in fragment.fragment.operands for each in one.items)):
            inner = boxes.get(id(item))
            if inner is not None:
                assert outer.x < inner.x
                assert inner.right < outer.right
                assert outer.y < inner.y
                assert inner.bottom < outer.bottom
            if isinstance(item, Message):
                message = placed[id(item)]
                points = message.points
                ends = ((item.sender, points[0][0]), (item.receiver, points[-1][0]))
                # What comes from the edge of the diagram comes from outside of the frame.
                assert all(outer.x < x < outer.right for end, x in ends if isinstance(end, str))
                assert all(outer.y < y < outer.bottom for _, y in points)
                if message.text is not None:
                    assert outer.x < message.text.box.x
                    assert message.text.box.right < outer.right


@given(diagrams(), st.data())
@SETTINGS
def test_one_more_message_never_moves_a_row_above_it_down(diagram, data):
    # A hidden participant would come into sight with the message, and its head could be taller.
    diagram = replace(diagram, options=diagram.options._replace(hide_unlinked=False))
    ended = {each.participant for each in walk(diagram.items) if isinstance(each, Destruction)}
    living = st.sampled_from([each.id for each in diagram.participants if each.id not in ended])
    more = call(data.draw(living), data.draw(living), data.draw(st.sampled_from(("", "ok", LONG))))
    before = place_diagram(diagram, MEASURER)
    after = place_diagram(replace(diagram, items=(*diagram.items, more)), MEASURER)
    pairs = list(zip(rows(before), rows(after), strict=False))
    if distances(after) == distances(before) and after.width == before.width:
        assert all(one == other for one, other in pairs)
    else:
        # With more room between lifelines, or for the title, texts take fewer lines.
        assert all(other <= one for one, other in pairs)


def distances(layout):
    """How far the lifelines stand apart."""
    return [other.lifeline.x - one.lifeline.x for one, other in pairwise(layout.participants)]


def rows(layout):
    """How low each message begins and ends."""
    return [(message.points[0][1], message.points[-1][1]) for message in layout.messages]


@given(diagrams())
@SETTINGS
def test_equal_diagrams_have_equal_layouts(diagram):
    assert place_diagram(diagram, MEASURER) == place_diagram(diagram, FontMeasurer())


@given(diagrams())
@SETTINGS
def test_cells_hold_no_two_texts(diagram):
    layout = place_diagram(diagram, CellMeasurer(), CELLS)
    assert all(text.box.right <= layout.width for text in texts(layout))
    lines = [box for text in texts(layout) for box in line_boxes(text)]
    assert not any(overlap(one, other, 0.5) for one, other in combinations(lines, 2))
