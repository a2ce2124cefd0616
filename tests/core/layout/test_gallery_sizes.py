"""The diagrams of the gallery beside the peers' pictures: no wider than need be, in small files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from statistics import median

from PIL import Image

from seqdiag_core import read, render
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.theme.choice import find_theme

SCALED_DOWN = {
    "plantuml2026": {"long-labels"},
    "mermaid11": {"long-labels", "many-participants"},
}
"""Pictures that are kept smaller than the peer drew them, so that their width says nothing."""


@cache
def texts(shared: Path) -> dict[str, str]:
    """The sources of the gallery."""
    sources = sorted((shared / "gallery").glob("*.seq"))
    assert len(sources) == 15
    return {source.stem: source.read_text(encoding="utf-8") for source in sources}


@cache
def widths(shared: Path) -> dict[str, float]:
    """How wide each diagram of the gallery is."""
    theme = find_theme("light")
    return {
        name: place_diagram(read(text, "native").diagram, theme.measurer, theme.spacing).width
        for name, text in texts(shared).items()
    }


def ratio(shared: Path, peer: str) -> float:
    """The median of our width by the peer's."""
    ratios = []
    for name, width in widths(shared).items():
        if name not in SCALED_DOWN[peer]:
            with Image.open(shared / "gallery" / "peers" / f"{name}--{peer}.png") as picture:
                ratios.append(width / picture.width)
    return median(ratios)


def test_it_is_little_wider_than_plantuml(shared):
    assert ratio(shared, "plantuml2026") <= 1.25


def test_it_is_much_narrower_than_mermaid(shared):
    assert ratio(shared, "mermaid11") <= 0.75


def test_many_participants_and_long_labels_fit_a_screen(shared):
    assert widths(shared)["many-participants"] < 1500
    assert widths(shared)["long-labels"] < 1400


def test_files_are_small_with_their_source_in_them(shared):
    sizes = {name: len(render(text).encode()) for name, text in texts(shared).items()}
    assert sizes["order-flow"] <= 8_000
    assert median(sizes.values()) <= 20_000
