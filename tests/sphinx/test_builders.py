"""Every builder shows a diagram as well as it can."""

from __future__ import annotations

import json
import pickle
import re
import sys
import xml.etree.ElementTree as ET
from textwrap import indent
from types import ModuleType

import pytest
from docutils import nodes
from sphinx.builders.dummy import DummyBuilder

from seqdiag_core import render

PAGE = """\
Page
====

.. seqdiag::
   :caption: The flow
   :name: flow
   :alt: A "greeting" <here>
   :width: 80%

   Client->Server: hello
   Server-->Client: welcome

.. seqdiag::

   A->B: one
"""
EPUB = {"version": "1", "copyright": "x"}


@pytest.mark.parametrize(
    ("builder", "file"),
    [("html", "index.html"), ("dirhtml", "index.html"), ("singlehtml", "index.html")],
)
def test_pages_hold_the_drawing(build, builder, file):
    built = build(PAGE, builder)
    assert built.warnings == []
    html = built.read(file)
    assert html.count("<svg") == 2
    assert '<title id="sd-index-0-title">A &quot;greeting&quot; &lt;here&gt;</title>' in html
    assert "<img" not in html


def test_ids_differ_where_all_documents_are_one_page(build):
    names = ("a/b", "a-b", "a_b", "日本", "中国")
    toctree = "".join(f"   {name}\n" for name in names)
    files = {f"{name}.rst": f"{name}\n======\n\n.. seqdiag::\n\n   A->B: x\n" for name in names}
    files["index.rst"] = f"Page\n====\n\n.. toctree::\n\n{toctree}"
    built = build(files, "singlehtml")
    assert built.warnings == []
    ids = re.findall(r'<(?:title|desc) id="([^"]*)"', built.read("index.html"))
    assert len(ids) == len(set(ids)) == 2 * len(names)


def test_serialized_pages_hold_the_drawing(build):
    body = json.loads(build(PAGE, "json").read("index.fjson"))["body"]
    assert body.count("<svg") == 2
    built = build(builder="pickle")
    assert pickle.loads((built.folder / "index.fpickle").read_bytes())["body"] == body


def test_an_e_book_gets_files_that_are_well_formed(build):
    built = build(PAGE, "epub", **EPUB)
    assert built.warnings == []
    page = built.read("index.xhtml")
    ET.fromstring(page.replace("&nbsp;", " "))
    images = re.findall(r'<img alt="([^"]*)" class="[^"]*" src="(_images/[^"]*)"', page)
    assert len(images) == 2
    assert images[0][0] == "A &quot;greeting&quot; &lt;here&gt;"
    assert images[1][0] == "Sequence diagram: A, B; 1 message"
    for _, name in images:
        assert f'href="{name}"' in built.read("content.opf")
        ET.fromstring(built.read(name))


def test_latex_gets_pictures(build):
    built = build(PAGE, "latex")
    assert built.warnings == []
    text = built.read("test.tex")
    names = re.findall(r"\\sphinxincludegraphics(?:\[[^\]]*\])?\{\{([^}]*)\}(\.\w+)\}", text)
    assert len(names) == 2
    for name, ending in names:
        start = {".png": b"\x89PNG", ".pdf": b"%PDF"}[ending]
        assert (built.folder / f"{name}{ending}").read_bytes().startswith(start)
    assert r"\caption{The flow}" in text


