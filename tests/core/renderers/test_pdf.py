"""PDF: one page as large as the picture, with text, links and a name."""

import sys
import warnings

import pypdfium2
import pytest
from core.constructs import CONSTRUCTS, call, drawn
from core.strategies import diagrams
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from PIL import ImageChops

from seqdiag_core import render
from seqdiag_core.label import Label, Mark, MarkKind
from seqdiag_core.layout.engine import place_diagram
from seqdiag_core.model import Link, Message, Participant
from seqdiag_core.renderers.extras import MissingExtraError
from seqdiag_core.renderers.fonts import faces
from seqdiag_core.renderers.glyphs import MissingGlyphWarning
from seqdiag_core.renderers.pdf import MAX_POINTS, POINTS, render_pdf
from seqdiag_core.renderers.pdf_fonts import PdfFonts
from seqdiag_core.renderers.request import Request
from seqdiag_core.scene.shapes import Piece
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.colors import Color


def page_of(pdf: bytes) -> pypdfium2.PdfPage:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    return document[0]


def text_of(pdf: bytes) -> list[str]:
    return page_of(pdf).get_textpage().get_text_range().split("\r\n")


def test_it_is_as_large_as_the_picture_and_has_a_name():
    diagram = drawn(call(), title=Label("A title"))
    pdf = render_pdf(Request(diagram))
    theme = find_theme("light")
    layout = place_diagram(diagram, theme.measurer, theme.spacing)
    assert page_of(pdf).get_size() == (layout.width * 0.75, layout.height * 0.75)
    facts = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert facts["Title"] == "A title"
    assert facts["Subject"] == "Sequence diagram: A, B; 1 message"
    assert facts["Creator"] == "seqdiag"
    assert facts["Author"] == ""


def test_text_can_be_selected_in_reading_order():
    pdf = render_pdf(Request(drawn(call(text="one"), call("B", "A", "two"))))
    assert text_of(pdf) == ["A B", "one", "two"]


def test_marks_and_links_are_drawn():
    text = "see the docs or bold H2O"
    label = Label(
        text,
        (
            Mark(8, 12, MarkKind.LINK, "https://example.org/docs"),
            Mark(16, 20, MarkKind.BOLD),
            Mark(16, 20, MarkKind.ITALIC),
            Mark(22, 23, MarkKind.SUBSCRIPT),
        ),
    )
    message = call(text="whole", link=Link("https://example.org/all?a=1&b=2"))
    unsafe = call(text="unsafe", link=Link("javascript:alert(1)"))
    a = Participant(id="A", label=Label("A"), links=(Link("page.html"),))
    b = Participant(id="B", label=Label("B"))
    pdf = render_pdf(Request(drawn(message, unsafe, participants=(a, b))))
    assert b"javascript" not in pdf
    assert b"https://example.org/all?a=1&b=2" in pdf
    assert b"page.html" in pdf
    marked = render_pdf(Request(drawn(Message(sender="A", receiver="B", label=label))))
    assert b"https://example.org/docs" in marked
    assert text_of(marked)[-1] == text


@pytest.mark.parametrize("name", CONSTRUCTS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_construct_looks_as_in_png(name, theme):
    """The two painters share nothing but the scene, so a difference is a fault of one."""
    import io

    from PIL import Image, ImageChops, ImageFilter

    from seqdiag_core.renderers.png import render_png

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        request = Request(CONSTRUCTS[name](), theme, background="page")
        png = Image.open(io.BytesIO(render_png(request))).convert("L")
        page = page_of(render_pdf(request))
    pdf = page.render(scale=1 / 0.75).to_pil().convert("L").resize(png.size)
    blurred = (each.filter(ImageFilter.GaussianBlur(3)) for each in (png, pdf))
    difference = ImageChops.difference(*blurred)
    different = sum(difference.histogram()[40:]) / (png.width * png.height)
    assert different < 0.002


def test_a_dark_theme_brings_its_page_along():
    """Readers show pages as white paper, on which its letters could not be seen."""
    for theme, shade in (("dark", "#0f1420"), ("light", "#ffffff"), ("auto", "#ffffff")):
        picture = page_of(render_pdf(Request(CONSTRUCTS["notes"](), theme))).render().to_pil()
        red, green, blue = picture.convert("RGB").getpixel((2, 2))
        assert f"#{red:02x}{green:02x}{blue:02x}" == shade


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(diagrams())
def test_every_diagram_becomes_a_page_the_same_each_time(diagram):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphWarning)
        first, second = render_pdf(Request(diagram)), render_pdf(Request(diagram))
    assert first == second
    page_of(first)


def test_pictures_larger_than_a_page_may_be_are_made_smaller():
    messages = [call() for _ in range(700)]
    width, height = page_of(render_pdf(Request(drawn(*messages)))).get_size()
    assert height == pytest.approx(MAX_POINTS)
    assert width < 200


