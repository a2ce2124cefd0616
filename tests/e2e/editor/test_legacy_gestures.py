"""Gestures on the drawing of a text in the language of blockdiag's seqdiag."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from e2e.editor.page import EditorPage

Editor = Callable[..., EditorPage]

SHOP = """\
seqdiag {
  // who pays
  shop -> bank [label = "charge", color = red];
  shop <-- bank [note = "at once"];
}
"""


@pytest.fixture
def shop(editor: Editor) -> EditorPage:
    """The editor with the text and its language, which it keeps whatever one writes."""
    return editor(SHOP, dialect="seqdiag")


def test_double_click_changes_a_text(shop: EditorPage) -> None:
    shop.page.mouse.dblclick(*shop.label(1))
    shop.fill_field('charge "now"\nplease')
    shop.expect(SHOP.replace('"charge"', r'"charge \"now\"\nplease"'))


def test_double_click_on_a_head_renames(shop: EditorPage) -> None:
    x, y, width, height = shop.box('[data-participant="shop"] text')
    shop.page.mouse.dblclick(x + width / 2, y + height / 2)
    shop.fill_field("web shop")
    shop.expect(SHOP.replace("shop", '"web shop"'))


def test_drag_between_lifelines_draws_an_edge(shop: EditorPage) -> None:
    _, _, y = shop.arrow(2)
    shop.drag((shop.lifeline("shop"), y + 20), (shop.lifeline("bank"), y + 20))
    shop.fill_field("thanks")
    shop.expect(SHOP.replace("}\n", '  shop -> bank [label = "thanks"];\n}\n'))


def test_drag_a_message_up(shop: EditorPage) -> None:
    x, _, y = shop.arrow(2)
    shop.drag((x + 40, y), (x + 40, shop.arrow(1)[2] - 20))
    shop.expect(
        """\
seqdiag {
  // who pays
  shop <-- bank [note = "at once"];
  shop -> bank [label = "charge", color = red];
}
"""
    )


def test_a_text_changed_by_hand_can_be_taken_back(shop: EditorPage) -> None:
    shop.page.mouse.dblclick(*shop.label(1))
    shop.fill_field("pay")
    shop.expect(SHOP.replace("charge", "pay"))
    shop.content.click()
    shop.press("Control+z")
    shop.expect(SHOP)
