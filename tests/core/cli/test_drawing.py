"""The command: what it writes, what it tells, how it ends."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import seqdiag_core
from seqdiag_core import render
from seqdiag_core.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def say(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input be these bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_the_picture_stands_beside_the_source(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    assert main(["a.seq"]) == 0
    assert (folder / "a.svg").read_text() == render("A->B: x\n", name="a.seq")
    assert capfd.readouterr() == ("", "")
    assert sorted(file.name for file in folder.iterdir()) == ["a.seq", "a.svg"]


@pytest.mark.parametrize(
    ("output", "begins"),
    [
        ("out.svg", "<svg"),
        ("out.SVG", "<svg"),
        ("out.txt", "\n ┌"),
        ("out.json", "{"),
        ("out.seq", "A->B: x"),
        ("out.mmd", "sequenceDiagram"),
    ],
)
def test_the_format_follows_the_ending_of_the_output(
    folder: Path, output: str, begins: str
) -> None:
    (folder / "a.wsd").write_text("A->B: x\n")
    assert main(["a.wsd", "-o", output]) == 0
    assert (folder / output).read_text(encoding="utf-8").startswith(begins)


def test_a_named_format_wins_in_any_case(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    assert main(["-TJSON", "a.seq"]) == 0
    assert main(["a.seq", "-T", "json", "-o", "out.svg"]) == 0
    assert (folder / "a.json").read_text() == (folder / "out.svg").read_text()


def test_several_files_go_to_a_folder(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    (folder / "b.mmd").write_text("sequenceDiagram\nA->>B: x\n")
    (folder / "out").mkdir()
    assert main(["a.seq", "b.mmd", "-o", "out"]) == 0
    assert sorted(file.name for file in (folder / "out").iterdir()) == ["a.svg", "b.svg"]


def test_a_folder_that_is_named_as_one_is_made_once_there_is_something_to_write(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.seq").write_text("A=>\n")
    (folder / "good.seq").write_text("A->B: x\n")
    assert main(["bad.seq", "-o", "build/pictures/"]) == 1
    assert not (folder / "build").exists()
    assert main(["good.seq", "-o", "build/pictures/"]) == 0
    assert (folder / "build" / "pictures" / "good.svg").is_file()
    capfd.readouterr()
    assert main(["good.seq", "-o", "bad.seq/"]) == 2
    assert capfd.readouterr().err.startswith("seqdiag: cannot write bad.seq/good.svg: ")


def test_standard_input_goes_to_standard_output(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    say(monkeypatch, "\ufeffA->B: é\n".encode())
    assert main(["-", "-T", "native"]) == 0
    assert capfdbinary.readouterr().out == "A->B: é\n".encode()
    say(monkeypatch, b"A->B: x\n")
    assert main(["-", "-o", "out/", "-T", "native"]) == 0
    assert (folder / "out" / "stdin.seq").read_text() == "A->B: x\n"


def test_errors_are_told_with_a_mark_and_nothing_is_written(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.seq").write_text("A->B: x\nend\nA=>\n")
    (folder / "good.seq").write_text("A->B: x\n")
    assert main(["bad.seq", "good.seq"]) == 1
    assert sorted(file.name for file in folder.iterdir()) == ["bad.seq", "good.seq", "good.svg"]
    told = capfd.readouterr().err
    assert told.startswith("bad.seq:2:1: ")
    assert "\n  end\n  ^^^\n" in told


def test_warnings_are_told_and_the_picture_is_written(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.mmd").write_text("sequenceDiagram\nA->>B: issue #42\n")
    assert main(["a.mmd"]) == 0
    assert capfd.readouterr().err.startswith("a.mmd:2:14: warning: ")
    assert (folder / "a.svg").exists()


def test_check_writes_nothing(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    (folder / "b.seq").write_text("nothing\n")
    assert main(["--check", "a.seq"]) == 0
    assert main(["--check", "a.seq", "b.seq"]) == 1
    assert sorted(file.name for file in folder.iterdir()) == ["a.seq", "b.seq"]


def test_losses_of_a_dialect_are_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.seq").write_text("A->B: x\n== Phase ==\n")
    assert main(["a.seq", "-T", "mermaid", "-o", "-"]) == 0
    assert capfd.readouterr() == (
        "sequenceDiagram\n    A->>B: x\n    Note over A,B: == Phase ==\n",
        (
            "a.seq:2:1: warning: Mermaid has no divider; a note over all tells it [loss]\n"
            "  == Phase ==\n"
            "  ^^^^^^^^^^^\n"
        ),
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.seq"], "seqdiag: cannot read gone.seq: No such file or directory"),
        (["folder"], "seqdiag: cannot read folder: Is a directory"),
        (["latin.seq"], "seqdiag: cannot read latin.seq: line 2 is not UTF-8 (byte 0xe9)"),
        (["a.seq", "-o", "gone/a.svg"], "seqdiag: cannot write gone/a.svg: No such file"),
        (["a.seq", "-o", "a.xyz"], "seqdiag: the ending of a.xyz names no format; use one of .svg"),
        (["a.seq", "-T", "native"], "seqdiag: a.seq would be written over its source; use -o"),
        (["a.seq", "a.wsd"], "seqdiag: a.svg holds the drawing of a.seq, not also that of a.wsd"),
        (["a.seq", "--theme", "nosuch"], "seqdiag: unknown theme 'nosuch'; known are light"),
        (["a.seq", "--theme", "gone.toml"], "seqdiag: cannot read gone.toml: No such file"),
        (["a.seq", "a.wsd", "-o", "-"], "usage: seqdiag"),
        (["a.seq", "-T", "sgv"], "usage: seqdiag"),
        (["a.seq", "--nosuch"], "usage: seqdiag"),
        (["a\0.seq"], "seqdiag: cannot read a\0.seq: embedded null byte"),
    ],
)
def test_misuse_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    (folder / "a.wsd").write_text("A->B: x\n")
    (folder / "latin.seq").write_bytes("A->B: x\nA->B: é\n".encode("latin-1"))
    (folder / "folder").mkdir()
    assert main(arguments) == 2
    assert capfd.readouterr().err.startswith(told)


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    assert main(["gone.seq", "a.seq"]) == 2
    assert (folder / "a.svg").exists()


def test_help_and_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert main(["--help"]) == 0
    first, second = capfd.readouterr().out.split("usage: ")[1:]
    assert first == second
    assert main(["--version"]) == 0
    assert capfd.readouterr().out.startswith("seqdiag ")


def test_a_file_keeps_its_permissions_and_its_links(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    (folder / "real.svg").write_text("old")
    (folder / "real.svg").chmod(0o640)
    (folder / "link.svg").symlink_to("real.svg")
    assert main(["a.seq", "-o", "link.svg"]) == 0
    assert (folder / "link.svg").is_symlink()
    assert (folder / "real.svg").read_text().startswith("<svg")
    assert stat.S_IMODE((folder / "real.svg").stat().st_mode) == 0o640


def test_a_failed_write_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    (folder / "a.svg").write_text("old")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    assert main(["a.seq"]) == 2
    assert capfd.readouterr().err == "seqdiag: cannot write a.svg: No space left on device\n"
    assert (folder / "a.svg").read_text() == "old"
    assert sorted(file.name for file in folder.iterdir()) == ["a.seq", "a.svg"]


@pytest.mark.skipif(os.name == "nt", reason="there are no devices of this kind")
def test_a_device_is_written_to(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    assert main(["a.seq", "-T", "svg", "-o", os.devnull]) == 0


def test_a_missing_extra_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.seq").write_text("A->B: x\n")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert main(["a.seq", "-T", "png"]) == 2
    assert "pip install 'seqdiag-live[png]'" in capfd.readouterr().err


def test_interrupting_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("seqdiag_core.cli.drawing.draw_files", interrupt)
    assert main(["a.seq"]) == 130


COMMAND = (sys.executable, "-m", "seqdiag_core")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(seqdiag_core.__file__).parent.parent)}


def test_a_process_of_its_own() -> None:
    done = subprocess.run(
        [*COMMAND, "-", "-T", "native"],
        input=b"A->B: x\n",
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"A->B: x\n", b"")
    done = subprocess.run([*COMMAND, "gone.seq"], env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="pipes of this kind are POSIX's")
def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    (folder / "a.seq").write_text("A->B: x\n" * 2000)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "a.seq", "-o", "-"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")
