"""What the command of blockdiag's seqdiag took."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from seqdiag_core.cli import main

SOURCE = "seqdiag { activation = none; A -> B [label = x]; }\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a source, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.diag").write_text(SOURCE)
    return tmp_path


def png_size(file: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", file.read_bytes()[16:24])
    return width, height


def test_a_png_stands_beside_the_source(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    assert main(["a.diag"]) == 0
    assert (folder / "a.png").read_bytes().startswith(b"\x89PNG")
    (folder / "out").mkdir()
    assert main(["a.diag", "-o", "out/"]) == 0
    assert (folder / "out" / "a.png").exists()


def test_the_ending_of_the_output_and_a_named_format_win(folder: Path) -> None:
    assert main(["-Tsvg", "a.diag"]) == 0
    assert (folder / "a.svg").exists()
    assert main(["a.diag", "-o", "b.txt"]) == 0
    assert not (folder / "a.png").exists()


def test_an_ending_that_names_no_format_gets_a_png(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    assert main(["a.diag", "-o", "picture.out"]) == 0
    assert (folder / "picture.out").read_bytes().startswith(b"\x89PNG")


def test_size(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    assert main(["-T", "SVG", "--size", "386x258", "a.diag"]) == 0
    assert 'width="386" height="258" viewBox="0 0 193 129"' in (folder / "a.svg").read_text()
    assert main(["a.diag", "--size", "386X129"]) == 0
    assert png_size(folder / "a.png") == (193, 129)
    assert main(["a.diag", "--size", "386x1000"]) == 0
    assert png_size(folder / "a.png") == (386, 258)
    assert main(["a.diag", "--size", "big"]) == 2


def test_a_png_can_have_a_ground(folder: Path) -> None:
    pytest.importorskip("resvg_py")
    assert main(["a.diag", "-o", "clear.png"]) == 0
    assert main(["a.diag", "-o", "white.png", "--no-transparency"]) == 0
    assert (folder / "clear.png").read_bytes() != (folder / "white.png").read_bytes()


@pytest.mark.usefixtures("folder")
def test_what_has_no_effect_is_taken(capfd: pytest.CaptureFixture[str]) -> None:
    silent = ["-a", "--nodoctype", "--ignore-pil", "--debug"]
    assert main(["-Tsvg", *silent, "a.diag"]) == 0
    assert capfd.readouterr() == ("", "")


TICK, HASH = "\N{CHECK MARK}", "\N{VIEWDATA SQUARE}"


def make_font(file: Path, character: str) -> None:
    """A font that draws one character, as a V."""
    from fontTools.ttLib import TTFont

    from seqdiag_core.renderers.fonts import faces

    font = TTFont(faces()[0].path)
    for table in font["cmap"].tables:
        table.cmap = {ord(character): table.cmap[ord("V")]}
    font["name"].setName(file.stem, 6, 3, 1, 0x409)
    font.save(file)


@pytest.fixture
def home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder as the user's home, with a source that needs two fonts, and the fonts."""
    pytest.importorskip("reportlab")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    (folder / "a.diag").write_text(f"{{ A -> B [label = 'x {TICK}{HASH}']; }}", "utf-8")
    make_font(folder / "tick.ttf", TICK)
    make_font(folder / "hash.ttf", HASH)
    return folder


def missing(capfd: pytest.CaptureFixture[str]) -> str:
    """Which of the two characters a picture lacked."""
    told = capfd.readouterr().err
    return "".join(each for each in (TICK, HASH) if each in told)


@pytest.mark.parametrize(
    ("rc", "arguments", "lacking"),
    [
        ("", [], TICK + HASH),
        ("", ["-f", "tick.ttf"], HASH),
        ("", ["-f", "gone.ttf", "--font", "hash.ttf:0", "-f", "tick.ttf"], TICK),
        ("[seqdiag]\nfontpath = tick.ttf\n", [], HASH),
        ("[seqdiag]\nfontpath = tick.ttf\n", ["-f", "hash.ttf"], TICK),
        ("[seqdiag]\nfontmap = map\n", [], ""),
        ("[fontmap]\nserif-normal: hash.ttf\n", ["-f", "tick.ttf"], ""),
        ("[fontmap]\nserif-normal: hash.ttf\n", ["--fontmap", "map"], ""),
        ("[nwdiag]\nfontpath = tick.ttf\nantialias = true\n", [], TICK + HASH),
        ("[seqdiag]\nfontpath = tick.ttf\n", ["-c", "rc"], TICK),
    ],
)
def test_fonts_give_what_the_built_in_ones_lack(
    home: Path,
    capfd: pytest.CaptureFixture[str],
    rc: str,
    arguments: list[str],
    lacking: str,
) -> None:
    (home / ".blockdiagrc").write_text(rc)
    (home / "rc").write_text("[seqdiag]\nfontpath = hash.ttf\nantialias = true\n")
    (home / "map").write_text("[fontmap]\nsansserif-normal: tick.ttf\nserif: hash.ttf\nx: y\n")
    assert main(["a.diag", "-T", "pdf", *arguments]) == 0
    assert missing(capfd) == lacking
    assert (home / "a.pdf").exists()


def test_fonts_of_a_png_come_before_those_of_the_system(home: Path) -> None:
    pytest.importorskip("resvg_py")
    fonts = ["-f", "tick.ttf"]
    (home / "a.diag").write_text(f"{{ A -> B [label = '{TICK}']; }}", "utf-8")
    assert main(["a.diag", "-o", "with.png", *fonts]) == 0
    assert main(["a.diag", "-o", "without.png"]) == 0
    assert (home / "with.png").read_bytes() != (home / "without.png").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-f", "gone.ttf"], "warning: there is no font file gone.ttf"),
        (["-c", "gone"], "cannot read gone: No such file or directory"),
        (["--fontmap", "gone"], "cannot read gone: No such file or directory"),
        (["-c", "bad"], "cannot read bad: File contains no section headers."),
        (["-f", "a.diag"], "the font a.diag cannot be put into a PDF: Not a recognized"),
    ],
)
def test_fonts_that_cannot_be_used_are_told(
    home: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    (home / "bad").write_text("fontpath")
    main(["a.diag", "-T", "pdf", *arguments])
    assert f"seqdiag: {told}" in capfd.readouterr().err
