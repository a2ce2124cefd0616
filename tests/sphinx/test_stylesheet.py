"""The style sheet is made from the theme of the core."""

from __future__ import annotations

import re

from sphinxcontrib_seqdiag.assets import STATIC
from sphinxcontrib_seqdiag.html import PAGE_CLASS
from sphinxcontrib_seqdiag.stylesheet import stylesheet


def test_is_up_to_date():
    """Else run ``python -m sphinxcontrib_seqdiag.stylesheet``."""
    assert (STATIC / "seqdiag.css").read_text(encoding="utf-8") == stylesheet()


def test_knows_its_colours_in_elements_of_the_class():
    assert f".{PAGE_CLASS}{{--sd-page:" in stylesheet()


def test_loads_nothing():
    assert not re.search(r"@import|url\(|https?:", stylesheet())


def test_is_on_every_page_of_html_and_epub(build):
    html = build(".. seqdiag::\n\n   A->B: x\n")
    assert "_static/seqdiag.css" in html.read("index.html")
    assert (html.folder / "_static" / "seqdiag.css").exists()
    epub = build(builder="epub", version="1", copyright="x")
    assert "_static/seqdiag.css" in epub.read("index.xhtml")
    assert 'href="_static/seqdiag.css"' in epub.read("content.opf")
