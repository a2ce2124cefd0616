"""Which fonts are asked for what the library's fonts lack."""

import pytest

from seqdiag_core.measure.font import FontMeasurer
from seqdiag_core.renderers.scripts import split_scripts

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
        ("שלום hi", [("שלום ", "Noto Sans Hebrew"), ("hi", None)]),
        ("done ✓", [("done ", None), ("✓", "DejaVu Sans")]),
        ("\u0301x", [("\u0301x", None)]),
        ("\ue000", [("\ue000", "Arial Unicode MS")]),
        (
            "ok ✅ 日",
            [("ok ", "Noto Sans CJK SC"), ("✅ ", "Noto Color Emoji"), ("日", "Noto Sans CJK SC")],
        ),
        ("a 👩‍💻", [("\u2060", "Noto Color Emoji"), ("a ", None), ("👩‍💻", "Noto Color Emoji")]),
    ],
)
def test_each_stretch_names_a_font_of_its_script(text, expected):
    assert stretches(text) == expected
