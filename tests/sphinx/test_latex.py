"""Manuals, really set by the three engines."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from sphinx_project import OUTSIDE, missing

ENGINES = {"pdflatex": "-pdf", "xelatex": "-xelatex", "lualatex": "-lualatex"}


def read_pdf(path: Path) -> tuple[str, list[str]]:
    """The words of a PDF and the addresses that it leads to."""
    texts, addresses = [], []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            addresses += web_links(document, page)
    return " ".join(" ".join(texts).split()), addresses


def web_links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> list[str]:
    found = []
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, buffer, size)
        found.append(buffer.value.decode())
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_sets_a_manual(project, tool, engine):
    latexmk = tool("latexmk")
    tool(engine)
    built = project("latex", latex_engine=engine)
    assert built.warnings == []
    command = [latexmk, ENGINES[engine], "-interaction=nonstopmode", "-halt-on-error", "test.tex"]
    done = subprocess.run(command, cwd=built.folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    told, links = read_pdf(built.folder / "test.pdf")
    assert missing(told) == []
    assert set(OUTSIDE) <= set(links)
    for words in (
        "100 % done_#$",
        "List of Figures",
        'The flow of a "greeting" & more',
        "2, 3 The depot",
        "step three",
    ):
        assert words in told.replace("“", '"').replace("”", '"')
