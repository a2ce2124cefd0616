"""A notebook with the magic and an editor, published: its readers have a browser but no kernel.

Pages of notebooks with widgets load the widget manager from a CDN. Here it comes from the packages
that the CDN serves, so that these tests need no network.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import anywidget
import nbformat
import pytest
from executed import executed
from ipywidgets.embed import embed_minimal_html
from nbconvert import HTMLExporter
from npm_package import HTML_MANAGER, REQUIREJS, unpacked
from playwright.sync_api import Browser, Page, Route

from jupyter_seqdiag import SequenceEditor

SITE = "http://published.test/"
CELL = '%%seqdiag\nparticipant "<script>alert(1)</script>" as Mallory\nMallory->Bob: from a cell\n'
SOURCE = 'participant "<img src=x onerror=alert(1)>" as Eve\nEve->Bob: from an editor\n'
EDITOR = f"from jupyter_seqdiag import SequenceEditor\nSequenceEditor({SOURCE!r})"
SIZE = "(image) => [image.naturalWidth, image.naturalHeight]"

Open = Callable[[Path], Page]


@pytest.fixture(scope="module")
def notebook() -> nbformat.NotebookNode:
    """The notebook, executed as nbconvert, nbsphinx and MyST-NB do: with the widgets' state."""
    title = nbformat.v4.new_raw_cell("Talk\n====\n", metadata={"raw_mimetype": "text/x-rst"})
    return executed(title, "%load_ext jupyter_seqdiag", CELL, EDITOR, store_widget_state=True)


@pytest.fixture
def published(browser: Browser) -> Iterator[Open]:
    """Opens a file as a page of a site; what the widget manager needs comes from packages."""
    packages = {
        r"require(\.min)?\.js": unpacked(REQUIREJS) / "require.js",
        r"html-manager@[^/]+/dist/embed-amd\.js": unpacked(HTML_MANAGER) / "dist" / "embed-amd.js",
        r"anywidget@[^/]+/dist/index\.js": Path(anywidget.__file__).parent / "nbextension/index.js",
    }
    context = browser.new_context(viewport={"width": 1000, "height": 1000})
    faults: list[str] = []

    def opened(file: Path) -> Page:
        def answer(route: Route) -> None:
            url = route.request.url.partition("?")[0]
            if url.startswith(SITE):
                _serve(route, file.parent / url.removeprefix(SITE))
                return
            found = [path for pattern, path in packages.items() if re.search(pattern + "$", url)]
            _serve(route, found[0]) if found else route.abort()

        page = context.new_page()
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.route("**/*", answer)
        page.goto(SITE + file.name, wait_until="domcontentloaded")
        return page

    yield opened
    context.close()
    assert faults == []


def _serve(route: Route, file: Path) -> None:
    if not file.is_file():
        route.abort()
    elif file.suffix == ".html":
        # The checksums are those of the files at the CDN, which are the same but minified.
        html = re.sub(r'\sintegrity="[^"]*"', "", file.read_text("utf-8"))
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(path=file)


def expect_editor(page: Page) -> None:
    """The editor's loader shows the picture that the state holds."""
    picture = page.locator("img[alt*='from an editor']")
    picture.wait_for(timeout=60_000)
    width, height = picture.evaluate(SIZE)
    assert width > 100
    assert height > 100


def expect_cell(page: Page) -> None:
    """The output of the magic is a picture; inline, or a file beside the page."""
    inline = page.locator("svg.seqdiag", has_text="from a cell")
    image = page.locator(":is(.jp-RenderedSVG, .output_area, .cell_output, .output) img")
    drawn = inline.or_(image).or_(page.locator("object[data$='.svg']")).first
    drawn.wait_for()
    box = drawn.bounding_box()
    assert box is not None
    assert box["width"] > 100
    assert box["height"] > 100


def built(notebook: nbformat.NotebookNode, folder: Path, builder: str, *config: str) -> Path:
    """Build a project of the notebook; gives the folder of what was built."""
    source = folder / "source"
    source.mkdir()
    nbformat.write(notebook, source / "index.ipynb")
    (source / "conf.py").write_text("\n".join(("project = 'talk'", *config)))
    command = [sys.executable, "-m", "sphinx", "-q", "-b", builder, source, folder / builder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / builder


NBSPHINX = ("extensions = ['nbsphinx']", "nbsphinx_execute = 'never'")
MYST_NB = ("extensions = ['myst_nb']", "nb_execution_mode = 'off'")
PICTURES = {  # what the how-to guide tells those whose pages must do without a CDN
    "nbsphinx": (
        *NBSPHINX,
        "import nbsphinx",
        "nbsphinx.DISPLAY_DATA_PRIORITY_HTML = (",
        "    'image/svg+xml', *nbsphinx.DISPLAY_DATA_PRIORITY_HTML)",
    ),
    "myst_nb": (*MYST_NB, "nb_mime_priority_overrides = [('html', 'image/svg+xml', 0)]"),
}


def test_nbconvert(notebook: nbformat.NotebookNode, tmp_path: Path, published: Open) -> None:
    html, _ = HTMLExporter().from_notebook_node(notebook)
    (tmp_path / "index.html").write_text(html, "utf-8")
    page = published(tmp_path / "index.html")
    expect_cell(page)
    expect_editor(page)


@pytest.mark.parametrize("config", [NBSPHINX, MYST_NB], ids=["nbsphinx", "myst_nb"])
def test_sphinx(
    notebook: nbformat.NotebookNode, tmp_path: Path, published: Open, config: tuple[str, ...]
) -> None:
    page = published(built(notebook, tmp_path, "html", *config) / "index.html")
    expect_cell(page)
    expect_editor(page)


@pytest.mark.parametrize("host", PICTURES)
def test_sphinx_without_a_cdn(
    notebook: nbformat.NotebookNode, tmp_path: Path, browser: Browser, host: str
) -> None:
    html = built(notebook, tmp_path, "html", *PICTURES[host]) / "index.html"
    page = browser.new_page(offline=True)
    page.goto(html.as_uri())
    pictures = page.locator("svg.seqdiag, img[src$='.svg'], object[data$='.svg']")
    assert pictures.count() == 2
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) > 100
    page.close()


@pytest.mark.parametrize("config", [NBSPHINX, MYST_NB], ids=["nbsphinx", "myst_nb"])
def test_latex(notebook: nbformat.NotebookNode, tmp_path: Path, config: tuple[str, ...]) -> None:
    folder = built(notebook, tmp_path, "latex", *config)
    tex = (folder / "talk.tex").read_text("utf-8")
    included = re.findall(r"\\sphinxincludegraphics.*?\{\{(.+?)\}(\.\w+)\}", tex)
    files = [folder / f"{name}{ending}" for name, ending in included]
    assert len(files) == 2
    assert all(file.read_bytes()[:4] in (b"%PDF", b"\x89PNG") for file in files)


@pytest.mark.parametrize("drop_defaults", [True, False])
def test_embedding(tmp_path: Path, published: Open, drop_defaults: bool) -> None:
    file = tmp_path / "index.html"
    embed_minimal_html(file, views=[SequenceEditor(SOURCE)], drop_defaults=drop_defaults)
    expect_editor(published(file))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_its_own(tmp_path: Path, page: Page, scheme: str) -> None:
    file = tmp_path / "index.html"
    file.write_text(SequenceEditor(SOURCE).to_html(), "utf-8")
    page.emulate_media(color_scheme=scheme)
    page.goto(file.as_uri())
    assert page.locator("svg .sd-message").count() == 1
    assert page.locator("img, script").count() == 0
    assert page.locator("pre").text_content() == SOURCE
