"""SequenceDiagram: what it tells, what hosts are given, what it saves."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from jupyter_seqdiag import SequenceDiagram, SequenceEditor
from seqdiag_core import SeqdiagError, Source, read
from seqdiag_core.renderers.png_file import png_size

GREETING = "title Greeting\nAlice->Bob: hello\nBob-->Alice: <hi> & welcome\n"
BROKEN = "Alice->Bob: hello\nalt\n"


def bundle(diagram: SequenceDiagram) -> tuple[dict, dict]:
    return diagram._repr_mimebundle_(include=None, exclude=None)


def size(svg: str) -> tuple[float, float]:
    root = ET.fromstring(svg)
    return float(root.get("width")), float(root.get("height"))


def ids(svg: str) -> set[str]:
    return {each for element in ET.fromstring(svg).iter() if (each := element.get("id"))}


def test_it_tells_what_it_holds():
    diagram = SequenceDiagram(GREETING)
    assert diagram.source == GREETING
    assert diagram.ok
    assert diagram.diagnostics == ()
    assert diagram.dialect == "native"
    assert diagram.diagram == read(GREETING).diagram
    assert diagram.svg.startswith("<svg ")
    assert diagram.report == ""


def test_a_diagram_becomes_native_text():
    diagram = read(GREETING).diagram
    assert SequenceDiagram(diagram).diagram == diagram


def test_the_bundle_has_a_picture_for_every_host():
    data, metadata = bundle(SequenceDiagram(GREETING))
    assert set(data) == {"image/svg+xml", "image/png", "application/pdf", "text/plain"}
    assert b64decode(data["application/pdf"]).startswith(b"%PDF")
    width, height = png_size(b64decode(data["image/png"]))
    assert metadata == {
        "image/png": {
            "width": round(width / 2),
            "height": round(height / 2),
            "needs_background": "light",
        }
    }
    assert size(data["image/svg+xml"]) == pytest.approx((width / 2, height / 2), abs=1)
    assert "hello" in data["text/plain"]
    assert "<hi> & welcome" in data["text/plain"]


def test_without_the_extras_there_is_still_a_picture(monkeypatch):
    def missing(*_args, **_kwargs):
        raise ImportError("not installed")

    monkeypatch.setattr(SequenceDiagram, "png", missing)
    monkeypatch.setattr(SequenceDiagram, "pdf", missing)
    data, metadata = bundle(SequenceDiagram(GREETING))
    assert set(data) == {"image/svg+xml", "text/plain"}
    assert metadata == {}


@pytest.mark.parametrize(
    ("format", "types"),
    [
        ("svg", {"image/svg+xml", "text/plain"}),
        ("png", {"image/png", "text/plain"}),
        ("text", {"text/plain"}),
        ("html", {"text/html", "image/svg+xml", "image/png", "application/pdf", "text/plain"}),
    ],
)
def test_a_format_says_what_the_host_gets(format, types):
    assert set(bundle(SequenceDiagram(GREETING, format=format))[0]) == types


def test_html_has_the_drawing_in_the_page():
    data, _ = bundle(SequenceDiagram(GREETING, format="html"))
    assert data["text/html"] == data["image/svg+xml"]


def test_a_broken_source_shows_the_partial_drawing_above_the_report():
    diagram = SequenceDiagram(Source(BROKEN, "cell", first_line=2))
    data, _ = bundle(diagram)
    picture, report = data["text/html"].split("<pre", 1)
    assert picture.startswith('<img alt="')
    encoded = picture.split("base64,")[1].split('"')[0]
    assert b64decode(encoded).decode() == data["image/svg+xml"]
    assert "cell:3:1: error" in report
    assert data["text/plain"].index("hello") < data["text/plain"].index("cell:3:1: error")


def test_report_and_alt_text_are_escaped():
    diagram = SequenceDiagram('title "><script>\nalt </pre><script>x\n')
    html = bundle(diagram)[0]["text/html"]
    assert "<script" not in html


@pytest.mark.parametrize("source", ["", "\x00\ud800", "end\n" * 50, "alt\n" * 50, "->:\n"])
def test_showing_never_raises(source):
    data, _ = bundle(SequenceDiagram(source))
    assert data["text/plain"].strip()


def test_width_scales_the_picture():
    own = size(SequenceDiagram(GREETING).svg)
    wide = SequenceDiagram(GREETING, width=900)
    assert size(wide.svg) == pytest.approx((900, own[1] * 900 / own[0]), rel=1e-3)
    assert bundle(wide)[1]["image/png"]["width"] == 900


def test_a_picture_too_wide_to_be_shrunk_is_scrolled():
    cast = "".join(f"participant a participant with a long name {i}\n" for i in range(12))
    _, metadata = bundle(SequenceDiagram(cast + "note over a: x"))
    assert metadata["image/svg+xml"] == {"unconfined": True}
    assert metadata["image/png"]["unconfined"] is True
    _, metadata = bundle(SequenceDiagram(cast, width=600))
    assert "image/svg+xml" not in metadata


def test_ids_differ_between_drawings_of_one_source():
    first, second = (SequenceDiagram(GREETING).svg for _ in range(2))
    ids = [
        {e.get("id") for e in ET.fromstring(svg).iter() if e.get("id")} for svg in (first, second)
    ]
    assert ids[0]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(
    "wrong", [{"theme": "pink"}, {"dialect": "klingon"}, {"format": "gif"}, {"width": 0}]
)
def test_wrong_arguments_are_refused_at_once(wrong):
    with pytest.raises(ValueError, match=str(next(iter(wrong.values())))):
        SequenceDiagram(GREETING, **wrong)


@pytest.mark.parametrize(
    ("ending", "begin"),
    [
        (".svg", b"<svg "),
        (".png", b"\x89PNG"),
        (".txt", None),
        (".json", b"{"),
        (".seq", b"title Greeting"),
        (".mmd", b"sequenceDiagram"),
    ],
)
def test_save_writes_by_the_ending(tmp_path: Path, ending, begin):
    path = tmp_path / f"flow{ending}"
    SequenceDiagram(GREETING).save(path)
    content = path.read_bytes()
    assert content.startswith(begin or b"")
    assert b"hello" in content or ending == ".png"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_save_replaces_and_keeps_the_mode(tmp_path: Path):
    path = tmp_path / "flow.json"
    path.write_text("old")
    path.chmod(0o600)
    SequenceDiagram(GREETING).save(str(path))
    assert json.loads(path.read_text("utf-8"))["title"] == "Greeting"
    assert path.stat().st_mode & 0o777 == 0o600


def test_save_of_a_broken_source_writes_nothing(tmp_path: Path):
    with pytest.raises(SeqdiagError, match="error"):
        SequenceDiagram(BROKEN).save(tmp_path / "flow.svg")
    assert list(tmp_path.iterdir()) == []


def test_save_refuses_an_unknown_ending(tmp_path: Path):
    with pytest.raises(ValueError, match=r"flow\.gif"):
        SequenceDiagram(GREETING).save(tmp_path / "flow.gif")


@pytest.mark.parametrize("kind", [SequenceDiagram, SequenceEditor])
def test_what_is_too_large_for_pixels_and_characters_is_shown_all_the_same(monkeypatch, kind):
    monkeypatch.setattr("seqdiag_core.renderers.png.MAX_PIXELS", 100)
    monkeypatch.setattr("seqdiag_core.renderers.text.MAX_CELLS", 100)
    data, _ = kind("A->B: hello")._repr_mimebundle_()
    assert "image/svg+xml" in data
    assert "image/png" not in data
    told = SequenceDiagram("A->B: hello").text
    assert told == "the drawing would be 17 x 8 characters large; use SVG\n"
