"""What is wrong with a source, as data: severity, stable code, message, hint and exact place."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from .source import Source, Span


class Severity(str, Enum):
    """How bad it is: an error loses meaning, a warning only asks for attention."""

    ERROR = "error"
    WARNING = "warning"

    def __str__(self) -> str:
        return self.value


class Code(str, Enum):
    """Stable name of a kind of diagnostic; users put it into ``suppress_warnings``."""

    doc: str

    def __new__(cls, value: str, doc: str) -> Code:
        """Make a member that carries its own documentation."""
        member: Code = str.__new__(cls, value)
        member._value_ = value
        member.doc = doc
        return member

    def __str__(self) -> str:
        return str(self.value)

    SYNTAX = "syntax", "A line that is no statement of the language."
    UNKNOWN_KEYWORD = (
        "unknown-keyword",
        "A word at the start of a line that looks like a keyword but is none.",
    )
    MISSING_NAME = "missing-name", "A participant's name is missing where one is needed."
    MISSING_TEXT = "missing-text", "A text is missing where one is needed."
    BAD_ARROW = "bad-arrow", "An arrow that the language does not have."
    BAD_VALUE = "bad-value", "A number, a word or an option outside of what is allowed."
    BAD_COLOR = "bad-color", "A colour that is neither a CSS name nor a hexadecimal value."
    UNCLOSED = "unclosed", "A fragment, group, note or quote that is never closed."
    UNMATCHED = "unmatched", "An ``end`` or ``else`` without anything that it could belong to."
    DUPLICATE = "duplicate", "Something declared twice with different meanings."
    UNDECLARED = "undeclared", "A participant that is used before or without what introduces it."
    ACTIVATION = (
        "activation",
        "A deactivation of, or a return from, a participant that is not active.",
    )
    LIFETIME = "lifetime", "A participant used before its creation or after its destruction."
    UNSAFE_LINK = "unsafe-link", "A link whose scheme could run code; it is left out."
    UNSUPPORTED = "unsupported", "A construct that is understood but has no effect here."
    UNKNOWN_THEME = "unknown-theme", "A theme that is asked for and that nobody here has."
    AMBIGUOUS = (
        "ambiguous",
        "A spelling to which members of the language family give different meanings.",
    )
    LIMIT = "limit", "A text that is larger or deeper than the limits allow."
    DROPPED = "dropped", "Something that the dialect itself leaves out without a word."
    LOSS = "loss", "Something that the language written to cannot say."
    CONTROL_CHARACTER = (
        "control-character",
        "A character that cannot be shown, or that reorders text.",
    )
    EMPTY = "empty", "A source without any diagram in it."
    MISSING_GLYPH = "missing-glyph", "A character for which no font at hand has a picture."


class Diagnostic(NamedTuple):
    """One thing to tell about a source.

    Attributes:
        severity: Error or warning.
        code: What kind of thing it is.
        message: What was found and what was expected, one sentence without a final stop.
        hint: How to fix it, or None.
        span: Where it stands in the source.
        source: The source it stands in.
    """

    severity: Severity
    code: Code
    message: str
    span: Span
    source: Source
    hint: str | None = None

    @property
    def line(self) -> int:
        """Line of the beginning, from 1."""
        return self.source.position(self.span.start).line

    @property
    def column(self) -> int:
        """Column of the beginning in code points, from 1."""
        return self.source.position(self.span.start).column

    @property
    def end_line(self) -> int:
        """Line of the end, from 1."""
        return self.source.position(self.span.end).line

    @property
    def end_column(self) -> int:
        """Column just behind the end in code points, from 1."""
        return self.source.position(self.span.end).column

    def __str__(self) -> str:
        where = self.source.position(self.span.start)
        name = self.source.name or "<text>"
        return f"{name}:{where.line}:{where.column}: {self.severity}: {self.message} [{self.code}]"


class SeqdiagError(Exception):
    """Raised where a source with errors cannot be accepted.

    Attributes:
        diagnostics: Everything that there is to tell, warnings included, in source order.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of the diagnostics is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
