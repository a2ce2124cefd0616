"""Every theme by name; what its colours promise."""

import pytest

from seqdiag_core.readers.native.options import THEMES as ASKED
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.colors import Color, Colors, Tints
from seqdiag_core.theme.hues import contrast
from seqdiag_core.theme.palette import CONTRAST, DARK, GREY, LIGHT, MONOCHROME
from seqdiag_core.theme.registry import THEME_NAMES, THEMES

TEXT_ON = [
    ("ink", "page", 7),
    ("ink", "head", 7),
    ("ink", "tab", 7),
    ("ink", "surface", 7),
    ("ink", "group", 7),
    ("muted", "page", 4.5),
    ("muted", "group", 4.5),
    ("note_ink", "note", 7),
    ("badge_ink", "badge", 7),
    ("danger", "page", 4.5),
    ("link", "page", 4.5),
    ("link", "note", 4.5),
]
LINE_ON = [
    ("lifeline", "page", 3),
    ("lifeline", "group", 3),
    ("head_outline", "page", 3),
    ("head_outline", "head", 3),
    ("bar_outline", "page", 3),
    ("frame", "page", 3),
    ("note_outline", "page", 3),
]


@pytest.mark.parametrize("name", [*THEMES, "compact"])
def test_every_name_finds_its_theme(name):
    assert find_theme(name).name == name
    assert find_theme(name) is find_theme(name)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_a_compact_form(name):
    compact = find_theme(name + "-compact")
    assert compact.palette == find_theme(name).palette
    assert compact.spacing.leads.arrow < find_theme(name).spacing.leads.arrow


def test_an_unknown_name_is_told_with_the_known_ones():
    with pytest.raises(ValueError, match=r"unknown theme 'lite'; known are light, dark, auto"):
        find_theme("lite")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("color", "ground", "least"), TEXT_ON + LINE_ON)
def test_contrast_of_every_palette(name, color, ground, least):
    theme = find_theme(name)
    for palette in filter(None, (theme.palette, theme.dark)):
        assert contrast(getattr(palette, color), getattr(palette, ground)) >= least


def test_a_token_knows_both_schemes():
    assert find_theme("auto").colors.token("ink") == Color(LIGHT.ink, DARK.ink, "ink")
    assert find_theme("dark").colors.token("ink") == Color(DARK.ink, None, "ink")


def test_colours_of_a_source_are_hues():
    colors = find_theme("auto").colors
    default = colors.token("head")
    assert colors.fill(None, default) == default
    assert colors.fill("#000080", default) == Color("#dbdbff", "#0e1236")
    assert colors.border("#000080", default) == Color("#7373ff", "#353892")
    assert colors.line("#ffff00", default).token is None
    assert colors.ink_on("#000080", None, default) == default


def test_a_dark_theme_uses_its_own_shares():
    assert find_theme("dark").colors.fill("#000080", Color("#000000")) == Color("#0e1236")


def test_themes_without_colours_ignore_those_of_the_source():
    for name in ("plain", "print", "high-contrast"):
        colors = find_theme(name).colors
        assert colors.fill("#ff0000", colors.token("head")) == colors.token("head")
        assert colors.ink_on("#ff0000", None, colors.token("ink")) == colors.token("ink")


def test_literal_colours_turn_the_ink():
    colors = Colors(LIGHT, None, Tints(literal=True))
    ink = colors.token("ink")
    assert colors.fill("#000080", ink) == Color("#000080")
    assert colors.ink_on("#000080", None, ink) == Color("#ffffff")
    assert colors.ink_on("#ffff00", None, ink) == Color("#000000")
    assert colors.ink_on("#ffff00", "#ff0000", ink) == Color("#ff0000")
    both = Colors(LIGHT, DARK, Tints(literal=True))
    assert both.fill("#000080", ink) == Color("#000080", "#000080")
    assert both.ink_on("#000080", None, ink) == Color("#ffffff", "#ffffff")
    assert both.ink_on("#000080", "#111111", ink) == Color("#111111", "#111111")


def test_text_in_a_colour_is_readable_on_an_area_in_a_colour():
    colors = find_theme("auto").colors
    ink = colors.token("ink")
    assert colors.ink_on(None, "#ff0000", ink) == colors.ink("#ff0000", ink)
    for hue in ("#ff0000", "#0000ff", "#ffff00", "#00ff00", "#808080"):
        for fill in ("#0000ff", "#ffff00"):
            text, area = colors.ink_on(fill, hue, ink), colors.fill(fill, ink)
            assert contrast(text.value, area.value) >= 4.5
            assert contrast(text.dark, area.dark) >= 4.5
            loose = colors.ink(hue, ink)
            assert contrast(loose.value, area.value) >= 4.5
            assert contrast(loose.dark, area.dark) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK, GREY, CONTRAST, MONOCHROME])
@pytest.mark.parametrize("hue", ["#ff0000", "#0000ff", "#ffff00", "#00ff00", "#add8e6", "#808080"])
def test_text_in_a_colour_is_readable_wherever_texts_stand(palette, hue):
    text = Colors(palette, None, Tints(), is_dark=palette is DARK).ink(hue, Color(palette.ink))
    for ground in (palette.page, palette.head, palette.tab, palette.note, palette.surface):
        assert contrast(text.value, ground) >= 4.5


def test_a_source_can_ask_for_all_themes_but_that_of_pages() -> None:
    assert set(ASKED) == set(THEME_NAMES)
