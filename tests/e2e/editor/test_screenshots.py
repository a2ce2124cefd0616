"""The pictures of the guides, taken in JupyterLab; ``--accept`` writes them anew.

Fonts and versions of JupyterLab differ, so a picture passes that shows much the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from e2e.editor.lab import Server
from e2e.editor.notebook import Notebook
from e2e.editor.page import EditorPage, eventually
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page

PICTURES = Path(__file__).resolve().parents[3] / "docs" / "_static" / "notebook"
FLOW = """\
title Checkout

actor Customer
Customer->Shop: buy
activate Shop
alt in stock
  Shop->Stock: reserve
  Stock-->Shop: reserved
else sold out
  Shop-->Customer: sorry
end
Shop-->Customer: confirmed
deactivate Shop
"""
CELL = f"%%seqdiag\n{FLOW}"
MISTAKE = "%%seqdiag\nCustomer->Shop: buy\nalt in stock\nShop->Stock: reserve\n"
EDITOR = f"from jupyter_seqdiag import SequenceEditor\n\nSequenceEditor('''\\\n{FLOW}''')"
COLORS = 128
DIFFERENT = 64
MOST_DIFFERENT = 0.15

STEADY = """async (part) => {
  const size = () => new Promise((tell) =>
    requestAnimationFrame(() => tell(`${part.offsetWidth}x${part.offsetHeight}`)));
  for (let last = ""; last !== (last = await size()); );
}"""
"""Until the notebook has taken the size of its window, and the part that of the notebook."""

Take = Callable[[str, Locator], None]


@pytest.fixture
def take(pytestconfig: pytest.Config) -> Take:
    """Takes a picture of a part of a page, and writes it or compares it."""

    def taken(name: str, part: Locator) -> None:
        path = PICTURES / f"{name}.png"
        part.evaluate(STEADY)
        seen = Image.open(BytesIO(part.screenshot(animations="disabled", caret="hide")))
        if pytestconfig.getoption("--accept"):
            PICTURES.mkdir(exist_ok=True)
            seen.convert("RGB").quantize(COLORS).save(path, optimize=True)
        accepted = Image.open(path).convert("L")
        assert accepted.width == seen.width
        assert abs(accepted.height - seen.height) < 0.1 * seen.height
        size = (seen.width, min(seen.height, accepted.height))
        pair = [each.convert("L").crop((0, 0, *size)) for each in (seen, accepted)]
        differing = ImageChops.difference(*pair).point(lambda value: value > DIFFERENT and 255)
        assert differing.histogram()[255] < MOST_DIFFERENT * size[0] * size[1]

    return taken


@pytest.fixture
def scheme(server: Server, request: pytest.FixtureRequest) -> Iterator[str]:
    """A color scheme in which JupyterLab opens notebooks."""
    server.set("apputils", "themes", theme=f"JupyterLab {request.param}")
    yield request.param
    server.set("apputils", "themes", theme="JupyterLab Light")


def cell(page: Page, number: int) -> Locator:
    """A cell with its output."""
    return page.locator(".jp-Notebook .jp-Cell").nth(number)


def point_at_a_message(editor: EditorPage) -> None:
    """Point until its line is marked: the map of the drawing is fetched when it is wanted."""

    def pointed() -> int:
        for step in (2, 3):
            editor.page.mouse.move(*editor.label(step))
        return editor.root.locator(".cm-marked-line").count()

    eventually(pointed, (1).__eq__, "the line of the message is marked")


def test_a_cell(opened: Callable[..., Notebook], take: Take) -> None:
    page = opened("%load_ext jupyter_seqdiag", CELL, MISTAKE).page
    page.set_viewport_size({"width": 900, "height": 1400})
    cell(page, 1).locator("img").wait_for()
    take("cell", cell(page, 1))
    cell(page, 2).locator("pre", has_text="error").wait_for()
    take("mistake", cell(page, 2))


@pytest.mark.parametrize("scheme", ["Light", "Dark"], indirect=True)
def test_the_editor(scheme: str, opened: Callable[..., Notebook], take: Take) -> None:
    editor = EditorPage(opened(EDITOR).page)
    editor.begin()
    point_at_a_message(editor)
    editor.content.click()
    editor.press("Control+Home", *["ArrowDown"] * 6, "End")
    editor.root.locator(".mark-selected rect").first.wait_for(state="attached")
    take(f"editor-{scheme.lower()}", editor.root)
