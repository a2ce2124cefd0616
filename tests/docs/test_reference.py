"""The reference leaves nothing out: what the code offers stands on its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from seqdiag_core.files import FORMAT_OF_ENDING
from seqdiag_core.renderers.registry import FORMATS
from sphinxcontrib_seqdiag.themes import Themes

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
CORPUS = ROOT / "tests" / "corpus" / "native"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", Themes({}).names)
def test_themes_are_told(theme: str) -> None:
    assert f"`{theme}`" in page("themes")


@pytest.mark.parametrize("format", FORMATS)
def test_formats_are_told(format: str) -> None:
    assert f"`{format}`" in page("command-line")


@pytest.mark.parametrize(("ending", "format"), FORMAT_OF_ENDING.items())
def test_endings_are_told_and_name_what_can_be_written(ending: str, format: str) -> None:
    assert f"`{ending}`" in page("command-line")
    assert format in FORMATS


def test_options_of_the_magic_are_listed_from_the_code() -> None:
    assert "```{magic-options}" in page("jupyter")


def test_every_example_of_the_corpus_is_shown_once() -> None:
    files = [path.relative_to(CORPUS).with_suffix("") for path in CORPUS.rglob("*.seq")]
    pages = (REFERENCE / "syntax").glob("*.md")
    shown = [name for each in pages for name in re.findall(r"\{example\} (\S+)", each.read_text())]
    # The page of contents shows one of them to begin with.
    assert sorted(shown) == sorted([*map(str, files), "messages/sync-and-reply"])
