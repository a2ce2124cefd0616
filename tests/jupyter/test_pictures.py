"""Facts about finished pictures."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from jupyter_seqdiag.pictures import in_single_quotes
from seqdiag_core import render

GALLERY = sorted((Path(__file__).resolve().parents[2] / "docs" / "gallery").glob("*.seq"))
HOSTILE = """\
participant "O'Brien = ""x"" <a b='c'>" as A
A->A: it's ="quoted" <b c="d" e='f'> & 'so' on
note over A: [[https://example.org/?a="b"&c='d' a link]]
"""


@pytest.mark.parametrize(
    "source",
    [HOSTILE, *(path.read_text("utf-8") for path in GALLERY)],
    ids=["hostile", *(path.stem for path in GALLERY)],
)
def test_other_quotes_leave_an_svg_as_it_is(source: str) -> None:
    svg = render(source, strict=False)
    requoted = in_single_quotes(svg)
    assert ET.canonicalize(requoted) == ET.canonicalize(svg)
    assert len(json.dumps(requoted)) < len(json.dumps(svg))
