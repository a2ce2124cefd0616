"""Labels as PlantUML's texts: what is written reads as what was meant."""

from __future__ import annotations

import pytest
from core.strategies import labels
from hypothesis import given

from seqdiag_core.label import Label, Mark, MarkKind, runs_between
from seqdiag_core.readers.plantuml.creole import read_creole
from seqdiag_core.readers.problems import Problems
from seqdiag_core.source import NO_SPAN, Source
from seqdiag_core.writers.losses import Losses
from seqdiag_core.writers.plantuml.texts import (
    IN_DELAY,
    IN_DIVIDER,
    IN_GROUP,
    IN_GUARD,
    IN_QUOTES,
    IN_TEXT,
    ON_LINES,
    Place,
    is_url,
    write_label,
)

EXCLUDING = (
    {MarkKind.SUBSCRIPT, MarkKind.SUPERSCRIPT},
    {MarkKind.SMALL, MarkKind.BIG},
)
"""Looks of which PlantUML takes the innermost alone."""


def written(label: Label, place: Place = IN_TEXT) -> str:
    return write_label(label, Losses("PlantUML"), NO_SPAN, "a text", place)


def read_back(text: str, *, framed: bool = False) -> Label:
    problems = Problems(Source(text))
    label = read_creole(text, 0, len(text), problems, framed=framed)
    assert problems.sorted() == ()
    return label


def kept(label: Label) -> Label:
    """What PlantUML can say of a label: no tabs by chance, no marks beyond a line."""
    pieces: list[tuple[str, dict[MarkKind, str | None]]] = []
    start = 0
    for line in label.lines:
        runs = runs_between(label, start, start + len(line))
        pieces += [(run.text, look(run.marks, run.text)) for run in runs]
        pieces.append(("\n", {}))
        start += len(line) + 1
    text = ""
    marks: set[Mark] = set()
    began: dict[MarkKind, tuple[int, str | None]] = {}
    for piece, now in pieces:
        for kind, (at, value) in list(began.items()):
            if (kind, value) not in now.items():
                marks.add(Mark(at, len(text), kind, value))
                del began[kind]
        if piece:
            began = {**{kind: (len(text), value) for kind, value in now.items()}, **began}
        text += piece
    text = text[:-1]
    parted = text.replace("\\t", "\\\u200bt")
    moved = [
        mark._replace(start=moved_place(text, mark.start), end=moved_place(text, mark.end))
        for mark in marks
    ]
    return Label(parted, tuple(sorted(moved, key=lambda one: (one.start, -one.end, one.kind))))


def moved_place(text: str, place: int) -> int:
    return place + sum(text.startswith("\\t", at) for at in range(place))


def look(marks: tuple[Mark, ...], text: str) -> dict[MarkKind, str | None]:
    found: dict[MarkKind, str | None] = {}
    if not text:
        return found
    for mark in marks:
        if mark.kind is MarkKind.LINK and not (text.strip() and is_url(mark.value or "")):
            continue
        for excluding in EXCLUDING:
            if mark.kind in excluding:
                found = {kind: value for kind, value in found.items() if kind not in excluding}
        found[mark.kind] = mark.value
    return found


@given(labels())
def test_what_is_written_reads_as_the_same(label: Label) -> None:
    assert read_back(written(label)) == kept(label)


@pytest.mark.parametrize("place", [IN_QUOTES, IN_DIVIDER, IN_DELAY, ON_LINES])
@given(label=labels())
def test_so_it_does_in_every_place(place: Place, label: Label) -> None:
    assert read_back(written(label, place)) == kept(label)


@pytest.mark.parametrize("place", [IN_GROUP, IN_GUARD])
@given(label=labels())
def test_and_in_brackets(place: Place, label: Label) -> None:
    assert read_back(written(label, place), framed=True) == kept(label)


def test_brackets_in_a_link_do_not_end_it() -> None:
    label = Label("a[0]", (Mark(0, 4, MarkKind.LINK, "a.html"),))
    assert written(label) == "[[a.html a<U+005B>0<U+005D>]]"


def test_blanks_at_the_ends_of_a_link_are_kept() -> None:
    label = Label("see  here now", (Mark(4, 10, MarkKind.LINK, "a.html"),))
    assert written(label) == "see [[a.html <U+0020>here<U+0020>]]now"
