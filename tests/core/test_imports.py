"""Importing the core costs little and loads nothing that knows a network or a host."""

from __future__ import annotations

import subprocess
import sys

import pytest

FOREIGN = frozenset(
    [
        "IPython",
        "anywidget",
        "asyncio",
        "docutils",
        "email",
        "fontTools",
        "fpdf",
        "html",
        "http",
        "ipywidgets",
        "jinja2",
        "logging",
        "resvg_py",
        "select",
        "socket",
        "sphinx",
        "ssl",
        "subprocess",
        "svgwrite",
        "traitlets",
        "urllib",
        "xml",
    ]
)


def loaded_by(statement: str) -> set[str]:
    """Names of the top modules that a fresh Python has loaded after a statement."""
    code = f"{statement}; import sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


@pytest.mark.parametrize(
    "module", ["seqdiag_core", "seqdiag_core.cli", "seqdiag_core.renderers.text"]
)
def test_importing_loads_nothing_foreign(module: str) -> None:
    assert (loaded_by(f"import {module}") - loaded_by("pass")) & FOREIGN == set()


def test_rendering_text_loads_no_svgwrite() -> None:
    statement = "import seqdiag_core; seqdiag_core.render('A->B: hello', 'text', dialect='native')"
    assert "svgwrite" not in loaded_by(statement)
