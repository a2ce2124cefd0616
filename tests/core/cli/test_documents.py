"""Diagrams in documents: which are found, and where."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from seqdiag_core.cli import main
from seqdiag_core.cli.documents import find_diagrams, is_document

MERMAID = "sequenceDiagram\nA->>B: x\n"


def texts(document: str, name: str = "a.md") -> list[str]:
    return [found.text for found in find_diagrams(document, name)]


def test_documents_are_told_by_their_ending() -> None:
    assert is_document("a.md")
    assert is_document("B.RST")
    assert not is_document("a.mmd")
    assert not is_document("-")


@pytest.mark.parametrize(
    "document",
    [
        f"```mermaid\n{MERMAID}```\n",
        f"~~~~ mermaid\n{MERMAID}~~~~\n",
        f"::: mermaid\n{MERMAID}:::\n",
        f"```{{mermaid}}\n{MERMAID}```\n",
        f"```{{.mermaid .wide}}\n{MERMAID}```\n",
        f"```{{mermaid}}\n:caption: x\n:align: left\n\n{MERMAID}```\n",
        f"```{{mermaid}}\n---\ncaption: x\n---\n{MERMAID}```\n",
        f":::{{note}}\n```mermaid\n{MERMAID}```\n:::\n",
        f"````{{note}}\ntext\n```mermaid\n{MERMAID}```\n````\n",
        f"```mermaid\n{MERMAID}",
        "1. item\n\n   ```mermaid\n   sequenceDiagram\n   A->>B: x\n   ```\n",
        f"```python\nx\n```\n\n```Mermaid\n\n{MERMAID}\n```\n",
        "- ```mermaid\n  sequenceDiagram\n  A->>B: x\n  ```\n",
        "1. * ~~~mermaid\n     sequenceDiagram\n     A->>B: x\n     ~~~\n",
        "> ```mermaid\n> sequenceDiagram\n> A->>B: x\n> ```\n",
        "> - ```mermaid\n>   sequenceDiagram\n>   A->>B: x\n\nText\n",
        "-   x\n\n    ```mermaid\n    sequenceDiagram\n    A->>B: x\n    ```\n",
        f"<!-- hidden -->\n```mermaid\n{MERMAID}```\n",
        "```{eval-rst}\n.. mermaid::\n\n   sequenceDiagram\n   A->>B: x\n```\n",
        f"```mermaid\r\n{MERMAID}```\r\n".replace("\n", "\r\n").replace("\r\r", "\r"),
    ],
)
def test_fences_are_found(document: str) -> None:
    assert texts(document) == [MERMAID]


@pytest.mark.parametrize(
    "document",
    [
        "```mermaid\nflowchart LR\nA-->B\n```\n",
        f"````md\n```mermaid\n{MERMAID}```\n````\n",
        f"```{{code-block}} md\n{MERMAID}```\n",
        "```{seqdiag} file.diag\n```\n",
        "```mermaid\n```\n",
        "`` `mermaid` ``\n",
        "    ```mermaid\n    sequenceDiagram\n    A->>B: x\n    ```\n",
        "- x\n\n      ```mermaid\n      sequenceDiagram\n      A->>B: x\n      ```\n",
        f"<!--\n```mermaid\n{MERMAID}```\n-->\n",
        f"<!-- never closed\n```mermaid\n{MERMAID}```\n",
        "```uml\nclass A\n```\n",
        "text\n",
        "",
    ],
)
def test_other_fences_are_left_out(document: str) -> None:
    assert texts(document) == []


@pytest.mark.parametrize(
    "document",
    [
        ".. seqdiag::\n\n   A -> B;\n   B -> C;\n",
        "Text\n\n  .. seqdiag::\n     :caption: x\n     :alt: y\n\n     A -> B;\n     B -> C;\n\nx",
        ".. note::\n\n   .. seqdiag::\n\n      A -> B;\n      B -> C;\n",
        ".. |x| seqdiag::\n\n   A -> B;\n   B -> C;\n",
        "* .. seqdiag::\n\n     A -> B;\n     B -> C;\n",
        ".. list-table::\n\n   * - .. seqdiag::\n\n          A -> B;\n          B -> C;\n",
        "(iv) x\n\n#. .. SEQDIAG ::\n\n      A -> B;\n      B -> C;\n",
        "   .. seqdiag::\n\n\tA -> B;\n\tB -> C;\n",
        "* Example::\n\n    code\n\n  .. seqdiag::\n\n     A -> B;\n     B -> C;\n",
    ],
)
def test_directives_are_found(document: str) -> None:
    assert texts(document, "a.rst") == ["A -> B;\nB -> C;\n"]


@pytest.mark.parametrize(
    "document",
    [
        ".. seqdiag:: file.diag\n",
        ".. seqdiag::\n   file.diag\n",
        ".. seqdiag::\n   :alt: x\n",
        ".. seqdiag::\n",
        "Example::\n\n  .. seqdiag::\n\n     A -> B;\n",
        ".. code-block:: rst\n\n  .. seqdiag::\n\n     A -> B;\n",
        "..\n  .. seqdiag::\n\n     A -> B;\n",
        ".. A comment\n\n  .. seqdiag::\n\n     A -> B;\n",
        "* Example::\n\n    .. seqdiag::\n\n       A -> B;\n",
        "- .. hidden\n\n     .. seqdiag::\n\n        A -> B;\n",
        ".. uml::\n\n   class A\n",
    ],
)
def test_other_directives_are_left_out(document: str) -> None:
    assert texts(document, "a.rst") == []


def test_deeper_lines_keep_their_indent() -> None:
    document = ".. seqdiag::\n\n     seqdiag {\n       A -> B;\n\n     }\n"
    assert texts(document, "a.rst") == ["seqdiag {\n  A -> B;\n\n}\n"]


def test_options_tell_the_dialect() -> None:
    found = find_diagrams("```{seqdiag}\n:dialect: native\n\nA->B\n```\n", "a.md")[0]
    assert (found.dialect, found.is_directive, found.line) == ("native", True, 4)
    found = find_diagrams("```{seqdiag}\n---\ndialect: native\n---\nA->B\n```\n", "a.md")[0]
    assert found.dialect == "native"
    found = find_diagrams('```{seqdiag}\n---\ndialect: "native"  \n---\nA->B\n```\n', "a.md")[0]
    assert found.dialect == "native"
    found = find_diagrams(".. mermaid::\n   :dialect: klingon\n\n   sequenceDiagram\n", "a.rst")[0]
    assert found.dialect == "mermaid"


def test_all_diagrams_of_a_document_are_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(
        f"```mermaid\n{MERMAID}```\n\n* x\n\n  ```wsd\n  A->B: x\n  oops\n  ```\n"
        "\n```wsd\nA->B\n```\n"
    )
    assert main(["a.md"]) == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a-1.svg", "a-3.svg", "a.md"]
    assert capfd.readouterr().err.startswith("a.md:10:3: error: ")
    assert main(["a.md", "-o", "b.txt"]) == 1
    assert Path("b-3.txt").exists()
    assert main(["a.md", "-o", "-"]) == 2


def test_a_document_without_diagrams_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("text\n")
    assert main(["a.md"]) == 0
    assert capfd.readouterr().err == "seqdiag: there is no sequence diagram in a.md\n"


@pytest.mark.parametrize("piece", ["- ", ">", "1. ", "<!--\n", "> ```mermaid\nx\n", "```{note}\n"])
@pytest.mark.parametrize("name", ["a.md", "a.rst"])
def test_large_documents_take_time_in_proportion(piece: str, name: str) -> None:
    def seconds(count: int) -> float:
        runs = []
        for _ in range(3):
            start = time.process_time()
            find_diagrams(piece * count, name)
            runs.append(time.process_time() - start)
        return min(runs)

    assert seconds(20_000) < 32 * seconds(2_500) + 0.05  # 64 times if it were quadratic
