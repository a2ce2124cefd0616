"""Numbers as short texts."""

from __future__ import annotations


class Numbers(dict[float, str]):
    """Numbers as short as they can be, to a hundredth of a pixel; remembers what it has written."""

    def __missing__(self, number: float) -> str:
        text = f"{number:.2f}".rstrip("0").rstrip(".")
        self[number] = text = "0" if text == "-0" else text
        return text
