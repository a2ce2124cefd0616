"""The directive: what it draws, what it takes, what it tells."""

from __future__ import annotations

import re

import pytest

from sphinxcontrib_seqdiag.themes import Themes

HELLO = ".. seqdiag::\n\n   Client->Server: hello <world>\n"


def diagrams(html: str) -> list[str]:
    return re.findall(r'<div class="seqdiag .*?</svg></div>', html, re.DOTALL)


def test_draws_into_the_page(build):
    built = build(HELLO)
    assert built.warnings == []
    (diagram,) = diagrams(built.read("index.html"))
    assert diagram.startswith(
        '<div class="seqdiag mathjax_ignore tex2jax_ignore align-default">\n'
        '<svg xmlns="http://www.w3.org/2000/svg" class="seqdiag seqdiag-page"'
    )
    assert "hello &lt;world&gt;</text>" in diagram
    assert 'aria-labelledby="sd-index-0-title" aria-describedby="sd-index-0-desc"' in diagram
    assert "<style" not in diagram
    assert "<script" not in diagram


def test_draws_the_same_diagram_twice_without_sharing_ids(build):
    html = build(HELLO + "\n" + HELLO).read("index.html")
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(diagrams(html)) == 2
    assert len(ids) == len(set(ids))


def test_draws_a_file_and_notes_that_the_page_depends_on_it(build):
    files = {
        "index.rst": "x\n=\n\n.. toctree::\n\n   sub/page\n",
        "sub/page.rst": "y\n=\n\n.. seqdiag:: one.seq\n\n.. seqdiag:: /two.seq\n",
        "sub/one.seq": "\ufeffA->B: one\n",
        "two.seq": "A->B: two\n",
    }
    built = build(files)
    assert built.warnings == []
    html = built.read("sub/page.html")
    assert "one</text>" in html
    assert "two</text>" in html
    built = build({"sub/one.seq": "A->B: changed\n"})
    assert "changed</text>" in built.read("sub/page.html")


def test_draws_the_file_in_the_language_of_the_document(build):
    files = {
        "index.rst": ".. seqdiag:: one.seq\n",
        "one.seq": "A->B: hello\n",
        "one.de.seq": "A->B: hallo\n",
    }
    built = build(files, language="de")
    assert "hallo</text>" in built.read("index.html")


@pytest.mark.parametrize(
    ("directive", "warning"),
    [
        (
            ".. seqdiag::",
            'index.rst:1: WARNING: Ignoring "seqdiag" directive without content. [seqdiag.content]',
        ),
        (
            ".. seqdiag:: missing.seq",
            (
                "index.rst:1: WARNING: diagram file 'missing.seq' cannot be read:"
                " No such file or directory [seqdiag.file]"
            ),
        ),
        (
            ".. seqdiag:: ../outside.seq",
            (
                "index.rst:1: WARNING: diagram file '../outside.seq' lies outside of the source"
                " directory [seqdiag.file]"
            ),
        ),
        (
            ".. seqdiag:: sub",
            (
                "index.rst:1: WARNING: diagram file 'sub' cannot be read: Is a directory"
                " [seqdiag.file]"
            ),
        ),
        (
            ".. seqdiag:: binary.seq",
            "index.rst:1: WARNING: diagram file 'binary.seq' is no text in UTF-8 [seqdiag.file]",
        ),
        (
            ".. seqdiag:: one.seq\n\n   A->B: x",
            (
                "index.rst:1: WARNING: a diagram file and a body exclude each other;"
                " if both are meant as the body, put an empty line in front [seqdiag.content]"
            ),
        ),
    ],
)
def test_tells_what_is_no_diagram_and_builds_the_rest(build, directive, warning):
    files = {
        "index.rst": f"{directive}\n\nrest of the page\n",
        "sub/x.txt": "",
        "binary.seq": b"\xff\xfe\x00A->B",
        "one.seq": "A->B: x",
    }
    built = build(files)
    assert built.warnings == [warning]
    html = built.read("index.html")
    assert diagrams(html) == []
    assert "rest of the page" in html


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("align", "top", "one of left, center, right"),
        ("width", "wide", "a length such as 300, 12em or 50%"),
        ("height", "-3", "a length such as 300, 12em or 50%"),
        ("scale", "big", "a percentage"),
        ("scale", "-5", "a percentage"),
        ("dialect", "klingon", "one of native, mermaid, plantuml, seqdiag"),
        (
            "theme",
            "page",
            f"one of {', '.join(Themes({}).names)}",
        ),
        ("class", "///", "names of classes"),
    ],
)
def test_ignores_an_option_that_makes_no_sense(build, option, value, expected):
    built = build(f".. seqdiag::\n   :{option}: {value}\n\n   A->B: x\n")
    assert built.warnings == [
        f"index.rst:1: WARNING: option {option}: {value!r} is not {expected} [seqdiag.option]"
    ]
    assert len(diagrams(built.read("index.html"))) == 1


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ("", ("{w:g}", "{h:g}")),
        (":width: 300", ("300", None)),
        (":width: 50%", ("50%", None)),
        (":width: 300px\n   :height: 2cm", ("300px", "2cm")),
        (":scale: 50", ("{w2:g}", "{h2:g}")),
        (":width: 20em\n   :scale: 50%", ("10em", None)),
    ],
)
def test_draws_in_the_size_that_is_asked_for(build, options, size):
    built = build(f".. seqdiag::\n   {options}\n\n   A->B: x\n".replace("   \n", ""))
    assert built.warnings == []
    root = re.search(r"<svg[^>]*>", built.read("index.html")).group()
    _, _, w, h = map(float, re.search(r'viewBox="([^"]*)"', root)[1].split())
    found = tuple(
        (match := re.search(rf'\s{name}="([^"]*)"', root)) and match[1]
        for name in ("width", "height")
    )
    assert found == tuple(each and each.format(w=w, h=h, w2=w / 2, h2=h / 2) for each in size)


