"""The diagrams of the gallery for a terminal, whole; ``pytest --accept`` writes the files anew."""

from pathlib import Path

from seqdiag_core import render
from seqdiag_core.measure.cells import cell_width

GOLDEN = Path(__file__).parent / "golden" / "gallery"


def test_the_gallery_is_drawn_as_accepted(shared, pytestconfig):
    drawn = {
        source.stem: render(source.read_text(encoding="utf-8"), "text", dialect="native")
        for source in (shared / "gallery").glob("*.seq")
    }
    if pytestconfig.getoption("--accept"):
        GOLDEN.mkdir(exist_ok=True)
        for name, text in drawn.items():
            (GOLDEN / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    accepted = {path.stem: path.read_text(encoding="utf-8") for path in GOLDEN.glob("*.txt")}
    assert len(accepted) == 15
    assert drawn == accepted


def test_the_gallery_keeps_eighty_columns_where_words_permit():
    wide = {
        path.stem
        for path in GOLDEN.glob("*.txt")
        if max(map(cell_width, path.read_text(encoding="utf-8").splitlines())) > 80
    }
    # Fourteen heads; eight participants, calls of more than ten letters between all neighbours.
    assert wide == {"many-participants", "cqrs"}
