"""From a keystroke in JupyterLab to the new picture: ``python benchmarks/keystrokes.py``.

Needs JupyterLab, Chromium and playwright. Beside each keystroke an anywidget sends as much text to
the same kernel and gets a text as long as the picture back: the floor of any widget that is drawn
in Python. All times end when the page is painted; the pause that the editor makes in case somebody
types on is taken off. Prints a table in Markdown of medians.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from pathlib import Path

import sources
from playwright.sync_api import Page, sync_playwright

from seqdiag_core import render

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from conftest import find_chromium
from e2e.editor.conftest import CELL
from e2e.editor.lab import Server
from e2e.editor.notebook import Notebook, new_desk
from e2e.editor.page import EditorPage

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10, 100)
KEYSTROKES = 50
WARM_UP = 5

ECHO = """\
import anywidget
from traitlets import Unicode

class Echo(anywidget.AnyWidget):
    _esm = '''
    export default {{ render({{ model }}) {{
      window.echo = (text) => new Promise((done) => {{
        const start = performance.now();
        const came = () => {{
          model.off("change:back", came);
          window.painted(() => done(performance.now() - start));
        }};
        model.on("change:back", came);
        model.set("text", text);
        model.save_changes();
      }});
    }} }}
    '''
    text = Unicode().tag(sync=True)
    back = Unicode().tag(sync=True)

echo = Echo()
echo.observe(lambda change: setattr(echo, "back", change.new[:9] + "x" * {size}), "text")
display(echo)"""

IN_PAGE = """
() => {
  window.painted = (run) => requestAnimationFrame(() => setTimeout(run));
  const hosts = [...document.querySelectorAll("*")];
  const root = hosts.find((each) => each.shadowRoot?.querySelector(".editor")).shadowRoot;
  window.awaitKey = () => {
    window.timed = new Promise((done) => {
      let start, typed;
      const pressed = () => {
        start = performance.now();
        window.painted(() => { typed = performance.now() - start; });
      };
      root.addEventListener("keydown", pressed, { capture: true, once: true });
      const watch = new MutationObserver(() => {
        watch.disconnect();
        window.painted(() => done([typed, performance.now() - start]));
      });
      watch.observe(root.querySelector(".picture"), { childList: true });
    });
  };
}
"""


def main() -> None:
    """Print the table."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit("needs Chromium")
    print("| messages | character on screen | picture on screen | echo | picture / echo |")
    print("| --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium)
        desk = new_desk(browser)
        try:
            for size in SIZES:
                text = sources.long_text(size)
                picture = len(render(text, theme="page", embed_source=False))
                cell = f"{ECHO.format(size=picture)}\n{CELL.format(source=text, more='')}"
                notebook = Notebook(desk, server, f"keys-{size}.ipynb", [cell])
                notebook.run_all()
                print(row(notebook.page, size, text), flush=True)
                notebook.close()
        finally:
            browser.close()
            server.stop()


def row(page: Page, size: int, text: str) -> str:
    """Type and send by turns; the medians."""
    editor = EditorPage(page)
    editor.sheet.locator(".picture > svg").wait_for()
    page.wait_for_function("'echo' in window")
    page.evaluate(IN_PAGE)
    editor.content.click()
    page.keyboard.press("Control+Home")
    page.keyboard.press("End")
    times: list[tuple[float, float, float]] = []
    for number in range(WARM_UP + KEYSTROKES):
        page.evaluate("awaitKey()")
        page.keyboard.press("Backspace" if number % 2 else "x")
        typed, drawn = page.evaluate("timed")
        times.append((typed, drawn - pause(), page.evaluate("echo", f"{number:9}{text}")))
    typed, drawn, echo = map(statistics.median, zip(*times[WARM_UP:], strict=True))
    return f"| {size} | {typed:.0f} ms | {drawn:.0f} ms | {echo:.0f} ms | {drawn / echo:.1f} |"


def pause() -> int:
    """How long the editor waits for another keystroke, in milliseconds."""
    code = (ROOT / "seqdiag_core/editor/src/widget.ts").read_text("utf-8")
    found = re.search(r"^const PAUSE = (\d+);", code, re.MULTILINE)
    if found is None:
        sys.exit("the editor's pause was not found")
    return int(found[1])


if __name__ == "__main__":
    main()