def test_puts_class_alignment_and_name_on_the_element_around(build):
    built = build(
        ".. seqdiag::\n   :class: wide first\n   :align: right\n   :name: My Flow\n\n   A->B: x\n\n"
        "See :ref:`the flow <my flow>`.\n"
    )
    assert built.warnings == []
    html = built.read("index.html")
    assert (
        '<div class="seqdiag mathjax_ignore tex2jax_ignore align-right wide first" id="my-flow">'
        in html
    )
    assert '<a class="reference internal" href="#my-flow">' in html


def test_makes_a_figure_of_a_diagram_with_a_caption(build):
    built = build(
        ".. seqdiag::\n   :caption: The *flow* of ``x``\n   :name: flow\n   :align: center\n\n"
        "   A->B: x\n\nSee :numref:`flow` and :ref:`flow`.\n",
        numfig=True,
    )
    assert built.warnings == []
    html = built.read("index.html")
    assert '<figure class="align-center" id="flow">\n<div class="seqdiag' in html
    assert (
        '<figcaption>\n<p><span class="caption-number">Fig. 1 </span><span class="caption-text">'
        'The <em>flow</em> of <code class="docutils literal notranslate"><span class="pre">x</span>'
        '</code></span><a class="headerlink" href="#flow"' in html
    )
    assert '<span class="std std-numref">Fig. 1</span></a>' in html
    assert '<span class="std std-ref">The flow of x</span></a>' in html


def test_reads_the_dialect_that_is_asked_for(build):
    built = build(
        ".. seqdiag::\n   :dialect: mermaid\n\n   sequenceDiagram\n     Alice->>Bob: hi\n"
    )
    assert built.warnings == []
    assert "hi</text>" in built.read("index.html")


def test_draws_in_the_theme_that_is_asked_for(build):
    built = build(
        ".. seqdiag::\n   :theme: dark\n\n   A->B: x\n\n.. seqdiag::\n\n   A->B: y\n",
        seqdiag_theme="print",
    )
    assert built.warnings == []
    roots = re.findall(r'<svg[^>]* class="([^"]*)"', built.read("index.html"))
    assert roots == ["seqdiag seqdiag-dark", "seqdiag seqdiag-print"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            {"seqdiag_theme": "neon"},
            f"seqdiag_theme: unknown theme 'neon'; known are {', '.join(Themes({}).names)}",
        ),
        (
            {"seqdiag_dialect": "neon"},
            "seqdiag_dialect: unknown dialect 'neon'; known are native, mermaid, plantuml, seqdiag",
        ),
    ],
)
def test_refuses_a_configuration_that_makes_no_sense(build, value, message):
    from sphinx.errors import ConfigError

    with pytest.raises(ConfigError) as error:
        build(HELLO, **value)
    assert str(error.value) == message
