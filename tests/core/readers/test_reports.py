"""What is told of mistakes, whole: each file in ``reports`` holds sources and their reports.

The folder in which it stands is named as the dialect. A case is a source, a line of dashes and
the report; a line of equals signs ends it. ``pytest --accept`` writes the reports anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from seqdiag_core import read
from seqdiag_core.report import format_report

PATHS = sorted(Path(__file__).parent.glob("*/reports/*.txt"))
BELOW_SOURCE = "-" * 20 + "\n"
BELOW_CASE = "=" * 20 + "\n"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_reports(path: Path, pytestconfig: pytest.Config) -> None:
    dialect = path.parts[-3]
    expected = path.read_text("utf-8")
    sources = [case.split(BELOW_SOURCE)[0] for case in expected.split(BELOW_CASE) if case]
    found = "".join(
        f"{source}{BELOW_SOURCE}{format_report(read(source, dialect).diagnostics)}\n{BELOW_CASE}"
        for source in sources
    )
    if pytestconfig.getoption("--accept"):
        path.write_text(found, "utf-8")
    assert found == expected


def test_three_dialects_have_reports() -> None:
    assert {path.parts[-3] for path in PATHS} == {"mermaid", "native", "plantuml"}
