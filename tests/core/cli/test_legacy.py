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


def test_what_has_no_effect_is_taken(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    silent = ["-a", "--nodoctype", "--ignore-pil", "--debug"]
    assert main(["-Tsvg", *silent, "a.diag"]) == 0
    assert capfd.readouterr() == ("", "")
    (folder / "rc").write_text("[seqdiag]\nfontpath = x.ttf\n")
    told = ["-f", "x.ttf", "-f", "y.ttf", "--fontmap", "z", "-c", "rc"]
    assert main(["-Tsvg", *told, "a.diag"]) == 0
    assert capfd.readouterr().err == (
        "seqdiag: warning: no effect here: --font, --fontmap, --config; the theme sets fonts\n"
    )


def test_a_configuration_that_is_not_there_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["-c", "gone", "a.diag"]) == 2
    assert capfd.readouterr().err == "seqdiag: cannot read gone: there is no such file\n"
    assert sorted(file.name for file in folder.iterdir()) == ["a.diag"]
