"""The texts that are measured: the order flow, and texts of as many messages as one likes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PARTICIPANTS = 8
ORDER_FLOW = Path(__file__).resolve().parent.parent / "docs" / "examples" / "order-flow.seq"


def order_flow() -> str:
    """The order flow of the documentation: 5 participants, 9 messages."""
    return ORDER_FLOW.read_text(encoding="utf-8")


def long_text(messages: int, participants: int = PARTICIPANTS) -> str:
    """A text of so many messages over some participants, with notes and nested fragments."""
    lines = ["title A long conversation"]
    lines += [f'participant "Service {index}" as S{index}' for index in range(participants)]
    lines += _conversation(messages, participants)
    return "\n".join(lines) + "\n"


def _conversation(messages: int, participants: int) -> Iterator[str]:
    """Statements in blocks of ten messages, each block with a loop, an alternative and a note."""
    for number in range(messages):
        sender, receiver = number % participants, (number * 3 + 1) % participants
        place = number % 10
        if place == 2:
            yield f"loop until step {number} is done"
        elif place == 4:
            yield f"alt step {number} succeeds"
        elif place == 6:
            yield "else it fails"
        arrow = "-->" if number % 3 == 2 else "->"
        yield f"S{sender}{arrow}S{receiver}: step {number} of the plan"
        if place == 7:
            yield "end"
            yield "end"
        elif place == 9:
            yield f"note right of S{receiver}: remark {number}"
    if messages % 10 in range(5, 8):
        yield "end"
    if messages % 10 in range(3, 8):
        yield "end"
