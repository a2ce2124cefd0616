"""Every source of the corpus means what the real Mermaid parser says it means."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from seqdiag_core import Reading, Source, to_dict
from seqdiag_core.limits import DEFAULT_LIMITS
from seqdiag_core.readers.mermaid import read_mermaid

EXCEPTIONS = {
    # Mermaid draws nothing for a kind it does not know; we draw the kind that must be meant.
    "probe_type-capital": ("participants",),
    # Mermaid draws the box round a participant that was declared before it, but does not list it.
    "probe_box-declared-before": ("boxes",),
}
KEYS = ("participants", "messages", "notes", "fragments", "boxes")


def read(text: str) -> Reading:
    return read_mermaid(Source(text), DEFAULT_LIMITS)


def blanks_collapsed(text: str | None) -> str | None:
    """A text as it can be compared; the oracle takes ``#lt;br#gt;`` for a line break."""
    if text is None:
        return None
    lines = re.split(r"\n|<br\s*/?>", text)
    return "\n".join(re.sub(r"\s+", " ", line).strip() for line in lines)


def told(case: dict[str, Any], key: str) -> list[Any]:
    """What both sides say of one aspect, in comparable form."""
    rows = case.get(key) or []
    if key == "participants":
        return [
            (
                row["id"],
                blanks_collapsed(row["label"]),
                row["kind"],
                row.get("wrap"),
                row.get("links"),
            )
            for row in rows
        ]
    if key == "messages":
        return [
            {
                name: blanks_collapsed(value) if name == "text" else value
                for name, value in row.items()
            }
            for row in rows
        ]
    if key == "notes":
        return [
            (
                row["placement"],
                sorted(set(row["participants"])),
                blanks_collapsed(row["text"]),
                row.get("wrap"),
            )
            for row in rows
        ]
    if key == "fragments":
        return [
            (row["kind"], list(map(blanks_collapsed, row["labels"])), row.get("parent"))
            for row in rows
        ]
    return [(blanks_collapsed(row["label"]), row["participants"]) for row in rows]


def differences(oracle: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """What a reading of a valid source says otherwise than the oracle."""
    found = to_dict(reading.diagram)
    differing = {
        key: (told(oracle, key), told(found, key))
        for key in KEYS
        if told(oracle, key) != told(found, key)
    }
    if blanks_collapsed(oracle["title"]) != blanks_collapsed(found["title"]):
        differing["title"] = (oracle["title"], found["title"])
    errors = [str(each) for each in reading.diagnostics if each.severity == "error"]
    if errors:
        differing["errors"] = errors
    return differing


def cases(shared: Path) -> list[tuple[str, str, dict[str, Any]]]:
    folder = shared / "corpus" / "mermaid"
    return [
        (
            path.stem.rsplit("_", 1)[0],
            path.read_bytes().decode("utf-8", "replace"),
            json.loads(path.with_suffix(".json").read_text("utf-8")),
        )
        for path in sorted(folder.glob("*.mmd"))
    ]


def test_valid_sources_mean_the_same(shared: Path) -> None:
    differing = {}
    for name, text, oracle in cases(shared):
        if oracle["valid"]:
            found = differences(oracle, read(text))
            for key in EXCEPTIONS.get(name, ()):
                assert key in found, f"{name} is no exception any more"
                del found[key]
            if found:
                differing[name] = found
    assert differing == {}


def test_invalid_sources_have_an_error(shared: Path) -> None:
    passed = [name for name, text, oracle in cases(shared) if not oracle["valid"] and read(text).ok]
    assert passed == []
