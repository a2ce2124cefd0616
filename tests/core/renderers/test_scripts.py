"""Which fonts are asked for what the library's fonts lack."""

import re
from functools import partial

import pytest

from seqdiag_core.layout.placed import Align
from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.measure.metrics import Font
from seqdiag_core.model import Diagram
from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.scripts import script_stretches, split_scripts
from seqdiag_core.renderers.svg import draw_svg
from seqdiag_core.renderers.svg.stretches import Part
from seqdiag_core.scene.shapes import MarkedText, Piece, Scene, Text
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.colors import Color
from seqdiag_core.theme.looks import TextLook

MEASURER = FontMeasurer()


def stretches(text: str) -> list[tuple[str, str | None]]:
    """Each stretch with the first family that it names."""
    found = split_scripts(text, MEASURER.is_exact)
    return [(piece, family and family.split("'")[1]) for piece, family in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naïve Ω", [("naïve Ω", None)]),
        ("日本 and", [("日本 and", "Noto Sans CJK SC")]),
        ("日本です", [("日本です", "Noto Sans CJK JP")]),
        ("결제 ok", [("결제 ok", "Noto Sans CJK KR")]),
        ("שלום hi", [("שלום ", "Noto Sans Hebrew"), ("hi", "Arial Unicode MS")]),
        ("done ✓", [("done ", None), ("✓", "DejaVu Sans")]),
        ("\u0301x", [("\u0301x", None)]),
        ("\ue000", [("\ue000", "Arial Unicode MS")]),
        (
            "ok ✅ 日",
            [("ok ", "Noto Sans CJK SC"), ("✅", "Noto Color Emoji"), (" 日", "Noto Sans CJK SC")],
        ),
    ],
)
def test_each_stretch_names_a_font_of_its_script(text, expected):
    assert stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "注文ID 42",
            [("注文", "Noto Sans CJK SC", 2.0), ("ID 42", None, 2.39)],
        ),
        (
            "有货 ✅ ok",
            [
                ("有货 ", "Noto Sans CJK SC", 2.278),
                ("✅", "Noto Color Emoji", 1.25),
                (" ok", None, 1.334),
            ],
        ),
        # How wide Hangul is, their font says.
        ("결제 ok", [("결제 ok", "Noto Sans CJK KR", None)]),
        (
            "日 👩‍💻",
            [
                ("日 ", "Noto Sans CJK SC", 1.278),
                ("\u2060👩‍💻", "Noto Color Emoji", 1.25),
            ],
        ),
        # What follows joined emoji has a place of its own, even another of them.
        (
            "👩‍💻👩‍💻 x",
            [
                ("\u2060👩‍💻", "Noto Color Emoji", 1.25),
                ("\u2060👩‍💻", "Noto Color Emoji", 1.25),
                (" x", None, 0.778),
            ],
        ),
    ],
)
def test_stretches_of_known_width_stand_apart_so_that_each_keeps_its_font(text, expected):
    (found,) = script_stretches(MEASURER, [Part(text)])
    shown = [
        (each.text, each.family and each.family.split("'")[1], each.width and round(each.width, 3))
        for each in found
    ]
    assert shown == expected


def test_the_direction_of_a_line_is_told_by_signs():
    (found,) = script_stretches(MEASURER, [Part("שלום")], rtl=True)
    assert "".join(each.text for each in found) == "\u202bשלום\u202c"


def test_text_of_uncertain_width_stands_close_to_joined_emoji():
    (found,) = script_stretches(MEASURER, [Part("결제 👍🏽 결제 👍🏽 결제")])
    assert [(each.text.strip("\u2060"), each.align.value) for each in found] == [
        ("결제 ", "end"),
        ("👍🏽", "start"),
        (" ", "start"),
        ("결제 ", "middle"),
        ("👍🏽", "start"),
        (" ", "start"),
        ("결제", "start"),
    ]


def test_what_reads_leftwards_stands_to_the_left_of_the_emoji_before_it():
    parts = [Part("שלח "), Part("אישור", bold=True), Part(" 📧 לקוח")]
    found = script_stretches(MEASURER, parts)
    ranks = [[(each.text.strip("\u200f"), each.rank) for each in part] for part in found]
    assert ranks == [
        [("שלח ", 4)],
        [("אישור", 4)],
        [(" ", 3), ("📧", 2), (" ", 1), ("לקוח", 0)],
    ]
    assert [each.continues for part in found for each in part] == [False, True] + [False] * 4


def test_what_reads_both_ways_stands_apart_in_the_order_in_which_it_is_drawn():
    (found,) = script_stretches(MEASURER, [Part("שלח API v2 ✅")], rtl=True)
    drawn = sorted(found, key=lambda stretch: stretch.rank)
    assert [stretch.text.strip("\u200f") for stretch in drawn] == ["✅", " ", "API v2", "שלח "]


def test_stretches_that_stand_apart_have_places_of_their_own():
    theme = find_theme("light")
    look = TextLook(Font(10, 12), Color("#000000"))
    scene = Scene(100, 30, "", "", (Text(50, 20, "注文ID 42", look, Align.MIDDLE, 43.9),))
    text = drawn_text(scene, theme)
    assert re.findall(r'x="([\d.]+)"[^>]*>([^<]+)<', text) == [
        ("28.05", "注文"),
        ("48.05", "ID 42"),
    ]
    assert "text-anchor" not in text
    assert "textLength" not in text


def test_pieces_of_a_marked_line_stand_apart_too():
    theme = find_theme("light")
    black = Color("#000000")
    pieces = (
        Piece("ok", black, 10, bold=True, link="https://example.org/"),
        Piece(" 👍🏽 1", black, 10),
        Piece("2", black, 5, rise=4),
    )
    marked = MarkedText(20, 20, pieces, TextLook(Font(10, 12), black), 43.9)
    text = drawn_text(Scene(100, 30, "", "", (marked,)), theme)
    assert re.findall(r'x="([\d.]+)"[^>]*>\u2060?([^<]+)<', text) == [
        ("20", "ok"),
        ("31.67", " "),
        ("34.45", "👍🏽"),
        ("46.95", " 1"),
        ("55.29", "2"),
    ]
    assert re.search(r'<a [^>]+><tspan font-weight="700"><tspan x="20">ok', text)
    assert "textLength" not in text


def drawn_text(scene, theme):
    drawing = draw_svg(scene, theme, Request(Diagram()), partial(script_stretches, MEASURER))
    (text,) = re.findall("<text.*</text>", drawing.tostring())
    return text
