"""Compare with Mermaid in a warm page: ``python benchmarks/mermaid_page.py``.

Needs Chromium, playwright, and Node with npm, which fetches Mermaid as for the tests. The same
Mermaid texts are drawn by both: to an SVG, from the text on, again and again in one process and in
one page. Prints a table in Markdown; each time is the least of many.
"""

from __future__ import annotations

import sys
from pathlib import Path

import clock
import sources
from playwright.sync_api import Page, sync_playwright

from seqdiag_core import read, render, write

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from conftest import find_chromium
from core.mermaid_parser import find_node, install

WARM_UP = 10
RUNS = 40

SIZES = (9, 100, 300)
"""Messages of a text; the first is the order flow, as long as a real diagram in the median."""

IN_PAGE = """
async ([text, warmUp, runs]) => {
  let least = Infinity;
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    const { svg } = await mermaid.render("drawing", text);
    if (run >= warmUp) least = Math.min(least, performance.now() - start);
    if (!svg.includes("messageText")) throw new Error("nothing was drawn");
  }
  return least;
}
"""


def main() -> None:
    """Print the table."""
    node, chromium = find_node(), find_chromium()
    if node is None or chromium is None:
        sys.exit("needs Node with npm, and Chromium")
    script = install(node) / "node_modules" / "mermaid" / "dist" / "mermaid.min.js"
    print("| messages | Mermaid in a warm page | seqdiag | ratio |")
    print("| --: | --: | --: | --: |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.set_content("<!doctype html><body></body>")
        page.add_script_tag(path=script)
        page.evaluate("mermaid.initialize({ startOnLoad: false })")
        for messages in SIZES:
            print(row(page, messages), flush=True)
        browser.close()


def row(page: Page, messages: int) -> str:
    """The times of both for one text, and their ratio."""
    native = sources.order_flow() if messages == SIZES[0] else sources.long_text(messages)
    text = write(read(native, "native"), "mermaid").text
    theirs = page.evaluate(IN_PAGE, [text, WARM_UP, RUNS]) / 1_000
    ours = clock.seconds(lambda: render(text, "svg", dialect="mermaid"))
    return f"| {messages} | {theirs * 1_000:.1f} ms | {ours * 1_000:.1f} ms | {theirs / ours:.0f} |"


if __name__ == "__main__":
    main()
