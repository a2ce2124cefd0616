"""``seqdiag --convert``: what changes, what stays, what is told."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from seqdiag_core import Code, Diagnostic, Severity, Source, read
from seqdiag_core.cli import main
from seqdiag_core.cli.documents import find_diagrams, is_document
from seqdiag_core.source import Span
from seqdiag_core.writers import Writing

HINT = "seqdiag: nothing was written; --write does it\n"

RST = """\
Title
=====

.. seqdiag::
   :caption: A flow

   seqdiag {
     activation = none;  A -> B [label = "hi"];  A <-- B;
   }

Text\t
"""

RST_NATIVE = """\
Title
=====

.. seqdiag::
   :caption: A flow

   A->B: hi
   B-->A

Text\t
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def convert(folder: Path, name: str, old: str, dialect: str, *arguments: str) -> str:
    """What a file is when it has been converted."""
    (folder / name).write_bytes(old.encode())
    assert main(["--convert", dialect, "--write", name, *arguments]) == 0
    return (folder / name).read_bytes().decode()


def test_a_dry_run_shows_the_difference(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a.rst").write_text(RST)
    assert main(["--convert", "native", "a.rst"]) == 0
    assert (folder / "a.rst").read_text() == RST
    told = capfd.readouterr()
    assert told.err == HINT
    assert told.out == (
        "--- a.rst\n"
        "+++ a.rst\n"
        "@@ -4,8 +4,7 @@\n"
        " .. seqdiag::\n"
        "    :caption: A flow\n"
        " \n"
        "-   seqdiag {\n"
        '-     activation = none;  A -> B [label = "hi"];  A <-- B;\n'
        "-   }\n"
        "+   A->B: hi\n"
        "+   B-->A\n"
        " \n"
        " Text\t\n"
    )


def test_writing_changes_the_diagrams_only(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert convert(folder, "a.rst", RST, "native") == RST_NATIVE
    assert convert(folder, "a.rst", RST_NATIVE, "native") == RST_NATIVE
    assert capfd.readouterr() == ("", "")


def test_every_byte_around_stays(folder: Path) -> None:
    old = "\ufeff" + RST.replace("\n", "\r\n") + "no end\x0c"
    new = "\ufeff" + RST_NATIVE.replace("\n", "\r\n") + "no end\x0c"
    assert convert(folder, "a.rst", old, "native") == new


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        # Lines end as those of the diagram do, also in a file that has both ways.
        (
            "a.rst",
            "x\r\n\r\n.. seqdiag::\n\n   seqdiag { A -> A;\n   }\n\ny\r\n",
            "x\r\n\r\n.. seqdiag::\n\n   A->+A\n\ny\r\n",
        ),
        (
            "a.rst",
            ".. seqdiag::\r\r   seqdiag {\r     A -> A; ... z ... }\r\rx",
            ".. seqdiag::\r\r   A->+A\r   ... z ...\r\rx",
        ),
        (
            "a.rst",
            "   .. seqdiag::\n\n\tseqdiag {\n\t  A -> A; ... z ... }\n",
            "   .. seqdiag::\n\n\tA->+A\n\t... z ...\n",
        ),
        (
            "a.md",
            "> ```{seqdiag}\n> seqdiag {\n> A [description = x]; A -> A; }\n> ```\n",
            "> ```{seqdiag}\n> participant A\n> description of A: x\n>\n> A->+A\n> ```\n",
        ),
        (
            "a.md",
            '- ```{seqdiag}\n  ---\n  dialect: "seqdiag"\n  ---\n  A -> A\n  ```\n',
            '- ```{seqdiag}\n  ---\n  dialect: "native"\n  ---\n  A->+A\n  ```\n',
        ),
        (
            "a.md",
            "1. ```{seqdiag}\n   seqdiag { A -> A; }\n   ```\n",
            "1. ```{seqdiag}\n   A->+A\n   ```\n",
        ),
    ],
)
def test_what_stands_in_other_blocks_keeps_its_prefix(
    folder: Path, name: str, old: str, new: str
) -> None:
    assert convert(folder, name, old, "native") == new


