"""Colours of a source are fitted to the page: readable in every scheme."""

from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.hues import contrast, distance, mix, pure_hue, readable
from seqdiag_core.theme.palette import DARK, LIGHT

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_mix_takes_shares():
    assert mix("#ff0000", "#0000ff", 0.5) == "#800080"
    assert mix("#123456", "#ffffff", 1) == "#123456"
    assert mix("#123456", "#ffffff", 0) == "#ffffff"


def test_pure_hue_keeps_hue_and_sets_lightness():
    assert pure_hue("#ffcccc") == "#ff0000"
    assert pure_hue("#400000") == "#ff0000"
    assert pure_hue("#000000") == pure_hue("#ffffff") == pure_hue("#777777") == "#808080"


def test_contrast_is_that_of_wcag():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#777777", "#777777") == 1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@given(colors)
def test_text_and_lines_stand_out_from_both_pages(color):
    for palette in (LIGHT, DARK):
        assert contrast(readable(color, palette.ink, palette.page, 4.5), palette.page) >= 4.5
        assert contrast(readable(color, palette.ink, palette.page, 3), palette.page) >= 3


@given(colors)
def test_ink_is_readable_on_every_tint(color):
    for palette, share in ((LIGHT, 0.14), (DARK, 0.10)):
        assert contrast(palette.ink, mix(pure_hue(color), palette.page, share)) >= 10


@given(colors, st.sampled_from(("light", "dark")))
def test_a_backdrop_has_no_edge_that_looks_like_a_line(color, name):
    theme = find_theme(name).colors
    page = theme.token("page")
    assert distance(theme.backdrop(color, page).value, page.value) < 28


@given(colors, st.sampled_from(("light", "dark")))
def test_the_border_of_a_group_can_be_seen(color, name):
    theme = find_theme(name).colors
    page = theme.token("page")
    assert contrast(theme.border(color, page).value, page.value) >= 1.8
