"""What a request and a theme change in an SVG."""

from xml.etree import ElementTree as ET

import pytest
from core.constructs import CONSTRUCTS, call, drawn

from seqdiag_core import render
from seqdiag_core.label import Label
from seqdiag_core.model import Arrow, LineStyle, Note, NotePlacement, Participant, Style
from seqdiag_core.renderers.request import Request
from seqdiag_core.renderers.svg import render_svg
from seqdiag_core.source import Source, Span
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.css import page_stylesheet
from seqdiag_core.theme.palette import Palette

SVG = "{http://www.w3.org/2000/svg}"


def root_of(diagram, theme="light", **more) -> ET.Element:
    return ET.fromstring(render_svg(Request(diagram, theme, **more)))


def test_the_smallest_drawing_whole():
    a = Participant(id="A", label=Label("A & B"))
    assert render_svg(Request(drawn(participants=(a,)), id_prefix="my id")) == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="seqdiag seqdiag-light" width="113"'
        ' height="97" viewBox="0 0 113 97" role="img"'
        ' aria-labelledby="my-idtitle" aria-describedby="my-iddesc">'
        '<title id="my-idtitle">Sequence diagram</title>'
        '<desc id="my-iddesc">Sequence diagram: A &amp; B; 0 messages.</desc>'
        '<g fill="none" stroke="none" stroke-width="1" stroke-linecap="butt"'
        ' stroke-linejoin="miter"'
        ' font-family="Helvetica, Arial, &quot;Liberation Sans&quot;, sans-serif" font-size="13"'
        ' font-weight="400" font-style="normal" letter-spacing="0" word-spacing="0"'
        ' text-anchor="start" direction="ltr"><g class="sd-participant" data-participant="A">'
        '<path d="M56.5 56.5V72.5" stroke="#7a859c"/>'
        '<rect x="24.5" y="24.5" width="64" height="32" rx="6" fill="#edf2ff" stroke="#5570b8"'
        ' stroke-width="1.25"/>'
        '<text x="56.5" y="46" font-size="14" font-weight="700" text-anchor="middle"'
        ' fill="#1b2333" textLength="38.11" lengthAdjust="spacingAndGlyphs">A &amp; B</text>'
        "</g></g></svg>"
    )


def test_lines_of_the_source_are_told():
    text = "title T\n\nA->B: hi\n"
    message = call(span=Span(9, 17))
    root = root_of(drawn(message), origin=Source(text, first_line=100))
    group = next(each for each in root.iter() if each.get("class") == "sd-message")
    assert group.attrib == {
        "class": "sd-message",
        "data-line": "3",
        "data-from": "A",
        "data-to": "B",
        "data-step": "1",
    }


def test_a_background_is_painted_on_request():
    def background(wish, theme="light"):
        rect = root_of(drawn(), theme, background=wish).find(SVG + "rect")
        return None if rect is None else (rect.get("fill"), rect.get("class"))

    assert background(None) is None
    assert background("#abcdef") == ("#abcdef", None)
    assert background("page") == ("#ffffff", None)
    assert background("page", "dark") == ("#0f1420", None)
    assert background("page", "auto") == ("#ffffff", "sdf-page")
    style = root_of(drawn(), "auto", background="page").find(SVG + "style").text
    assert ".sdf-page{fill:#0f1420}" in style


@pytest.mark.parametrize("background", ["red;x", "url(#a)", "", "#12345"])
def test_other_backgrounds_are_refused(background):
    with pytest.raises(ValueError, match="unknown background"):
        render_svg(Request(drawn(), background=background))


def test_static_themes_have_no_classes_of_colours_and_no_style():
    for theme in ("light", "dark", "print", "high-contrast", "plain", "compact"):
        root = root_of(CONSTRUCTS["styles"](), theme)
        assert root.find(SVG + "style") is None
        assert not any("sdf-" in (each.get("class") or "") for each in root.iter())


