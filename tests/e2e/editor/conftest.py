"""A Jupyter server, and a notebook with an editor."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from e2e.editor.lab import Server
from e2e.editor.page import EditorPage, eventually
from playwright.sync_api import Browser, Page

RUN = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
CELL = """\
from jupyter_seqdiag import SequenceEditor
editor = SequenceEditor({source!r}{more})
editor"""


def needs(module: str) -> None:
    """Skip without a module; fail where CI promises it."""
    python = os.environ.get("SEQDIAG_LAB_PYTHON") or sys.executable
    if subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode:
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


def open_notebook(browser: Browser, server: Server, name: str, cells: list[str]) -> Page:
    """Open a notebook and run its cells."""
    context = browser.new_context(
        viewport={"width": 1400, "height": 950}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(server.url_of(name, cells))
    # A server that is slow to start the kernel makes JupyterLab ask which one is wanted.
    question = page.locator(".jp-Dialog")
    page.add_locator_handler(question, lambda asked: asked.locator(".jp-mod-accept").click())
    page.wait_for_selector(RUN, timeout=120_000)
    for number in range(len(cells)):
        run_cell(page, number)
    page.remove_locator_handler(question)
    return page


def run_cell(page: Page, number: int) -> None:
    """Run a cell, again if the first keys were swallowed; it stays where it is on the screen."""
    prompt = page.locator(".jp-Notebook .jp-Cell .jp-InputPrompt").nth(number)
    for _ in range(5):
        page.locator(".jp-Notebook .jp-Cell .jp-InputArea .cm-content").nth(number).click()
        page.keyboard.press("Control+Enter")
        try:
            eventually(
                lambda: prompt.inner_text().strip(),
                lambda told: told not in ("[ ]:", ""),
                f"cell {number} does not run",
                patience=3,
            )
        except AssertionError:
            continue
        return
    raise AssertionError(f"cell {number} does not run")


@pytest.fixture(scope="session")
def lab_editor(browser: Browser, server: Server) -> EditorPage:
    """An editor in JupyterLab."""
    cells = [
        CELL.format(source="Alice->Bob: hello\n", more=""),
        "print([editor.source])",
    ]
    page = open_notebook(browser, server, "editor.ipynb", cells)
    page.wait_for_selector(".drawing .picture > svg", timeout=60_000)
    page.locator(".jp-SideBar.jp-mod-left .lm-TabBar-tab").first.click()
    return EditorPage(page)


@pytest.fixture
def editor(lab_editor: EditorPage) -> Iterator[Callable[[str], EditorPage]]:
    """The editor with a text in it, fit to its room; errors in the page fail the test."""

    def with_text(text: str) -> EditorPage:
        lab_editor.drawing.focus()
        lab_editor.press("Escape", "0")
        lab_editor.write(text)
        return lab_editor

    lab_editor.faults.clear()
    yield with_text
    assert lab_editor.faults == []


@pytest.fixture(scope="session")
def python(lab_editor: EditorPage) -> Callable[[str], str]:
    """Run Python in the notebook of the editor, in its second cell; gives what it prints."""

    def run(code: str) -> str:
        page = lab_editor.page
        cell = page.locator(".jp-Notebook .jp-Cell").nth(1)
        prompt = cell.locator(".jp-InputPrompt")
        before = prompt.inner_text()
        cell.locator(".jp-InputArea .cm-content").click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(code)
        page.keyboard.press("Shift+Enter")
        eventually(
            prompt.inner_text, lambda now: now not in (before, "[*]:"), "the cell does not run"
        )
        return "".join(cell.locator(".jp-OutputArea-output").all_inner_texts()).strip()

    return run
