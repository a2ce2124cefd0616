"""Pictures of a few colours."""

from __future__ import annotations

from io import BytesIO

import pytest

from seqdiag_core import render
from seqdiag_core.renderers.png_file import Look, ShadesOfGrey

Image = pytest.importorskip("PIL.Image")

COLORS = ("#ffffff", "#7a859c", "#1b2333")


@pytest.mark.parametrize("width", [1, 3, 4, 5, 97])
def test_each_pixel_has_the_color_nearest_in_brightness(width):
    given = Image.new("RGB", (width, 3), "#fefefe")
    given.putpixel((width - 1, 1), (0x70, 0x80, 0x90))
    given.putpixel((width // 2, 2), (0, 0, 0))
    png = BytesIO()
    given.save(png, "PNG")
    wanted = Image.new("RGB", (width, 3), COLORS[0])
    wanted.putpixel((width - 1, 1), (0x7A, 0x85, 0x9C))
    wanted.putpixel((width // 2, 2), (0x1B, 0x23, 0x33))
    reduced = Image.open(BytesIO(ShadesOfGrey(png.getvalue()).in_look(Look(1, COLORS))))
    assert reduced.convert("RGB").tobytes() == wanted.tobytes()


def test_a_diagram_takes_a_sixth_of_the_room():
    png = render("Alice->Bob: hello\nBob-->Alice: hi\n", "png", background="#ffffff")
    reduced = ShadesOfGrey(png).in_look(Look(1, COLORS))
    assert len(reduced) < len(png) / 5
    assert Image.open(BytesIO(reduced)).size == Image.open(BytesIO(png)).size


def test_two_colors_and_half_the_size():
    png = render("Alice->Bob: hello\nBob-->Alice: hi\n", "png", background="#ffffff")
    two = Look(0.5, ("#ffffff", "#1b2333"), meant=("#ffffff", "#8d9199"))
    reduced = Image.open(BytesIO(ShadesOfGrey(png).in_look(two)))
    width, height = Image.open(BytesIO(png)).size
    assert reduced.size == (round(width / 2), round(height / 2))
    assert {color for _, color in reduced.convert("RGB").getcolors()} == {
        (0xFF, 0xFF, 0xFF),
        (0x1B, 0x23, 0x33),
    }
