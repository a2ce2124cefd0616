"""Cells of ``%%seqdiag`` in JupyterLab, and what a saved notebook with editors weighs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from e2e.editor.lab import Server
from e2e.editor.notebook import Notebook
from e2e.editor.page import eventually
from executed import executed
from nbformat.sign import NotebookNotary
from playwright.sync_api import BrowserContext, Locator, Page

from jupyter_seqdiag import SequenceEditor

FLOW = (Path(__file__).parents[3] / "docs" / "examples" / "order-flow.seq").read_text("utf-8")
COPIES = 20
RELOADS = 5
GOOD = "%%seqdiag\nAlice->Bob: hello\n"
HOSTILE = '%%seqdiag\nparticipant "<img src=x onerror=alert(1)>" as Eve\nEve->Bob: hello\n'
BROKEN = "%%seqdiag\nAlice->Bob: hello\nalt missing its end\n"
EDITOR = "from jupyter_seqdiag import SequenceEditor\nSequenceEditor('Alice->Bob: hello')"
NATURAL_WIDTH = "(image) => image.complete && image.naturalWidth"
MANY = f"""\
from jupyter_seqdiag import SequenceEditor
for _ in range({COPIES}):
    display(SequenceEditor({FLOW!r}))"""


@pytest.fixture
def cells(opened: Callable[..., Notebook]) -> Page:
    """A notebook in which the extension is loaded, with a cell of the magic."""
    return opened("%load_ext jupyter_seqdiag", BROKEN).page


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A page for a notebook that is only looked at."""
    page = desk.new_page()
    yield page
    page.close()


def shown(image: Locator) -> tuple[float, float]:
    """Width and height at which an image is seen, as soon as it is loaded."""
    eventually(lambda: image.evaluate(NATURAL_WIDTH), bool, "the image is loaded")
    box = image.bounding_box()
    assert box is not None
    return box["width"], box["height"]


def test_a_mistake_is_told_below_the_picture(cells: Page) -> None:
    output = cells.locator(".jp-OutputArea-output").last
    image = output.locator("img")
    report = output.locator("pre")
    assert "cell:3:1: error" in report.inner_text()
    picture, told = image.bounding_box(), report.bounding_box()
    assert picture is not None
    assert told is not None
    assert picture["y"] + picture["height"] <= told["y"]
    assert "Alice to Bob: hello" in (image.get_attribute("alt") or "")


def test_tab_completes(cells: Page) -> None:
    content = cells.locator(".jp-Notebook .jp-Cell .jp-InputArea .cm-content").nth(1)
    enabled = cells.locator(".jp-Notebook .jp-mod-completer-enabled")
    content.click()
    cells.keyboard.press("Control+a")
    for typed, offered in (
        ("%%seqdiag --them", "--theme"),
        (" da", "dark"),
        ("\nAlice->Bob: hello\nali", "Alice"),
        ("->b", "Bob"),
    ):
        cells.keyboard.insert_text(typed)
        enabled.wait_for()
        cells.keyboard.press("Tab")
        offer = cells.locator(".jp-Completer-item", has_text=offered)
        done = re.compile(re.escape(offered) + r"$")
        offer.or_(content.filter(has_text=done)).first.wait_for()
        if offer.count():
            cells.keyboard.press("Enter")
        offer.wait_for(state="hidden")
    wanted = "%%seqdiag --theme dark\nAlice->Bob: hello\nAlice->Bob"
    eventually(content.inner_text, wanted.__eq__, "all is completed")


def test_a_notebook_from_somebody_else(page: Page, server: Server) -> None:
    """What JupyterLab shows of a notebook that it does not trust: pictures, and what they say."""
    notebook = executed("%load_ext jupyter_seqdiag", GOOD, HOSTILE, EDITOR)
    page.goto(server.url_of("theirs.ipynb", notebook))
    outputs = page.locator(".jp-OutputArea-output img")
    outputs.nth(2).wait_for(timeout=120_000)
    good, hostile, editor = outputs.all()
    for picture in (good, editor):
        assert (picture.get_attribute("src") or "").startswith("data:image/png")
        width, height = shown(picture)
        assert width == int(picture.get_attribute("width") or 0)
        assert height > 100
    assert "to Bob: hello" in (hostile.get_attribute("alt") or "")
    assert "<img src=x" in page.locator(".jp-OutputArea-output pre").inner_text()


def test_a_notebook_of_ones_own_opened_again(page: Page, server: Server) -> None:
    """With its widget state stored it shows the last picture before any cell has run."""
    notebook = executed(EDITOR, store_widget_state=True)
    NotebookNotary(data_dir=str(server.folder / "home" / "data")).sign(notebook)
    page.goto(server.url_of("mine.ipynb", notebook))
    picture = page.locator(".jp-OutputArea-output img[src]")
    # The widget manager of JupyterLab may show an output before it has read what is stored.
    hasty = page.locator(".jp-OutputArea-output", has_text="model not found")
    for _ in range(RELOADS):
        picture.or_(hasty).first.wait_for(timeout=120_000)
        if picture.is_visible():
            break
        page.reload()
    assert (picture.get_attribute("src") or "").startswith("data:image/svg+xml")
    assert picture.get_attribute("alt") == "Alice->Bob: hello"
    _, height = shown(picture)
    assert height > 100


def test_a_notebook_with_many_editors_stays_small(
    opened: Callable[..., Notebook], server: Server
) -> None:
    notebook = opened(MANY)
    drawn = notebook.page.locator(".editor .picture > svg")
    eventually(drawn.count, COPIES.__eq__, "all are drawn", 120)
    path = server.notebooks / notebook.save()
    outputs = json.loads(path.read_text("utf-8"))["cells"][0]["outputs"]
    assert sum("image/png" in output["data"] for output in outputs) == COPIES
    editor = SequenceEditor(FLOW)
    most = COPIES * (len(FLOW) + len(editor.svg) + 5_000) + 100_000
    assert path.stat().st_size <= most
