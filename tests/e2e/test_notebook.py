"""A notebook, executed and converted to HTML, in a browser: what a reader without a kernel sees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Page

NOTEBOOK = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "notebook.ipynb"


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tutorial's notebook as one HTML file."""
    folder = tmp_path_factory.mktemp("notebook")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=120).execute(cwd=str(folder))
    html, _ = HTMLExporter(embed_images=True).from_notebook_node(notebook)
    path = folder / "notebook.html"
    path.write_text(html, encoding="utf-8")
    return path


@pytest.fixture
def notebook(browser: Browser, converted: Path) -> Iterator[Page]:
    """The file opened without a network: nbconvert's own scripts are not there, pictures are."""
    page = browser.new_page(offline=True)
    page.goto(converted.as_uri())
    yield page
    page.close()


def test_cells_show_their_diagrams(notebook: Page) -> None:
    pictures = notebook.locator(".jp-OutputArea svg.seqdiag, .jp-OutputArea img")
    assert pictures.count() == 3
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box is not None
        assert box["width"] > 100
        assert box["height"] > 100


def test_a_mistake_is_told_below_its_picture(notebook: Page) -> None:
    assert "cell:3:1: error:" in notebook.locator(".jp-OutputArea").last.inner_text()