def test_auto_brings_the_dark_scheme_for_what_it_uses():
    root = root_of(drawn(call()), "auto")
    assert root.get("class") == "seqdiag seqdiag-auto"
    assert root.find(SVG + "style").text == (
        "@media screen{.seqdiag-auto{max-width:100%;height:auto}}"
        "@media screen and (prefers-color-scheme:dark){"
        ".seqdiag-auto .sdf-head{fill:#1d2841}"
        ".seqdiag-auto .sdf-ink{fill:#e6eaf4}"
        ".seqdiag-auto .sds-head-outline{stroke:#7f9be6}"
        ".seqdiag-auto .sds-ink{stroke:#e6eaf4}"
        ".seqdiag-auto .sds-lifeline{stroke:#69758f}}"
    )


def test_colours_of_the_source_bring_their_dark_form_along():
    note = Note(
        placement=NotePlacement.OVER,
        participants=("A",),
        label=Label("x"),
        style=Style(fill="#0072b2", ink="#ff0000"),
    )
    root = root_of(drawn(note), "auto")
    outline, _, text = root.findall(f".//{SVG}g[@class='sd-note']/*")
    assert outline.get("class") == "sdf-own sds-own"
    assert outline.get("fill") == "#dbf2ff"
    assert outline.get("style") == "--sdf:#0e2236;--sds:#00a3ff"
    assert text.get("class") == "sdf-own"
    assert text.get("style") == "--sdf:#f84649"


def test_pictures_for_pages_leave_colours_to_the_page():
    root = root_of(CONSTRUCTS["styles"](), "page-compact")
    assert root.get("class") == "seqdiag seqdiag-page"
    assert root.find(SVG + "style") is None
    sheet = page_stylesheet(find_theme("page"))
    used = {
        name
        for each in root.iter()
        for name in (each.get("class") or "").split()
        if name[:4] in ("sdf-", "sds-") and not name.endswith("-own")
    }
    assert used
    for name in used:
        assert f".seqdiag-page .{name}{{" in sheet
    for token in Palette._fields:
        assert sheet.count(f"--sd-{token.replace('_', '-')}:#") == 3
    assert 'body[data-theme="dark"] .seqdiag-page .sdf-own' in sheet
    assert sheet.count("{") == sheet.count("}")


def test_arrows_in_pages_are_wide_enough_for_a_pointer():
    hidden = call(text="", arrow=Arrow(LineStyle.HIDDEN))
    for theme, count in (("page", 2), ("auto", 0), ("light", 0)):
        root = root_of(drawn(call(), call("A", "A"), hidden), theme)
        hits = [each for each in root.iter() if each.get("class") == "sd-hit"]
        assert len(hits) == count
        for hit in hits:
            assert hit.get("stroke-width") == "12"
            assert hit.get("stroke") is None


def test_a_page_that_is_never_dark_gets_no_dark_rules():
    assert "dark" not in page_stylesheet(find_theme("page"), (), ()).replace("scheme:dark", "")


def test_an_unknown_theme_is_told():
    with pytest.raises(ValueError, match="unknown theme 'lite'"):
        render(drawn(), "svg", theme="lite")


@pytest.mark.parametrize(
    "source",
    [
        "option theme=dark\nA->B: x\n",
        "---\nconfig:\n  theme: dark\n---\nsequenceDiagram\nA->>B: x\n",
    ],
)
def test_a_source_names_its_theme_unless_the_caller_does(source):
    assert 'class="seqdiag seqdiag-dark"' in render(source)
    assert 'class="seqdiag seqdiag-plain"' in render(source, theme="plain")


@pytest.mark.parametrize("name", ["nosuch", "page", "page-compact"])
def test_a_source_with_a_theme_that_there_is_not_is_drawn_as_any_other(name):
    assert 'class="seqdiag seqdiag-light"' in render(f"option theme={name}\nA->B: x\n")
