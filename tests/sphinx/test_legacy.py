"""What projects with the old extension rely on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from docutils import nodes

from sphinxcontrib_seqdiag.legacy import FONTS, VAIN
from sphinxcontrib_seqdiag.nodes import seqdiag

BODY = 'seqdiag {\n     A -> B [label = "hello"];\n   }'


def test_a_body_with_and_without_braces(build):
    built = build(f'.. seqdiag::\n\n   {BODY}\n\n.. seqdiag::\n\n   A -> B [label = "bare"];\n')
    assert built.warnings == []
    html = built.read("index.html")
    assert "hello</text>" in html
    assert "bare</text>" in html


def test_sizes_that_used_to_stop_the_build(build):
    for size in ("50%", "300px", "300", "3cm"):
        built = build(f".. seqdiag::\n   :width: {size}\n\n   {BODY}\n")
        assert built.warnings == []
        assert f' width="{size}"' in built.read("index.html")


def test_maxwidth_is_the_old_word_for_width(build):
    built = build(f".. seqdiag::\n   :maxwidth: 300\n\n   {BODY}\n")
    assert built.warnings == [
        "index.rst:1: WARNING: option maxwidth is out of date; use width [seqdiag.option]"
    ]
    assert ' width="300"' in built.read("index.html")


@pytest.mark.parametrize(("most", "written"), [("300", "300px"), ("50%", "50%"), ("20em", "20em")])
def test_max_width(build, most, written):
    html = build(f".. seqdiag::\n   :max-width: {most}\n\n   {BODY}\n").read("index.html")
    assert f' style="max-width:{written}"' in html


@pytest.mark.parametrize(
    ("options", "figure"),
    [
        (":figwidth: 300", 'class="align-default" id="id1" style="width: 300px"'),
        (":figwidth: 50%", 'class="align-default" id="id1" style="width: 50%"'),
        (":figwidth: image\n   :width: 200", 'class="align-default" id="id1" style="width: 200px"'),
        (":figwidth: image", 'class="align-default" id="id1" style="width: fit-content"'),
        (":figclass: wide", 'class="wide align-default" id="id1"'),
        (":align: center", 'class="align-center" id="id1"'),
        (":name: x", 'class="align-default" id="x"'),
    ],
)
def test_figures(build, options, figure):
    built = build(f".. seqdiag::\n   :caption: The *caption*\n   {options}\n\n   {BODY}\n")
    assert built.warnings == []
    html = built.read("index.html")
    assert f"<figure {figure}>" in html
    assert '<span class="caption-text">The <em>caption</em></span>' in html


def test_a_table_of_participants(build):
    built = build(
        ".. _there:\n\nPage\n====\n\n.. seqdiag::\n   :desctable:\n\n   seqdiag {\n"
        '     A [label = "First", description = "The *first* one, see :ref:`there`"];\n'
        "     A -> B;\n   }\n\n.. seqdiag::\n   :desctable:\n\n   seqdiag { C -> D; }\n"
    )
    assert built.warnings == []
    html = built.read("index.html")
    assert html.count("<table") == 1
    assert re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", html) == [
        "<p>Name</p>",
        "<p>Description</p>",
        "<p>First</p>",
        (
            '<p>The <em>first</em> one, see <a class="reference internal" href="#there">'
            '<span class="std std-ref">Page</span></a></p>'
        ),
        "<p>B</p>",
        "",
    ]


def test_tables_of_numbers_attributes_and_edges(build):
    built = build(
        ".. seqdiag::\n   :desctable:\n\n   plugin attributes [ip = Address];\n"
        '   A [numbered = 2, ip = "*1.1*"]; B [numbered = 1];\n'
        '   A => B [description = "Calls `x`"];\n'
    )
    assert built.warnings == []
    cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", built.read("index.html"))
    assert [re.sub("<.*?>", "", each) for each in cells] == [
        *("No", "Name", "Address"),
        *("1", "B", ""),
        *("2", "A", "1.1"),
        *("Name", "Description"),
        *("A -&gt; B", "Calls x"),
        *("A &lt;-- B", "Calls x"),
    ]


def test_links_with_roles(build):
    built = build(
        ".. _there:\n\nPage\n====\n\n.. seqdiag::\n\n   seqdiag {\n"
        '     A [href = ":ref:`there`"];\n     B [href = ":ref:`nowhere`"];\n'
        '     C [href = "https://example.org/"];\n     A -> B -> C;\n   }\n'
    )
    assert built.warnings == ["index.rst:10: WARNING: undefined label: 'nowhere' [ref.ref]"]
    html = built.read("index.html")
    assert '<a href="#there" xlink:href="#there"' in html
    assert '<a href="https://example.org/" xlink:href="https://example.org/"' in html


def test_old_configuration_is_taken_and_told_without_a_warning(build):
    built = build(
        f".. seqdiag::\n\n   {BODY}\n",
        seqdiag_fontpath=["/nowhere/x.ttf", Path("/nowhere/y.ttf")],
        seqdiag_fontmap=Path("/nowhere/fonts"),
        seqdiag_antialias=True,
        seqdiag_transparency=0,
        seqdiag_debug=False,
        seqdiag_html_image_format="PNG",
        seqdiag_latex_image_format="PDF",
        seqdiag_tex_image_format="PDF",
    )
    assert built.warnings == []
    assert "<svg" in built.read("index.html")
    assert "seqdiag_antialias has no effect: Pictures are always smooth." in built.status


@pytest.mark.parametrize("name", [*FONTS, *VAIN])
def test_an_old_value_of_a_wrong_type_is_told(build, name):
    built = build(f".. seqdiag::\n   :format: pdf\n\n   {BODY}\n", "latex", **{name: 2.5})
    (warning,) = built.warnings
    assert re.fullmatch(
        rf"WARNING: The config value `{name}' has type `float'; expected .*`NoneType'.*\.", warning
    )
    assert built.read_all("*.tex").count("includegraphics") == 1


def test_every_old_option_is_told_of():
    from sphinxcontrib_seqdiag import legacy, options

    assert legacy.OPTIONS.keys() <= options.OPTIONS.keys()
    assert sorted(legacy.OPTIONS) == sorted(
        [
            "alt",
            "align",
            "caption",
            "class",
            "desctable",
            "figclass",
            "figwidth",
            "height",
            "maxwidth",
            "name",
            "scale",
            "width",
        ]
    )


@pytest.mark.parametrize("value", ["fontpath", "fontpaths", "fontmap"])
def test_old_fonts_give_what_the_built_in_ones_lack(build, tmp_path, value):
    from fontTools.ttLib import TTFont

    from seqdiag_core.renderers.fonts import faces

    font = TTFont(faces()[0].path)
    for table in font["cmap"].tables:
        table.cmap = {0x2713: table.cmap[ord("V")]}
    font["name"].setName("Tick", 6, 3, 1, 0x409)
    font.save(tmp_path / "tick.ttf")
    (tmp_path / "map").write_text(f"[fontmap]\nsansserif-normal: {tmp_path / 'tick.ttf'}\n")
    source = ".. seqdiag::\n\n   { A -> B [label = \u2713]; }\n"
    assert "seqdiag.missing-glyph" in build(source, "latex").warnings[0]
    told = {
        "fontpath": {"seqdiag_fontpath": str(tmp_path / "tick.ttf")},
        "fontpaths": {"seqdiag_fontpath": ["/nowhere", str(tmp_path / "tick.ttf")]},
        "fontmap": {"seqdiag_fontmap": str(tmp_path / "map"), "seqdiag_fontpath": "/nowhere"},
    }
    assert build(source, "latex", **told[value]).warnings == []


def test_an_unknown_attribute_does_not_lose_the_diagram(build):
    built = build('.. seqdiag::\n\n   seqdiag {\n     nonsense = "x";\n     A -> B;\n   }\n')
    assert [each.partition(" ")[0] for each in built.warnings] == ["index.rst:4:"]
    assert "<svg" in built.read("index.html")


def test_zoom_keeps_the_natural_size_and_title_names_the_diagram(build):
    built = build(".. seqdiag::\n   :zoom:\n   :title: The title\n\n   A->B: x\n")
    assert built.warnings == []
    html = built.read("index.html")
    assert re.search(r'<div class="seqdiag [^"]* seqdiag-zoom"', html)
    assert ">The title</text>" in html


def test_real_documents_build_with_one_changed_line(build, shared):
    """Every document of the corpus: a drawing for each directive, no warning of ours."""
    folder = shared / "corpus" / "seqdiag_legacy" / "docs"
    names = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {str(name): (folder / name).read_bytes() for name in names if name.suffix != ".json"}
    pages = [name.removesuffix(".rst") for name in files if name.endswith(".rst")]
    files["index.rst"] = ("Index\n=====\n\n.. toctree::\n\n   " + "\n   ".join(pages)).encode()
    for builder in ("html", "latex", "text"):
        built = build(files, builder, seqdiag_fontpath="/nowhere", seqdiag_html_image_format="SVG")
        assert [each for each in built.warnings if "[seqdiag." in each] == []
    count = sum(
        len(re.findall(r"^\s*\.\. seqdiag::", text.decode(), re.M)) for text in files.values()
    )
    drawn = sum(
        built.folder.parent.joinpath("html", f"{page}.html").read_text("utf-8").count("<svg")
        for page in pages
    )
    assert drawn == count
    oracle = json.loads((folder / "oracle.json").read_text("utf-8"))
    for page in pages:
        told = list(map(told_figure, oracle[f"{page}.rst"]["diagrams"]))
        found = list(map(figure_of, built.app.env.get_doctree(page).findall(seqdiag)))
        assert [each | WRONGLY_TOLD.get((page, at), {}) for at, each in enumerate(told)] == found


WRONGLY_TOLD = {
    # The oracle took the caption of the picture below.
    ("espressif+esp-idf/provisioning", 0): {"caption": "配网过程示例"},
    # The oracle took two tables of the document for the diagram's.
    ("openstack+tacker-specs/support-notification-api-based-on-etsi-nfv-sol", 9): {"tables": []},
}


def told_figure(told):
    """What the oracle tells of a diagram of a document."""
    return {
        "ids": told["ids"],
        "id": told.get("figure_id"),
        "class": told.get("figure_class"),
        "style": told.get("figure_style"),
        "caption": told.get("caption"),
        "tables": told.get("desctables", []),
    }


def figure_of(node):
    """What a diagram of a document is."""
    figure = node.parent if isinstance(node.parent, nodes.figure) else None
    style = figure and figure.get("width")
    return {
        "ids": node["ids"],
        "id": figure and figure["ids"][0],
        "class": figure and f"align-{figure['align']}",
        "style": style and f"width: {style}",
        "caption": figure and next(figure.findall(nodes.caption)).astext(),
        "tables": list(tables_behind(figure or node)),
    }


def tables_behind(node):
    """Texts of the tables that follow a node."""
    while isinstance(node := node.next_node(descend=False, siblings=True), nodes.table):
        yield [[cell.astext() for cell in row] for row in node.findall(nodes.row)]
