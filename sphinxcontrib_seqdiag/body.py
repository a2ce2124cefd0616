"""Where the text of a directive stands: its file and the true line of its beginning."""

from __future__ import annotations

import re

from docutils.parsers.rst import Directive

from seqdiag_core import Source
from seqdiag_core.readers.detection import detect_dialect

from .options import Misunderstood

_FRONT_MATTER = re.compile(r"[`~:]{3,}[^\n]*\n(---[ \t]*\n.*?\n---[ \t]*\n)", re.DOTALL)


def body_of(directive: Directive) -> Source:
    """The body of a directive, in any markup, table cell or included file."""
    name, line = directive.state_machine.get_source_and_line(directive.lineno)
    text = "\n".join(directive.content)
    origin, offset = directive.content.info(0)
    if offset is not None and line is not None and offset >= line:
        return Source(text, origin or name, first_line=offset + 1)
    # MyST counts the lines of a body from 0.
    return Source(text, name, first_line=directive.lineno + directive.content_offset + 1)


def front_matter_of(directive: Directive) -> str:
    """Front matter of Mermaid that MyST takes for options of the directive; empty without any.

    MyST makes one line of a mapping inside of them, so that ``config`` has no meaning as an option.
    """
    found = _FRONT_MATTER.match(directive.block_text)
    if found is None or not isinstance(directive.options.get("config"), Misunderstood):
        return ""
    is_mermaid = detect_dialect("\n".join(directive.content)) == "mermaid"
    return found[1] if is_mermaid else ""


def with_front_matter(body: Source, front_matter: str, line: int) -> Source:
    """A body behind its front matter.

    Args:
        body: The body.
        front_matter: Lines with their ends.
        line: The line of the document in which they begin.
    """
    between = max(body.first_line - line - front_matter.count("\n"), 0)
    return Source(front_matter + "\n" * between + body.text, body.name, first_line=line)
