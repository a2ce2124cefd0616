"""Colours as sources write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seqdiag_core.colors import NAMES, parse_color


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("red", "#ff0000"),
        ("LightBlue", "#add8e6"),
        ("#LightBlue", "#add8e6"),
        (" gold ", "#ffd700"),
        ("#abc", "#aabbcc"),
        ("#ABCD", "#aabbcc"),
        ("#a1B2c3", "#a1b2c3"),
        ("#a1b2c3ff", "#a1b2c3"),
        ("a1b2c3", "#a1b2c3"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgb(1 2 3)", "#010203"),
        ("rgba(255,255,255,0.5)", "#ffffff"),
        ("RGB(100%, 0%, 50%)", "#ff0080"),
        ("rgb(999, 0, 0)", "#ff0000"),
    ],
)
def test_a_colour_is_read(text: str, color: str) -> None:
    assert parse_color(text) == color


@pytest.mark.parametrize(
    "text", ["", "#", "abc", "#ab", "#abcde", "lightblu", "rgb(1,2)", "rgb(a,b,c)", "url(#a)", "#5"]
)
def test_anything_else_is_no_colour(text: str) -> None:
    assert parse_color(text) is None


def test_every_name_of_css_stands_for_six_digits() -> None:
    assert len(NAMES) == 148
    assert all(parse_color(value) == value for value in NAMES.values())


@given(st.text(max_size=30))
def test_no_text_raises(text: str) -> None:
    color = parse_color(text)
    assert color is None or (len(color) == 7 and parse_color(color) == color)
