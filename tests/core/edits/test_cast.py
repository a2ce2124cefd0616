"""Participants that come and go, in each language that has edits."""

from __future__ import annotations

from pathlib import Path

import pytest
from core.edits.sources import drafts, edited, in_every_dialect
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seqdiag_core import Diagram, read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import perform_edit
from seqdiag_core.label import Label
from seqdiag_core.model import Message, Node, walk

checked = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))

NATIVE = """\
# a shop
participant Alice
participant Bob as B
Alice->B: hi
note over Alice, B: both
B->Carol: x
note right: on it
alt some
  Carol-->Alice: y
end
ref over Alice, Carol: r
activate B
deactivate B
"""
MERMAID = """\
sequenceDiagram
  box Blue Team
  participant A as Al
  participant B
  end
  link C: help @ http://example.org
  A->>+B: hi
  Note over A,B: both
  B-->>-A: done
  create participant D
  A->>D: make
  destroy D
  A-xD: gone
  A->>C: t
"""
LEGACY = """\
seqdiag {
  A; B;
  A -> B -> C [label = "x"];
  C -> A [label = "y", rightnote = "n"];
  === later ===
}
"""
TEXTS = {"native": NATIVE, "mermaid": MERMAID, "seqdiag": LEGACY}


def changed(dialect: str, text: str | None = None, **request: object) -> str:
    text = TEXTS[dialect] if text is None else text
    return apply_changes(text, perform_edit(read(text, dialect), request))


@pytest.mark.parametrize(
    ("dialect", "before", "old", "new"),
    [
        ("native", None, "on it\n", "on it\nparticipant New\n"),
        ("native", "Alice", "participant Alice", "participant New\nparticipant Alice"),
        ("native", "Carol", "B->Carol", "participant New\nB->Carol"),
        ("mermaid", None, "participant D\n", "participant D\n  participant New\n"),
        ("mermaid", "B", "  participant B\n", "  participant New\n  participant B\n"),
        ("seqdiag", None, '"x"];\n', '"x"];\n  New;\n'),
        ("seqdiag", "C", "A; B;\n", "A; B;\n  New;\n"),
    ],
)
def test_a_new_one_is_declared_beside_its_neighbours(
    dialect: str, before: str | None, old: str, new: str
) -> None:
    text = changed(dialect, edit="participant", name="New", before=before)
    assert text == TEXTS[dialect].replace(old, new, 1)


@pytest.mark.parametrize(
    ("dialect", "text", "wanted"),
    [
        ("native", "", "participant New\n"),
        ("native", "title T\n", "title T\nparticipant New\n"),
        ("mermaid", "sequenceDiagram\n", "sequenceDiagram\nparticipant New\n"),
    ],
)
def test_a_first_one(dialect: str, text: str, wanted: str) -> None:
    assert changed(dialect, text, edit="participant", name="New") == wanted


@pytest.mark.parametrize(
    ("dialect", "gone", "kept"),
    [
        (
            "native",
            "B",
            (
                "# a shop\nparticipant Alice\nnote over Alice: both\n"
                "alt some\n  Carol-->Alice: y\nend\n"
                "ref over Alice, Carol: r\n"
            ),
        ),
        (
            "native",
            "Carol",
            (
                "# a shop\nparticipant Alice\nparticipant Bob as B\nAlice->B: hi\n"
                "note over Alice, B: both\nalt some\nend\nref over Alice: r\n"
                "activate B\ndeactivate B\n"
            ),
        ),
        (
            "mermaid",
            "C",
            MERMAID.replace("  link C: help @ http://example.org\n", "").replace(
                "  A->>C: t\n", ""
            ),
        ),
        (
            "mermaid",
            "D",
            MERMAID.replace("  create participant D\n  A->>D: make\n", "").replace(
                "  destroy D\n  A-xD: gone\n", ""
            ),
        ),
        (
            "seqdiag",
            "A",
            'seqdiag {\n  B;\n  B -> C [label = "x"];\n  === later ===\n}\n',
        ),
        (
            "seqdiag",
            "C",
            'seqdiag {\n  A; B;\n  A -> B [label = "x"];\n  === later ===\n}\n',
        ),
    ],
)
def test_one_goes_with_all_that_needs_it(dialect: str, gone: str, kept: str) -> None:
    assert changed(dialect, edit="delete-participant", participant=gone) == kept


