"""Links out of a diagram: any role or URL, resolved and checked as those of the text are."""

from __future__ import annotations

import re

import pytest

PAGE = """\
Page
====

.. _store:

The store
---------

.. seqdiag::

   participant Shop [[:ref:`store`]]
   Shop->Shop [[:doc:`sub/other`]]: look
   Shop->Shop [[https://example.org/a?b=1&c=2]]: go
   note over Shop [[:py:func:`shop.buy`]]: buy
   Shop->Shop: in [[:ref:`words <other>` the text]]
   Shop->Shop [[:ref:`nowhere`]]: broken

.. toctree::

   sub/other
"""

OTHER = """\
.. _other:

Other
=====

.. py:function:: shop.buy
"""


def hrefs(html: str) -> list[str]:
    return re.findall(r'<a href="([^"]*)" xlink:href="\1"', html)


@pytest.mark.parametrize(
    ("builder", "page", "store", "doc", "function", "label"),
    [
        (
            "html",
            "index.html",
            "#store",
            "sub/other.html",
            "sub/other.html#shop.buy",
            "sub/other.html#other",
        ),
        (
            "dirhtml",
            "index.html",
            "#store",
            "sub/other/",
            "sub/other/#shop.buy",
            "sub/other/#other",
        ),
        ("singlehtml", "index.html", "#store", "#document-sub/other", "#shop.buy", "#other"),
    ],
)
def test_lead_to_the_same_places_as_links_of_the_text(
    build, builder, page, store, doc, function, label
):
    built = build({"index.rst": PAGE, "sub/other.rst": OTHER}, builder)
    assert built.warnings == ["index.rst:16: WARNING: undefined label: 'nowhere' [ref.ref]"]
    html = built.read(page)
    assert sorted(hrefs(html)) == sorted(
        [store, doc, "https://example.org/a?b=1&amp;c=2", function, label]
    )


def test_are_listed_below_a_picture_in_a_file(build):
    built = build({"index.rst": PAGE, "sub/other.rst": OTHER}, "epub", version="1", copyright="x")
    page = built.read("index.xhtml")
    found = re.search(r'<p class="seqdiag-links">.*?</p>', page)
    assert re.findall(r'href="([^"]*)"', found.group()) == [
        "#store",
        "sub/other.xhtml",
        "https://example.org/a?b=1&c=2".replace("&", "&amp;"),
        "sub/other.xhtml#shop.buy",
        "sub/other.xhtml#other",
    ]
    picture = re.search(r'<img[^>]* src="(_images/[^"]*\.svg)"', page)[1]
    assert hrefs(built.read(picture)) == []


def test_are_listed_in_the_legend_of_a_figure(build):
    built = build(
        ".. seqdiag::\n   :caption: x\n\n   A->B [[https://example.org/]]: y\n",
        "epub",
        version="1",
        copyright="x",
    )
    page = built.read("index.xhtml")
    assert re.search(r'<div class="legend">\s*<p class="seqdiag-links">', page)


def test_are_visited_by_linkcheck_and_told_at_their_lines(build):
    files = {
        "index.rst": (
            "Page\n====\n\n.. seqdiag::\n   :caption: x\n\n   A->B: x\n"
            "   A->B [[https://seqdiag.invalid/body]]: y\n\n.. seqdiag:: one.seq\n"
        ),
        "one.seq": "A->B [[https://seqdiag.invalid/file]]: z\n",
    }
    built = build(files, "linkcheck", linkcheck_timeout=1, linkcheck_retries=1)
    places = [line.partition(": ")[0] for line in built.read("output.txt").splitlines()]
    told = re.findall(r"\[broken\] (\S+):", built.read("output.txt"))
    assert sorted(zip(places, told, strict=True)) == [
        ("index.rst:10", "https://seqdiag.invalid/file"),
        ("index.rst:8", "https://seqdiag.invalid/body"),
    ]


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"],
)
@pytest.mark.parametrize("builder", ["html", "epub"])
def test_never_run_code(build, builder, target):
    built = build(
        f".. seqdiag::\n\n   participant A [[{target}]]\n"
        f"   A->B [[{target}]]: see [[{target} me]]\n",
        builder,
        version="1",
        copyright="x",
    )
    assert built.warnings
    assert all("[seqdiag.unsafe-link]" in each for each in built.warnings)
    for file in built.folder.rglob("*"):
        if file.suffix in {".html", ".xhtml", ".svg"}:
            assert not re.search(rf'href="\s*{re.escape(target)}', file.read_text("utf-8"), re.I)


MARKDOWN = """\
# Page

(here)=
## Here

```{seqdiag}
participant A [[:ref:`here`]]
A->B [[:doc:`nope`]]: x
A->B [[:nosuch:`x`]]: x
A->B: see [[:download:`index.md` this]]
```
"""


def test_roles_work_in_markdown_as_well(build):
    built = build({"index.md": MARKDOWN}, extensions=["myst_parser", "sphinxcontrib_seqdiag"])
    assert built.warnings == [
        'index.md:9: WARNING: Unknown interpreted text role "nosuch". [myst.role_unknown]',
        "index.md:8: WARNING: unknown document: 'nope' [ref.doc]",
    ]
    here, download = hrefs(built.read("index.html"))
    assert here == "#here"
    assert (built.folder / download).read_text("utf-8") == MARKDOWN


def test_what_is_no_reference_is_told_where_it_stands(build):
    included = ".. seqdiag::\n\n   A->B: x\n   A->B [[:nosuch:`x`]]: x\n   A->B [[:kbd:`x`]]: x\n"
    built = build({"index.rst": "Page\n====\n\n.. include:: part.txt\n", "part.txt": included})
    assert [
        warning for warning in built.warnings if "WARNING" in warning or "ERROR" in warning
    ] == [
        (
            "part.txt:5: WARNING: the role of the link ':kbd:`x`' makes no reference;"
            " it is left out [seqdiag.reference]"
        ),
        'part.txt:4: ERROR: Unknown interpreted text role "nosuch". [docutils]',
    ]
    assert hrefs(built.read("index.html")) == []
