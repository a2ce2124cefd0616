"""What is told of mistakes, whole: each file in ``reports`` holds sources and their reports.

A case is a source, a line of dashes and the report; a line of equals signs ends it.
``pytest --accept`` writes the reports anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from core.readers.plantuml.reading import report

FOLDER = Path(__file__).parent / "reports"
BELOW_SOURCE = "-" * 20 + "\n"
BELOW_CASE = "=" * 20 + "\n"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_reports(path: Path, pytestconfig: pytest.Config) -> None:
    expected = path.read_text("utf-8")
    sources = [case.split(BELOW_SOURCE)[0] for case in expected.split(BELOW_CASE) if case]
    found = "".join(f"{source}{BELOW_SOURCE}{report(source)}\n{BELOW_CASE}" for source in sources)
    if pytestconfig.getoption("--accept"):
        path.write_text(found, "utf-8")
    assert found == expected
