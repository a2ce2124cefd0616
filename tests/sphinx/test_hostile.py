"""Bad input: one clear warning, the rest of the page is built, nothing can be executed."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser

import pytest


class Executable(HTMLParser):
    """Collects all in a page that could be executed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Look at an element and its attributes."""
        values = dict(attrs)
        own = (values.get("src") or "").startswith("_static/")
        if tag in {"script", "foreignobject", "iframe", "object", "embed"} and not own:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or "javascript:" in (value or "").lower():
                self.found.append(f"{tag} {name}={value}")


PAGE = "Page\n====\n\n.. seqdiag:: x.seq\n   :name: x\n\nrest of the page\n"
SOURCES = {
    "markup": "A->B: </svg><script>alert(1)</script>\n",
    "attribute": 'participant "x\\" onload=\\"alert(1)" as A\nA->B: " onmouseover="alert(1)\n',
    "names": '"<img src=x onerror=alert(1)>"->"</g></svg>": x\n',
    "title": "title </title><script>alert(1)</script>\nA->B: x\n",
    "entities": "A->B: &#60;script&#62; &lt;script&gt;\n",
    "controls": "A->B: \x01\x02\x1b[31m\x7f\u202e\u2066x\ufffe\n",
    "surrogate": "A->B: \\ud800\n",
    "roles": "A->B [[:raw-html:`<script>`]]: x\n",
    "noise": '\x0b\x0c@@@ ]]>]]> --> <!-- %%{ \\\\ "\n',
}


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("builder", ["html", "epub", "latex", "text", "man", "xml", "texinfo"])
def test_nothing_can_be_executed(build, source, builder):
    built = build(
        {
            "index.rst": "Page\n====\n\n.. seqdiag:: x.seq\n   :name: x\n\nrest of the page\n",
            "x.seq": SOURCES[source],
        },
        builder,
        version="1",
        copyright="x",
        man_pages=[("index", "test", "x", "x", 1)],
    )
    pages = [
        path
        for path in built.folder.rglob("*")
        if path.suffix in {".html", ".xhtml", ".svg", ".tex", ".txt", ".1", ".xml", ".texi"}
        and "_static" not in path.parts
    ]
    texts = {path.name: path.read_text("utf-8") for path in pages}
    assert any("rest of the page" in text for text in texts.values())
    for name, text in texts.items():
        # The page for the search has a script of Sphinx itself.
        if name != "search.html" and name.endswith(("html", "svg")):
            assert Executable(text).found == [], name


def test_a_diagram_of_ten_thousand_messages(build):
    body = "\n".join(f"   A->B: message {n}" for n in range(10_000))
    built = build(f".. seqdiag::\n\n{body}\n\nrest of the page\n")
    assert built.warnings == []
    html = built.read("index.html")
    assert html.count('class="sd-message"') == 10_000
    assert "rest of the page" in html


def test_a_document_of_many_bad_diagrams_tells_each_once(build):
    built = build("\n".join(".. seqdiag::\n\n   @@@\n" for _ in range(50)))
    assert [each.partition(" ")[0] for each in built.warnings] == [
        f"index.rst:{3 + 4 * n}:" for n in range(50)
    ]


def test_a_link_out_of_the_source_tree_is_not_followed(build, tmp_path):
    secret = tmp_path / "secret.seq"
    secret.write_text("A->B: secret\n")
    (tmp_path / "source" / "link.seq").symlink_to(secret)
    built = build(".. seqdiag:: link.seq\n")
    assert built.warnings == [
        (
            "index.rst:1: WARNING: diagram file 'link.seq' lies outside of the source directory"
            " [seqdiag.file]"
        )
    ]


@pytest.mark.parametrize("body", ["A->B: x\n   B->A: y", "A->B: x", "seqdiag {\n   A -> B;\n   }"])
def test_a_body_without_an_empty_line_in_front_is_told(build, body):
    built = build(f".. seqdiag::\n   {body}\n")
    assert built.warnings == [
        "index.rst:1: WARNING: the body of a diagram begins behind an empty line [seqdiag.content]"
    ]


@pytest.mark.parametrize("name", ["\0", "a\0b.seq", "x" * 5000, "//", "a/../../b.seq", "~/x.seq"])
def test_a_file_name_that_is_none(build, name):
    built = build(f".. seqdiag:: {name}\n\nrest of the page\n")
    assert len(built.warnings) == 1
    assert "[seqdiag.file]" in built.warnings[0] or "docutils" in built.warnings[0]
    assert "rest of the page" in built.read("index.html")


def test_warnings_as_errors_fail_the_build(tmp_path):
    (tmp_path / "conf.py").write_text('extensions = ["sphinxcontrib_seqdiag"]\n')
    (tmp_path / "index.rst").write_text(".. seqdiag::\n\n   A->B: x\n   @@@\n")
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "-b",
        "html",
        tmp_path,
        tmp_path / "html",
    ]
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0
    suppress = ["-D", "suppress_warnings=seqdiag"]
    assert subprocess.run([*command, *suppress], capture_output=True, check=False).returncode == 0
