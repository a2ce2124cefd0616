"""The kernel of JupyterLite: Python in WebAssembly, where nothing native can be installed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import IPython
import pytest
from npm_package import PYODIDE, node_or_skip, unpacked

import seqdiag_core
from seqdiag_core.renderers.registry import FORMATS

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """What ``in_pyodide.py`` prints."""
    packages = (Path(module.__file__).parents[1] for module in (seqdiag_core, IPython))
    command = [HERE / "pyodide.mjs", unpacked(PYODIDE), HERE / "in_pyodide.py", *packages]
    done = subprocess.run(
        [*node_or_skip().node, *command], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_it_draws_the_same_bytes(told):
    assert told["platform"] == "emscripten"
    assert told["svg"] == seqdiag_core.render("Alice->Bob: hello\n")
    assert told["cell"] == "Alice->Bob: hello\n"


def test_hosts_get_the_picture_without_native_libraries(told):
    assert told["diagram"] == ["image/svg+xml", "text/plain"]
    assert told["editor"] == [
        "application/vnd.jupyter.widget-view+json",
        "image/svg+xml",
        "text/plain",
    ]
    assert told["edited"].count("sd-message") == 2


def test_the_browser_makes_the_png_and_a_pdf_is_refused(told):
    answers = {each["answers"]: each for each in told["exports"]}
    assert set(answers) == set(FORMATS)
    assert answers["png"]["value"]["raster"].startswith("<svg ")
    assert "reportlab" in answers["pdf"]["refusal"]
    others = set(FORMATS) - {"png", "pdf"}
    assert all("hello" in answers[format]["value"]["content"] for format in others)
