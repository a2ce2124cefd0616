"""Numbers as short texts."""

from __future__ import annotations

_MOST = 20_000


class Numbers(dict[float, str]):
    """Numbers as short as they can be, to a hundredth of a pixel; remembers what it has written."""

    def __missing__(self, number: float) -> str:
        if len(self) >= _MOST:
            self.clear()
        text = f"{number:.2f}".rstrip("0").rstrip(".")
        self[number] = text = "0" if text == "-0" else text
        return text


NUMBERS = Numbers()
"""Shared by all drawings: most places are whole or half pixels, the same in every diagram."""
