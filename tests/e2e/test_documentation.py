"""The built documentation in a browser: what a reader meets."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

EXAMPLES = ("order-flow", "saga", "cqrs", "consumers", "grpc")
CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "native"
TOPICS = sorted(folder.name for folder in CORPUS.iterdir())


def open_page(page: Page, documentation: Path, name: str, scheme: str = "light") -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((documentation / f"{name}.html").as_uri())


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_show_their_diagram(page: Page, documentation: Path, name: str) -> None:
    open_page(page, documentation, f"examples/{name}")
    svg = page.locator("figure svg.seqdiag")
    assert svg.count() == 1
    box = svg.bounding_box()
    assert box is not None
    assert box["width"] > 300
    assert box["height"] > 200
    assert svg.locator("g.sd-message").count() >= 9


def test_the_order_flow_says_what_its_source_says(page: Page, documentation: Path) -> None:
    open_page(page, documentation, "examples/order-flow")
    messages = page.locator("svg.seqdiag g.sd-message").all()
    # The last text of a message is its label; before it stands its number.
    assert [message.locator("text").last.text_content() for message in messages] == [
        "POST /orders",
        "Check stock",
        "Stock available",
        "Create order",
        "Publish order.created",
        "Reserve inventory",
        "Send confirmation email",
        "Inventory reserved",
        "201 Created + order ID",
    ]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_construct_stands_in_the_reference(
    page: Page, documentation: Path, topic: str
) -> None:
    open_page(page, documentation, f"reference/syntax/{topic}")
    sources = sorted((CORPUS / topic).glob("*.seq"))
    shown = page.locator(".example")
    assert shown.count() == len(sources)
    assert shown.locator("svg.seqdiag").count() == len(sources)
    texts = {
        text.strip() for text in page.locator(".example > div:first-child").all_text_contents()
    }
    assert texts == {source.read_text().partition("\n")[2].strip() for source in sources}


def test_diagrams_follow_the_scheme_of_the_page(page: Page, documentation: Path) -> None:
    inks = []
    for scheme in ("light", "dark"):
        open_page(page, documentation, "examples/order-flow", scheme)
        text = page.locator("svg.seqdiag g.sd-message").first.locator("text").last
        inks.append(text.evaluate("element => getComputedStyle(element).fill"))
    light, dark = (sum(map(int, ink.removeprefix("rgb(")[:-1].split(","))) for ink in inks)
    assert light < 3 * 110
    assert dark > 3 * 160


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_pages_never_scroll_sideways(page: Page, documentation: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    wider = []
    for name in ("index", "examples/cqrs", "reference/syntax/messages", "tutorial/notebook"):
        open_page(page, documentation, name)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wider.append(name)
    assert wider == []


def test_the_notebook_was_executed(page: Page, documentation: Path) -> None:
    open_page(page, documentation, "tutorial/notebook")
    pictures = page.locator(".cell_output img")
    assert pictures.count() == 3
    for picture in pictures.all():
        assert picture.evaluate("element => element.naturalWidth") > 100
    report = page.locator(".cell_output").last.inner_text()
    assert "cell:3:1: error:" in report
