"""A Jupyter server, and a notebook with an editor."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from e2e.editor.lab import Server
from e2e.editor.notebook import Notebook, new_desk
from e2e.editor.page import EditorPage
from playwright.sync_api import Browser, BrowserContext

CELL = """\
from jupyter_seqdiag import SequenceEditor
editor = SequenceEditor({source!r}{more})
editor"""


def needs(module: str) -> None:
    """Skip without a module; fail where CI promises it."""
    python = os.environ.get("SEQDIAG_LAB_PYTHON") or sys.executable
    look = f"import sys, importlib.util; sys.exit(importlib.util.find_spec({module!r}) is None)"
    if subprocess.run([python, "-c", look], capture_output=True).returncode:
        if os.environ.get("CI") == "true":
            pytest.fail(f"needs {module}", pytrace=False)
        pytest.skip(f"needs {module}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """JupyterLab."""
    needs("jupyterlab")
    server = Server(tmp_path_factory.mktemp("lab"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> BrowserContext:
    """Where pages of notebooks are opened."""
    return new_desk(browser)


@pytest.fixture
def opened(
    desk: BrowserContext, server: Server, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Notebook]]:
    """Opens a notebook of some cells, with a kernel of its own, and runs them."""
    notebooks: list[Notebook] = []

    def open_cells(*cells: str, app: str = "lab") -> Notebook:
        name = re.sub(r"\W+", "-", request.node.name)
        notebooks.append(Notebook(desk, server, f"{name}.ipynb", cells, app))
        notebooks[-1].run_all()
        return notebooks[-1]

    yield open_cells
    for notebook in notebooks:
        notebook.close()


@pytest.fixture(scope="session")
def lab(desk: BrowserContext, server: Server) -> Notebook:
    """A notebook of two cells: one for an editor, one for what Python does with it."""
    return Notebook(desk, server, "editor.ipynb", ["", ""])


@pytest.fixture(scope="session")
def lab_editor(lab: Notebook) -> EditorPage:
    """The editor that the notebook shows at the time."""
    return EditorPage(lab.page)


@pytest.fixture
def editor(lab: Notebook, lab_editor: EditorPage) -> Iterator[Callable[..., EditorPage]]:
    """Gives a new editor of a text, in the one notebook; errors in the page fail the test."""

    def of_text(text: str, **more: str) -> EditorPage:
        arguments = "".join(f", {name}={value!r}" for name, value in more.items())
        lab.run(0, CELL.format(source=text, more=arguments))
        lab_editor.begin()
        return lab_editor

    lab_editor.faults.clear()
    yield of_text
    lab_editor.let_go()
    lab.run(1, "")
    assert lab_editor.faults == []


@pytest.fixture
def python(lab: Notebook) -> Callable[[str], str]:
    """Run Python in the notebook of the editor, in its second cell; gives what it prints."""
    return lambda code: lab.run(1, code)
