"""E-books, as the checker of the format sees them."""

from __future__ import annotations

import re
import subprocess

from sphinx_project import missing

PAGE = """\
Page
====

.. _store:

The store
---------

.. seqdiag::
   :caption: The "flow" <of> & orders
   :name: flow
   :alt: A "greeting" <here> & there

   title T & <t>
   participant Shop [[:ref:`store`]]
   Client->Shop [[https://example.org/?a=1&b=2]]: hello & <welcome>
   Shop-->Client: "yes"

.. seqdiag::
   :width: 50%

   A->B: one
   note over A, B #ffaa00: 日本語 and 🎉

.. seqdiag-steps:: flow

   .. seqdiag-step:: First

      Text.

In :seqdiag:message:`step 2 <flow#2>`.
"""


def faults(book, tool):
    """What the checker tells of a book."""
    # Debian's program is the archive itself.
    command = [tool("java"), "-jar", tool("epubcheck"), book]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = re.findall(r"^(?:ERROR|WARNING|FATAL).*", done.stdout + done.stderr, re.MULTILINE)
    return told or done.returncode


def test_have_no_fault(build, tool):
    """Each page, picture and link of the book is as the format wants it."""
    conf = {"version": "1", "release": "1", "copyright": "2026, x", "author": "x"}
    built = build(PAGE, "epub", language="en", **conf)
    assert built.warnings == []
    assert faults(built.folder / "Test.epub", tool) == 0


def test_hold_everything(project, tool):
    built = project("epub")
    assert built.warnings == []
    assert missing(built.read_all("*.xhtml") + built.read_all("seqdiag-*.svg")) == []
    assert faults(built.folder / "Test.epub", tool) == 0


def test_have_no_fault_in_a_theme_whose_dark_pages_e_books_cannot_know(build, tool):
    conf = {"version": "1", "release": "1", "copyright": "2026, x", "author": "x"}
    built = build(PAGE, "epub", language="en", html_theme="python_docs_theme", **conf)
    assert built.warnings == []
    assert faults(built.folder / "Test.epub", tool) == 0
