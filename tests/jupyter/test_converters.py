"""A notebook with the magic and an editor, converted: every format shows the diagram."""

from __future__ import annotations

import json
import warnings

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
nbconvert = pytest.importorskip("nbconvert")

TALK = "Alice->Bob: hello from the notebook\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({TALK!r})"
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


def test_the_code_of_the_editor_is_not_stored():
    once = executed(EDITOR, store_widget_state=True)
    many = executed(EDITOR, *["SequenceEditor('A->B: x')"] * COPIES, store_widget_state=True)
    added = len(json.dumps(many)) - len(json.dumps(once))
    assert added / COPIES < 100_000