def test_ideographs_are_set_in_the_fonts_of_readers():
    pdf = render_pdf(Request(drawn(call(text="日本語です"), call(text="결제"), call(text="库存"))))
    for font in (b"HeiseiKakuGo-W5", b"HYGothic-Medium", b"STSong-Light"):
        assert font in pdf
    assert text_of(pdf)[1:] == ["日本語です", "결제", "库存"]


def test_characters_without_a_font_are_told():
    with pytest.warns(MissingGlyphWarning, match=r"picture for 'א' \(U\+05D0\), '✓'"):
        pdf = render_pdf(Request(drawn(call(text="א ✓\u200d ok"))))
    assert "ok" in text_of(pdf)[-1]


def test_joined_emoji_are_replaced_as_one():
    fonts = PdfFonts((), find_theme("light").measurer)
    stretches = fonts.stretches(Piece("ok 👍🏽👩‍👩‍👧 1️⃣", Color("#000000"), 13))
    assert "".join(text for _, text in stretches) == "ok \ufffd\ufffd 1"


def theme_with_font(path, characters):
    """A theme that names a font with some characters, each of which looks like another letter."""
    font = TTFont(faces()[0].path)
    for table in font["cmap"].tables:
        letters = (table.cmap[ord("A") + index] for index in range(len(characters)))
        table.cmap = dict(zip(map(ord, characters), letters, strict=True))
    font["name"].setName(path.stem, 6, 3, 1, 0x409)
    font.save(path)
    return {"fonts": {"files": [str(path)]}}


def test_a_theme_names_fonts_for_what_ours_lack(tmp_path):
    theme = theme_with_font(tmp_path / "ticks.ttf", "✓")
    pdf = render(drawn(call(text="done ✓")), "pdf", theme=theme)
    assert text_of(pdf)[-1] == "done ✓"
    with pytest.warns(MissingGlyphWarning, match="'א'"):
        render(drawn(call(text="א")), "pdf", theme=theme)


def test_letters_stand_from_right_to_left_and_joined_in_fonts_of_the_theme(tmp_path):
    theme = theme_with_font(tmp_path / "semitic.ttf", "שלוםسلام\ufeb3\ufefc\ufee1")
    pdf = render(drawn(call(text="שלום ok (1)"), call(text="سلام")), "pdf", theme=theme)
    texts = page_of(pdf).get_textpage()
    read = texts.get_text_range()
    # Readers tell logical order by where letters stand.
    assert read.endswith("ok (1) שלום\r\nسلام")
    places = {char: texts.get_charbox(index)[0] for index, char in enumerate(read)}
    for word in ("שלוםko", "سلم"):
        assert sorted(word, key=places.__getitem__, reverse=True) == list(word)


def test_a_joined_form_that_a_font_lacks_is_drawn_as_its_letters(tmp_path):
    theme = theme_with_font(tmp_path / "plain.ttf", "سلام")
    pdf = render(drawn(call(text="سلام")), "pdf", theme=theme)
    assert text_of(pdf)[-1] == "سلام"


def test_a_line_is_as_wide_as_it_was_measured():
    table = "20 " + " ".join(["2048"] * 95)
    theme = {"widths": {"regular": table, "bold": table}}
    page = page_of(render(drawn(call(text="iiii")), "pdf", theme=theme)).get_textpage()
    first, _ = page.search("iiii").get_next()
    lefts = [page.get_charbox(first + index)[0] for index in range(4)]
    assert lefts[3] - lefts[0] == pytest.approx(3 * 13 * POINTS, abs=0.1)


def test_a_missing_library_is_told_with_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "reportlab.pdfgen.canvas", None)
    with pytest.raises(MissingExtraError, match=r"PDF needs reportlab.*\[pdf\]"):
        render(drawn(call()), "pdf")


def test_without_its_fonts_it_is_small_and_looks_the_same():
    source = (
        "participant Zoë\nAlice->Zoë: <b>“hello”</b> <i>you</i>\nnote over Alice: ``code`` 5 €\n"
    )
    whole, light = (render(source, "pdf", embed_fonts=embed) for embed in (True, False))
    assert b"FontFile" not in light
    assert len(light) * 4 < len(whole)
    assert text_of(light) == text_of(whole)
    pages = [page_of(pdf).render(scale=2).to_pil().convert("L") for pdf in (whole, light)]
    differing = ImageChops.difference(*pages).point(lambda value: value > 128 and 255)
    assert differing.histogram()[255] < 0.002 * differing.width * differing.height


def test_letters_that_readers_lack_are_embedded_all_the_same():
    light = render("Alice->Żaneta: hello\n", "pdf", embed_fonts=False)
    assert b"FontFile" in light
    assert any("Żaneta" in line for line in text_of(light))


def test_the_page_is_stored_as_bytes_which_take_less_room_than_characters():
    assert b"ASCII85Decode" not in render("A->B: hello", "pdf")
