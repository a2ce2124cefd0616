"""The numbers that messages show: ``Numbering`` items turned into one text per message."""

from __future__ import annotations

from .model import Diagram, Message, Numbering, walk
from .patterns import pattern

_FIELDS = pattern(r"\d+|\D+")
_PATTERN = pattern(r"[0#]+")


def message_numbers(diagram: Diagram) -> list[str | None]:
    """The number of each message in reading order; None where none is shown."""
    numbers: list[str | None] = []
    now: Numbering | None = None
    value = ""
    for item in walk(diagram.items):
        if isinstance(item, Numbering):
            now, value = (item, item.start) if item.on else (None, "")
        elif isinstance(item, Message):
            if now is None:
                numbers.append(None)
            else:
                numbers.append(format_number(value, now.format))
                value = next_number(value, now.step, dotted=now.dotted)
    return numbers


def next_number(value: str, step: str, *, dotted: bool) -> str:
    """The number after ``value``: its last level raised if it is dotted, else the sum."""
    if dotted:
        fields = _FIELDS.findall(value)
        fields[-1] = str(int(fields[-1]) + int(step))
        return "".join(fields)
    if value.isdecimal() and step.isdecimal():
        return str(int(value) + int(step))
    from decimal import Decimal  # slow to import, and few numbers have fractions

    return str(Decimal(value) + Decimal(step))


def format_number(value: str, pattern: str | None) -> str:
    """``value`` in a pattern such as ``[000]``: ``0`` pads with zeros, ``#`` does not."""
    if pattern is None:
        return value
    holes = _PATTERN.search(pattern)
    if holes is None:
        return pattern + value
    width = holes.group().count("0")
    padded = value.rjust(width, "0") if value.isdecimal() else value
    return pattern[: holes.start()] + padded + pattern[holes.end() :]
