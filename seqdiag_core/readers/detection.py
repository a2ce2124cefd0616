"""Which dialect a text is written in, told by its first words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import pattern

_MOST_LINES = 400
_LONGEST_LINE = 4_000

_BRACES = pattern(r"(?:seqdiag|diagram)\b(?:[^{]*\{|\s*\Z)|\{(?!\w[\w ]*\}[ \t]*\S)", re.IGNORECASE)
_EDGE = pattern(
    r"""[^:"']*?(?:->|<-|=>)[^:]*(?:\[[^\]]*=.*\]\s*;?|;|\{)\s*\Z"""
    r"""|[^:]*\[\s*\w+\s*=.*\]\s*;?\s*\Z"""
)
_ATTRIBUTE = pattern(
    r"[a-z_]+\s*=\s*[^=;]+;\s*\Z"
    r"|(?:(?:node|span)_(?:width|height)|edge_length|activation|autonumber|default_\w+)\s*=(?!=)"
)
_OPTIONS = pattern(
    r"[^:\[]*\[\s*(?:label|(?:left|right)?note|return|color|style|shape|description)\s*="
    r"|[^:\[]*\[\s*(?:diagonal|noactivate|failed)\s*[\],]"
)
_NODES = pattern(r"""(?:[^\s:;"'<>=]+|"[^"]*")(?:\s*;\s*(?:[^\s:;"'<>=]+|"[^"]*"))+\s*;?\s*\Z""")
_BARE = (_EDGE, _ATTRIBUTE, _OPTIONS, _NODES)


def detect_dialect(text: str) -> str:
    """The dialect of a text: ``mermaid``, ``plantuml``, ``seqdiag``, else ``native``."""
    lines = _telling_lines(text)
    first = next(lines, "")
    if first.startswith(("sequenceDiagram", "%%{")) or first.rstrip() == "---":
        return "mermaid"
    if first.lower().startswith("@start"):
        return "plantuml"
    if _BRACES.match(first):
        return "seqdiag"
    return "seqdiag" if _is_bare_seqdiag(first, lines) else "native"


def _is_bare_seqdiag(first: str, others: Iterator[str]) -> bool:
    """Whether the first line that tells anything tells of blockdiag's seqdiag.

    Attributes in brackets may follow on the line after their edge.
    """
    line: str | None = first
    while line is not None:
        if any(each.match(line) for each in _BARE):
            return True
        if ":" in line:
            return False
        if "->" in line or "<-" in line:
            return _OPTIONS.match(next(others, "")) is not None
        line = next(others, None)
    return False


def _telling_lines(text: str) -> Iterator[str]:
    """The first lines that are neither empty nor a comment in all dialects that have it."""
    start, in_comment = 0, False
    for _ in range(_MOST_LINES):
        if start > len(text):
            return
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + _LONGEST_LINE)].strip().lstrip("\ufeff").strip()
        start = end + 1
        if in_comment or line.startswith("/*"):
            in_comment = "*/" not in line
        elif line and not line.startswith(("#", "//", "'")) and not _is_mermaid_comment(line):
            yield line


def _is_mermaid_comment(line: str) -> bool:
    return line.startswith("%%") and not line.startswith("%%{")
