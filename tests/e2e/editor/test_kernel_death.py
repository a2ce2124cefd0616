"""A kernel that is killed while somebody types."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from e2e.editor.conftest import CELL
from e2e.editor.notebook import Notebook
from e2e.editor.page import EditorPage, eventually

TALK = "Alice->Bob: hello\n"


def test_the_text_outlives_its_kernel(opened: Callable[..., Notebook]) -> None:
    notebook = opened(CELL.format(source=TALK, more=""), "")
    page = notebook.page
    editor = EditorPage(page)
    editor.begin()
    os.kill(int(notebook.run(1, "import os\nprint(os.getpid())")), signal.SIGKILL)
    page.locator(".jp-Dialog .jp-mod-accept").click()
    editor.content.click()
    editor.press("Control+End")
    page.keyboard.type("Bob->Bob: still here")
    editor.root.locator(".offline", has_text="Your text is kept").wait_for()
    assert editor.text == f"{TALK}Bob->Bob: still here"
    assert editor.steps() == ["hello"]
    notebook.run(0)
    editor.root.get_by_role("button", name="Take it").click()
    editor.expect(f"{TALK}Bob->Bob: still here")
    eventually(editor.steps, ["hello", "still here"].__eq__, "it goes on")
    assert editor.faults == []
