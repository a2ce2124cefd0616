"""A kernel that is killed while somebody types."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from e2e.editor.conftest import CELL, open_notebook, run_cell
from e2e.editor.lab import Server
from e2e.editor.page import EditorPage, eventually
from playwright.sync_api import Browser

TALK = "Alice->Bob: hello\n"
PID = "import os; os.getpid()"


@pytest.fixture
def editor(browser: Browser, server: Server) -> Iterator[EditorPage]:
    """An editor with a notebook of its own."""
    page = open_notebook(browser, server, "death.ipynb", [CELL.format(source=TALK, more=""), PID])
    yield EditorPage(page)
    page.context.close()


def test_the_text_outlives_its_kernel(editor: EditorPage) -> None:
    page = editor.page
    editor.sheet.locator(".picture > svg").wait_for()
    kernel = int(page.locator(".jp-OutputArea-output pre").last.inner_text())
    os.kill(kernel, signal.SIGKILL)
    page.locator(".jp-Dialog .jp-mod-accept").click()
    editor.content.click()
    editor.press("Control+End")
    page.keyboard.type("Bob->Bob: still here")
    editor.root.locator(".offline", has_text="Your text is kept").wait_for()
    assert editor.text == f"{TALK}Bob->Bob: still here"
    assert editor.steps() == ["hello"]
    run_cell(page, 0)
    editor.root.get_by_role("button", name="Take it").click()
    editor.expect(f"{TALK}Bob->Bob: still here")
    eventually(editor.steps, ["hello", "still here"].__eq__, "it goes on")
    assert editor.faults == []
