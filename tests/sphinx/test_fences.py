"""Fences and directives of other extensions that hold sequence diagrams."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

SEQUENCE = "sequenceDiagram\n  Alice->>Bob: hi there\n"
FLOW = "graph TD\n  A-->B\n"
MYST = {
    "extensions": ["sphinxcontrib_seqdiag", "myst_parser"],
    "seqdiag_fences": ["mermaid", "plantuml", "uml"],
}


class OtherDirective(Directive):
    """The directive of another extension."""

    has_content = True
    optional_arguments = 1
    option_spec = {"zoom": directives.flag, "caption": directives.unchanged}  # noqa: RUF012

    def run(self):
        told = " ".join([*self.arguments, *self.content, str(sorted(self.options.items()))])
        return [nodes.literal_block(told, f"other: {told}", language="none")]


@pytest.fixture
def other(monkeypatch):
    extension = ModuleType("other_extension")

    def setup(app):
        for name in ("mermaid", "uml"):
            app.add_directive(name, OtherDirective)

    extension.setup = setup
    monkeypatch.setitem(sys.modules, "other_extension", extension)
    # After ours, to show that the order does not count.
    return {**MYST, "extensions": [*MYST["extensions"], "other_extension"]}


def test_draw_sequence_diagrams_and_leave_others_as_code(build):
    page = f"# x\n\n```mermaid\n{SEQUENCE}```\n\n```mermaid\n{FLOW}```\n"
    built = build({"index.md": page}, **MYST)
    html = built.read("index.html")
    assert [each for each in built.warnings if "seqdiag" in each] == []
    assert "hi there</text>" in html
    assert html.count("<svg") == 1
    assert "graph TD" in html


def test_are_not_touched_unless_asked_for(build):
    built = build(
        {"index.md": f"# x\n\n```mermaid\n{SEQUENCE}```\n"}, extensions=MYST["extensions"]
    )
    assert "<svg" not in built.read("index.html")


def test_leave_others_to_their_own_extension(build, other):
    page = (
        f"# x\n\n```{{mermaid}}\n:zoom:\n:caption: A *caption*\n\n{SEQUENCE}```\n\n"
        f"```{{mermaid}}\n:zoom:\n:caption: Other\n\n{FLOW}```\n\n"
        "```{mermaid} flow.mmd\n```\n\n```{mermaid} sequence.mmd\n:align: center\n```\n\n"
        "```{uml}\n@startuml\nA -> B: plant\n@enduml\n```\n\n```{uml}\nclass A\n```\n\n"
        "```{mermaid} missing.mmd\n```\n"
    )
    files = {"index.md": page, "flow.mmd": FLOW, "sequence.mmd": SEQUENCE}
    built = build(files, **other, suppress_warnings=["seqdiag.unsupported"])
    assert built.warnings == []
    html = built.read("index.html")
    assert html.count("<svg") == 3
    assert "A <em>caption</em>" in html
    assert "plant</text>" in html
    assert "other: graph TD   A--&gt;B [('caption', 'Other'), ('zoom', None)]" in html
    assert "other: flow.mmd []" in html
    assert "other: class A []" in html
    assert "other: missing.mmd []" in html


def test_an_option_that_the_other_directive_refuses_is_told(build, other):
    built = build({"index.md": f"# x\n\n```{{mermaid}}\n:zoom: x\n\n{FLOW}```\n"}, **other)
    assert len(built.warnings) == 1
    assert "index.md:3: " in built.warnings[0]
    assert "no argument is allowed" in built.warnings[0]


def test_a_name_that_cannot_be_taken_over_is_told(build):
    built = build("x\n", seqdiag_fences=["dot"])
    names = "mermaid, plantuml, uml, sequence, wsd, websequencediagrams, swimlanes"
    assert built.warnings == [
        f"WARNING: seqdiag_fences: 'dot' is not one of {names} [seqdiag.option]"
    ]


def test_fences_of_the_native_family_are_drawn_with_their_mistakes(build):
    page = "# x\n\n```sequence\nA->B: hi there\n```\n\n```wsd\nA->B: more\nelse\n```\n"
    built = build({"index.md": page}, **{**MYST, "seqdiag_fences": ["sequence", "wsd"]})
    assert built.read("index.html").count("<svg") == 2
    assert len(built.warnings) == 1
    assert "index.md:9: WARNING: 'else' belongs to no fragment" in built.warnings[0]


@pytest.mark.parametrize(
    ("head", "is_sequence"),
    [
        ("sequenceDiagram", True),
        ("\n\n  sequenceDiagram", True),
        ("%% a comment\n%%{init: {}}%%\n\nsequenceDiagram", True),
        ("---\ntitle: x\n---\nsequenceDiagram", True),
        ("sequenceDiagrams", False),
        ("graph TD\nsequenceDiagram", False),
        ("", False),
    ],
)
def test_know_a_sequence_diagram_of_mermaid_by_its_head(head, is_sequence):
    from sphinxcontrib_seqdiag.fences import holds_sequence

    assert holds_sequence(head, "mermaid") is is_sequence


@pytest.mark.parametrize("name", ["mermaid", "{seqdiag}"])
def test_front_matter_of_mermaid_is_read_by_mermaid(build, name):
    page = (
        f"# x\n\n```{name}\n---\ntitle: Sign in\nalt: Words\nconfig:\n  theme: forest\n"
        "  sequence:\n    showSequenceNumbers: true\n    noteAlign: left\n---\n\n"
        "sequenceDiagram\n  Alice->>Bob: hi #1\n```\n"
    )
    built = build({"index.md": page}, **MYST)
    html = built.read("index.html")
    assert "Sign in</text>" in html
    assert ">1</text>" in html
    told = [each.partition("index.md:")[2] for each in built.warnings if "[seqdiag" in each]
    assert [each.split(":")[0] for each in told] == ["11", "15"]
    assert "settings without effect here: `sequence.noteAlign`" in told[0]
    assert "Mermaid drops `#1`" in told[1]


def test_values_that_are_no_lists_of_names_are_told(build):
    wrong = "WARNING: The config value `seqdiag_fences' has type `{}'; expected `list' or `tuple'."
    assert build("Page\n", seqdiag_fences=3).warnings == [wrong.format("int")]
    known = "mermaid, plantuml, uml, sequence, wsd, websequencediagrams, swimlanes"
    assert build("Page\n\n", seqdiag_fences=[["x"]]).warnings == [
        f"WARNING: seqdiag_fences: ['x'] is not one of {known} [seqdiag.option]"
    ]


@pytest.mark.parametrize("messages", [1, 40])
def test_a_body_without_an_empty_line_in_front_is_told(build, messages):
    body = "   A->>B: hello\n" * messages
    built = build(
        f".. mermaid::\n   sequenceDiagram\n{body}\nrest of the page\n", seqdiag_fences=["mermaid"]
    )
    assert built.warnings == [
        "index.rst:1: WARNING: the body of a diagram begins behind an empty line [seqdiag.content]"
    ]
    assert "rest of the page" in built.read("index.html")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.mmd", "cannot be read: No such file or directory"),
        ("x" * 5000, "cannot be read: File name too long"),
        ("../outside.mmd", "lies outside of the source directory"),
        ("binary.mmd", "is no text in UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_where_there_is_no_other_extension(build, name, message):
    files = {"index.rst": f".. mermaid:: {name}\n", "binary.mmd": b"\xff\xfe\x00"}
    built = build(files, seqdiag_fences=["mermaid"])
    assert built.warnings == [
        f"index.rst:1: WARNING: diagram file {name!r} {message} [seqdiag.file]"
    ]


def test_another_diagram_in_a_file_is_shown_as_code_until_it_becomes_a_sequence(build):
    files = {"index.rst": ".. mermaid:: flow.mmd\n", "flow.mmd": FLOW}
    conf = {"seqdiag_fences": ["mermaid"], "suppress_warnings": ["misc.highlighting_failure"]}
    assert "graph TD" in build(files, **conf).read("index.html")
    assert build({"flow.mmd": SEQUENCE}, **conf).read("index.html").count("<svg") == 1


def test_are_taken_over_once_however_often_a_process_builds(tmp_path):
    (tmp_path / "index.rst").write_text(".. mermaid::\n\n   graph TD\n")
    conf = {"extensions": ["sphinxcontrib_seqdiag"], "seqdiag_fences": ["mermaid"]}
    with docutils_namespace():
        for _ in range(3):
            app = Sphinx(tmp_path, None, tmp_path / "out", tmp_path, "dummy", conf, None, None)
            app.build(force_all=True)
        assert directives._directives["mermaid"].original is None
