"""What the way from blockdiag's seqdiag shows is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from seqdiag_core import read
from seqdiag_core.report import format_report

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "from-blockdiag.md"


def test_the_report_is_the_one_that_is_told() -> None:
    source, report = re.findall(r"```text\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    diagnostics = read(source, "seqdiag", name="flow.diag").diagnostics
    assert format_report(diagnostics) + "\n" == report
