"""The order in which the parts of a line are drawn that reads in both directions.

It is that of the Unicode bidirectional algorithm (UAX 9), without explicit embedding; the names of
rules are its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from types import MappingProxyType
from unicodedata import bidirectional

_STRONG = ("L", "R", "AL")
_NUMBERS = ("EN", "AN")
_NEUTRAL = "ON"
_DEEPEST = 63
"""How many brackets may be open."""
_BRACKETS = MappingProxyType({"(": ")", "[": "]", "{": "}"})


def levels(elements: Sequence[str], *, rtl: bool) -> list[int]:
    """How often the direction changes around each element of a line; odd ones run leftwards.

    Args:
        elements: Its characters, joined emoji in one piece.
        rtl: Whether the line as a whole reads from right to left.
    """
    base = "R" if rtl else "L"
    kinds = [bidirectional(each) if len(each) == 1 else _NEUTRAL for each in elements]
    _resolve_marks(kinds, base)
    _resolve_numbers(kinds, base)
    _resolve_brackets(elements, kinds, base)
    _resolve_neutrals(kinds, base)
    found = [_level(kind, rtl=rtl) for kind in kinds]
    # L1: spaces at the end of a line stand at its end.
    end = len(found)
    while end and elements[end - 1].isspace():
        end -= 1
    return found[:end] + [int(rtl)] * (len(found) - end)


def drawn_order(levels: Sequence[int]) -> list[int]:
    """The places of parts with such levels as they follow one another from left to right (L2)."""
    order = list(range(len(levels)))
    for least in range(max(levels, default=0), 0, -1):
        runs = [
            (is_turned, list(places))
            for is_turned, places in groupby(order, lambda place: levels[place] >= least)  # noqa: B023
        ]
        order = [place for is_turned, run in runs for place in (run[::-1] if is_turned else run)]
    return order


def _resolve_marks(kinds: list[str], base: str) -> None:
    """W1: what takes no room belongs to what stands before it."""
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[index] = kinds[index - 1] if index else base


def _resolve_numbers(kinds: list[str], base: str) -> None:
    """W2 to W7: numbers with the signs in and at them; those behind Latin letters are as these."""
    for index, strong in _last_before(kinds, _STRONG, base):
        if kinds[index] == "EN" and strong == "AL":
            kinds[index] = "AN"
    for index in range(1, len(kinds) - 1):
        before, kind, after = kinds[index - 1 : index + 2]
        is_in_number = before == after and before in _NUMBERS
        if is_in_number and (kind == "CS" or (kind == "ES" and before == "EN")):
            kinds[index] = before
    for start, end in _runs(kinds, ("ET",)):
        if "EN" in (kinds[start - 1] if start else "", *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    for index, strong in _last_before(kinds, _STRONG, base):
        if kinds[index] == "EN" and strong == "L":
            kinds[index] = "L"


def _resolve_brackets(elements: Sequence[str], kinds: list[str], base: str) -> None:
    """N0: brackets go with the line, or with what is in them if that goes on from before them."""
    strong = _NUMBERS + _STRONG
    before = [_direction(kind) for _, kind in _last_before(kinds, strong, base)]
    for opening, closing in sorted(_pairs(elements)):
        inside = {_direction(kind) for kind in kinds[opening + 1 : closing] if kind in strong}
        if inside:
            kinds[opening] = kinds[closing] = base if base in inside else before[opening]


def _pairs(elements: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where brackets open and close."""
    waiting: list[tuple[str, int]] = []
    for index, element in enumerate(elements):
        if element in _BRACKETS:
            if len(waiting) == _DEEPEST:
                return
            waiting.append((_BRACKETS[element], index))
        elif any(element == closing for closing, _ in waiting):
            while waiting:
                closing, opening = waiting.pop()
                if closing == element:
                    yield opening, index
                    break


def _resolve_neutrals(kinds: list[str], base: str) -> None:
    """N1 and N2: what stands between two of one direction has this, anything else the line's."""
    neutrals = tuple(set(kinds) - {*_STRONG, *_NUMBERS})
    for start, end in list(_runs(kinds, neutrals)):
        before = _direction(kinds[start - 1]) if start else base
        after = _direction(kinds[end]) if end < len(kinds) else base
        kinds[start:end] = [before if before == after else base] * (end - start)


def _last_before(
    kinds: Sequence[str], wanted: Sequence[str], base: str
) -> Iterator[tuple[int, str]]:
    """Each place with the last of some kinds before it."""
    last = base
    for index, kind in enumerate(kinds):
        yield index, last
        if kind in wanted:
            last = kind


def _runs(kinds: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where runs of some kinds begin and end."""
    start = 0
    for is_wanted, run in groupby(kinds, lambda kind: kind in wanted):
        end = start + len(list(run))
        if is_wanted:
            yield start, end
        start = end


def _direction(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _level(kind: str, *, rtl: bool) -> int:
    """I1 and I2."""
    if kind == "L":
        return 2 if rtl else 0
    return 2 if kind in _NUMBERS else 1
