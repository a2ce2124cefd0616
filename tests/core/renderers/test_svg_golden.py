"""Every construct as it is drawn, whole; ``pytest --accept`` writes the files anew."""

from pathlib import Path

import pytest
from core.constructs import CONSTRUCTS

from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.svg import render_svg

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_a_construct_is_drawn_as_accepted(name, pytestconfig):
    theme = "auto" if name in ("styles", "marks") else "light"
    drawn = render_svg(Request(CONSTRUCTS[name](), theme)).replace("><", ">\n<") + "\n"
    path = GOLDEN / f"{name}.svg"
    if pytestconfig.getoption("--accept"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8", newline="\n")
    assert drawn == path.read_text(encoding="utf-8")


def test_nothing_is_kept_that_is_no_longer_drawn():
    assert {path.stem for path in GOLDEN.glob("*.svg")} == set(CONSTRUCTS)
