"""Tables made from the code: they cannot fall behind it."""

from __future__ import annotations

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from seqdiag_core import Code, Limits


class DiagnosticCodes(SphinxDirective):
    """``{diagnostic-codes}`` lists every kind of diagnostic."""

    def run(self) -> list[nodes.Node]:
        """Make a definition list: code, what it means."""
        lines: list[str] = []
        for code in Code:
            lines += [f"(code-{code})=", f"`{code}`", f": {code.doc}", ""]
        return _parsed(self, lines)


class DefaultLimits(SphinxDirective):
    """``{default-limits}`` lists how large a source may be."""

    def run(self) -> list[nodes.Node]:
        """Make a table: limit, default."""
        rows = [f"| `{name}` | {value:,} |" for name, value in Limits()._asdict().items()]
        return _parsed(self, ["| limit | default |", "| --- | --: |", *rows])


def _parsed(directive: SphinxDirective, lines: list[str]) -> list[nodes.Node]:
    """The nodes of some lines of Markdown."""
    holder = nodes.container()
    directive.state.nested_parse(StringList(lines, source=__file__), 0, holder)
    return holder.children


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("diagnostic-codes", DiagnosticCodes)
    app.add_directive("default-limits", DefaultLimits)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
