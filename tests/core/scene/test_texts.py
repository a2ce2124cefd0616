"""Texts as shapes: what stands on a background stays on it."""

from __future__ import annotations

import pytest

from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.layout.placed import Align
from seqdiag_core.layout.texts import break_label, place_block
from seqdiag_core.measure.metrics import PIXELS, Role
from seqdiag_core.scene.shapes import MarkedText, Rect
from seqdiag_core.scene.texts import draw_text
from seqdiag_core.theme.choice import find_theme

THEME = find_theme("light")


def drawn(text: str, *marks: Mark) -> tuple[list[Rect], list[MarkedText]]:
    """The backgrounds and the texts of a label in one line."""
    block = break_label(Label(text, marks), Role.MESSAGE, THEME.measurer, 1000)
    shapes = draw_text(place_block(block, Align.MIDDLE, 200, 0, PIXELS), THEME)
    texts = [shape for shape in shapes if isinstance(shape, MarkedText)]
    return [shape for shape in shapes if isinstance(shape, Rect)], texts


def words(text: MarkedText) -> str:
    return "".join(piece.text for piece in text.pieces)


YELLOW = Mark(5, 9, MarkKind.BACKGROUND, "#ffff00")


def test_what_stands_on_a_background_is_a_text_of_its_own() -> None:
    (background,), texts = drawn("that word here", YELLOW)
    assert [words(text) for text in texts] == ["that ", "word", " here"]
    widths = [THEME.measurer.width(words(text), Role.MESSAGE) for text in texts]
    assert [text.length for text in texts] == pytest.approx(widths)
    assert texts[1].x == pytest.approx(texts[0].x + widths[0])
    assert (background.x, background.width) == pytest.approx((texts[1].x - 1, widths[1] + 2))


def test_letters_beside_a_background_get_nothing_of_it() -> None:
    (background,), texts = drawn("thatwordhere", Mark(4, 8, MarkKind.BACKGROUND, "#ffff00"))
    assert (background.x, background.width) == pytest.approx((texts[1].x, texts[1].length))


def test_a_background_is_in_one_piece_whatever_stands_on_it() -> None:
    (background,), _ = drawn("that word here", YELLOW, Mark(7, 9, MarkKind.ITALIC))
    assert background.width == pytest.approx(THEME.measurer.width("word", Role.MESSAGE) + 2)


def test_in_unknown_fonts_the_text_on_a_background_begins_where_that_does() -> None:
    (background,), texts = drawn("서비스를 word 서비스", YELLOW)
    assert [words(text) for text in texts] == ["서비스를 ", "word", " 서비스"]
    assert texts[1].x == background.x + 1
    assert [text.length for text in texts] == [None, pytest.approx(background.width - 2), None]


def test_a_line_that_is_read_leftwards_stays_whole() -> None:
    _, (text,) = drawn("שירותword שירות", Mark(5, 9, MarkKind.BACKGROUND, "#ffff00"))
    assert words(text) == "שירותword שירות"
    assert text.length is None


def test_a_background_is_as_tall_as_the_letters_on_it() -> None:
    (plain,), _ = drawn("that word here", YELLOW)
    (big,), _ = drawn("that word here", YELLOW, Mark(5, 9, MarkKind.BIG))
    (small,), _ = drawn("that word here", YELLOW, Mark(5, 9, MarkKind.SMALL))
    assert big.height == pytest.approx(1.2 * plain.height)
    assert small.height == plain.height
