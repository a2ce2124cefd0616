"""A notebook with the magic and an editor, converted: every format shows the diagram."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from executed import executed
from pypdfium2 import PdfDocument

from jupyter_seqdiag import SequenceEditor

nbformat = pytest.importorskip("nbformat")
nbconvert = pytest.importorskip("nbconvert")

TALK = "Alice->Bob: hello from the notebook\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({TALK!r})"
ORDER_FLOW = (Path(__file__).parents[2] / "docs" / "examples" / "order-flow.seq").read_text("utf-8")
COPIES = 20


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


def test_a_pdf_holds_both(notebook, tool):
    tool("xelatex")
    pdf, _ = nbconvert.PDFExporter().from_notebook_node(notebook)
    with closing(PdfDocument(pdf)) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    # Twice in the cells, twice in the pictures.
    assert text.count("hello from the notebook") == 4
