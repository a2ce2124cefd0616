"""Text -> Diagram and diagnostics: one reader per dialect, chosen by name or by detection."""

from __future__ import annotations

from typing import NamedTuple

from ..diagnostics import Diagnostic, Severity
from ..model import Diagram
from ..source import Source


class Reading(NamedTuple):
    """What was read.

    Attributes:
        diagram: The best diagram that the text allows.
        diagnostics: What is wrong with the text, in source order.
        dialect: The dialect it was read in.
        source: The text.
    """

    diagram: Diagram
    diagnostics: tuple[Diagnostic, ...]
    dialect: str
    source: Source

    @property
    def ok(self) -> bool:
        """Whether there is no error among the diagnostics."""
        return all(d.severity is not Severity.ERROR for d in self.diagnostics)
