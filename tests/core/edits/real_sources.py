"""What edits have to keep of any source: nothing changes but what was wished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from seqdiag_core import read
from seqdiag_core.edits.changes import EditError, apply_changes
from seqdiag_core.edits.draft import Draft
from seqdiag_core.edits.requests import perform_edit
from seqdiag_core.model import Message, MessageParts, Note, walk

ARROWS = ("sync", "reply", "async", "async-reply", "lost")


def requests(
    letters: str, senders: Sequence[str], receivers: Sequence[str], *more_arrows: str
) -> st.SearchStrategy[dict[str, Any]]:
    """Edits of all kinds, whose texts are of some letters; many make sense in no given source."""
    edits = ["label", "ends", "arrow", "reverse", "delete", "move", "message"]
    return st.fixed_dictionaries(
        {
            "edit": st.sampled_from(edits),
            "at": st.integers(0, 30),
            "node": st.integers(0, 2),
            "place": st.integers(0, 30),
            "step": st.integers(1, 20),
            "from": st.sampled_from(senders),
            "to": st.sampled_from(receivers),
            "arrow": st.sampled_from((*ARROWS, *more_arrows)),
            "text": st.text(st.sampled_from(letters), max_size=6),
        }
    )


def check_change(text: str, dialect: str, request: dict[str, Any]) -> None:
    """An edit that is not refused changes the diagram as wished, and nothing else."""
    reading = read(text, dialect)
    try:
        changes = perform_edit(reading, request)
    except EditError:
        return
    after = read(apply_changes(text, changes), dialect)
    assert after.ok
    before, found = list(reading.diagram.messages()), list(after.diagram.messages())
    grown = {"message": 1, "delete": None}.get(request["edit"], 0)
    if grown is not None:
        assert len(found) == len(before) + grown
    if request["edit"] in ("ends", "arrow", "reverse"):
        del before[request["step"] - 1], found[request["step"] - 1]
        assert list(map(_told, found)) == list(map(_told, before))
    if request["edit"] == "label":
        assert [type(each) for each in walk(after.diagram.items)] == [
            type(each) for each in walk(reading.diagram.items)
        ]
        assert sum(a != b for a, b in zip(before, found, strict=True)) <= 1


def _told(message: Message) -> Message:
    """A message as far as its own line tells of it: a ``return`` goes wherever a call came from."""
    if message.parts == MessageParts():
        return replace(message, sender="", receiver="")
    return message


def check_labels(
    paths: list[Path], dialect: str, text: str, kinds: tuple[type, ...] = (Message, Note)
) -> None:
    """Nearly every label of real sources can be changed."""
    refused = changed = 0
    for path in paths:
        reading = read(path.read_text("utf-8"), dialect)
        if not reading.ok:
            continue
        for at, statement in enumerate(Draft(reading).script):
            for number, node in enumerate(statement.nodes):
                if isinstance(node, kinds) and node.label:
                    wish = {"edit": "label", "at": at, "node": number, "text": text}
                    try:
                        changed += bool(perform_edit(reading, wish))
                    except EditError:
                        refused += 1
    assert changed > 300
    assert refused < changed / 50
