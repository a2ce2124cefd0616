"""The directive ``example``: a source of the test corpus beside its picture.

The first comment of the file is the sentence above it, so that a test, its explanation and its
picture are one file.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import read, write
from seqdiag_core.report import format_report

CORPUS = Path(__file__).resolve().parents[2] / "tests" / "corpus" / "native"


def split_example(text: str) -> tuple[str, str]:
    """The sentence in the first comment, and the source below it."""
    first, _, rest = text.partition("\n")
    return first.removeprefix("# "), rest.strip("\n")


class Example(SphinxDirective):
    """``{example} messages/async`` shows ``tests/corpus/native/messages/async.seq``.

    With ``:warns:`` the file is one that is warned about, and the page shows the warning.
    """

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {"warns": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Make the sentence, the source and the picture."""
        path = CORPUS / f"{self.arguments[0]}.seq"
        self.env.note_dependency(str(path))
        sentence, source = split_example(path.read_text(encoding="utf-8"))
        lead = nodes.paragraph("", sentence, classes=["example-lead"])
        code = nodes.literal_block(source, source, language="none")
        picture = nodes.container(classes=["example-picture"])
        drawn, report = _without_warnings(source) if "warns" in self.options else (source, "")
        fence = ["````{seqdiag}", *drawn.splitlines(), "````"]
        self.state.nested_parse(StringList(fence, source=str(path)), 0, picture)
        if report:
            picture += nodes.literal_block(report, report, language="none")
        return [lead, nodes.container("", code, picture, classes=["example"])]


def _without_warnings(source: str) -> tuple[str, str]:
    """The same diagram written so that nothing is to be told, and what the source has told."""
    reading = read(source, "native")
    bare = tuple(replace(each, icon=None) for each in reading.diagram.participants)
    diagram = replace(reading.diagram, participants=bare)
    return write(diagram, "native").text, format_report(reading.diagnostics)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("example", Example)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
