"""E-books, as the checker of the format sees them."""

from __future__ import annotations

import re
import subprocess

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


def test_have_no_fault(build, tool):
    """Each page, picture and link of the book is as the format wants it."""
    # Debian's program is the archive itself.
    command = [tool("java"), "-jar", tool("epubcheck")]
    built = build(
        PAGE,
        "epub",
        version="1",
        release="1",
        copyright="2026, x",
        author="x",
        language="en",
    )
    assert built.warnings == []
    command.append(str(built.folder / "Test.epub"))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = re.findall(r"^(?:ERROR|WARNING|FATAL).*", done.stdout + done.stderr, re.MULTILINE)
    assert told == []
    assert done.returncode == 0
