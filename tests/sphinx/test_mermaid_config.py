"""The option ``config``: what Mermaid's own directive takes beside a diagram."""

from __future__ import annotations

import re

import pytest

MERMAID = "   sequenceDiagram\n   A->>B: one\n   B-->>A: two"


def body(config, text=MERMAID):
    return f".. seqdiag::\n   :config: {config}\n\n{text}\n"


def test_counts_more_than_what_the_diagram_says(build):
    head = '   %%{init: {"theme": "neutral"}}%%\n'
    built = build(body('{"theme": "dark"}', head + MERMAID))
    assert built.warnings == []
    roots = re.findall(r'<svg[^>]* class="([^"]*)"', built.read("index.html"))
    assert roots == ["seqdiag seqdiag-dark"]


def test_leaves_lines_as_they_are(build):
    built = build(body('{"theme": "dark"}', MERMAID + "\n   A->>B"))
    (warning,) = built.warnings
    assert warning.startswith("index.rst:7: ")


def test_holds_nothing_that_ends_it(build):
    html = build(body('{"themeCSS": "}}%% A->>B: smuggled"}')).read("index.html")
    assert html.count('class="sd-message"') == 2
    assert "smuggled</text>" not in html


@pytest.mark.parametrize("value", ["{", "[1]", "", "wrap"])
def test_has_to_be_an_object(build, value):
    built = build(body(value))
    expected = 'an object in JSON, such as {"wrap": true} [seqdiag.option]'
    assert built.warnings == [f"index.rst:1: WARNING: option config: {value!r} is not {expected}"]
    assert built.read("index.html").count('class="sd-message"') == 2


def test_is_of_mermaid_only(build):
    built = build(body('{"wrap": true}', "   A->B: x"))
    expected = "option config: only Mermaid's diagrams have a configuration [seqdiag.option]"
    assert built.warnings == [f"index.rst:1: WARNING: {expected}"]
