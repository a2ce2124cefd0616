"""SVG in a browser, PNG and PDF show the same picture."""

from __future__ import annotations

import io
import warnings

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from seqdiag_core import read, render
from seqdiag_core.renderers.glyphs import MissingGlyphWarning

GALLERY = (
    *("activations", "arrows", "boxes", "cqrs", "create-destroy", "long-labels"),
    *("many-participants", "nested", "notes", "oauth2", "order-flow", "saga", "tls"),
)
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


@pytest.mark.parametrize("name", GALLERY)
def test_a_browser_png_and_pdf_agree(name, shared, browser):
    reading = read((shared / "gallery" / f"{name}.seq").read_text(encoding="utf-8"), "native")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        png = Image.open(io.BytesIO(render(reading, "png", background="page")))
        pdf = render(reading, "pdf", background="page")
    assert share_of_difference(png, in_browser(browser, render(reading), png.size)) < SHARE
    page = pypdfium2.PdfDocument(pdf)[0]
    assert share_of_difference(png, page.render(scale=96 / 72).to_pil().resize(png.size)) < SHARE
