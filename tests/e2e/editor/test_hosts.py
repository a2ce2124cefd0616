"""The same editor in Notebook 7."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from e2e.editor.conftest import CELL, needs, open_notebook
from e2e.editor.lab import Server
from e2e.editor.page import EditorPage, eventually
from playwright.sync_api import Browser

TALK = "Alice->Bob: hello\nBob-->Alice: hi\n"


@pytest.fixture
def notebook_server(tmp_path: Path) -> Iterator[Server]:
    needs("notebook")
    server = Server(tmp_path, "notebook")
    yield server
    server.stop()


def smoke(page: EditorPage) -> None:
    """Type, break, mend, drag, write."""
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
    page.page.keyboard.type("\nend")
    page.root.locator(".drawing:not(.stale)").wait_for()
    assert page.faults == []


def test_notebook_7(browser: Browser, notebook_server: Server) -> None:
    cells = [CELL.format(source="Alice->Bob: hello\n", more="")]
    page = open_notebook(browser, notebook_server, "editor.ipynb", cells)
    page.wait_for_selector(".drawing .picture > svg", timeout=60_000)
    smoke(EditorPage(page))
