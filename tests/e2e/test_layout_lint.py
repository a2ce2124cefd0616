"""No text is struck, covered, cut off or too pale: looked at in a browser, light and dark."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from seqdiag_core import render

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "native"
TOPICS = sorted(folder.name for folder in CORPUS.iterdir())
SITUATIONS = "liberation,dejavu,mono,native"


def lint(sources: Iterable[Path], shared: Path, chromium: str, folder: Path) -> tuple[int, str]:
    """Exit status and report of the linter, for drawings that hold both schemes."""
    drawings = []
    for source in sources:
        drawings.append(folder / f"{source.stem}.svg")
        text = source.read_text(encoding="utf-8")
        drawings[-1].write_text(render(text, "svg", theme="auto"), encoding="utf-8")
    tool = shared / "tools" / "layout_lint" / "layout_lint.py"
    ran = subprocess.run(
        [sys.executable, tool, "-v", "--dark", "--fonts", SITUATIONS, *drawings],
        env={**os.environ, "CHROMIUM": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_gallery_has_no_fault(shared: Path, chromium: str, tmp_path: Path) -> None:
    sources = sorted((shared / "gallery").glob("*.seq"))
    assert len(sources) == 15
    status, report = lint(sources, shared, chromium, tmp_path)
    assert status == 0, report


@pytest.mark.parametrize("topic", TOPICS)
def test_constructs_have_no_fault(shared: Path, chromium: str, tmp_path: Path, topic: str) -> None:
    sources = sorted((CORPUS / topic).glob("*.seq"))
    status, report = lint(sources, shared, chromium, tmp_path)
    assert status == 0, report
