"""No text is struck, covered, cut off or too pale: looked at in a browser, light and dark."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from core.constructs import CONSTRUCTS

from seqdiag_core import Diagram, render

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "native"
TOPICS = sorted(folder.name for folder in CORPUS.iterdir())
SITUATIONS = "liberation,dejavu,mono,native"
SECONDS = 600
"""How long the linter may take for one set of drawings; it takes seconds for each of them."""


def texts(sources: Iterable[Path]) -> dict[str, str]:
    """What stands in files, by the files' names."""
    return {source.stem: source.read_text(encoding="utf-8") for source in sources}


def lint(
    sources: Mapping[str, str | Diagram], shared: Path, chromium: str, folder: Path
) -> tuple[int, str]:
    """Exit status and report of the linter, for drawings that hold both schemes."""
    drawings = []
    for name, source in sources.items():
        drawings.append(folder / f"{name}.svg")
        drawings[-1].write_text(render(source, "svg", theme="auto"), encoding="utf-8")
    tool = shared / "tools" / "layout_lint" / "layout_lint.py"
    ran = subprocess.run(
        [sys.executable, tool, "-v", "--dark", "--fonts", SITUATIONS, *drawings],
        env={**os.environ, "CHROMIUM": chromium},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_gallery_has_no_fault(shared: Path, chromium: str, tmp_path: Path) -> None:
    sources = texts(sorted((shared / "gallery").glob("*.seq")))
    assert len(sources) == 15
    status, report = lint(sources, shared, chromium, tmp_path)
    assert status == 0, report


@pytest.mark.parametrize("topic", TOPICS)
def test_constructs_of_the_language_have_no_fault(
    shared: Path, chromium: str, tmp_path: Path, topic: str
) -> None:
    sources = texts(sorted((CORPUS / topic).glob("*.seq")))
    assert sources
    status, report = lint(sources, shared, chromium, tmp_path)
    assert status == 0, report


def test_constructs_of_the_model_have_no_fault(shared: Path, chromium: str, tmp_path: Path) -> None:
    diagrams = {name: build() for name, build in CONSTRUCTS.items()}
    status, report = lint(diagrams, shared, chromium, tmp_path)
    assert status == 0, report


def test_mermaid_has_no_fault(shared: Path, chromium: str, tmp_path: Path) -> None:
    """The gallery, and the longest real diagrams of the corpus."""
    corpus = sorted((shared / "corpus" / "mermaid").glob("realworld_*.mmd"), key=_length)
    gallery = sorted((shared / "gallery").glob("*.mmd"))
    assert (len(gallery), len(corpus)) >= (15, 10)
    status, report = lint(texts([*gallery, *corpus[-5:]]), shared, chromium, tmp_path)
    assert status == 0, report


def _length(source: Path) -> tuple[int, str]:
    return source.stat().st_size, source.name
