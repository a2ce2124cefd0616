"""One project of faults in every builder: each is told once, at its line; the rest is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FAULTS = Path(__file__).parent / "faults"
WARNINGS = (FAULTS / "warnings.txt").read_text(encoding="utf-8").splitlines()
# Included files are named from the current folder or from the root, and modules from their folder.
FOLDER = re.compile(rf"^\S*/(?=included\.txt:)|{re.escape(str(FAULTS))}/")
BROKEN = re.compile(r"nowhere|faults\.rst:45:")
CONF = {
    "extensions": ["myst_parser", "sphinx.ext.autodoc", "sphinxcontrib_seqdiag"],
    "myst_enable_extensions": ["colon_fence"],
    "man_pages": [("index", "test", "x", "x", 1)],
    "version": "1",
    "copyright": "x",
}


@pytest.fixture
def faulty(build, monkeypatch):
    """Builds the project with a builder."""
    monkeypatch.syspath_prepend(str(FAULTS))
    monkeypatch.chdir(FAULTS)
    files = {path.name: path.read_bytes() for path in FAULTS.iterdir() if path.is_file()}
    del files["warnings.txt"]

    def run(builder, *, again=False):
        built = build(None if again else files, builder, **CONF)
        return built._replace(warnings=[FOLDER.sub("", each) for each in built.warnings])

    return run


@pytest.mark.parametrize(
    "builder",
    [
        *("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "gettext"),
        *("linkcheck", "xml", "pseudoxml", "json", "pickle", "dummy", "changes"),
    ],
)
def test_are_told_once_each(faulty, builder):
    # The builder of changes resolves no references, and so finds no broken ones.
    expected = [each for each in WARNINGS if builder != "changes" or not BROKEN.search(each)]
    assert faulty(builder).warnings == expected


def test_are_told_again_and_the_rest_is_there(faulty):
    assert faulty("html").warnings == WARNINGS
    built = faulty("html", again=True)
    assert built.warnings == WARNINGS
    html = built.read("faults.html")
    assert "The rest of the page." in html
    assert html.count("<svg") == 6
    assert html.count("seqdiag-problems") == 3
    assert "<script>alert" not in html
    assert 'href="javascript:' not in html
