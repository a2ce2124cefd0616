"""What the command tells on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from ..diagnostics import Diagnostic


class MisuseError(Exception):
    """Something that cannot be done as it is asked for, or with these files."""


def tell(text: str) -> None:
    """Tell people something."""
    print(text, file=sys.stderr)


def tell_all(diagnostics: Iterable[Diagnostic]) -> None:
    """Tell of diagnostics, each with its line and a mark below the place."""
    from ..report import format_report

    report = format_report(diagnostics)
    if report:
        tell(report)
