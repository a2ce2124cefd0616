"""SVG in a browser, PNG and PDF show the same picture."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from seqdiag_core import Reading, read, render
from seqdiag_core.renderers.glyphs import MissingGlyphWarning

GALLERY = (
    *("activations", "arrows", "boxes", "cqrs", "create-destroy", "long-labels"),
    *("many-participants", "nested", "notes", "oauth2", "order-flow", "saga", "sixty-messages"),
    "tls",
)
"""All that is written in the letters that the library has; other letters are each system's."""
SCRIPTS = "international"
DIFFERENT = 32
"""How much a blurred point has to differ, of 255, to count."""
SHARE = 0.002
"""Share of points that may differ: antialiasing at corners, and nothing else."""


def blurred(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").filter(ImageFilter.GaussianBlur(3))


def share_of_difference(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    difference = ImageChops.difference(blurred(one), blurred(other)).convert("L")
    return sum(difference.histogram()[DIFFERENT:]) / (one.width * one.height)


def in_browser(browser: Browser, svg: str, size: tuple[int, int]) -> Image.Image:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_content(f'<body style="margin:0;background:#fff">{svg}</body>')
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture


@pytest.fixture(params=(*GALLERY, SCRIPTS))
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def reading(name: str, shared: Path) -> Reading:
    return read((shared / "gallery" / f"{name}.seq").read_text(encoding="utf-8"), "native")


@pytest.fixture
def png(reading: Reading) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        return Image.open(io.BytesIO(render(reading, "png", background="page")))


def test_a_browser_and_png_agree(reading, png, browser):
    assert share_of_difference(png, in_browser(browser, render(reading), png.size)) < SHARE


@pytest.mark.parametrize("name", GALLERY)
def test_pdf_and_png_agree(reading, png):
    page = pypdfium2.PdfDocument(render(reading, "pdf", background="page"))[0]
    assert share_of_difference(png, page.render(scale=96 / 72).to_pil().resize(png.size)) < SHARE
