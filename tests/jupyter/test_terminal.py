"""IPython in a terminal, where a diagram is drawn in characters."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jupyter_seqdiag import SequenceDiagram

SOURCE = "Alice->Bob: hello\n"


@pytest.mark.parametrize(
    "shows",
    [
        "%seqdiag flow.seq",
        "%seqdiag flow.seq --edit",
        "__import__('jupyter_seqdiag').SequenceDiagram(open('flow.seq').read())",
    ],
)
def test_a_terminal_shows_the_drawing(tmp_path: Path, shows: str):
    (tmp_path / "flow.seq").write_text(SOURCE)
    command = (
        sys.executable,
        "-m",
        "IPython",
        "--simple-prompt",
        "--no-banner",
        "--colors=nocolor",
    )
    done = subprocess.run(
        command,
        input=f"%load_ext jupyter_seqdiag\n{shows}\n",
        cwd=tmp_path,
        env={**os.environ, "IPYTHONDIR": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    shown = [line.rstrip() for line in done.stdout.splitlines()]
    drawing = [line.rstrip() for line in SequenceDiagram(SOURCE).text.strip("\n").splitlines()]
    assert [line for line in shown if line in drawing] == drawing
    assert done.stderr == ""
