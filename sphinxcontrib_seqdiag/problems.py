"""What is wrong with a diagram, told on the page beside what could be drawn of it."""

from __future__ import annotations

from docutils import nodes

from seqdiag_core import Diagnostic, Reading, Severity


def problem_nodes(reading: Reading) -> list[nodes.Node]:
    """An admonition with the errors of a diagram; nothing if it has none."""
    errors = [each for each in reading.diagnostics if each.severity is Severity.ERROR]
    if not errors:
        return []
    lines = nodes.bullet_list("", *(_line(each) for each in errors), bullet="*")
    return [nodes.error("", lines, classes=["seqdiag-problems"])]


def describe(diagnostic: Diagnostic) -> str:
    """The message of a diagnostic with its hint, in one line."""
    if diagnostic.hint is None:
        return diagnostic.message
    return f"{diagnostic.message}; {diagnostic.hint}"


def _line(diagnostic: Diagnostic) -> nodes.list_item:
    text = f"line {diagnostic.line}: {describe(diagnostic)}"
    return nodes.list_item("", nodes.paragraph("", text, translatable=False))
