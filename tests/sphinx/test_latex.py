"""Manuals, really set by the three engines."""

from __future__ import annotations

import ctypes
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

PAGE = """\
Page
====

.. _store:

The store
---------

.. seqdiag::
   :caption: The flow of an *order*
   :name: flow
   :align: center

   title A title
   participant Shop [[:ref:`store`]]
   Client->Shop [[https://example.org/?a=1&b=2]]: place an order & wait
   Shop-->Client: 100 % done_#$

.. seqdiag::
   :width: 50%

   A->B: half as wide

.. seqdiag-steps:: flow

   .. seqdiag-step:: The order arrives

      Text of the step.

See :numref:`flow` and :seqdiag:message:`step 2 <flow#2>`.
"""
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
def test_sets_a_manual(build, tool, engine):
    latexmk = tool("latexmk")
    tool(engine)
    built = build(PAGE, "latex", latex_engine=engine, numfig=True)
    assert built.warnings == []
    command = [latexmk, ENGINES[engine], "-interaction=nonstopmode", "-halt-on-error", "test.tex"]
    done = subprocess.run(command, cwd=built.folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    words, links = read_pdf(built.folder / "test.pdf")
    assert "https://example.org/?a=1&b=2" in links
    for told in (
        "A title",
        "place an order & wait",
        "100 % done_#$",
        "half as wide",
        "Fig. 1",
        "The flow of an order",
        "1 The order arrives",
        "Text of the step.",
        "step 2",
    ):
        assert told in words
