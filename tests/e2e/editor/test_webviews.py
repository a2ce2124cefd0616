"""The editor where its host locks it in: the webview of VS Code, the output frame of Colab.

Neither can run here. What counts of them can: what their pages forbid. The kernel's half of the
widget is real, the widget manager between them is a small one of the test.
"""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from e2e.editor.page import EditorPage, eventually
from playwright.sync_api import Browser, Route

from jupyter_seqdiag import SequenceEditor
from jupyter_seqdiag import answers as answers_module
from jupyter_seqdiag.pictures import svg_size
from jupyter_seqdiag.wire import packed
from seqdiag_core import render
from seqdiag_core.renderers.png_file import png_size

TALK = 'participant "<img src=x onerror=alert(1)>" as Eve\nEve->Bob: hello\n'
WEBVIEW = (Path(__file__).parent / "webview.html").read_text("utf-8")
SITE = "http://host.test/"
OUTPUT = "http://output.test/"
VS_CODE = (
    # `notebook.experimental.enableCsp`, less 'unsafe-eval', which nothing of ours needs, and with
    # blob: for scripts, without which no anywidget starts at all.
    "default-src 'none'; script-src 'self' 'unsafe-inline' blob:; style-src 'self' 'unsafe-inline';"
    "img-src 'self' https: http: data:; font-src 'self' https:; connect-src https:;"
    "child-src https: data:"
)
COLAB = "allow-scripts allow-forms allow-downloads allow-pointer-lock allow-popups"
"""Stricter than Colab's, which gives its frames an origin of their own."""


class Kernel:
    """The Python half of an editor, asked by the page."""

    def __init__(self, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.editor = SequenceEditor(source)
        self.seconds = 0.0
        self._messages: list[dict[str, Any]] = []
        monkeypatch.setattr(self.editor, "send", self._send, raising=False)

    def _send(self, content: Any, buffers: Any = None) -> None:
        encoded = [b64encode(each).decode("ascii") for each in buffers or []]
        self._messages.append({"content": content, "buffers": encoded})

    def answer(self, request: str) -> str:
        """The state after a request, and the messages that it led to."""
        asked = json.loads(request)
        time.sleep(self.seconds)
        self._messages.clear()
        if "update" in asked:
            self.editor.set_state(asked["update"])
        if "content" in asked:
            answers_module.answer(self.editor, asked["content"], [])
        state = self.editor.get_state()
        state["svg"] = packed(state["svg"])  # as it travels
        return json.dumps({"state": state, "messages": self._messages})


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    """The Python half."""
    return Kernel(TALK, monkeypatch)


Shown = Callable[..., EditorPage]


@pytest.fixture
def shown(browser: Browser, kernel: Kernel) -> Iterator[Shown]:
    """Shows the editor in a page; whatever the page forbids and is tried fails the test."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    context.expose_function("kernel", kernel.answer)
    refused: list[str] = []

    def show(body: str, *, policy: str = "", sandbox: str | None = None) -> EditorPage:
        webview = WEBVIEW.replace("BODY_CLASS", body)
        frame = (
            f'<iframe sandbox="{sandbox}" src="{OUTPUT}" '
            'style="position:fixed;inset:0;width:100%;height:100%;border:0">'
        )

        def answer(route: Route) -> None:
            if route.request.url not in (SITE, OUTPUT):
                refused.append(route.request.url)
                route.abort()
                return
            inside = sandbox is None or route.request.url == OUTPUT
            headers = {"content-type": "text/html; charset=utf-8"}
            if policy:
                headers["content-security-policy"] = policy
            route.fulfill(body=webview if inside else frame, headers=headers)

        page = context.new_page()
        page.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)
        page.on("dialog", lambda dialog: refused.append(dialog.message))
        page.route("**/*", answer)
        page.goto(SITE)
        return EditorPage(page, page if sandbox is None else page.frame_locator("iframe"))

    yield show
    context.close()
    assert refused == []


def use(page: EditorPage, kernel: Kernel) -> None:
    """Type, break, mend, draw, undo."""
    page.sheet.locator(".picture > svg").wait_for()
    page.content.click()
    page.press("Control+End")
    page.page.keyboard.type("Bob-->Eve: hi")
    eventually(page.steps, ["hello", "hi"].__eq__, "both messages are expected in the drawing")
    assert kernel.editor.source == f"{TALK}Bob-->Eve: hi"
    page.page.keyboard.type("\nalt")
    page.root.locator(".drawing.stale").wait_for()
    assert page.root.locator(".cm-lintRange-error").count() > 0
    page.press("Backspace", "Backspace", "Backspace", "Backspace")
    page.settle()
    below = page.arrow(2)[2] + 16
    page.drag((page.lifeline("Bob"), below), (page.lifeline("Eve"), below))
    page.fill_field("drawn")
    page.expect(f"{TALK}Bob-->Eve: hi\nBob->Eve: drawn")
    assert page.root.locator("script, img").count() == 0
    assert page.faults == []


def test_a_late_answer_leaves_the_caret_where_it_is(shown: Shown, kernel: Kernel) -> None:
    """This host tells all it has in each answer, and so what was selected when it was asked."""
    page = shown("")
    page.sheet.locator(".picture > svg").wait_for()
    page.content.click()
    page.press("Control+End")
    kernel.seconds = 0.5  # longer than the caret rests before its place is sent
    page.page.keyboard.type("Bob->Eve: one\n")
    eventually(page.steps, ["hello", "one"].__eq__, "it is drawn")
    page.page.keyboard.type("Bob->Eve: two")
    eventually(page.steps, ["hello", "one", "two"].__eq__, "it is drawn")
    page.expect(f"{TALK}Bob->Eve: one\nBob->Eve: two")
    eventually(lambda: kernel.editor.selection, lambda place: place[0] > 80, "the caret is told")
    kernel.seconds = 0
    kernel.editor.selection = (0, 11)
    page.page.keyboard.type("!")  # of which the answer tells the selection
    page.root.locator(".cm-selectionBackground").wait_for(state="attached")


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_vs_code(shown: Shown, kernel: Kernel, scheme: str) -> None:
    page = shown(f"vscode-body vscode-{scheme}", policy=VS_CODE)
    use(page, kernel)
    dark = page.root.locator("xpath=ancestor-or-self::*[contains(@class,'dark')]").count() > 0
    assert dark == (scheme == "dark")


def test_colab(shown: Shown, kernel: Kernel) -> None:
    use(shown("", sandbox=COLAB), kernel)


def test_the_browser_makes_the_png_where_python_cannot(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_png(reading: Any, format: str, **options: Any) -> str | bytes:
        if format == "png":
            raise ImportError("no native library here")
        return render(reading, format, **options)

    monkeypatch.setattr(answers_module, "render", without_png)
    page = shown("", sandbox=COLAB)
    page.sheet.locator(".picture > svg").wait_for()
    with page.page.expect_download() as download:
        page.tool("Export", "Download", "PNG")
    png = Path(download.value.path()).read_bytes()
    assert png.startswith(b"\x89PNG")
    assert png_size(png)[0] == 2 * svg_size(render(TALK))[0]
