"""A picture in a page looks as it does alone, whatever the page's style sheet says."""

from __future__ import annotations

import io

from PIL import Image, ImageChops
from playwright.sync_api import Browser

from seqdiag_core import read, render
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.css import page_stylesheet

HOSTILE = """
* {box-sizing: border-box}
html {direction: rtl; font: italic bold 30px/3 serif}
body {text-align: right; letter-spacing: 3px; word-spacing: 9px; color: red}
svg {fill: red; stroke: green; stroke-width: 5px; stroke-linecap: round; stroke-linejoin: round;
  text-anchor: end}
"""


def picture(browser: Browser, svg: str, style: str) -> Image.Image:
    page = browser.new_page(viewport={"width": 900, "height": 900})
    page.set_content(
        f"<!DOCTYPE html><style>{style}</style>"
        f'<body style="margin:0;background:#fff"><div style="text-align:left">{svg}</div></body>'
    )
    shot = Image.open(io.BytesIO(page.locator("svg").screenshot())).convert("RGB")
    page.close()
    return shot


def test_style_sheets_of_pages_do_not_reach_in(shared, browser: Browser) -> None:
    reading = read((shared / "gallery" / "boxes.seq").read_text(encoding="utf-8"), "native")
    for theme in ("page", "auto", "light"):
        drawn = render(reading, theme=theme)
        sheet = page_stylesheet(find_theme("page"))
        alone, inside = picture(browser, drawn, sheet), picture(browser, drawn, sheet + HOSTILE)
        assert alone.size == inside.size
        assert ImageChops.difference(alone, inside).getbbox() is None, theme
