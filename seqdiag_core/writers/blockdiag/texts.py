"""Texts in quotes, and what of a label these cannot hold."""

from __future__ import annotations

from ...label import Label
from ...patterns import pattern
from ...source import Span
from ..losses import Losses

_INTACT = pattern(r'[^\s"\'\\¥](?:[^"\'\\¥\n]*[^\s"\'\\¥])?')


def is_intact(text: str) -> bool:
    """Whether a text is the same in quotes."""
    return _INTACT.fullmatch(text) is not None


def quote(text: str) -> str:
    r"""A text in quotes; ``\n`` breaks the line."""
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    # A backslash would keep the quote behind it from closing; blanks round lines do not count.
    return f'"{written} "' if written.endswith("\\") else f'"{written}"'


def write_label(label: Label, losses: Losses, at: Span, what: str) -> str:
    """A label in quotes, without its marks.

    Args:
        label: What to write.
        losses: Where losses are told.
        at: Where the label's item stands.
        what: What messages call the label.
    """
    tell_look(label, losses, at, what)
    if any(line != line.strip() for line in label.lines) or "¥n" in label.text:
        losses.add(f"blanks round lines, or the sign ¥ before an n, in the text of {what}", at)
    return quote(label.text)


def tell_look(label: Label, losses: Losses, at: Span, what: str) -> None:
    """Tell that marks and the wish about wrapping are lost."""
    if label.marks:
        losses.add(f"mark in the text of {what}", at)
    if label.wrap is not None:
        losses.add(f"wish about wrapping the text of {what}", at)
