"""The package is light: nothing of IPython is loaded until the magics are."""

from __future__ import annotations

import subprocess
import sys

import pytest

import jupyter_seqdiag

HEAVY = ("IPython", "anywidget", "ipywidgets", "traitlets", "svgwrite")


def test_importing_loads_nothing_heavy():
    code = f"import sys, jupyter_seqdiag; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_without_anywidget_the_editor_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    with pytest.raises(ImportError, match=r"pip install 'seqdiag-live\[jupyter\]'"):
        jupyter_seqdiag.SequenceEditor("A->B: x")
