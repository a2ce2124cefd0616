"""Each edit of a random text gives a text that reads as the diagram with just that change."""

from __future__ import annotations

from dataclasses import replace

from core.edits.sources import drafts, edited, in_dialects, in_every_dialect
from hypothesis import assume
from hypothesis import strategies as st

from seqdiag_core import read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import ARROWS, perform_edit
from seqdiag_core.edits.script import Part, end_of_unit, owner_of, same_tokens
from seqdiag_core.label import Label
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Diagram,
    Fragment,
    Item,
    Message,
    Node,
    Note,
    Operand,
    ParallelRow,
    walk,
)

in_those_with_notes_and_bars = in_dialects("native", "mermaid", "plantuml")
"""In blockdiag's language notes belong to messages, bars follow from arrows, sections are alone."""


def bare(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items without bars that messages bring along, and without whom notes on messages are for."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Fragment):
            operands = tuple(replace(each, items=bare(each.items)) for each in item.operands)
            found.append(replace(item, operands=operands))
        elif isinstance(item, ParallelRow):
            found.append(replace(item, items=bare(item.items)))
        elif isinstance(item, Note) and item.on_message:
            found.append(replace(item, participants=()))
        elif not (isinstance(item, ActivationStart | ActivationEnd) and item.shorthand):
            found.append(item)
    return tuple(found)


def same(one: Diagram, other: Diagram) -> None:
    assert replace(one, items=bare(one.items)) == replace(other, items=bare(other.items))


def mapped(items: tuple[Item, ...], old: Item, new: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items in which others stand for one of them."""
    found: list[Item] = []
    for item in items:
        if item is old:
            found += new
        elif isinstance(item, Fragment):
            operands = tuple(
                replace(each, items=mapped(each.items, old, new)) for each in item.operands
            )
            found.append(replace(item, operands=operands))
        elif isinstance(item, ParallelRow):
            found.append(replace(item, items=mapped(item.items, old, new)))
        else:
            found.append(item)
    return tuple(found)


def with_item(diagram: Diagram, old: Item, *new: Item) -> Diagram:
    return replace(diagram, items=mapped(diagram.items, old, new))


def has_text(node: Node) -> bool:
    """Whether a node has a label, be it empty, or a guard."""
    return hasattr(node, "guard" if isinstance(node, Operand) else "label")


def pick(data: st.DataObject, draft: Draft, *parts: Part) -> int:
    """Index of a statement that is one of some parts."""
    found = [i for i, each in enumerate(draft.script) if each.part in (parts or tuple(Part))]
    assume(found)
    return data.draw(st.sampled_from(found))


def pick_message(data: st.DataObject, draft: Draft) -> tuple[int, Message]:
    messages = list(draft.reading.diagram.messages())
    assume(messages)
    step = data.draw(st.integers(1, len(messages)))
    return step, messages[step - 1]


@in_every_dialect
def test_rename_changes_a_name_everywhere(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    old = data.draw(st.sampled_from(draft.order))
    new = data.draw(st.sampled_from(("Zed", "new name", "end", 'a "quoted" name', "x->y")))
    assume(new not in draft.order)
    after = edited(draft, edit="rename", participant=old, name=new).diagram
    assert [p.id for p in after.participants] == [new if id == old else id for id in draft.order]
    assert [
        [new if end == old else end for end in (m.sender, m.receiver)]
        for m in draft.reading.diagram.messages()
    ] == [[m.sender, m.receiver] for m in after.messages()]


@in_every_dialect
def test_label_of_a_message(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    _, message = pick_message(data, draft)
    index = next(
        (i for i, s in enumerate(draft.script) if any(each is message for each in s.nodes)), None
    )
    assume(index is not None)
    node = next(i for i, each in enumerate(draft.script[index].nodes) if each is message)
    text = data.draw(st.sampled_from(("", "plain", "a: b", "**bold** word", "two\nlines", "# x")))
    after = edited(draft, edit="label", at=index, node=node, text=text)
    label = draft.read_label(text, message.label)
    same(after.diagram, with_item(draft.reading.diagram, message, replace(message, label=label)))


@in_every_dialect
def test_label_of_anything(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    index = pick(data, draft, Part.WHOLE, Part.DIVIDES, Part.OPENS)
    nodes = draft.script[index].nodes
    node = data.draw(st.integers(0, len(nodes) - 1))
    text = data.draw(st.sampled_from(("plain", "a -> b", "== x ==", "two\nlines", "[x]")))
    after = edited(draft, edit="label", at=index, node=node, text=text)
    field = "guard" if isinstance(nodes[node], Operand) else "label"
    wanted = draft.read_label(text, getattr(nodes[node], field))
    # A chain of arrows is cut where one of them gets a text of its own.
    texts = [each for statement in draft.script for each in statement.nodes if has_text(each)]
    place = next(i for i, each in enumerate(texts) if each is nodes[node])
    script = Draft(after).script
    texts_after = [each for statement in script for each in statement.nodes if has_text(each)]
    assert getattr(texts_after[place], field) == wanted


@in_every_dialect
def test_insert_a_message_and_delete_it_again(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    place = data.draw(st.integers(0, len(draft.script)))
    people = st.sampled_from(draft.order)
    sender, receiver = data.draw(people), data.draw(people)
    arrow = data.draw(st.sampled_from(sorted(ARROWS)))
    after = edited(
        draft,
        edit="message",
        place=place,
        **{"from": sender, "to": receiver},
        arrow=arrow,
        text="new\ntext",
    )
    script = Draft(after).script
    new = script[place].nodes[0]
    wanted = Message(
        sender=sender, receiver=receiver, arrow=ARROWS[arrow], label=Label("new\ntext")
    )
    assert new == wanted
    same(with_item(after.diagram, new), draft.reading.diagram)
    again = edited(Draft(after), edit="delete", at=place)
    same(again.diagram, draft.reading.diagram)


@in_every_dialect
def test_move_there_and_back(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    index = pick(data, draft, Part.WHOLE, Part.OPENS)
    place = data.draw(st.integers(0, len(draft.script)))
    end = end_of_unit(draft.script, index)
    after = edited(draft, edit="move", at=index, place=place)
    if index <= place <= end:
        assert after.source.text == draft.source.text
        return
    size = end - index
    moved = place if place < index else place - size
    back = index + size if moved < index else index
    again = edited(Draft(after), edit="move", at=moved, place=back)
    same(again.diagram, draft.reading.diagram)


@in_every_dialect
def test_ends_of_a_message(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    step, message = pick_message(data, draft)
    which = data.draw(st.sampled_from(("from", "to")))
    end = data.draw(st.sampled_from(draft.order))
    after = edited(draft, edit="ends", step=step, **{which: end})
    name = "sender" if which == "from" else "receiver"
    assert list(after.diagram.messages())[step - 1] == replace(message, **{name: end})


@in_every_dialect
def test_reverse_twice_is_nothing(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    step, message = pick_message(data, draft)
    after = edited(draft, edit="reverse", step=step)
    turned = list(after.diagram.messages())[step - 1]
    if isinstance(message.sender, str) and isinstance(message.receiver, str):
        assert (turned.sender, turned.receiver) == (message.receiver, message.sender)
    again = edited(Draft(after), edit="reverse", step=step)
    same(again.diagram, draft.reading.diagram)


@in_every_dialect
def test_arrow_of_a_message(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    step, message = pick_message(data, draft)
    name = data.draw(st.sampled_from(sorted(ARROWS)))
    after = edited(draft, edit="arrow", step=step, arrow=name)
    assert list(after.diagram.messages())[step - 1] == replace(message, arrow=ARROWS[name])


@in_every_dialect
def test_order_of_participants(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    moved = data.draw(st.sampled_from(draft.order))
    before = data.draw(st.sampled_from([*(id for id in draft.order if id != moved), None]))
    after = edited(draft, edit="order", participant=moved, before=before).diagram
    rest = [p for p in draft.participants if p.id != moved]
    at = len(rest) if before is None else [p.id for p in rest].index(before)
    rest.insert(at, draft.participant(moved))
    assert list(after.participants) == rest
    assert bare(after.items) == bare(draft.reading.diagram.items)


@in_those_with_notes_and_bars
def test_place_of_a_note(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    first = draft.order[0]
    index = len(draft.script)
    with_note = edited(
        draft, edit="note", place=index, placement="right", participants=[first], text="n"
    )
    draft = Draft(with_note)
    note = draft.script[index].nodes[0]
    ids = data.draw(st.lists(st.sampled_from(draft.order), min_size=1, max_size=2, unique=True))
    after = edited(draft, edit="note-place", at=index, placement="over", participants=ids)
    found = Draft(after).script[index].nodes[0]
    assert isinstance(found, Note)
    assert (found.placement, found.participants) == ("over", tuple(ids))
    assert replace(found, placement=note.placement, participants=(), on_message=False) == replace(
        note, participants=(), on_message=False
    )


@in_every_dialect
def test_wrap_and_unwrap(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    first, last = pick(data, draft), pick(data, draft)
    operator = data.draw(st.sampled_from(("alt", "loop", "par", "break", "group")))
    after = edited(draft, edit="wrap", first=first, last=last, operator=operator, text="when")
    script = Draft(after).script
    opening = next(
        i
        for i, s in enumerate(script)
        if i >= len(draft.script) or s.meaning != draft.script[i].meaning
    )
    fragment, operand = script[opening].nodes
    assert isinstance(fragment, Fragment)
    assert (fragment.operator, operand.guard.text) == (operator, "when")
    again = edited(Draft(after), edit="unwrap", at=opening)
    same(again.diagram, draft.reading.diagram)


@in_those_with_notes_and_bars
def test_section_and_its_deletion(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    first = pick(data, draft, Part.WHOLE)
    draft = Draft(edited(draft, edit="wrap", first=first, last=first, operator="alt", text="if"))
    inside = [i for i in range(len(draft.script)) if owner_of(draft.script, i) is not None]
    place = data.draw(st.sampled_from(inside))
    after = edited(draft, edit="section", place=place, text="else what")
    again = edited(Draft(after), edit="delete", at=place)
    same(again.diagram, draft.reading.diagram)
    assert again.source.text == draft.source.text


@in_those_with_notes_and_bars
def test_a_bar(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    first, last = sorted((pick(data, draft), pick(data, draft)))
    id = data.draw(st.sampled_from(draft.order))
    after = edited(draft, edit="activation", participant=id, first=first, last=last)
    kinds = (ActivationStart, ActivationEnd)
    old = [item for item in walk(bare(draft.reading.diagram.items)) if isinstance(item, kinds)]
    new = [item for item in walk(bare(after.diagram.items)) if isinstance(item, kinds)]
    assert len(new) == len(old) + 2
    assert ActivationStart(participant=id) in new
    assert ActivationEnd(participant=id) in new


def test_a_block_of_parallel_messages_stays_when_its_last_message_goes() -> None:
    draft = Draft(read("B->A: zero\nparallel {\n  A->B: one\n}\nB->A: two\n"))
    after = edited(draft, edit="delete", at=2)
    assert after.source.text == "B->A: zero\nparallel {\n}\nB->A: two\n"
    parts = [each.part for each in Draft(after).script]
    assert parts == [Part.WHOLE, Part.OPENS, Part.CLOSES, Part.WHOLE]


@in_every_dialect
def test_delete(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    index = pick(data, draft, Part.WHOLE, Part.OPENS)
    after = edited(draft, edit="delete", at=index)
    assert after.diagram.participants == draft.participants
    end = end_of_unit(draft.script, index)
    rest = [*draft.meanings[:index], *draft.meanings[end:]]
    # What a ``return`` answers may be another message now.
    assert same_tokens([t for m in rest for t in m], [t for m in Draft(after).meanings for t in m])


@in_every_dialect
def test_no_request_raises_anything_else(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    values = st.one_of(st.integers(-2, 20), st.text(max_size=3), st.none(), st.just([1]))
    keys = ("at", "place", "step", "from", "to", "arrow", "text", "participant", "participants")
    request = {key: data.draw(values) for key in keys}
    request["edit"] = data.draw(
        st.sampled_from(("message", "move", "ends", "label", "wrap", "order", "note", "nonsense"))
    )
    try:
        changes = perform_edit(draft.reading, request)
    except EditError:
        return
    apply_changes(draft.source.text, changes)
