"""Everything there is to tell, as warnings of Sphinx with the true line and a subtype."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from sphinx.util import logging

from seqdiag_core import Code, Diagnostic, Reading, Severity

from .problems import describe

_logger = logging.getLogger(__name__)


class Subtype(str, Enum):
    """Subtypes of warnings beside the codes of the core; for ``suppress_warnings``."""

    doc: str

    def __new__(cls, value: str, doc: str) -> Subtype:
        """Make a member that carries its own documentation."""
        member: Subtype = str.__new__(cls, value)
        member._value_ = value
        member.doc = doc
        return member

    def __str__(self) -> str:
        return str(self.value)

    CONTENT = "content", "A directive without a diagram, or with two."
    FILE = "file", "A diagram file that cannot be read, or that lies outside of the source tree."
    OPTION = "option", "An option or a configuration value that is not understood."
    FORMAT = "format", "A picture that cannot be made, so that another one is shown."
    REFERENCE = "reference", "A reference to a diagram, or into one, that leads nowhere."


def warn(subtype: Subtype, message: str, location: str | None) -> None:
    """Warn about something that is no diagnostic of the core.

    Args:
        subtype: What kind of thing it is.
        message: One sentence without a final stop.
        location: ``file:line``.
    """
    _logger.warning("%s", message, location=location, type="seqdiag", subtype=str(subtype))


def warn_once(subtype: Subtype, message: str) -> None:
    """Warn about something that concerns the whole build, the first time it is met."""
    _logger.warning("%s", message, type="seqdiag", subtype=str(subtype), once=True)


def warn_reading(reading: Reading) -> None:
    """Warn about what is wrong with a source.

    What has no effect in the language of blockdiag is no more than mentioned: it had little before,
    and documents that were written for it shall build without a warning. So is that not all of
    PlantUML can be read; what cannot be is told where it stands.
    """
    mild = [each for each in reading.diagnostics if _is_mild(each, reading.dialect)]
    for each in mild:
        _logger.info("%s:%s: %s", each.source.name, each.line, describe(each))
    warn_diagnostics(each for each in reading.diagnostics if each not in mild)


def _is_mild(diagnostic: Diagnostic, dialect: str) -> bool:
    if diagnostic.code is not Code.UNSUPPORTED or diagnostic.severity is not Severity.WARNING:
        return False
    if dialect == "plantuml":
        return diagnostic.source.text.startswith("@start", diagnostic.span.start)
    return dialect == "seqdiag"


def warn_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Warn about what is wrong with a source, one warning for each diagnostic."""
    for each in diagnostics:
        _logger.warning(
            "%s",
            describe(each),
            location=f"{each.source.name}:{each.line}",
            type="seqdiag",
            subtype=str(each.code),
        )
