"""The map of a drawing: everything in it can be told to an edit."""

from __future__ import annotations

import json

from core.edits.sources import drafts, in_every_dialect
from hypothesis import strategies as st

from seqdiag_core import read
from seqdiag_core.edits.changes import EditError
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.drawing_map import map_drawing
from seqdiag_core.edits.requests import perform_edit
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.theme.choice import find_theme

SHOP = """\
title Shop
box Inside
participant "Web Shop" as Shop
end box
Shop->Bank: charge\\nnow
note right: with card
alt ok
  Bank-->Shop: yes
else no
  Bank-->Shop: no
end
"""


def map_of(draft: Draft) -> dict:
    theme = find_theme("light")
    layout = place_diagram(draft.reading.diagram, theme.measurer, theme.spacing)
    return map_drawing(draft, layout)


def test_a_map():
    found = map_of(Draft(read(SHOP)))
    assert [each["id"] for each in found["participants"]] == ["Shop", "Bank"]
    assert [(each["kind"], each["at"]) for each in found["things"]] == [
        *(("message", 0), ("message", 3), ("message", 5)),
        *(("note", 1), ("fragment", 2), ("section", 4)),
    ]
    assert [each["source"] for each in found["texts"]] == [
        *("Web Shop", "Bank", "Shop", "Inside", "charge\nnow", "yes", "no", "with card"),
        *("ok", "no"),
    ]
    assert [each["place"] for each in found["places"]] == [0, 2, 3, 4, 5, 6, 7]
    assert [name for name, _, _ in found["mentions"]][:3] == ["Shop", "Shop", "Bank"]


def test_places_lie_between_what_they_separate():
    found = map_of(Draft(read(SHOP)))
    heights = [each["y"] for each in found["places"]]
    assert heights == sorted(heights)
    fragment = next(each for each in found["things"] if each["kind"] == "fragment")
    _, top, _, height = fragment["box"]
    inside = [each["place"] for each in found["places"] if top < each["y"] < top + height]
    assert inside == [3, 4, 5, 6]


@in_every_dialect
def test_every_text_written_as_it_stands_changes_nothing(dialect: str, data: st.DataObject) -> None:
    draft = data.draw(drafts(dialect))
    found = map_of(draft)
    json.dumps(found)
    for text in found["texts"]:
        if text["source"] != text["source"].strip():
            continue  # an escaped blank at an edge; fields are read without blanks there
        request = {"edit": "label", **text["of"], "text": text["source"]}
        try:
            changes = perform_edit(draft.reading, request)
        except EditError:
            continue
        assert changes == (), (text, draft.source.text)
