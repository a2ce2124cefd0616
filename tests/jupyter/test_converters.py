"""A notebook with the magic and an editor, converted: every format shows the diagram."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from executed import executed
from pypdfium2 import PdfDocument

from jupyter_seqdiag import SequenceEditor
from seqdiag_core.renderers.png_file import png_size

nbformat = pytest.importorskip("nbformat")
nbconvert = pytest.importorskip("nbconvert")

TALK = "Alice->Bob: hello from the notebook\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({TALK!r})"
ORDER_FLOW = (Path(__file__).parents[2] / "docs" / "examples" / "order-flow.seq").read_text("utf-8")
COPIES = 20
MANY_MESSAGES = "".join(f"A->B: call {number}\nB-->C: answer {number}\n" for number in range(150))
MORE = {"international": 2.3, "long-labels": 1.1, "oauth2": 1.1, "sixty-messages": 1.25}
"""How many times their share those take that have no room for a PDF and a PNG that can be read.

Without its PDF nbconvert would fail; that of the first one also brings fonts along.
"""
GALLERY = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parents[2] / "docs" / "gallery").glob("*.seq"))
}


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


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[SequenceEditor], Any]:
    """What an editor gives a notebook to show."""
    monkeypatch.setattr("jupyter_seqdiag.bundle._has_kernel", lambda: True)
    return lambda editor: editor._repr_mimebundle_()


@pytest.mark.filterwarnings("ignore::seqdiag_core.renderers.glyphs.MissingGlyphWarning")
@pytest.mark.parametrize("name", [*GALLERY, "many messages"])
def test_twenty_editors_of_any_diagram_take_little_room(name: str, shown):
    source = GALLERY.get(name, MANY_MESSAGES)
    editor = SequenceEditor(source)
    data, metadata = shown(editor)
    output = nbformat.v4.new_output("execute_result", data, metadata=metadata)
    cells = [
        nbformat.v4.new_code_cell(f"SequenceEditor({source!r})", outputs=[output])
        for _ in range(COPIES)
    ]
    saved = nbformat.writes(nbformat.v4.new_notebook(cells=cells)).encode()
    size = len((source + editor.svg).encode())
    assert len(saved) <= MORE.get(name, 1) * (COPIES * (size + 5_000) + 100_000)
    pixels, _ = png_size(b64decode(data["image/png"]))
    assert pixels >= 0.59 * metadata["image/png"]["width"], "letters that nobody can read"


def test_a_saved_notebook_with_many_editors_stays_small():
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
