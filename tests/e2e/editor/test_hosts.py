"""The same editor in Notebook 7 and in marimo."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from e2e.editor.conftest import CELL, needs
from e2e.editor.lab import end, free_port
from e2e.editor.notebook import Notebook
from e2e.editor.page import EditorPage, eventually
from playwright.sync_api import Browser

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"
TYPED = "".join(f"Bob->Bob: {number} typed\n" for number in range(3))
END = f"{TALK}Alice->Bob: new\nalt\nend\n{TYPED}"


APP = """\
import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    from jupyter_seqdiag import SequenceEditor

    editor = mo.ui.anywidget(SequenceEditor("Alice->Bob: hello\\n"))
    return editor, mo


@app.cell
def _(editor):
    editor
    return


@app.cell
def _(editor, mo):
    mo.md("source: " + editor.value["source"].replace("\\n", "|"))
    return
"""


def smoke(page: EditorPage) -> None:
    """Type, drag, write, break, mend, and type as fast as the kernel cannot draw."""
    page.write(TALK)
    eventually(page.steps, ["hello", "hi"].__eq__, "both messages are expected in the drawing")
    _, _, y = page.arrow(2)
    page.drag((page.lifeline("Alice"), y + 16), (page.lifeline("Bob"), y + 16))
    page.fill_field("new")
    page.expect(f"{TALK}Alice->Bob: new\n")
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("alt")
    page.root.locator(".drawing.stale").wait_for()
    assert page.root.locator(".cm-lintRange-error").count() > 0
    page.page.keyboard.type("\nend\n")
    page.root.locator(".drawing:not(.stale)").wait_for()
    for number in range(3):
        page.page.keyboard.type(f"Bob->Bob: {number} typed\n", delay=25)
    steps = ["hello", "hi", "new", "0 typed", "1 typed", "2 typed"]
    eventually(page.steps, steps.__eq__, "all that was typed is expected in the drawing")
    page.expect(END)
    assert page.faults == []


def test_notebook_7(opened: Callable[..., Notebook]) -> None:
    needs("notebook")
    notebook = opened(CELL.format(source="Alice->Bob: hello\n", more=""), app="notebooks")
    page = EditorPage(notebook.page)
    page.begin()
    smoke(page)


@pytest.fixture
def marimo_url(tmp_path: Path) -> Iterator[str]:
    needs("marimo")
    (tmp_path / "app.py").write_text(APP)
    port = free_port()
    python = os.environ.get("SEQDIAG_LAB_PYTHON") or sys.executable
    command = [*(python, "-m", "marimo", "run", "app.py", "--headless", "--no-token"), "--port"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, str(port)],
            cwd=tmp_path,
            env={**os.environ, "HOME": str(tmp_path)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            eventually(lambda: answers(url), bool, f"nobody answers at {url}", 120)
            yield url
        finally:
            end(process)


def answers(url: str) -> bool:
    """Whether a server does."""
    try:
        with urllib.request.urlopen(url, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False


def test_marimo(browser: Browser, marimo_url: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 950})
    page.goto(marimo_url)
    page.wait_for_selector(".drawing .picture > svg", timeout=90_000)
    smoke(EditorPage(page))
    page.get_by_text("source: " + END.replace("\n", "|")).wait_for()
    page.close()
