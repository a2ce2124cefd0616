"""Diagram -> text in a dialect, and a diagnostic for each thing that the dialect cannot say."""

from __future__ import annotations

from typing import NamedTuple

from ..diagnostics import Diagnostic


class Writing(NamedTuple):
    """What was written: the text, and one diagnostic per loss with the span it came from."""

    text: str
    diagnostics: tuple[Diagnostic, ...]
