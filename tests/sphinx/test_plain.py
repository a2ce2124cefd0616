"""The directive in plain docutils."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from docutils.core import publish_parts, publish_string
from docutils.parsers.rst import directives
from docutils.writers import get_writer_class

from seqdiag_core import render
from sphinxcontrib_seqdiag import plain


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setattr(directives, "_directives", dict(directives._directives))
    plain.register()


def body(text: str, path=None, **settings) -> str:
    overrides = {"warning_stream": "", "_disable_config": True, **settings}
    return publish_parts(
        text,
        source_path=str(path) if path else None,
        writer=get_writer_class("html5")(),
        settings_overrides=overrides,
    )["body"]


def test_draws_into_the_page():
    html = body(
        ".. seqdiag::\n   :align: right\n   :class: wide\n   :width: 50%\n\n   A->B: hello\n"
    )
    assert '<div class="seqdiag mathjax_ignore tex2jax_ignore align-right wide" id="' in html
    assert 'width="50%"' in html
    assert "hello</text>" in html
    assert "system-message" not in html


def test_ids_are_unique_and_names_are_targets():
    html = body(
        ".. seqdiag::\n   :name: x\n\n   A->B: 1\n\n.. seqdiag::\n\n   A->B: 1\n\nSee x_.\n"
    )
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert "x" in ids
    assert '<a class="reference internal" href="#x">x</a>' in html


def test_a_caption_makes_a_figure():
    html = body(
        ".. seqdiag::\n   :caption: A *caption*\n   :name: x\n   :align: center\n\n   A->B: 1\n"
    )
    assert '<figure class="align-center" id="x">' in html
    assert "<p>A <em>caption</em></p>" in html


def test_without_raw_html_there_is_a_drawing_of_characters():
    html = body(".. seqdiag::\n   :name: x\n\n   A->B: hello\n\nx_\n", raw_enabled=False)
    assert "<svg" not in html
    assert "<pre" in html
    assert "│ hello  │" in html


def test_says_what_is_too_large_for_characters(monkeypatch):
    monkeypatch.setattr("seqdiag_core.renderers.text.MAX_CELLS", 100)
    html = body(".. seqdiag::\n\n   A->B: hello\n", raw_enabled=False)
    assert "the drawing would be 17 x 8 characters large; use SVG" in html


def test_draws_a_file(tmp_path):
    (tmp_path / "one.seq").write_text("A->B: from a file\n")
    page = ".. seqdiag:: one.seq\n"
    assert "from a file</text>" in body(page, tmp_path / "page.rst")
    refused = body(page, tmp_path / "page.rst", file_insertion_enabled=False)
    assert "reading files is switched off" in refused
    assert "<svg" not in refused
    missing = body(".. seqdiag:: two.seq\n", tmp_path / "page.rst")
    assert "diagram file &#x27;two.seq&#x27;" in missing.replace("'", "&#x27;")


@pytest.mark.parametrize("text", [".. seqdiag::\n", ".. seqdiag:: one.seq\n\n   A->B: x\n"])
def test_wants_a_body_or_a_file(text):
    assert "a diagram, or the name of a file, is expected" in body(text)


def test_tells_errors_with_their_lines_and_options_that_make_no_sense():
    html = body("\n.. seqdiag::\n   :align: top\n\n   A->B: drawn\n   @@@\n")
    told = re.findall(r"\(WARNING|ERROR\)/\d|line (\d+)\)</p>\n<p>(.*?)</p>", html)
    assert ("2", "option align: 'top' is not one of left, center, right") in [
        (line, text.replace("&#x27;", "'")) for line, text in told
    ]
    assert "6" in [line for line, _ in told]
    assert "drawn</text>" in html


def test_knows_nothing_of_sphinx():
    code = (
        "import sys, sphinxcontrib_seqdiag.plain as p; p.register(); print('sphinx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_is_a_command(tmp_path):
    page = tmp_path / "page.rst"
    page.write_text(".. seqdiag::\n\n   A->B: hello\n")
    command = [sys.executable, "-m", "sphinxcontrib_seqdiag.plain", "--writer=html5", page]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "hello</text>" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("writer", ["manpage", "xetex"])
def test_writers_of_anything_but_html_get_characters(writer):
    page = ".. seqdiag::\n   :name: here\n\n   A->B: hello\n\nSee here_.\n"
    settings = {
        "output_encoding": "unicode",
        "use_latex_citations": True,
        "legacy_column_widths": False,
    }
    told = publish_string(page, writer=get_writer_class(writer)(), settings_overrides=settings)
    assert render("A->B: hello", "text").strip("\n") in told
    assert "<svg" not in told


def test_writers_of_trees_keep_the_picture():
    told = publish_string(
        ".. seqdiag::\n\n   A->B: hello\n", writer=get_writer_class("pseudoxml")()
    ).decode()
    assert "<svg" in told
    assert "│" not in told
