"""Texts of Mermaid: what would end, cut or change them becomes an entity code."""

from __future__ import annotations

import re

from ...label import Label
from ...patterns import pattern
from ...source import Span
from ..losses import Losses

_SPECIAL = pattern(
    r"""
    [\#;]                             # begins a comment, ends the statement
    | <(?=[\w/!?])                    # could be a tag, of which br is obeyed
    | (?<=%)%                         # %%{ begins a directive, even inside a text
    | \A[^\S\n]+ | [^\S\n]+\Z         # would be stripped
    """,
    re.VERBOSE,
)
_WRAP = pattern(r":?(?:no)?wrap:", re.IGNORECASE)


def escape(text: str, more: str = "") -> str:
    """A text as it must be written to be seen as it is; ``more`` are characters to write as codes.

    A line break becomes ``<br/>``.
    """
    written = _SPECIAL.sub(lambda found: "".join(map(_code, found[0])), text)
    for character in more:
        written = written.replace(character, _code(character))
    written = written.replace("\n", "<br/>")
    if _WRAP.match(written):
        return _code(written[0]) + written[1:]
    return written


def write_label(label: Label, losses: Losses, place: Span, what: str, more: str = "") -> str:
    """A label with its wish to be wrapped; its marks are lost.

    Args:
        label: What to write.
        losses: Where the loss is told.
        place: Where the label's item stands.
        what: What messages call the label.
        more: Characters to write as codes besides.
    """
    tell_marks(label, losses, place, what)
    text = escape(label.text, more)
    if label.wrap is None:
        return text
    return f"{'wrap' if label.wrap else 'nowrap'}: {text}".rstrip()


def tell_marks(label: Label, losses: Losses, place: Span, what: str) -> None:
    """Tell that the marks of a label are lost."""
    if label.marks:
        kinds = sorted({mark.kind.value for mark in label.marks})
        losses.add(f"{' or '.join(kinds)} in the text of {what}", _span(label, place))


def _span(label: Label, place: Span) -> Span:
    return label.span if label.span.end > label.span.start else place


def _code(character: str) -> str:
    return f"#{ord(character)};"
