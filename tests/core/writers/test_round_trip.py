"""What is written reads as the same diagram."""

from __future__ import annotations

from pathlib import Path

import pytest
from core.strategies import diagrams
from hypothesis import given, settings

from seqdiag_core import Diagram, read, write

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "native"


def sources(folder: Path, dialect: str | None) -> list[tuple[str, Diagram]]:
    """Names and diagrams of the files in a folder that have no errors."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in ENDINGS)
    readings = [(file.name, read(file.read_text(encoding="utf-8"), dialect)) for file in files]
    return [(name, reading.diagram) for name, reading in readings if reading.ok]


ENDINGS = (".seq", ".wsd", ".mmd", ".puml", ".diag")


def assert_native_keeps(found: list[tuple[str, Diagram]]) -> None:
    for name, diagram in found:
        writing = write(diagram, "native")
        assert not writing.diagnostics, name
        again = read(writing.text, "native")
        assert again.diagram == diagram, name
        assert again.ok, name


def test_native_keeps_every_example() -> None:
    found = sources(CORPUS, None)
    assert len(found) > 110
    assert_native_keeps(found)


@pytest.mark.parametrize(
    ("folder", "dialect", "least"),
    [
        ("gallery", None, 45),
        ("corpus/wsd", None, 130),
        ("corpus/mermaid", "mermaid", 680),
        ("corpus/seqdiag_legacy", "seqdiag", 200),
    ],
)
def test_native_keeps_every_source(
    shared: Path, folder: str, dialect: str | None, least: int
) -> None:
    found = sources(shared / folder, dialect)
    assert len(found) >= least
    assert_native_keeps(found)


def test_native_is_written_in_one_spelling_only(shared: Path) -> None:
    for name, diagram in sources(shared / "gallery", None):
        text = write(diagram, "native").text
        assert write(read(text, "native").diagram, "native").text == text, name


@settings(max_examples=150, deadline=None)
@given(diagrams())
def test_mermaid_loses_nothing_that_it_has(diagram: Diagram) -> None:
    """What is left after the losses of one writing survives the next one whole."""
    left = read(write(diagram, "mermaid").text, "mermaid")
    assert left.ok
    writing = write(left.diagram, "mermaid")
    assert read(writing.text, "mermaid").diagram == left.diagram
    assert {loss.message for loss in writing.diagnostics} <= {
        "Mermaid has no activation without an end; the bar is not drawn"
    }


def test_mermaid_keeps_what_it_loses_nothing_of(shared: Path) -> None:
    for folder, dialect in (("corpus/mermaid", "mermaid"), ("gallery", None)):
        for name, diagram in sources(shared / folder, dialect):
            writing = write(diagram, "mermaid")
            if not writing.diagnostics:
                assert read(writing.text, "mermaid").diagram == diagram, name
