"""Texts are read as PlantUML itself draws them."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from core.plantuml_program import Glyphs, draw, find_program, glyphs

from seqdiag_core.label import Label, MarkKind, Run, runs_between
from seqdiag_core.readers.plantuml.creole import read_creole
from seqdiag_core.readers.problems import Problems
from seqdiag_core.source import Source

REFUSED = re.compile(r"Syntax Error|has crashed|No such color")
LOOKS = {
    MarkKind.BOLD: "bold",
    MarkKind.ITALIC: "italic",
    MarkKind.CODE: "code",
    MarkKind.UNDERLINE: "underline",
    MarkKind.STRIKE: "line-through",
}

RULE = re.compile(r"([—=.])\1{7,}")
LINES = {"underline", "line-through"}

INLINE = (
    *("**", "**", "//", '""', "__", "--", "~~", "~", "[[http://x.org lab]]", "[[a]]", "]]"),
    *("<b>", "</b>", "<i>", "</i>", "<u:red>", "</u>", "<s>", "</del>", "<w>", "</w>", "<plain>"),
    *(
        "<color:red>",
        "</color>",
        "<color #00F>",
        "<size:20>",
        "</size>",
        "<sub>",
        "</sub>",
        "<sup>",
    ),
    *("<font color=red>", "</font>", "<font:monospaced>", "</plain>", "<back:yellow>", "</back>"),
    *("a", "b c", "é", "注", "x", "*", "/", '"', "_", "-", "<", ">", "&#65;", "<U+0042>", "&lt;"),
    *("<U+20AC>", "\\\\", "\\t", "~*", "~~", "http://x.org/a//b", "C++", "i--", "#", "=", "|"),
)
"""What is drawn within a line; a text of them begins with a letter."""

STATEMENTS = (
    *("* a", "** b", "# a\\n# b\\n## c\\n# d", "= a", "== b", "=== c", "==== d **e**"),
    *("--x--", "..x y..", "==x==", "|= h | c |", "|a|b|\\n|c|d|", "a\\n* b\\nc", "*a", "*a*b"),
    *("a\\n\\nb", "a\\rb\\lc", "** b **c** d", "#a", "# ", "~* a", "~--"),
    *("**", "<code>\\n**x**\\n</code>", "|_ a\\n|_ b", "<:nosuch:>", "<&key> a", "a <space:20>b"),
    *('[["a b" l]]', "[[]]", "[[a [b]]", "<b>a\\nb</b>"),
)
ON_MESSAGES = ("[[http://x.org a\\nb]]", "__u__", "-----", "=====", "--", "...")
"""What a note takes otherwise."""

BLOCKS = (
    *(
        "* a\n** b\nc\n* d",
        "# a\n## b\n## c\n# d",
        "  a\n    b",
        "  * a\n* b",
        "--\nx\n====\n..y..",
    ),
    *("|= h1 |= h2 |\n| a | c\\|d |\n<#red>|x|<#blue> y|", "a\\nb\\tc", "a\n\nb", "__d__"),
    *("<code>\n**x** \\n\n  y\n</code>\nz", "|_ a\n  |_ b\n|_ c", "<b>a\nb</b>", "= a\n== b\n=c="),
    *("-----", ".....", "--- -", "<code>\nopen", "a~\nb", "|a|b\n|c|", "**b** c\n***\n*"),
)


@pytest.fixture(scope="module")
def program() -> Path:
    return find_program()


def read(text: str, *, block: bool) -> Label:
    return read_creole(text, 0, len(text), Problems(Source(text)), block=block)


def looks(run: Run) -> frozenset[str]:
    found = {LOOKS[mark.kind] for mark in run.marks if mark.kind in LOOKS}
    color = run.value(MarkKind.COLOR)
    if run.has(MarkKind.LINK):
        found.add("underline")
        color = "#0000ff"
    return frozenset(found | ({color} if color and color != "#000000" else set()))


def of_label(label: Label) -> list[tuple[str, frozenset[str]]]:
    """Each character with its looks, without blanks and what PlantUML draws as shapes."""
    rules = {at for found in RULE.finditer(label.text) for at in range(*found.span())}
    places = iter(range(len(label.text)))
    of_table = {"code"} if label.text.startswith("|") else set()
    return [
        (one, looks(run) - of_table)
        for run in runs_between(label, 0, len(label.text))
        for one, at in zip(run.text, places, strict=False)
        if is_compared(one) and at not in rules
    ]


def of_glyphs(found: list[Glyphs]) -> list[tuple[str, frozenset[str]]]:
    return [(one, looks) for text, looks in found for one in text if is_compared(one)]


def is_compared(character: str) -> bool:
    return not character.isspace() and character not in "\u200b—•◦▪└|"


def compare(program: Path, folder: Path, texts: list[str], frame: str, *, block: bool) -> None:
    svgs = draw(program, folder, [f"@startuml\n{frame.format(text)}\n@enduml\n" for text in texts])
    for text, svg in zip(texts, svgs, strict=True):
        assert not REFUSED.search(svg), text
        found = [one for one in glyphs(svg) if one.text not in ("P", "Q")]
        ours, theirs = of_label(read(text, block=block)), of_glyphs(found)
        assert [one for one, _ in ours] == [one for one, _ in theirs], text
        for (_, mine), (_, its) in zip(ours, theirs, strict=True):
            # Of two lines it draws one.
            assert mine ^ its <= (LINES if mine >= LINES else set()), text


def test_marks(program: Path, tmp_path: Path) -> None:
    pick = random.Random(2)
    texts = ["t" + "".join(pick.choices(INLINE, k=pick.randint(1, 12))) for _ in range(400)]
    compare(program, tmp_path, texts, "P -> Q : {}", block=False)


@pytest.mark.parametrize(
    ("frame", "texts"),
    [("P -> Q : {}", STATEMENTS + ON_MESSAGES), ("P -> Q\nnote left : {}", STATEMENTS)],
)
def test_lines_of_statements(
    program: Path, tmp_path: Path, frame: str, texts: tuple[str, ...]
) -> None:
    compare(program, tmp_path, list(texts), frame, block=False)


def test_lines_of_blocks(program: Path, tmp_path: Path) -> None:
    compare(program, tmp_path, list(BLOCKS), "P -> Q\nnote left\n{}\nend note", block=True)
