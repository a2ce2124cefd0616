"""What the Tab key offers, asked of a real shell as a notebook asks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

from jupyter_seqdiag.magic import SeqdiagMagics
from seqdiag_core.api import DIALECTS
from seqdiag_core.readers.vocabulary import words_of
from seqdiag_core.theme.registry import THEME_NAMES

Offers = Callable[[str], list[str]]


@pytest.fixture
def offers(shell: InteractiveShell) -> Offers:
    """The cells that the offers at the place of ``|`` would make."""

    def ask(cell: str) -> list[str]:
        text, rest = cell.split("|")
        with provisionalcompleter():
            found = list(shell.Completer.completions(text + rest, len(text)))
        return [text[: each.start] + each.text for each in found]

    return ask


@pytest.mark.parametrize(
    ("cell", "completed"),
    [
        ("%%seqdiag --th|", ["%%seqdiag --theme"]),
        ("%seqdiag flow.seq --exp|", ["%seqdiag flow.seq --expand"]),
        ("%%seqdiag --syntax m|", ["%%seqdiag --syntax mermaid"]),
        ("%%seqdiag --edit -f h|", ["%%seqdiag --edit -f html"]),
        ("%%seqdiag -t hi|\nA->B", ["%%seqdiag -t high-contrast"]),
        ("%%seqdiag\nAlice->Bob: x\nali|", ["%%seqdiag\nAlice->Bob: x\nAlice"]),
        ("%%seqdiag\nAlice->Bob: x\nAlice->B|", ["%%seqdiag\nAlice->Bob: x\nAlice->Bob"]),
        ("%%seqdiag\nZoë->Bob: x\nBob-->zo|\nend", ["%%seqdiag\nZoë->Bob: x\nBob-->Zoë"]),
        ('%%seqdiag\nactor "The GW" as GW\nGW->g|', ['%%seqdiag\nactor "The GW" as GW\nGW->GW']),
        ("%%seqdiag\nactiva|", ["%%seqdiag\nactivate"]),
        ("%%seqdiag\nsequenceDiagram\n  part|", ["%%seqdiag\nsequenceDiagram\n  participant"]),
        ("%%seqdiag --syntax mermaid\npart|", ["%%seqdiag --syntax mermaid\nparticipant"]),
    ],
)
def test_one_thing_fits(offers: Offers, cell: str, completed: list[str]):
    assert offers(cell) == completed


def test_a_word_that_is_whole_is_not_offered_again(offers: Offers):
    assert "%%seqdiag\nactivate" not in offers("%%seqdiag\nactivate|")


def test_every_option_theme_and_dialect_is_offered(offers: Offers):
    options = {
        name for action in SeqdiagMagics.seqdiag.parser._actions for name in action.option_strings
    }
    assert set(offers("%seqdiag --|")) == {
        f"%seqdiag {name}" for name in options if name.startswith("--")
    }
    assert set(offers("%seqdiag --theme |")) == {f"%seqdiag --theme {name}" for name in THEME_NAMES}
    assert offers("%seqdiag --syntax |") == [f"%seqdiag --syntax {name}" for name in DIALECTS]


def test_a_statement_may_begin_with_a_keyword_or_somebody(offers: Offers):
    words = {
        word.removeprefix("%%seqdiag\nBob->Al: x\n") for word in offers("%%seqdiag\nBob->Al: x\n|")
    }
    assert words == {"Bob", "Al", *words_of("native")}


@pytest.mark.parametrize(
    "cell", ["%%seqdiag\nBob->Al: B|", "%%seqdiag --syntax klingon\nBob->x\nBo|"]
)
def test_where_there_is_nothing_to_offer(offers: Offers, cell: str):
    assert cell.removesuffix("|") + "ob" not in offers(cell)


@pytest.mark.parametrize("cell", ["imp|", "%%timeit\nimp|"])
def test_other_cells_are_completed_as_ever(offers: Offers, cell: str):
    assert cell.replace("|", "ort") in offers(cell)


def test_files(offers: Offers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("flow.seq", "flow.mmd", "flow.svg", "flow.py", ".flow.seq", "flow 2.seq"):
        (tmp_path / name).touch()
    (tmp_path / "flows").mkdir()
    (tmp_path / "flows" / "one.diag").touch()
    monkeypatch.chdir(tmp_path)
    assert set(offers("%seqdiag fl|")) == {
        f"%seqdiag {name}" for name in ("flow.seq", "flow.mmd", "flows/")
    }
    assert offers("%seqdiag flows/|") == ["%seqdiag flows/one.diag"]
    assert "%%seqdiag -s flow.svg" in offers("%%seqdiag -s f|\nA->B")
    assert "%seqdiag nowhere/flow.seq" not in offers("%seqdiag nowhere/|")


def test_the_extension_can_be_taken_away_and_come_back(offers: Offers, shell: InteractiveShell):
    shell.run_line_magic("reload_ext", "jupyter_seqdiag")
    assert offers("%%seqdiag --th|") == ["%%seqdiag --theme"]
    shell.run_line_magic("unload_ext", "jupyter_seqdiag")
    assert offers("%%seqdiag --th|") == []
    assert shell.find_cell_magic("seqdiag") is None