def test_a_line_that_tells_the_order_follows() -> None:
    text = "order: B, A\nA->B: x\nB->C: y\n"
    wanted = "order: B, C\nB->C: y\n"
    assert changed("native", text, edit="delete-participant", participant="A") == wanted


def test_refusals_say_why() -> None:
    for request, reason in (
        ({"edit": "participant", "name": " "}, "needs a name"),
        ({"edit": "participant", "name": "Alice"}, "already"),
        ({"edit": "participant", "name": "X", "before": "nobody"}, "no participant 'nobody'"),
        ({"edit": "participant", "name": "X", "before": 3}, "told by their names"),
        ({"edit": "delete-participant", "participant": "nobody"}, "no participant 'nobody'"),
    ):
        with pytest.raises(EditError, match=reason):
            changed("native", **request)


def concerns(node: Node, id: str) -> bool:
    return isinstance(node, Message) and id in (node.sender, node.receiver)


def without_one(before: Diagram, after: Diagram, id: str) -> None:
    """The second diagram is the first one less a participant."""
    rest = [each for each in before.participants if each.id != id]
    assert list(after.participants) == rest
    kept = [each for each in before.messages() if not concerns(each, id)]
    assert list(after.messages()) == kept
    for item in walk(after.items):
        assert id not in getattr(item, "participants", ())
        assert getattr(item, "participant", None) != id


