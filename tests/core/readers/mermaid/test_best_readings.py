"""What is drawn of a text that Mermaid refuses."""

from __future__ import annotations

import pytest
from core.readers.mermaid.reading import body, read, read_story

STORIES: dict[str, list[object]] = {
    # texts
    "A->>B: one; two; three": ["A ->> B: one; two; three"],
    "A->>B: a &lt; b &amp; c # d": ["A ->> B: a < b & c"],
    "A->>B: one; <br/>two": ["A ->> B: one; \ntwo"],
    "A->>B: x\n  more\n  too": ["A ->> B: x\nmore\ntoo"],
    "A->>B: one; B->>A": ["A ->> B: one", "B ->> A: "],
    "A->>B: x\nloop a; b\nend": ["A ->> B: x", "loop a; b", []],
    "Note over A: a; b": ["note over A: a; b"],
    # names
    "end user->>B: x": ["end user ->> B: x"],
    "A->>Note taker: x": ["A ->> Note taker: x"],
    "service-xray->>B: x": ["service-xray ->> B: x"],
    "C++->>B: x": ["C++ ->> B: x"],
    "https://x->>https://y: z": ["https://x ->> https://y: z"],
    "1 ->> 2: x": ["1 ->> 2: x"],
    "a-b//--C: y": ["a-b //-- C: y"],
    # arrows
    "A<-B: x": ["B ->> A: x"],
    "A<-->B: x": ["A <<-->> B: x"],
    "A..>B: x": ["A -->> B: x"],
    "A=>B: x": ["A ->> B: x"],
    "A-o B: x": ["A -) B: x"],
    "A-\\B: x": ["A -\\\\ B: x"],
    "A->>B->>C: x": ["A ->> B: x", "B ->> C: x"],
    "->>B: x": ["found ->> B: x"],
    "A->>: x": ["A ->> lost: x"],
    "<-B: x": ["B ->> lost: x"],
    "A<-: x": ["found ->> A: x"],
    "A->>B": ["A ->> B: "],
    "participant B\nA->>B hello": ["A ->> B: hello"],
    "A->>+-B: x": ["A ->> B: x", "ActivationStart B"],
    # notes
    "Note over A,B,C: x": ["note over A,B,C: x"],
    "Note left  of A: x": ["note left A: x"],
    "Note top of A: x": ["note over A: x"],
    "hnote over A: x": ["note over A: x"],
    "Note: x": ["note across : x"],
    "Note over A\none\n  two\nend note\nA->>B: x": ["note over A: one\ntwo", "A ->> B: x"],
    "participant A\nNote over A x": ["note over A: x"],
    "Note over A": ["note over A: "],
    "Note over : x": ["note across : x"],
    # fragments and boxes
    "end\nA->>B: x": ["A ->> B: x"],
    "loop a\nA->>B: x": ["loop a", ["A ->> B: x"]],
    "loop a\nelse b\nA->>B: x\nend": ["loop a", [], "loop b", ["A ->> B: x"]],
    "alt\nelseif b\nend": ["alt ", [], "alt b", []],
    "loop a\nA->>B: x\nend loop\nB->>A: y": ["loop a", ["A ->> B: x"], "B ->> A: y"],
    "box One\nparticipant A\nA->>B: x\nloop\nend\nend": ["A ->> B: x", "loop ", []],
    "box One\nparticipant A\nend box\nA->>B: x": ["A ->> B: x"],
    # numbers
    "autonumber 5; A->>B: x": ["number 5 1", "A ->> B: x"],
    "autonumber -1": ["number 1 1"],
    "autonumber stop": ["number off"],
    # lifetimes
    "deactivate A\nA->>-B: x": ["A ->> B: x"],
    "create C\nA->>C: x": ["Creation C", "A ->> C: x"],
    "A->>B: x\ncreate participant B\nA->>B: y": ["A ->> B: x", "A ->> B: y"],
    "create participant C\nA->>B: x\nA->>C: y": ["A ->> B: x", "Creation C", "A ->> C: y"],
    "create participant C\nC->>A: x": ["C ->> A: x"],
    "destroy B\nA->>C: x\nA-xB: y": ["A ->> C: x", "A -x B: y", "Destruction B"],
    "activate A, B\nA->>B: x": ["ActivationStart A", "ActivationStart B", "A ->> B: x"],
    "activate Z\nA->>B: x\ndeactivate Z": ["A ->> B: x"],
    # other languages
    "group G\nA->>B: x\nend": ["group G", ["A ->> B: x"]],
    "ref over A, B: there": ["ref A,B: there"],
    "== Phase ==\n...\n... later ...\n||45||\n|||": [
        "Divider Phase",
        "Delay ",
        "Delay later",
        "Space",
        "Space",
    ],
    "return x\nA->>B: y": ["A ->> B: y"],
    "// c\nA->>B: y\nsequenceDiagram\nB->>A: z": ["A ->> B: y", "B ->> A: z"],
}


@pytest.mark.parametrize("lines", STORIES)
def test_story(lines: str) -> None:
    assert read_story(lines) == STORIES[lines]
    assert not read(body(lines)).ok or lines.startswith("activate Z")


PARTICIPANTS = {
    "participant A, B\nactor C": [("A", "A"), ("B", "B"), ("C", "C")],
    "participant a<br/>b": [("a<br/>b", "a<br/>b")],
    'participant A @{ "type": "database" }': [("A", "A")],
    'participant A@{ "alias": "Al" } x': [("A", "Al")],
    'participant A@{ "type": {"a":1} }': [("A", "A")],
    'database "Orders DB" as D': [("D", "Orders DB")],
    "boundary B as Edge": [("B", "Edge")],
    "participant P as a; b": [("P", "a; b")],
}


@pytest.mark.parametrize("lines", PARTICIPANTS)
def test_participants(lines: str) -> None:
    reading = read(body(lines))
    assert not reading.ok
    found = [(each.id, each.label.text) for each in reading.diagram.participants]
    assert found == PARTICIPANTS[lines]


@pytest.mark.parametrize(
    "text",
    [
        "A->>B: x\n",
        "SequenceDiagram\nA->>B: x\n",
        "sequence\nA->>B: x\n",
        "# comment\nsequenceDiagram\nA->>B: x\n",
        "```mermaid\nsequenceDiagram\nA->>B: x\n```\n",
        "---\ntitle: x\nsequenceDiagram\nA->>B: x\n",
        "sequenceDiagram:\nA->>B: x\n",
    ],
)
def test_a_wrong_beginning_hides_nothing(text: str) -> None:
    reading = read(text)
    assert not reading.ok
    assert [message.label.text for message in reading.diagram.messages()] == ["x"]


def test_an_open_description_in_a_box_is_told_within_the_text() -> None:
    text = "sequenceDiagram\nbox\nparticipant A\naccDescr { open"
    places = [text[slice(*each.span)] for each in read(text).diagnostics]
    assert places == ["accDescr", "accDescr { open"]
    assert read(text).diagram.description is None


def test_a_title_without_its_blank_and_names_for_screen_readers_are_kept() -> None:
    diagram = read(body("title:One", "accTitle Name", "accDescr What it is")).diagram
    assert diagram.title is not None
    assert diagram.title.text == "One"
    assert diagram.accessible_name == "Name"
    assert diagram.description == "What it is"
