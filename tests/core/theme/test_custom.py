"""Themes of one's own: what they may say, and what they are told when it has no meaning."""

import sys

import pytest
from core.constructs import call, drawn

from seqdiag_core import render
from seqdiag_core.measure.font import MONO_EM
from seqdiag_core.measure.make_table import main as make_table
from seqdiag_core.measure.metrics import Font, Role
from seqdiag_core.renderers.fonts import MONO, faces
from seqdiag_core.theme.choice import find_theme
from seqdiag_core.theme.colors import Tints
from seqdiag_core.theme.custom import ThemeError, read_theme
from seqdiag_core.theme.density import COMPACT
from seqdiag_core.theme.files import load_theme
from seqdiag_core.theme.palette import DARK, LIGHT

TOML = """
base = "auto"
density = "compact"

[colors]
head = "honeydew"
head-outline = "#2e7d32"

[dark]
head = "#003300"

[source-colors]
literal = true
fill = 0.2

[type]
family = "Arial, sans-serif"
title = 24
message = { size = 12, line = 16, bold = true }

[spacing]
margin = 8

[strokes]
arrow = 2
reply = [4, 2]

[corners]
head = 0

[fonts]
files = ["NotoSansJP.ttf"]
"""


def problems(data) -> tuple[str, ...]:
    with pytest.raises(ThemeError) as caught:
        read_theme(data)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path):
    path = tmp_path / "My Theme.toml"
    path.write_text(TOML, encoding="utf-8")
    theme = load_theme(path)
    assert theme.name == "my-theme"
    assert theme.palette == LIGHT._replace(head="#f0fff0", head_outline="#2e7d32")
    assert theme.dark == DARK._replace(head="#003300")
    assert theme.tints == Tints(literal=True, fill=0.2)
    assert theme.typography.family == "Arial, sans-serif"
    assert theme.typography.fonts[Role.TITLE] == Font(24, 31, bold=True)
    assert theme.typography.fonts[Role.MESSAGE] == Font(12, 16, bold=True)
    assert theme.spacing == COMPACT._replace(margin=8)
    assert theme.strokes == find_theme("auto").strokes._replace(arrow=2, reply=(4, 2))
    assert theme.radii.head == 0
    assert theme.font_files == (str(tmp_path / "NotoSansJP.ttf"),)


def test_a_dictionary_draws():
    drawing = render(drawn(call()), theme={"base": "dark", "colors": {"ink": "lime"}})
    assert 'class="seqdiag seqdiag-custom"' in drawing
    assert drawing.count("#00ff00") == 5
    theme = read_theme({}, "mine")
    assert render(drawn(call()), theme=theme) == render(drawn(call())).replace("-light", "-mine")


def test_a_family_brings_its_widths_along(tmp_path, capsys):
    mono = next(str(face.path) for face in faces() if face.family == MONO)
    make_table([mono, mono])
    path = tmp_path / "wide.toml"
    path.write_text('[type]\nfamily = "Wide"\n' + capsys.readouterr().out, encoding="utf-8")
    measurer = load_theme(path).measurer
    for role, size in ((Role.MESSAGE, 13), (Role.TITLE, 18)):
        assert measurer.width("iiMMé", role) == pytest.approx(5 * size * MONO_EM)
    assert measurer.is_exact("iiMMé")
    assert not measurer.is_exact("ש")
    assert f'textLength="{13 * 4 * MONO_EM:.2f}"' in render(drawn(call()), theme=load_theme(path))


def test_the_maker_of_widths_tells_how_it_is_called():
    with pytest.raises(SystemExit, match="usage: "):
        make_table([])


def test_the_maker_of_widths_tells_of_files_that_are_no_fonts(tmp_path, monkeypatch):
    (tmp_path / "text.ttf").write_text("no font", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"cannot read .*gone\.ttf: No such file"):
        make_table([str(tmp_path / "gone.ttf")])
    with pytest.raises(SystemExit, match=r"text\.ttf is no font file: Not a TrueType"):
        make_table([str(tmp_path / "text.ttf")])
    monkeypatch.setitem(sys.modules, "fontTools.ttLib", None)
    with pytest.raises(SystemExit, match=r"pip install 'seqdiag-live\[fonts\]'"):
        make_table([str(tmp_path / "text.ttf")])


@pytest.mark.parametrize("table", [3, "", "no table", "20 1 x", "20 -1", "110000 1", "20 999999"])
def test_widths_that_are_none_are_told(table):
    told = "expected a table that seqdiag_core.measure.make_table has written"
    assert problems({"widths": {"regular": "20 569 682", "bold": table, "thin": ""}}) == (
        "widths.thin: unknown; known are regular, bold",
        f"widths.bold: {told}",
    )


