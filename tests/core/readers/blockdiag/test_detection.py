"""Sources of the old language are known for what they are, with and without their braces."""

from __future__ import annotations

from pathlib import Path

import pytest

from seqdiag_core import read
from seqdiag_core.readers.detection import detect_dialect


@pytest.mark.parametrize(
    "text",
    [
        "seqdiag {\n  A -> B\n}",
        "diagram x { A; }",
        "{ A -> B }",
        "A -> B;",
        "A -> B [label = x]",
        "nova => driver [leftnote = _build,\n  label = y];",
        "Client -> server\n  [label = x];",
        "A -> B [diagonal]",
        "A; B; C\nA -> B",
        '"a b"; B;',
        "node_width = 20\nA -> B",
        "// remark\n/* more\nlines */\nedge_length = 300;\nA -> B",
        "A -> B {\n  B -> C\n}",
    ],
)
def test_bodies_that_tell(text: str) -> None:
    assert detect_dialect(text) == "seqdiag"


@pytest.mark.parametrize(
    "text",
    ["A->B", "A->B: x [label = y]", "participant A\nA -> B", "note over A: x; y;", "title a == b"],
)
def test_bodies_of_the_native_language(text: str) -> None:
    assert detect_dialect(text) == "native"


def test_all_real_sources_are_detected(shared: Path) -> None:
    missed = []
    for path in sorted((shared / "corpus" / "seqdiag_legacy").glob("*.diag")):
        text = path.read_text("utf-8")
        body = text.strip()
        if read(text).dialect != "seqdiag":
            missed.append(path.stem)
        if body.startswith("seqdiag {\n") and read(body[9:-1]).dialect != "seqdiag":
            missed.append(f"body of {path.stem}")
    assert missed == ["body of 4bd31d267282"]  # it holds a remark and nothing else
