"""Themes of a project: told in conf.py, drawn in every builder."""

from __future__ import annotations

import re

import pytest
from sphinx.errors import ConfigError

HOUSE = {
    "base": "auto",
    "colors": {"head": "honeydew"},
    "dark": {"head": "#16331a"},
}
SOLID = {"base": "light", "colors": {"head": "mistyrose"}}
PAGE = """\
.. seqdiag::

   A->B: the project's

.. seqdiag::
   :theme: solid

   A->B: the directive's

.. seqdiag::

   option theme=solid
   A->B: the diagram's
"""
FILL = """(n) => getComputedStyle(
    document.querySelectorAll(".seqdiag > svg")[n].querySelector(".sd-participant rect")).fill"""


def build_themed(build, text=PAGE, builder="html", **conf):
    themes = {"house": HOUSE, "solid": SOLID}
    return build(text, builder, seqdiag_themes=themes, seqdiag_theme="house", **conf)


def test_are_used_by_name(build):
    built = build_themed(build)
    assert built.warnings == []
    roots = re.findall(r'<svg[^>]* class="([^"]*)"', built.read("index.html"))
    assert roots == ["seqdiag seqdiag-house", "seqdiag seqdiag-solid", "seqdiag seqdiag-solid"]


def test_follow_the_scheme_of_the_page_if_their_base_does(build, page):
    built = build_themed(build, html_theme="furo")
    page.emulate_media(color_scheme="light")
    page.goto((built.folder / "index.html").as_uri())
    assert [page.evaluate(FILL, n) for n in (0, 1)] == ["rgb(240, 255, 240)", "rgb(255, 228, 225)"]
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"({FILL})(0) === 'rgb(22, 51, 26)'")
    assert page.evaluate(FILL, 1) == "rgb(255, 228, 225)"
    page.emulate_media(color_scheme="dark", media="print")
    page.wait_for_function(f"({FILL})(0) === 'rgb(240, 255, 240)'")


@pytest.mark.parametrize("builder", ["epub", "latex", "texinfo"])
def test_give_pictures_in_files_another_name_when_they_change(build, builder):
    conf = {"version": "1", "copyright": "x"}

    def pictures(colour):
        theme = {"house": {**HOUSE, "colors": {"head": colour}}}
        text = ".. seqdiag::\n\n   A->B: x\n"
        built = build(text, builder, seqdiag_themes=theme, seqdiag_theme="house", **conf)
        assert built.warnings == []
        return {
            path.name
            for path in built.folder.rglob("seqdiag-????????*.*")
            if path.parent.name != "_static" and path.suffix != ".txt"  # which has no colours
        }

    first = pictures("red")
    assert len(first) == 1
    assert pictures("red") == first
    assert pictures("blue") - first


def test_are_no_part_of_projects_that_have_none(build):
    built = build(".. seqdiag::\n\n   A->B: x\n")
    assert not (built.folder / "_static" / "seqdiag-themes.css").exists()


def test_a_theme_that_a_diagram_asks_for_in_vain_is_told(build):
    built = build(".. seqdiag::\n\n   A->B: x\n   option theme=neon\n")
    (warning,) = built.warnings
    assert warning.startswith("index.rst:4: WARNING: there is no theme 'neon' here")
    assert warning.endswith("[seqdiag.unknown-theme]")


@pytest.mark.parametrize(
    ("themes", "message"),
    [
        (
            {"house": {"base": "neon", "colors": {"hed": "red", "ink": "blurple"}}},
            (
                "seqdiag_themes: house: base: unknown theme 'neon'; known are light, dark, auto,"
                " print, high-contrast, plain, sketch, compact\n"
                "seqdiag_themes: house: colors.hed: unknown; did you mean 'head'?\n"
                "seqdiag_themes: house: colors.ink: expected a colour, such as '#2a4fb0' or"
                " 'teal', found 'blurple'"
            ),
        ),
        ({"dark": {}}, "seqdiag_themes: the name 'dark' is taken by the library"),
        ({"x-compact": {}}, "seqdiag_themes: the name 'x-compact' is taken by the library"),
        (
            {"My House": {}},
            (
                "seqdiag_themes: 'My House' is no name for a theme;"
                " use small letters, digits and hyphens"
            ),
        ),
        ({"house": "red"}, "seqdiag_themes: house: expected a dictionary, found 'red'"),
    ],
)
def test_without_sense_stop_the_build(build, themes, message):
    with pytest.raises(ConfigError) as error:
        build(PAGE, seqdiag_themes=themes)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("conf", "told"),
    [
        ({"seqdiag_theme": 3}, "seqdiag_theme: unknown theme 3; known are light, dark, "),
        ({"seqdiag_theme": None}, "seqdiag_theme: unknown theme None; known are light, dark, "),
        ({"seqdiag_themes": {"house": {3: 4}}}, "seqdiag_themes: house: 3: unknown; known are "),
        (
            {"seqdiag_themes": {"house": {"base": ["x"], "colors": {4: "url(javascript:1)"}}}},
            "seqdiag_themes: house: colors.4: unknown; known are ",
        ),
    ],
)
def test_values_of_wrong_types_are_told_as_others_are(build, conf, told):
    with pytest.raises(ConfigError) as error:
        build("Page\n====\n", **conf)
    assert told in str(error.value)
