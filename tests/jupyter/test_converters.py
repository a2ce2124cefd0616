"""A notebook with the magic and an editor, converted: every format shows the diagram."""

from __future__ import annotations

from contextlib import closing

import pytest
from executed import executed
from pypdfium2 import PdfDocument

nbconvert = pytest.importorskip("nbconvert")

TALK = "Alice->Bob: hello from the notebook\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({TALK!r})"


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


def test_a_pdf_holds_both(notebook, tool):
    tool("xelatex")
    pdf, _ = nbconvert.PDFExporter().from_notebook_node(notebook)
    with closing(PdfDocument(pdf)) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    # Twice in the cells, twice in the pictures.
    assert text.count("hello from the notebook") == 4
