"""PNG: a real picture, the same everywhere, that says what it cannot show."""

import struct
import sys
import warnings
import zlib

import pytest
from core.constructs import call, drawn
from core.strategies import diagrams
from hypothesis import HealthCheck, given, settings

from seqdiag_core import render
from seqdiag_core.diagnostics import Code
from seqdiag_core.label import Label
from seqdiag_core.model import Message
from seqdiag_core.renderers.extras import MissingExtraError
from seqdiag_core.renderers.glyphs import MissingGlyphWarning, missing_characters
from seqdiag_core.renderers.png import render_png
from seqdiag_core.renderers.request import Request
from seqdiag_core.source import Source, Span


def chunks(png: bytes) -> dict[bytes, bytes]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        data = png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length)[0] == zlib.crc32(kind + data)
        found[kind] = found.get(kind, b"") + data
        at += length + 12
    return found


def size(png: bytes) -> tuple[int, int]:
    return struct.unpack_from(">II", chunks(png)[b"IHDR"])


def test_it_is_as_large_as_asked_for_and_says_so():
    plain, double = render_png(Request(drawn(call()))), render_png(Request(drawn(call()), scale=2))
    assert size(double) == tuple(2 * side for side in size(plain))
    assert struct.unpack(">IIB", chunks(plain)[b"pHYs"]) == (3780, 3780, 1)
    assert struct.unpack(">IIB", chunks(double)[b"pHYs"]) == (7559, 7559, 1)


def test_it_carries_its_source():
    png = render_png(Request(drawn(call()), source="A->B: Grüße"))
    assert chunks(png)[b"iTXt"] == b"seqdiag\0\0\0\0\0" + "A->B: Grüße".encode()
    assert b"iTXt" not in chunks(render_png(Request(drawn(call()))))


def test_fonts_of_the_system_are_asked_only_for_what_ours_lack(monkeypatch):
    """Hence the bytes are the same on every machine otherwise."""
    import resvg_py

    real = resvg_py.svg_to_bytes
    asked = []

    def spying(**options):
        asked.append(not options["skip_system_fonts"])
        assert len(options["font_files"]) == 4
        return real(**options)

    monkeypatch.setattr(resvg_py, "svg_to_bytes", spying)
    render_png(Request(drawn(call(text="naïve Ünïcödé, ελληνικά, кириллица"))))
    assert asked == [False]
    render_png(Request(drawn(call(text="\u65e5"))))
    # The character, one that no font has, and the picture; and what is known is not tried again.
    assert asked[1:] == [True, True, True]
    render_png(Request(drawn(call(text="\u65e5\u65e5"))))
    assert asked[4:] == [True]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(diagrams())
def test_every_diagram_becomes_a_picture(diagram):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        first, second = render_png(Request(diagram)), render_png(Request(diagram))
    assert first == second
    assert min(size(first)) > 0


@pytest.mark.parametrize("theme", ["light", "dark", "auto", "page", "plain-compact"])
def test_every_theme_is_painted_in_one_scheme(theme):
    assert size(render_png(Request(drawn(call()), theme, background="page")))


def test_characters_without_a_picture_are_told_with_their_place():
    text = "A->B: \u0378 x \U0001f9ff\u0379"
    message = call(text=text[6:])
    with pytest.warns(MissingGlyphWarning, match=r"picture for '\\u0378' \(U\+0378\)") as caught:
        render_png(Request(drawn(message), origin=Source(text, "a.seq")))
    warning = caught[0].message
    assert "\u0378" in warning.characters
    found = warning.diagnostics[0]
    assert (found.code, found.span) == (Code.MISSING_GLYPH, Span(6, 7))
    assert str(found).startswith("a.seq:1:7: warning: no font at hand has a picture for")


def test_only_some_missing_characters_are_named():
    told = str(MissingGlyphWarning("".join(map(chr, range(0x4E00, 0x4E0A))), None))
    assert told.startswith("no font at hand has a picture for '一' (U+4E00), ")
    assert told.endswith(", '万' (U+4E07) and 2 more")
    assert MissingGlyphWarning("x", None).diagnostics == ()
    assert MissingGlyphWarning("x", Source("abc")).diagnostics == ()


def test_pictures_are_told_from_replacements():
    """A painter that knows digits only."""
    import resvg_py

    from seqdiag_core.renderers.fonts import SANS, faces

    def paint(svg: str) -> bytes:
        files = [str(face.path) for face in faces()]
        return resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=files, font_family=SANS
        )

    assert missing_characters("aä\u65e5\u05d0é", lambda _: None, paint) == "\u65e5\u05d0"


@pytest.mark.parametrize("scale", [0, -1, float("nan"), 1000])
def test_scales_without_sense_are_refused(scale):
    with pytest.raises(ValueError, match="cannot scale by"):
        render_png(Request(drawn(call()), scale=scale))


def test_pictures_that_would_fill_the_memory_are_refused():
    messages = [call() for _ in range(300)]
    with pytest.raises(ValueError, match=r"would be \d+ x \d+ pixels large"):
        render_png(Request(drawn(*messages), scale=50))


def test_a_missing_library_is_told_with_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtraError) as caught:
        render(drawn(call()), "png")
    assert str(caught.value) == (
        "PNG needs resvg-py, which is not installed;"
        " install it with: pip install 'seqdiag-live[png]'"
    )


@pytest.mark.parametrize(
    "text",
    [
        "إلى API v2",
        "الإرسال 42 ✅",
        "تم الإر 👩‍👩‍👧 سال",
        "**team** 👩‍👩‍👧 end",
        "heart ❤️ **❤️‍🔥 fire**",
        "لاไทย",
        "승인 👍🏽 **됨**",
    ],
)
def test_what_it_counts_wrong_makes_the_painter_panic_no_more(monkeypatch, text):
    import resvg_py

    real = resvg_py.svg_to_bytes
    panics = []

    def spying(**options):
        try:
            return real(**options)
        except BaseException as error:
            panics.append(error)
            raise

    monkeypatch.setattr(resvg_py, "svg_to_bytes", spying)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        render(f"A->B: {text}", "png")
    assert panics == []


def test_a_panic_of_the_painter_is_survived(monkeypatch):
    import resvg_py

    class PanicException(BaseException):
        """What resvg-py raises."""

    real = resvg_py.svg_to_bytes
    calls = []

    def panicking(**options):
        calls.append(options)
        if "<tspan" in options["svg_string"]:
            raise PanicException("removal index")
        return real(**options)

    monkeypatch.setattr(resvg_py, "svg_to_bytes", panicking)
    message = Message(sender="A", receiver="B", label=Label("日本語 and more"))
    assert size(render_png(Request(drawn(message))))

    def always(**_):
        raise PanicException("removal index")

    monkeypatch.setattr(resvg_py, "svg_to_bytes", always)
    with pytest.raises(ValueError, match="resvg cannot paint this picture"):
        render_png(Request(drawn(call())))

    def interrupted(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(resvg_py, "svg_to_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        render_png(Request(drawn(call())))
