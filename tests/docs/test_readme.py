"""The README shows what the code does now."""

from __future__ import annotations

from pathlib import Path

import pytest

from seqdiag_core import render

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCE = (ROOT / "docs" / "examples" / "order-flow.seq").read_text(encoding="utf-8")


def test_source_is_the_example() -> None:
    assert f"```text\n{SOURCE}```" in README


def test_picture_is_drawn_from_the_source(pytestconfig: pytest.Config) -> None:
    path = ROOT / "docs" / "_static" / "order-flow.svg"
    drawn = render(SOURCE, "svg", theme="auto")
    if pytestconfig.getoption("--accept"):
        path.write_text(drawn, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == drawn


def test_both_commands_are_one_line_each() -> None:
    for command in ("docs/build.py", "tests/run.py"):
        assert f"\n```sh\npython3 {command}\n```\n" in README
        assert (ROOT / command).is_file()
