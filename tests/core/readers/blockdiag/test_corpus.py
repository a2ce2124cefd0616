"""Every source of the corpus means what the real seqdiag 3.0.0 makes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from seqdiag_core import Diagram, read
from seqdiag_core.model import (
    ActivationEnd,
    ActivationStart,
    Delay,
    Divider,
    Fragment,
    Item,
    Message,
    Note,
    walk,
)
from seqdiag_core.readers.blockdiag.values import color_of, line_of
from seqdiag_core.readers.blockdiag.words import Word, label_of

EXCEPTIONS: dict[str, str] = {}
"""Cases that differ, each with its reason; there are none."""


def drawn(text: str | None) -> str:
    """A text of the oracle, which is as written, as it is drawn."""
    return label_of(Word(text)).text if text is not None else ""


def other(color: str, default: str) -> str | None:
    """A colour of the oracle, None for the old program's default."""
    return None if color == default else color_of(color)


def note_color(message: dict[str, Any]) -> str | None:
    return other(message.get("notecolor", "#ffb6c1"), "#ffb6c1")


def rows(diagram: Diagram) -> Iterator[tuple[int, Item]]:
    """All items with the number of the row that they belong to."""
    row = -1
    for item in walk(diagram.items):
        row += isinstance(item, Message | Divider | Delay)
        yield row, item


def bars(diagram: Diagram) -> list[tuple[str, int, int, int]]:
    """Participant, level, first and last row of each bar."""
    starts: dict[str, list[int]] = {}
    found = []
    row = -1
    for row, item in rows(diagram):
        if isinstance(item, ActivationStart):
            starts.setdefault(item.participant, []).append(row)
        elif isinstance(item, ActivationEnd):
            begun = starts[item.participant]
            start = begun.pop()
            found.append((item.participant, len(begun), start, row - 1))
    for name, begun in starts.items():
        found += [(name, level, start, row) for level, start in enumerate(begun)]
    return sorted(found)


def told_bars(oracle: dict[str, Any]) -> list[tuple[str, int, int, int]]:
    """Bars of the oracle; those from the top begin at the first message here."""
    first = min((each["order"] for each in oracle["messages"]), default=0)
    return sorted(
        (each["participant"], each["level"], max(each["from"], first), each["to"])
        for each in oracle["activations"]
    )


def ours(diagram: Diagram) -> dict[str, Any]:
    """What we say of a source."""
    items = list(rows(diagram))
    return {
        "participants": [
            (each.id, each.label.text, each.style.fill, each.style.ink, each.style.stroke)
            for each in diagram.participants
        ],
        "groups": [
            (each.label.text, list(each.participants), each.style.fill) for each in diagram.groups
        ],
        "messages": [
            (
                row,
                item.sender,
                item.receiver,
                item.label.text,
                item.arrow.line,
                item.arrow.head.value,
                item.delay > 0,
                item.style.stroke,
            )
            for row, item in items
            if isinstance(item, Message)
        ],
        "notes": [
            (row, item.placement.value, item.label.text, item.style.fill)
            for row, item in items
            if isinstance(item, Note)
        ],
        "separators": [
            (row, type(item).__name__.lower(), item.label.text)
            for row, item in items
            if isinstance(item, Divider | Delay)
        ],
        "fragments": [
            (item.operator.value, sum(isinstance(each, Message) for each in walk((item,))))
            for _, item in items
            if isinstance(item, Fragment)
        ],
        "bars": bars(diagram),
    }


def told(oracle: dict[str, Any]) -> dict[str, Any]:
    """What the oracle says of it."""
    messages = oracle["messages"]
    used = {each["order"] for each in messages}
    return {
        "participants": [
            (
                each["id"],
                drawn(each["label"]),
                other(each["color"], "#ffffff"),
                other(each["textcolor"], "#000000"),
                other(each["linecolor"], "#000000"),
            )
            for each in oracle["participants"]
        ],
        "groups": [
            (drawn(each["label"]), each["participants"], other(each["color"], "#f39800"))
            for each in oracle.get("groups", ())
        ],
        "messages": [
            (
                each["order"],
                each["from"],
                each["to"],
                drawn(each["text"]),
                line_of(each["line"]),
                "cross" if each.get("failed") else each["head"],
                bool(each.get("diagonal")),
                other(each.get("color", "#000000"), "#000000"),
            )
            for each in messages
        ],
        "notes": [
            (each["order"], side, drawn(each[f"{side}note"]), note_color(each))
            for each in messages
            for side in ("left", "right")
            if each.get(f"{side}note")
        ],
        "separators": [
            (each["order"], each["kind"], drawn(each["text"]))
            for each in oracle.get("separators", ())
        ],
        "fragments": [
            (each["kind"], len(used.intersection(each["messages"])))
            for each in oracle.get("fragments", ())
        ],
        "bars": told_bars(oracle),
    }


def difference(source: str, oracle: dict[str, Any]) -> str:
    """What is read otherwise than the real program does, empty if nothing is."""
    reading = read(source, "seqdiag")
    if reading.ok != oracle["valid"]:
        return f"valid is {oracle['valid']}, but {[str(each) for each in reading.diagnostics]}"
    if not reading.ok:
        return ""
    expected, found = told(oracle), ours(reading.diagram)
    return "\n".join(
        f"{key}: {expected[key]} but {found[key]}" for key in told_keys(expected, found)
    )


def told_keys(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    return [key for key in expected if expected[key] != found[key]]


def cases(shared: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path in sorted((shared / "corpus" / "seqdiag_legacy").glob("*.diag")):
        oracle = json.loads(path.with_suffix(".json").read_text("utf-8"))
        yield path.stem, path.read_text("utf-8"), oracle


def test_every_source_means_what_the_real_program_makes_of_it(shared: Path) -> None:
    found = {name: difference(source, oracle) for name, source, oracle in cases(shared)}
    assert len(found) == 252
    assert {name: what for name, what in found.items() if what} == EXCEPTIONS


def test_a_body_without_braces_means_the_same(shared: Path) -> None:
    compared = 0
    for _, source, oracle in cases(shared):
        if oracle["valid"] and source.lstrip().startswith("seqdiag {") and source.endswith("}\n"):
            body = read(source.lstrip()[9:-2], "seqdiag")
            assert body.ok
            assert body.diagram == read(source, "seqdiag").diagram
            compared += 1
    assert compared > 100