def test_everything_wrong_is_told_at_once():
    assert problems(
        {
            "base": "lite",
            "densty": "compact",
            "density": "tight",
            "colors": {"inkk": "red", "head": "no colour", "tab": 3},
            "dark": {},
            "source-colors": {"fill": 2, "literal": 1, "used": True},
            "type": {"title": -1, "note": {"size": "12", "weight": 3}, "family": "", "x": 1},
            "spacing": {"margin": True, "half": 0.5, "note-fold": float("nan")},
            "strokes": {"reply": "6 4", "dash": [1, "x"]},
            "corners": 4,
            "fonts": {"files": "a.ttf", "file": 1},
        }
    ) == (
        (
            "base: unknown theme 'lite'; known are light, dark, auto, print, high-contrast,"
            " plain, sketch, compact"
        ),
        "density: expected 'comfortable' or 'compact', found 'tight'",
        "densty: unknown; did you mean 'density'?",
        "colors.inkk: unknown; did you mean 'ink'?",
        "colors.head: expected a colour, such as '#2a4fb0' or 'teal', found 'no colour'",
        "colors.tab: expected a colour, such as '#2a4fb0' or 'teal', found 3",
        "dark: the base has one scheme only; use base = 'auto'",
        "source-colors.fill: expected a number from 0 to 1, found 2",
        "source-colors.literal: expected true or false, found 1",
        "type.title: expected a number from 0 to 1000, found -1",
        "type.note.size: expected a number from 0 to 1000, found '12'",
        "type.note.weight: unknown; known are size, line, bold, italic",
        "type.family: expected the names of fonts, found ''",
        (
            "type.x: unknown; known are family, mono, title, head, message, note, guard, reference,"
            " state, delay, keyword, divider, group, badge, stereotype, header, footer, caption,"
            " legend"
        ),
        "spacing.margin: expected a number from 0 to 1000, found True",
        "spacing.half: unknown; known are "
        + ", ".join(
            field.replace("_", "-")
            for field in COMPACT._fields
            if field not in ("leads", "unit", "half", "ascent", "descent", "centering")
        ),
        "spacing.note-fold: expected a number from 0 to 1000, found nan",
        "strokes.reply: expected a list of lengths: dash, gap, found '6 4'",
        "strokes.dash: expected a number from 0 to 1000, found 'x'",
        "corners: expected a table, found 4",
        "fonts.file: unknown; did you mean 'files'?",
        "fonts.files: expected a list of paths, found 'a.ttf'",
    )
    assert problems({"base": 3})[0].startswith("base: unknown theme '3'")


def test_files_that_are_no_themes_are_told_with_their_name(tmp_path):
    path = tmp_path / "t.toml"
    for content, told in (
        (b"base = ", "t.toml: Invalid value"),
        (b"\xff", "t.toml: 'utf-8' codec can't decode"),
        (b"bas = 1", "t.toml: bas: unknown; did you mean 'base'?"),
    ):
        path.write_bytes(content)
        with pytest.raises(ThemeError) as caught:
            load_theme(path)
        assert str(caught.value).startswith(told)
    with pytest.raises(OSError, match="missing"):
        load_theme(tmp_path / "missing.toml")


def test_the_command_takes_a_file(tmp_path, capsys):
    from seqdiag_core.cli import main

    source, theme, out = tmp_path / "a.seq", tmp_path / "t.toml", tmp_path / "a.svg"
    source.write_text("A->B: hi", encoding="utf-8")
    theme.write_text("[colors]\nink = 'teal'", encoding="utf-8")
    assert main([str(source), "--theme", str(theme), "-o", str(out)]) == 0
    assert "#008080" in out.read_text(encoding="utf-8")
    assert main([str(source), "--theme", str(tmp_path / "no.toml"), "-o", str(out)]) == 2
    theme.write_text("[colors]\nink = 'x'", encoding="utf-8")
    assert main([str(source), "--theme", str(theme), "-o", str(out)]) == 2
    told = capsys.readouterr().err
    assert "no.toml: No such file" in told
    assert "seqdiag: t.toml: colors.ink: expected a colour" in told


def test_the_command_tells_what_a_picture_cannot_show(tmp_path, capsys):
    from seqdiag_core.cli import main

    source = tmp_path / "a.seq"
    source.write_text("A->B: א", encoding="utf-8")
    assert main([str(source), "-o", str(tmp_path / "a.pdf")]) == 0
    assert "a.seq: warning: no font at hand has a picture for 'א'" in capsys.readouterr().err


def test_a_python_without_toml_is_told(tmp_path, monkeypatch):
    path = tmp_path / "t.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "version_info", (3, 10))
    monkeypatch.setitem(sys.modules, "tomli", None)
    with pytest.raises(ImportError):
        load_theme(path)