def test_an_unknown_dialect_in_a_document_is_no_dialect(folder: Path) -> None:
    old = ".. seqdiag::\n   :dialect: klingon\n\n   seqdiag { A -> A; }\n"
    new = ".. seqdiag::\n   :dialect: native\n\n   A->+A\n"
    assert convert(folder, "a.rst", old, "native") == new


def test_what_only_tables_show_is_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = """\
plugin attributes [ip = Address];
A [ip = "1.1", description = kept];
A => B [description = "the call"];
"""
    (folder / "a.diag").write_text(source)
    assert main(["--convert", "native", "--write", "--dialect", "seqdiag", "a.diag"]) == 0
    what = "which only tables of descriptions show [loss]"
    told = [line for line in capfd.readouterr().err.splitlines() if line.startswith("a.diag")]
    assert told == [
        f"a.diag:2:10: warning: `ip` is left out, {what}",
        f"a.diag:3:24: warning: `description` is left out, {what}",
    ]


def test_a_document_that_would_not_be_read_back_stays(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    loss = Diagnostic(Severity.WARNING, Code.LOSS, "lost", Span(0, 0), Source("", "a.md"))
    closing = Writing("A->B: x\nnote over A\n```\nend note\n", (loss,))
    monkeypatch.setattr("seqdiag_core.cli.converting.write", lambda *_: closing)
    old = "```{seqdiag}\nseqdiag { A -> B [label = x]; activation = none; }\n```\n"
    (folder / "a.md").write_text(old)
    assert main(["--convert", "native", "--write", "a.md"]) == 1
    assert (folder / "a.md").read_text() == old
    assert capfd.readouterr().err == (
        "a.md:1:1: warning: lost [loss]\n"
        "a.md: error: a diagram would not be read back from the document, which stays as it is\n"
    )


def test_files_are_converted_whole(folder: Path) -> None:
    old = "seqdiag {\n  activation = none; A -> B;\n}"
    assert convert(folder, "a.diag", old, "native") == "A->B\n"
    old = "\ufeffA->B: x\r\n"
    assert convert(folder, "a.wsd", old, "mermaid") == ("\ufeffsequenceDiagram\r\n    A->>B: x\r\n")
    assert main(["a.diag", "a.wsd", "-T", "svg", "-o", "-"]) == 2
    assert main(["--check", "a.diag", "a.wsd"]) == 0


@pytest.mark.parametrize(
    ("dialect", "old", "new"),
    [
        (
            "native",
            "x\n```mermaid\nsequenceDiagram\nA->>B: x\n```\ny\n",
            "x\n```seqdiag\nA->B: x\n```\ny\n",
        ),
        (
            "native",
            "* x\n\n  ```{mermaid}\n  :caption: q\n\n  sequenceDiagram\n  A->>B: x\n  ```",
            "* x\n\n  ```{seqdiag}\n  :caption: q\n\n  A->B: x\n  ```",
        ),
        ("native", "```wsd\nA->B: x\n```", "```wsd\nA->B: x\n```"),
        (
            "mermaid",
            "```wsd\nA->B: x\n```",
            "```mermaid\nsequenceDiagram\n    A->>B: x\n```",
        ),
        (
            "mermaid",
            "```{seqdiag}\n:dialect: native\n\nA->B: x\n```",
            "```{seqdiag}\n:dialect: mermaid\n\nsequenceDiagram\n    A->>B: x\n```",
        ),
        (
            "mermaid",
            "```{seqdiag}\nhide unlinked\nA->B: x\n```",
            (
                "```{seqdiag}\n\n---\nconfig:\n  sequence:\n    hideUnusedParticipants: true\n"
                "---\nsequenceDiagram\n    A->>B: x\n```"
            ),
        ),
    ],
)
def test_fences_get_the_word_of_the_dialect(folder: Path, dialect: str, old: str, new: str) -> None:
    assert convert(folder, "a.md", old, dialect) == new


def test_directives_of_other_languages_become_ours(folder: Path) -> None:
    old = ".. mermaid::\n   :caption: q\n\n   sequenceDiagram\n   A->>B: x\n"
    new = ".. seqdiag::\n   :caption: q\n\n   A->B: x\n"
    assert convert(folder, "a.rst", old, "native") == new


def test_losses_and_comments_are_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    convert(folder, "a.md", "x\n\n```wsd\nA->B: x\n# why\n|||\n```\n", "mermaid")
    assert capfd.readouterr().err == (
        "a.md:5:1: warning: comments are left out [loss]\n"
        "  # why\n"
        "  ^^^^^\n"
        "\n"
        "a.md:6:1: warning: Mermaid has no vertical space [loss]\n"
        "  |||\n"
        "  ^^^\n"
    )


def test_a_diagram_with_errors_stays(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    old = (
        "```mermaid\nsequenceDiagram\nA->>B: x; y\n```\n"
        "```mermaid\nsequenceDiagram\nA->>B: x\n```\n"
    )
    (folder / "a.md").write_text(old)
    assert main(["--convert", "native", "--write", "a.md"]) == 1
    assert capfd.readouterr().err.startswith("a.md:3:9: error: ")
    assert (folder / "a.md").read_text() == (
        "```mermaid\nsequenceDiagram\nA->>B: x; y\n```\n```seqdiag\nA->B: x\n```\n"
    )


def test_a_diagram_whose_meaning_would_change_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "seqdiag_core.writers.registry.write_diagram", lambda *_: Writing("A->B: other\n", ())
    )
    (folder / "a.mmd").write_text("")
    (folder / "a.diag").write_text("seqdiag { A -> B; }")
    assert main(["--convert", "native", "--write", "a.diag"]) == 1
    assert capfd.readouterr().err == (
        "a.diag:1: error: it would not mean the same in native, and stays as it is\n"
    )
    assert (folder / "a.diag").read_text() == "seqdiag { A -> B; }"


def test_standard_input_is_a_filter(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"A->B: x\n")))
    assert main(["--convert", "mermaid", "-"]) == 0
    assert capfd.readouterr() == ("sequenceDiagram\n    A->>B: x\n", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.mmd"], "seqdiag: a.mmd is mermaid by its ending; write: seqdiag a.mmd -o NAME.seq\n"),
        (["gone.md"], "seqdiag: cannot read gone.md: No such file or directory\n"),
        (["a.mmd", "-o", "x"], "usage: "),
        (["a.mmd", "--check"], "usage: "),
    ],
)
def test_misuse_is_told(
    folder: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    (folder / "a.mmd").write_text("sequenceDiagram\nA->>B: x\n")
    assert main(["--convert", "native", *arguments]) == 2
    assert capfd.readouterr().err.startswith(told)
    assert main(["--write", "a.mmd"]) == 2


def test_a_file_without_a_line_end_is_shown_as_such(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.diag").write_text("seqdiag { A -> B; }")
    assert main(["--convert", "mermaid", "a.diag"]) == 0
    assert capfd.readouterr().out.splitlines()[3:5] == [
        "-seqdiag { A -> B; }",
        r"\ No newline at end of file",
    ]


def test_real_documents_keep_their_meaning(shared: Path, tmp_path: Path) -> None:
    count = 0
    for old in sorted((shared / "corpus" / "seqdiag_legacy" / "docs").rglob("*.rst")):
        before = old.read_text(encoding="utf-8")
        new = tmp_path / old.name
        new.write_text(before, encoding="utf-8")
        assert is_document(new.name)
        assert main(["--convert", "native", "--write", str(new)]) == 0
        after = new.read_text(encoding="utf-8")
        pairs = zip(find_diagrams(before, "a.rst"), find_diagrams(after, "a.rst"), strict=True)
        for was, now in pairs:
            assert read(now.text, "native").diagram == read(was.text, "seqdiag").diagram
            count += 1
        assert before[: before.find(".. seqdiag::")] == after[: after.find(".. seqdiag::")]
    assert count > 50
