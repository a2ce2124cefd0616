"""One project that uses everything, in every builder: no warning, and nothing lost."""

from __future__ import annotations

import json
import pickle
import re
from urllib.parse import unquote

import pytest
from sphinx_project import OUTSIDE, missing


@pytest.mark.parametrize(
    ("builder", "pattern"),
    [
        ("html", "*.html"),
        ("dirhtml", "*.html"),
        ("singlehtml", "index.html"),
        ("json", "*.fjson"),
        ("text", "*.txt"),
        ("man", "test.1"),
        ("xml", "*.xml"),
        ("pseudoxml", "*.pseudoxml"),
        ("gettext", "*.pot"),
    ],
)
def test_says_everything(project, builder, pattern):
    built = project(builder)
    assert built.warnings == []
    told = built.read_all(pattern)
    assert missing(told) == []
    if builder.endswith("html"):
        assert (
            re.findall(r'\bid="([^"]*)"(?=[\s\S]*\bid="\1")', built.read_all("places*.html")) == []
        )
        addresses = re.findall(r'href="([^"]*)"', told.replace("&amp;", "&"))
        assert set(OUTSIDE) <= set(addresses)


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_no_reference_is_broken(project, builder):
    """Every link to a place in the project leads to a page that has it."""
    built = project(builder)
    pages = {path: path.read_text("utf-8") for path in built.folder.rglob("*.html")}
    links = [
        (path, *unquote(href).partition("#")[::2])
        for path, html in pages.items()
        for href in re.findall(r'\bhref="(?![a-z]+:)([^"]*#[^"]+)"', html)
    ]
    assert len(links) > 40

    def page(path, name):
        target = (path.parent / name).resolve() if name else path
        return pages.get(target / "index.html" if target.is_dir() else target, "")

    broken = {place for path, name, place in links if f'id="{place}"' not in page(path, name)}
    # The builder singlehtml writes references to other documents in a way that leads nowhere.
    assert broken - {"document-options#from-a-file"} == set()


def test_pickles_what_json_tells(project):
    project("json")
    told = project("pickle")
    body = pickle.loads((told.folder / "steps.fpickle").read_bytes())["body"]
    assert told.warnings == []
    assert body == json.loads((told.folder.parent / "json" / "steps.fjson").read_text())["body"]


def test_checks_links_of_diagrams(project):
    built = project("linkcheck")
    assert built.warnings == []
    assert set(OUTSIDE) <= {
        json.loads(line)["uri"] for line in built.read("output.json").splitlines()
    }


@pytest.mark.parametrize("builder", ["dummy", "changes"])
def test_is_content_where_nothing_is_shown(project, builder):
    assert project(builder).warnings == []


def test_another_language_takes_its_own_file(project):
    built = project("html", language="de")
    assert "Datei auf Deutsch</text>" in built.read("sub/deep.html")
    assert "file in English" not in built.read_all("*.html")
