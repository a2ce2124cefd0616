"""What the public tests of the old extension asked for, in HTML, LaTeX and text.

Pictures differ, and inline SVG stands where an image stood; sizes, places, ids, figures, links and
warnings are as they were.
"""

from __future__ import annotations

import re

import pytest

EDGE = "A -> B;"
FILE = r"\{\{seqdiag-[0-9a-f]+\}\.pdf\}"
FILL = r"\hspace*{\fill}"


def document(options: str = "", body: str = EDGE) -> str:
    lines = [".. seqdiag::", *(f"   {each}" for each in options.split("\n") if each), ""]
    return "\n".join([*lines, *(f"   {each}" for each in body.split("\n")), ""])


def included(latex: str) -> str:
    """How the one picture is included, its name left out."""
    line = next(line for line in latex.splitlines() if line.startswith(r"\noindent"))
    return re.sub(FILE, "", line)


@pytest.mark.parametrize(
    ("options", "size", "latex"),
    [
        ("", r'width="\d+" height="\d+"', r"\sphinxincludegraphics"),
        (":width: 224", 'width="224"', r"\sphinxincludegraphics[width=224\sphinxpxdimen]"),
        (":height: 97", 'height="97"', r"\sphinxincludegraphics[height=97\sphinxpxdimen]"),
        (
            ":width: 100\n:height: 200",
            'width="100" height="200"',
            r"\sphinxincludegraphics[width=100\sphinxpxdimen,height=200\sphinxpxdimen]",
        ),
        (":scale: 25%", r'width="[\d.]+" height="[\d.]+"', r"\sphinxincludegraphics[scale=0.25]"),
        (
            ":width: 28\n:scale: 25%",
            'width="7"',
            r"\sphinxincludegraphics[width=7.00000\sphinxpxdimen]",
        ),
        (":width: 3cm", 'width="3cm"', r"\sphinxincludegraphics[width=3cm]"),
        (":height: 4cm", 'height="4cm"', r"\sphinxincludegraphics[height=4cm]"),
    ],
)
def test_sizes(build, options, size, latex):
    built = build(document(options))
    assert built.warnings == []
    svg = re.search("<svg [^>]*>", built.read("index.html"))[0]
    told = " ".join(re.findall(r' ((?:width|height)="[^"]*")', svg))
    assert re.fullmatch(size, told)
    assert included(build(builder="latex").read("test.tex")) == rf"\noindent{latex}"


@pytest.mark.parametrize(
    ("align", "latex"),
    [
        ("left", rf"\noindent{{\sphinxincludegraphics{FILL}}}"),
        ("center", rf"\noindent{{{FILL}\sphinxincludegraphics{FILL}}}"),
        ("right", rf"\noindent{{{FILL}\sphinxincludegraphics}}"),
    ],
)
def test_places(build, align, latex):
    html = build(document(f":align: {align}")).read("index.html")
    assert re.search(rf'<div class="seqdiag [^"]*\balign-{align}">\n?<svg ', html)
    assert included(build(builder="latex").read("test.tex")) == latex


def test_captions(build):
    built = build(document(":caption: hello world\n:align: left"))
    assert built.warnings == []
    html = built.read("index.html")
    assert '<figure class="align-left" id="id1">' in html
    assert '<span class="caption-text">hello world</span>' in html
    latex = build(builder="latex").read("test.tex")
    assert r"\begin{wrapfigure}{l}{0pt}" in latex
    assert r"\caption{hello world}\label{\detokenize{index:id1}}\end{wrapfigure}" in latex
    text = build(builder="text").read("index.txt")
    assert text.endswith("\nhello world\n")
    assert "▶" in text


def test_names(build):
    see = "\nSee :ref:`it <target>`.\n"
    built = build(document(":name: target\n:width: 224") + see)
    assert built.warnings == []
    html = built.read("index.html")
    assert re.search('<div class="seqdiag [^"]*" id="target">', html)
    assert 'href="#target"' in html
    # Before, a caption kept references from leading to the diagram.
    built = build(document(":name: target\n:caption: x") + see)
    assert built.warnings == []
    assert '<figure class="align-default" id="target">' in built.read("index.html")


@pytest.mark.parametrize("label", ["target", "hello world"])
def test_links_to_labels(build, label):
    body = f"{EDGE}\nA [href = ':ref:`{label}`'];"
    heading = f".. _{label}:\n\nHeading\n=======\n\n"
    built = build(heading + document(":scale: 50%", body))
    assert built.warnings == []
    address = f"#{label.replace(' ', '-')}"
    assert f'<a href="{address}" xlink:href="{address}"' in built.read("index.html")


def test_links_to_labels_that_are_not_there(build):
    built = build(document("", f"{EDGE}\nA [href = ':ref:`unknown_target`'];"))
    assert built.warnings == ["index.rst:4: WARNING: undefined label: 'unknown_target' [ref.ref]"]
    html = built.read("index.html")
    assert "<svg" in html
    assert "xlink:href" not in html


def test_links_to_addresses(build):
    body = f"{EDGE}\nA [href = 'https://example.org/'];"
    html = build(document("", body)).read("index.html")
    assert '<a href="https://example.org/" xlink:href="https://example.org/"' in html


def test_a_plugin_holds_for_its_diagram_only(build):
    body = "class foo [color = red];\nA_foo;"
    built = build(document("", f"plugin autoclass;\n{body}") + "\n" + document("", body))
    assert built.warnings == []
    html = built.read("index.html")
    assert (html.count(">A</text>"), html.count(">A_foo</text>")) == (1, 1)


def test_pictures_of_pages_in_folders(build):
    files = {
        "index.rst": "Index\n=====\n\n.. toctree::\n\n   sub/page\n",
        "sub/page.rst": f"Page\n====\n\n{document()}\n.. seqdiag:: x.diag\n\n"
        ".. seqdiag:: /y.diag\n",
        "sub/x.diag": "\ufeffseqdiag { X -> 漢字; }".encode(),
        "y.diag": "diagram { Y -> Z; }",
    }
    built = build(files)
    assert built.warnings == []
    html = built.read("sub/page.html")
    assert html.count("<svg ") == 3
    assert ">漢字</text>" in html


def test_a_mistake_is_a_warning_and_the_rest_is_drawn(build):
    built = build(document("", "{ A -> B;"))
    assert built.warnings == [
        "index.rst:3: WARNING: this `{` is never closed, a `}` was expected [seqdiag.unclosed]"
    ]
    assert "<svg" in built.read("index.html")


@pytest.mark.parametrize(
    ("value", "format"), [("html", "JPG"), ("html", "png"), ("latex", "PDF"), ("tex", "PNG")]
)
def test_formats_that_were_chosen_or_misspelt(build, value, format):
    name = f"seqdiag_{value}_image_format"
    assert build(document(), **{name: format}).warnings == []
    built = build(builder="latex", **{name: format})
    assert built.warnings == []
    assert included(built.read("test.tex")) == r"\noindent\sphinxincludegraphics"
