"""Every diagnostic is a warning at the true line, whatever markup the diagram stands in."""

from __future__ import annotations

import re
import sys

import pytest

BAD = "A->B: fine\n@@@"


def lines_told(built) -> list[str]:
    return [
        re.match(r"(.*?:\d+): WARNING: .*\[seqdiag\.[\w-]+\]$", each)[1] for each in built.warnings
    ]


def lines_of(name: str, text: str) -> list[str]:
    return [f"{name}:{n}" for n, line in enumerate(text.split("\n"), 1) if "@@@" in line]


REST = """\
Page
====

.. seqdiag::

   A->B: fine
   @@@ first

.. seqdiag::
   :caption: A figure
   :name: figure

   A->B: fine


   @@@ second

* a list

  .. seqdiag::

     @@@ third
     A->B: fine

=====  =======================
a      b
=====  =======================
x      .. seqdiag::

          A->B: in a table
          @@@ fourth
=====  =======================

+-------+-------------------------+
| grid  | .. seqdiag::            |
|       |    :align: center       |
|       |                         |
|       |    @@@ fifth            |
+-------+-------------------------+

.. note::

   .. seqdiag::

      A->B: fine
      @@@ sixth

.. seqdiag::

   A->B: @ a text may hold anything
   B->A: fine
   @@@ seventh
"""


def test_in_restructuredtext(build):
    assert lines_told(build(REST)) == lines_of("index.rst", REST)


def test_in_an_included_file(build):
    included = "Included.\n\n.. seqdiag::\n\n   A->B: x\n   @@@\n"
    built = build(
        {
            "index.rst": "x\n=\n\n.. include:: part.txt\n\n.. seqdiag::\n\n   @@@\n",
            "part.txt": included,
        }
    )
    # docutils names included files from the current folder, if that is not too far away.
    names = [place.rpartition("/")[2] for place in lines_told(built)]
    assert names == ["part.txt:6", "index.rst:8"]


MARKDOWN = """\
# Page

```{seqdiag}
A->B: fine
@@@ first
```

```{seqdiag}
:caption: A figure
:name: figure

A->B: fine
@@@ second
```

```{seqdiag}
---
align: center
class: wide
---
A->B: fine
@@@ third
```

:::{seqdiag}
@@@ fourth
:::

- a list

  ```{seqdiag}
  A->B: fine
  @@@ fifth
  ```

```seqdiag
A->B: fine
@@@ sixth
```

{caption="By attributes" #attributes}
```seqdiag
A->B: fine
@@@ seventh
```

````{note}
```{seqdiag}
:align: left

@@@ eighth
```
````

```{eval-rst}
.. seqdiag::

   A->B: fine
   @@@ ninth
```
"""


def test_in_markdown(build):
    built = build(
        {"index.md": MARKDOWN},
        extensions=["sphinxcontrib_seqdiag", "myst_parser"],
        myst_enable_extensions=["colon_fence", "attrs_block"],
        myst_fence_as_directive=["seqdiag"],
    )
    assert lines_told(built) == lines_of("index.md", MARKDOWN)
    html = built.read("index.html")
    assert html.count('<div class="seqdiag mathjax') == 9
    assert '<figure class="align-default" id="attributes">' in html


def test_in_a_file(build):
    built = build({"index.rst": "\n.. seqdiag:: one.seq\n", "one.seq": f"\n{BAD}\n"})
    assert lines_told(built) == ["one.seq:3"]


MODULE = '''\
"""A module."""


def order():
    """Orders.

    .. seqdiag::

       A->B: fine
       @@@ here
    """
'''


def test_in_a_docstring(build, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path / "source")
    monkeypatch.delitem(sys.modules, "seqdiag_docstring_example", raising=False)
    built = build(
        {
            "index.rst": ".. autofunction:: seqdiag_docstring_example.order\n",
            "seqdiag_docstring_example.py": MODULE,
        },
        extensions=["sphinxcontrib_seqdiag", "sphinx.ext.autodoc"],
    )
    assert lines_told(built) == [
        "seqdiag_docstring_example.py:docstring of seqdiag_docstring_example.order:6"
    ]


def test_again_in_the_next_build(build):
    first = build(f".. seqdiag::\n\n   {BAD}\n".replace("\n@@@", "\n   @@@"))
    second = build()
    assert lines_told(first) == lines_told(second) == ["index.rst:4"]


def test_may_be_suppressed_by_code(build):
    text = ".. seqdiag::\n\n   A->B: fine\n   @@@\n"
    code = re.search(r"\[(seqdiag\.[\w-]+)\]", build(text).warnings[0])[1]
    assert build(text, suppress_warnings=[code]).warnings == []
    assert build(text, suppress_warnings=["seqdiag"]).warnings == []


@pytest.mark.parametrize("builder", ["html", "text"])
def test_shows_on_the_page_what_is_wrong_below_what_could_be_drawn(build, builder):
    built = build(".. seqdiag::\n\n   A->B: still drawn\n   @@@\n", builder)
    page = built.read("index.html" if builder == "html" else "index.txt")
    message = re.search(r"WARNING: (.*?);? \[", built.warnings[0].replace("; ", ";"))[1]
    assert "still drawn" in page
    assert f"line 4: {message.split(';')[0][:20]}" in page