@in_every_dialect
def test_add_and_delete_again(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    before = data.draw(st.sampled_from([*draft.order, None]))
    assume("Newone" not in draft.order)
    after = edited(draft, edit="participant", name="Newone", before=before)
    at = len(draft.order) if before is None else draft.order.index(before)
    new = after.diagram.participants[at]
    assert (new.id, new.label) == ("Newone", Label("Newone"))
    assert [p for p in after.diagram.participants if p is not new] == list(draft.participants)
    assert after.diagram.items == draft.reading.diagram.items
    again = edited(Draft(after), edit="delete-participant", participant="Newone")
    assert again.diagram == draft.reading.diagram


@in_every_dialect
def test_delete_leaves_the_others(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    id = data.draw(st.sampled_from(draft.order))
    after = edited(draft, edit="delete-participant", participant=id)
    without_one(draft.reading.diagram, after.diagram, id)


@checked
@given(st.data())
@pytest.mark.parametrize(
    ("corpus", "dialect"),
    [
        ("mermaid/*.mmd", "mermaid"),
        ("seqdiag_legacy/*.diag", "seqdiag"),
        ("plantuml/*.puml", "plantuml"),
    ],
)
def test_real_sources(shared: Path, corpus: str, dialect: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted((shared / "corpus").glob(corpus))))
    reading = read(path.read_text("utf-8"), dialect)
    assume(reading.ok and reading.diagram.participants)
    id = data.draw(st.sampled_from([each.id for each in reading.diagram.participants]))
    wish = data.draw(
        st.sampled_from(
            [
                {"edit": "delete-participant", "participant": id},
                {"edit": "participant", "name": "NewOne", "before": id},
            ]
        )
    )
    try:
        changes = perform_edit(reading, wish)
    except EditError:
        return
    after = read(apply_changes(reading.source.text, changes), dialect).diagram
    if wish["edit"] == "participant":
        rest = [each for each in after.participants if each.id != "NewOne"]
        assert rest == list(reading.diagram.participants)
        assert list(after.messages()) == list(reading.diagram.messages())
    else:
        without_one(reading.diagram, after, id)


def test_a_row_on_lines_of_its_own_loses_only_the_lines_that_name_the_deleted() -> None:
    text = "parallel {\n  note left of Bob: x\n  == y ==\n}\nA->A: z\n"
    changes = perform_edit(read(text), {"edit": "delete-participant", "participant": "Bob"})
    assert apply_changes(text, changes) == "parallel {\n  == y ==\n}\nA->A: z\n"


@pytest.mark.parametrize(
    ("rows", "rest"),
    [
        ("parallel {\n  A->B: x\n  note right of B: n\n}\n", ""),
        ("parallel {\n  A->B: x\n  parallel {\n    B->C: y\n  }\n}\n", ""),
        ("alt yes\n  parallel {\n    A->B: x\n  }\nend\n", "alt yes\nend\n"),
        ("parallel {\n  # why\n  A->B: x\n}\n", "  # why\n"),
        ("parallel {\n}\nA->B: x\n", "parallel {\n}\n"),
        ("parallel {\n  A->B: x\n  opt no\n  end\n}\n", "parallel {\n  opt no\n  end\n}\n"),
    ],
)
def test_a_row_on_lines_of_its_own_goes_with_the_last_of_what_is_in_it(
    rows: str, rest: str
) -> None:
    text = f"A->C: before\n{rows}A->C: after\n"
    changes = perform_edit(read(text), {"edit": "delete-participant", "participant": "B"})
    assert apply_changes(text, changes) == f"A->C: before\n{rest}A->C: after\n"


@pytest.mark.parametrize(
    ("dialect", "empty", "wanted"),
    [
        ("native", "title t\n", "title t\nparticipant A B\nparticipant C\nA B -> C: hi\n"),
        (
            "mermaid",
            "sequenceDiagram\n    title t",
            "sequenceDiagram\n    title t\n    participant A B\n    participant C\n    A B->>C: hi",
        ),
        (
            "plantuml",
            "@startuml\n\n@enduml\n",
            '@startuml\n\nparticipant "A B"\nparticipant C\n"A B" -> C : hi\n@enduml\n',
        ),
        (
            "seqdiag",
            "seqdiag {\n}\n",
            'seqdiag {\n  "A B";\n  C;\n  "A B" -> C [label = "hi"];\n}\n',
        ),
        ("seqdiag", "{}", '{\n  "A B";\n  C;\n  "A B" -> C [label = "hi"];\n}'),
    ],
)
def test_a_diagram_begins_with_nobody(dialect: str, empty: str, wanted: str) -> None:
    text = empty
    message = {"edit": "message", "place": 0, "from": "A B", "to": "C", "arrow": "sync"}
    for wish in (
        {"edit": "participant", "name": "A B", "before": None},
        {"edit": "participant", "name": "C", "before": None},
        {**message, "text": "hi"},
    ):
        text = apply_changes(text, perform_edit(read(text, dialect), wish))
    assert text == wanted


@pytest.mark.parametrize(
    ("dialect", "text", "line"),
    [
        ("native", "A -> B: x\n", "A --> B: new"),
        ("native", "A->B: x\n", "A-->B: new"),
        ("mermaid", "sequenceDiagram\n    A ->> B: x\n", "    A -->> B: new"),
        ("mermaid", "sequenceDiagram\n    A->>B: x\n", "    A-->>B: new"),
        ("plantuml", '@startuml\n"A" -> B : x\n@enduml\n', "A --> B : new"),
    ],
)
def test_a_new_message_has_blanks_as_its_neighbour(dialect: str, text: str, line: str) -> None:
    wish = {"edit": "message", "place": 1, "from": "A", "to": "B", "arrow": "reply", "text": "new"}
    changed = apply_changes(text, perform_edit(read(text, dialect), wish))
    assert line in changed.splitlines()
