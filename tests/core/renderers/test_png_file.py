"""Pictures of a few colours."""

from __future__ import annotations

from io import BytesIO

import pytest

from seqdiag_core import render
from seqdiag_core.renderers.png_file import in_few_colors

Image = pytest.importorskip("PIL.Image")

COLORS = ("#ffffff", "#7a859c", "#1b2333")


@pytest.mark.parametrize("width", [1, 3, 4, 5, 97])
def test_each_pixel_has_the_nearest_color(width):
    given = Image.new("RGB", (width, 3), "#fefefe")
    given.putpixel((width - 1, 1), (0x70, 0x80, 0x90))
    given.putpixel((width // 2, 2), (0, 0, 0))
    png = BytesIO()
    given.save(png, "PNG")
    wanted = Image.new("RGB", (width, 3), COLORS[0])
    wanted.putpixel((width - 1, 1), (0x7A, 0x85, 0x9C))
    wanted.putpixel((width // 2, 2), (0x1B, 0x23, 0x33))
    reduced = Image.open(BytesIO(in_few_colors(png.getvalue(), COLORS)))
    assert reduced.convert("RGB").tobytes() == wanted.tobytes()


def test_a_diagram_takes_a_sixth_of_the_room():
    png = render("Alice->Bob: hello\nBob-->Alice: hi\n", "png", background="#ffffff")
    reduced = in_few_colors(png, COLORS)
    assert len(reduced) < len(png) / 5
    assert Image.open(BytesIO(reduced)).size == Image.open(BytesIO(png)).size
