"""Mermaid's ``sequenceDiagram`` text -> Diagram and diagnostics.

The text goes through these modules: ``preparation`` (front matter, directives, comments, entity
codes), ``tokens`` (the lexer), ``statements`` (which statement it is) and one module per construct;
``recovery`` and its remedies tell what is wrong with a statement that the grammar refuses.
"""

from .reader import read_mermaid

__all__ = ["read_mermaid"]
