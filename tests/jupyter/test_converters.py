"""A notebook with the magic and an editor, converted: every format shows the diagram."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from jupyter_seqdiag import SequenceEditor

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
nbconvert = pytest.importorskip("nbconvert")

TALK = "Alice->Bob: hello from the notebook\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({TALK!r})"
ORDER_FLOW = (Path(__file__).parents[2] / "docs" / "examples" / "order-flow.seq").read_text("utf-8")
COPIES = 20


def executed(*cells: str, store_widget_state: bool = False):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of jupyter_client and zmq, about event loops and paths
        nbclient.NotebookClient(
            notebook, timeout=120, kernel_name="python3", store_widget_state=store_widget_state
        ).execute()
    return notebook


@pytest.fixture(scope="module")
def notebook():
    return executed("%load_ext jupyter_seqdiag", f"%%seqdiag\n{TALK}", EDITOR)


def test_html_shows_both(notebook):
    html, _ = nbconvert.HTMLExporter().from_notebook_node(notebook)
    assert html.count("hello from the notebook</text>") + html.count("data:image/svg+xml") >= 2


def test_latex_includes_both_as_vectors(notebook):
    tex, resources = nbconvert.LatexExporter().from_notebook_node(notebook)
    pictures = [name for name in resources["outputs"] if name.endswith(".pdf")]
    assert len(pictures) == 2
    assert all(name in tex for name in pictures)


def test_a_notebook_with_many_editors_stays_small():
    cell = f"SequenceEditor({ORDER_FLOW!r})"
    import_cell = "from jupyter_seqdiag import SequenceEditor"
    saved = nbformat.writes(executed(import_cell, *[cell] * COPIES))
    editor = SequenceEditor(ORDER_FLOW)
    assert len(saved.encode()) <= COPIES * (len(ORDER_FLOW) + len(editor.svg) + 5_000) + 100_000
    assert "image/png" in saved


def test_a_stored_state_holds_the_picture_once_more_and_no_code():
    plain = executed(
        "from jupyter_seqdiag import SequenceEditor", f"SequenceEditor({ORDER_FLOW!r})"
    )
    stored = executed(
        "from jupyter_seqdiag import SequenceEditor",
        f"SequenceEditor({ORDER_FLOW!r})",
        store_widget_state=True,
    )
    added = len(nbformat.writes(stored)) - len(nbformat.writes(plain))
    assert added <= len(ORDER_FLOW) + len(SequenceEditor(ORDER_FLOW).svg) + 5_000
