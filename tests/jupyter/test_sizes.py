"""What a notebook weighs that holds many editors, with the state of each stored in it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import nbformat
import pytest
from executed import executed

from jupyter_seqdiag import SequenceEditor

DOCS = Path(__file__).resolve().parents[2] / "docs"
GALLERY = sorted([*DOCS.glob("gallery/*.seq"), *DOCS.glob("examples/*.seq")])
COPIES = 20
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
SMALL = "title Greeting\nAlice->Bob: hello\nBob-->Alice: hi\n"


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    """A notebook with an editor for each diagram of the gallery, and a small one."""
    sources = [path.read_text("utf-8") for path in GALLERY]
    cells = [f"SequenceEditor({source!r})" for source in [*sources, SMALL]]
    begin = "from jupyter_seqdiag import SequenceEditor"
    return executed(begin, *cells, store_widget_state=True)


def in_copies(notebook: nbformat.NotebookNode, number: int) -> nbformat.NotebookNode:
    """The notebook with twenty times one of its cells, and the states of as many editors."""
    alone = deepcopy(notebook)
    states = notebook.metadata.widgets[STATE]["state"]
    model = notebook.cells[number].outputs[0].data[VIEW]["model_id"]
    layout = states[model]["state"]["layout"].removeprefix("IPY_MODEL_")
    alone.cells = [deepcopy(notebook.cells[number]) for _ in range(COPIES)]
    for copy, cell in enumerate(alone.cells):
        cell.id = f"{copy:08}"
    alone.metadata.widgets[STATE]["state"] = {
        f"{copy:02}{name[2:]}": states[name] for name in (model, layout) for copy in range(COPIES)
    }
    return alone


@pytest.mark.parametrize("number", range(len(GALLERY)), ids=[path.stem for path in GALLERY])
def test_twenty_editors(notebook: nbformat.NotebookNode, number: int) -> None:
    source = GALLERY[number].read_text("utf-8")
    drawing = SequenceEditor(source).svg
    most = COPIES * (len(source.encode()) + len(drawing.encode()) + 5_000) + 100_000
    size = len(nbformat.writes(in_copies(notebook, number + 1)).encode())
    assert size <= most


@pytest.mark.parametrize("number", range(len(GALLERY)), ids=[path.stem for path in GALLERY])
def test_each_has_a_picture_of_every_kind(notebook: nbformat.NotebookNode, number: int) -> None:
    data = notebook.cells[number + 1].outputs[0].data
    assert {"image/svg+xml", "image/png", "text/plain"} <= set(data)
    state = notebook.metadata.widgets[STATE]["state"][data[VIEW]["model_id"]]["state"]
    assert len(state["svg"]) < len(data["image/svg+xml"]) / 2


def test_a_small_one_has_its_drawing_in_characters_too(notebook: nbformat.NotebookNode) -> None:
    data = notebook.cells[-1].outputs[0].data
    assert "│" in data["text/plain"]
    assert "hello" in data["text/plain"]
