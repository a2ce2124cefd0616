"""What an edit changes, as a person sees it."""

from __future__ import annotations

import difflib

from seqdiag_core import read
from seqdiag_core.edits.changes import apply_changes
from seqdiag_core.edits.requests import perform_edit


def changed_lines(text: str, dialect: str | None, request: dict[str, object]) -> list[str]:
    """Lines that an edit takes away and adds, as ``diff`` shows them; the new text is read well."""
    changed = apply_changes(text, perform_edit(read(text, dialect), request))
    assert read(changed, dialect).ok
    lines = difflib.unified_diff(text.splitlines(), changed.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
