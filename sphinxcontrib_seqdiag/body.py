"""Where the text of a directive stands: its file and the true line of its beginning."""

from __future__ import annotations

from docutils.parsers.rst import Directive

from seqdiag_core import Source


def body_of(directive: Directive) -> Source:
    """The body of a directive, in any markup, table cell or included file."""
    name, line = directive.state_machine.get_source_and_line(directive.lineno)
    text = "\n".join(directive.content)
    origin, offset = directive.content.info(0)
    if offset is not None and line is not None and offset >= line:
        return Source(text, origin or name, first_line=offset + 1)
    # MyST counts the lines of a body from 0.
    return Source(text, name, first_line=directive.lineno + directive.content_offset + 1)
