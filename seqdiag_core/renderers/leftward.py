"""Text that reads from right to left, for painters that neither order nor join letters (``pdf``).

The order comes from python-bidi, the forms of joined letters from arabic-reshaper.
"""

from __future__ import annotations

from types import MappingProxyType
from unicodedata import bidirectional, normalize

from .extras import import_extra

_WHAT = "PDF with Hebrew or Arabic"
_LEFTWARD = ("R", "AL")
_CLOSING = MappingProxyType(dict(zip("([{<«‹", ")]}>»›", strict=True)))
_OPENING = MappingProxyType({close: open for open, close in _CLOSING.items()})


def is_leftward(character: str) -> bool:
    """Whether a character belongs to a script that is written from right to left."""
    return bidirectional(character) in _LEFTWARD


def in_drawn_order(text: str, *, rtl: bool) -> str:
    """The characters of a line from left to right, Arabic letters in the forms they take.

    Args:
        text: One line as it is written down.
        rtl: Whether the line as a whole reads from right to left.

    Raises:
        MissingExtraError: One of the libraries is not installed.
    """
    if text.isascii() or not any(map(is_leftward, text)):
        return text
    # Both are heavy, and few diagrams need them.
    reshaper = import_extra("arabic_reshaper", _WHAT, "arabic-reshaper", "pdf")
    bidi = import_extra("bidi", _WHAT, "python-bidi", "pdf")
    drawn: str = bidi.get_display(reshaper.reshape(text), base_dir="R" if rtl else "L")
    return _with_brackets(drawn)


def _with_brackets(drawn: str) -> str:
    """A line whose brackets around what reads leftwards open to the right again.

    python-bidi moves these brackets, but leaves each as it was: the closing one comes first.
    """
    signs = list(drawn)
    waiting: list[int] = []
    for index, sign in enumerate(signs):
        if sign not in _CLOSING and sign not in _OPENING:
            continue
        before = signs[waiting[-1]] if waiting else ""
        if _CLOSING.get(before) == sign:
            waiting.pop()
        elif _OPENING.get(before) == sign:
            signs[waiting.pop()], signs[index] = sign, before
        else:
            waiting.append(index)
    return "".join(signs)


def plain_letters(form: str) -> str:
    """What a joined form stands for, from left to right."""
    return normalize("NFKC", form)[::-1]
