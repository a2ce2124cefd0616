"""The examples of the native language read as their comments say."""

from __future__ import annotations

from pathlib import Path

import pytest

from seqdiag_core import read

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "native"
WITH_WARNINGS = {
    "participants/icons.seq": [
        "participants/icons.seq:2:1: warning: icons are not drawn [unsupported]",
    ],
    "messages/escaped.seq": [
        "messages/escaped.seq:2:6: warning: this arrow is escaped as in HTML [syntax]",
        "messages/escaped.seq:3:6: warning: this arrow is escaped as in HTML [syntax]",
    ],
}
EXAMPLES = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("*/*.seq"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_reads_without_complaint(name: str) -> None:
    reading = read((CORPUS / name).read_text("utf-8"), name=name)
    assert reading.dialect == "native"
    assert [str(each) for each in reading.diagnostics] == WITH_WARNINGS.get(name, [])
    assert reading.diagram.participants


def test_the_gallery_reads_without_complaint(shared: Path) -> None:
    sources = sorted((shared / "gallery").glob("*.seq"))
    assert len(sources) == 15
    for path in sources:
        assert read(path.read_text("utf-8"), name=path.name).diagnostics == ()