def test_texinfo_gets_png(build):
    built = build(PAGE, "texinfo")
    assert built.warnings == []
    names = re.findall(r"@image\{([^,}]*)", built.read("test.texi"))
    assert len(names) == 2
    for name in names:
        assert (built.folder / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_text_gets_a_drawing_of_characters(build):
    built = build(PAGE, "text")
    assert built.warnings == []
    drawing = render("Client->Server: hello\nServer-->Client: welcome", "text").rstrip()
    assert indent(drawing, " " * 3) in built.read("index.txt")


def test_a_manual_page_gets_a_drawing_that_is_not_filled(build):
    built = build(PAGE, "man", man_pages=[("index", "test", "x", "x", 1)])
    assert built.warnings == []
    text = built.read("test.1")
    assert "\\&" not in text.split("hello")[0][-40:]
    drawn = text[text.index("┌") : text.index("hello")]
    assert text[: text.index("┌")].rstrip().endswith((".nf", ".EX", "C"))
    assert len(drawn.splitlines()) == 4


WIDE = """\
participant "A participant with a long name" as A
A->B: a label that makes the drawing wider than any cell
B-->A: answer"""


def test_a_drawing_in_a_cell_is_not_filled(build):
    built = build(
        f".. list-table::\n\n   * - some words before it\n\n       .. seqdiag::\n\n"
        f"{indent(WIDE, ' ' * 10)}\n\n       and words behind it\n     - other\n"
        "   * - next\n     - row\n",
        "text",
    )
    assert built.warnings == []
    table = built.read("index.txt").strip().splitlines()
    assert len({len(line) for line in table}) == 1
    cells = [line[2:].partition(" | ")[0].rstrip() for line in table if line.startswith("|")]
    assert cells[0] == "some words before it"
    drawing = render(WIDE, "text").strip("\n").splitlines()
    assert cells[1 : len(drawing) + 1] == drawing
    assert cells[len(drawing) + 1 :] == ["and words behind it", "next"]


@pytest.mark.parametrize(("builder", "file"), [("text", "index.txt"), ("man", "test.1")])
def test_a_caption_stands_below_a_drawing_of_characters(build, builder, file):
    built = build(PAGE, builder, man_pages=[("index", "test", "x", "x", 1)])
    assert built.warnings == []
    lines = built.read(file).splitlines()
    assert "The flow" in [line.strip() for line in lines]


@pytest.mark.parametrize("builder", ["xml", "pseudoxml"])
def test_descriptions_of_the_document_hold_the_texts(build, builder):
    built = build(PAGE, builder)
    assert built.warnings == []
    text = built.read({"xml": "index.xml", "pseudoxml": "index.pseudoxml"}[builder])
    assert text.count("<seqdiag ") == 2
    for word in ("Client", "Server", "hello", "welcome", "one"):
        assert re.search(rf"[\s>]{word}\s", text)
    if builder == "xml":
        ET.fromstring(text)


@pytest.mark.parametrize("builder", ["gettext", "linkcheck", "dummy", "changes"])
def test_builders_that_show_nothing_are_content(build, builder):
    assert build(PAGE, builder, version="1").warnings == []


@pytest.mark.parametrize("first", ["html", "text", "latex", "epub"])
def test_what_one_builder_needs_does_not_leak_into_another(build, first):
    alone = build(PAGE, "text").read("index.txt")
    build(builder=first, **EPUB)
    assert build(builder="text").read("index.txt") == alone
    assert build(builder="html").read("index.html").count("<svg") == 2


def test_a_format_can_be_asked_for(build):
    html = build(
        ".. seqdiag::\n   :html_format: png\n\n   A->B: x\n\n"
        ".. seqdiag::\n   :format: text\n\n   A->B: y\n"
    ).read("index.html")
    assert re.search(
        r'<img [^>]*src="_images/seqdiag-\w+\.png" style="width: \d+(?:\.5)?px;"', html
    )
    assert "├───────▶┤" in html
    assert "<svg" not in html


def test_a_picture_that_is_too_large_is_drawn_in_characters(build):
    body = "\n".join(f"   A->B: {n}" for n in range(20_000))
    built = build(f".. seqdiag::\n\n{body}\n", "texinfo")
    assert len(built.warnings) == 1
    assert re.fullmatch(r"index\.rst:1: WARNING: .* \[seqdiag\.format\]", built.warnings[0])
    assert "@image" not in built.read("test.texi")


def test_of_a_drawing_that_is_too_large_for_characters_the_source_is_shown(build, monkeypatch):
    monkeypatch.setattr("seqdiag_core.renderers.text.MAX_CELLS", 100)
    built = build(".. seqdiag::\n\n   A->B: hello\n", "text")
    assert len(built.warnings) == 1
    assert re.fullmatch(
        r"index\.rst:3: WARNING: the drawing would be .* large; use SVG \[seqdiag\.format\]",
        built.warnings[0],
    )
    assert built.read("index.txt").strip() == "A->B: hello"


def test_without_the_library_for_png_there_is_a_drawing_and_one_warning(build, monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    built = build(PAGE, "texinfo")
    assert built.warnings == [
        (
            "WARNING: PNG needs resvg-py, which is not installed;"
            " install it with: pip install 'seqdiag-live[png]' [seqdiag.format]"
        )
    ]
    assert "hello" in built.read("test.texi")


class OtherBuilder(DummyBuilder):
    """A builder as other extensions bring them along."""

    name = "other"
    supported_image_types = ["application/pdf", "image/svg+xml"]  # noqa: RUF012

    def get_outdated_docs(self):
        return self.env.found_docs

    def write_doc(self, docname, doctree):
        images = [node["uri"] for node in doctree.findall(nodes.image)]
        (self.outdir / docname).write_text("\n".join(images), encoding="utf-8")


def test_a_builder_of_another_extension_gets_what_it_can_show(build, monkeypatch):
    extension = ModuleType("other_extension")
    extension.setup = lambda app: app.add_builder(OtherBuilder)
    monkeypatch.setitem(sys.modules, "other_extension", extension)
    built = build(PAGE, "other", extensions=["sphinxcontrib_seqdiag", "other_extension"])
    assert [name.rpartition(".")[2] for name in built.read("index").splitlines()] == ["svg", "svg"]


def test_the_list_of_changes_tells_the_texts_and_warns_of_nothing(build):
    built = build(
        "Page\n====\n\n.. versionadded:: 1.0\n   A picture:\n\n   .. seqdiag::\n"
        "      :name: flow\n\n"
        "      A->B: new words\n      A->B [[:ref:`nowhere`]]: linked\n\n"
        "Step :seqdiag:message:`flow#1`.\n",
        "changes",
        version="1.0",
    )
    assert built.warnings == []
    told = built.read("changes.html")
    assert "new words" in told
    assert "linked" in told
