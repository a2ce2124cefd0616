"""The readers by dialect; each is imported when it is first used."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostic, Severity
from ..limits import DEFAULT_LIMITS, Limits
from ..memory import without_collecting
from ..model import Diagram
from ..source import Source, Span
from . import Reading
from .detection import detect_dialect

READERS = ("native", "mermaid", "plantuml", "seqdiag")
"""Names of the dialects that can be read."""


@without_collecting()
def read_source(
    source: Source, dialect: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Reading:
    """Read a source with the reader of its dialect.

    Args:
        source: What to read.
        dialect: Name of the dialect; None detects it.
        limits: How large the source may be.

    Raises:
        ValueError: The dialect is unknown.
    """
    if dialect is not None and dialect not in READERS:
        raise ValueError(f"unknown dialect {dialect!r}; there are readers for {', '.join(READERS)}")
    text = source.text
    dialect = dialect or detect_dialect(text[:1_000_000])
    if len(text) > limits.characters:
        message = (
            f"the source has {len(text):,} characters, more than the {limits.characters:,} allowed"
        )
        return _unread(source, dialect, Code.LIMIT, message, Span(limits.characters, len(text)))
    if not text.strip():
        message = "the source is empty, a diagram such as `A->B: text` was expected"
        return _unread(source, dialect, Code.EMPTY, message, Span(0, 0))
    if dialect == "mermaid":
        from .mermaid import read_mermaid

        return read_mermaid(source, limits)
    if dialect == "seqdiag":
        from .blockdiag import read_blockdiag

        return read_blockdiag(source, limits)
    if dialect == "plantuml":
        from .plantuml import read_plantuml

        return read_plantuml(source, limits)
    from .native import read_native

    return read_native(source, limits)


def _unread(source: Source, dialect: str, code: Code, message: str, span: Span) -> Reading:
    severity = Severity.WARNING if code is Code.EMPTY else Severity.ERROR
    diagnostic = Diagnostic(severity, code, message, span, source)
    return Reading(Diagram(), (diagnostic,), dialect, source)
