"""%seqdiag and %%seqdiag in a real shell."""

from __future__ import annotations

from pathlib import Path

import pytest
from IPython.core.error import UsageError

from jupyter_seqdiag import SequenceDiagram
from jupyter_seqdiag.magic import DiagramError


def test_a_cell_gives_its_diagram(run):
    result = run("%%seqdiag\nAlice->Bob: {hello} $HOME")
    assert isinstance(result.result, SequenceDiagram)
    assert [m.label.text for m in result.result.diagram.messages()] == ["{hello} $HOME"]


def test_a_file_gives_its_diagram(run, tmp_path: Path):
    path = tmp_path / "two words.seq"
    path.write_text("\ufeffAlice->Bob: hällo\n", "utf-8")
    diagram = run(f"%seqdiag '{path}'").result
    assert [m.label.text for m in diagram.diagram.messages()] == ["hällo"]


def test_lines_are_those_of_the_cell(run):
    diagram = run("%%seqdiag\nAlice->Bob: hi\nalt\n").result
    assert str(diagram.diagnostics[0]).startswith("cell:3:1: error")


def test_out_keeps_the_diagram_and_a_semicolon_is_silent(run, shell):
    assert run("%%seqdiag --out flow\nA->B: x;\n").result is None
    assert shell.user_ns["flow"].source == "A->B: x;\n"
    assert run("%%seqdiag -o flow2 --quiet\nA->B").result is None
    assert "flow2" in shell.user_ns


def test_a_semicolon_silences_a_file_too(run, tmp_path: Path):
    (tmp_path / "flow.seq").write_text("A->B: x\n")
    silent = run(f"%seqdiag {tmp_path}/flow.seq;")
    assert silent.error_in_exec is None
    assert silent.result is None


def test_a_semicolon_that_ends_an_edge_does_not_silence(run, capsys):
    assert run("%%seqdiag\nA -> B;\nB -> C;\n").error_in_exec is None
    assert "A" in capsys.readouterr().out


def test_edit_opens_an_editor(run, shell, tmp_path: Path):
    editor = run("%%seqdiag --edit -o flow -t dark --syntax native\nA->B: x\n").result
    assert (editor.source, editor.theme, editor.dialect) == ("A->B: x\n", "dark", "native")
    assert shell.user_ns["flow"] is editor
    path = tmp_path / "flow.seq"
    path.write_text("A->B: x\n")
    bound = run(f"%seqdiag {path} --edit").result
    bound.source = "A->B: y\n"
    assert path.read_text() == "A->B: y\n"
    assert bound.theme == "page"


def test_quiet_still_tells_what_is_wrong(run):
    assert not run("%%seqdiag -q\nalt\n").result.ok


def test_expand_fills_in_values(run, shell):
    shell.user_ns["who"] = "Zoë"
    diagram = run("%%seqdiag --expand\nA->{who}: x").result
    assert [p.id for p in diagram.diagram.participants] == ["A", "Zoë"]


def test_syntax_theme_format_and_width_reach_the_diagram(run):
    diagram = run(
        "%%seqdiag --syntax mermaid -t dark -f svg -w 300\nsequenceDiagram\nA->>B: x"
    ).result
    assert (diagram.dialect, diagram.theme, diagram.format, diagram.width) == (
        "mermaid",
        "dark",
        "svg",
        300,
    )


def test_save_writes_only_what_has_no_errors(run, tmp_path: Path):
    run(f"%%seqdiag -s {tmp_path}/good.svg\nA->B: x")
    run(f"%%seqdiag -s {tmp_path}/bad.svg\nalt")
    assert [path.name for path in tmp_path.iterdir()] == ["good.svg"]


def test_strict_stops_the_notebook_with_a_report_instead_of_a_traceback(run, capsys):
    result = run("%%seqdiag --strict\nalt\n")
    assert isinstance(result.error_in_exec, DiagramError)
    shown = capsys.readouterr()
    assert "cell:2:1: error" in shown.out + shown.err
    assert "Traceback" not in shown.out + shown.err


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("%seqdiag", "wants a file"),
        ("%seqdiag missing.seq", "missing.seq: No such file"),
        ("%%seqdiag file.seq\nA->B", "use %seqdiag"),
        ("%%seqdiag -o 1x\nA->B", "name of a variable"),
        ("%%seqdiag -t pink\nA->B", "unknown theme 'pink'"),
        ("%%seqdiag -w 0\nA->B", "number of pixels"),
        ("%%seqdiag -w wide\nA->B", "invalid int"),
        ("%%seqdiag --nonsense\nA->B", "nonsense"),
        ("%%seqdiag --edit -s x.svg -q\nA->B", "not go together with --save, --quiet"),
        ("%%seqdiag --edit -t pink\nA->B", "unknown theme 'pink'"),
        ("%%seqdiag -s x.gif\nA->B", "x.gif"),
        ("%%seqdiag -s /no/such/folder/x.svg\nA->B", "/no/such/folder/x.svg: No such file"),
    ],
)
def test_wrong_use_is_told_in_one_line(run, cell, told):
    error = run(cell).error_in_exec
    assert isinstance(error, UsageError)
    assert told in str(error)


def test_a_file_that_is_no_text_is_told(run, tmp_path: Path):
    path = tmp_path / "picture.seq"
    path.write_bytes(b"\x89PNG\xff")
    error = run(f"%seqdiag {path}").error_in_exec
    assert isinstance(error, UsageError)
    assert "not UTF-8 text" in str(error)


def test_help_lists_every_option(run, capsys):
    run("%%seqdiag?")
    help = capsys.readouterr().out
    options = "out format html inline theme width save syntax expand quiet edit strict"
    for option in options.split():
        assert f"--{option}" in help
    assert "%%seqdiag" in help


@pytest.mark.parametrize("option", ["--html", "--inline", "-f html"])
def test_html_puts_the_drawing_into_the_page(run, option):
    assert run(f"%%seqdiag {option}\nA->B: x").result.format == "html"
