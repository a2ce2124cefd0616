"""Links as they stand in a statement: ``[[url{tooltip} text]]``."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Link
from ...patterns import pattern

_SPECIAL = pattern(r"[\\\[\]{}]")


def write_link(link: Link) -> str:
    """A link in double brackets."""
    parts = [link.target]
    if link.tooltip is not None:
        parts.append("{" + _escape(link.tooltip) + "}")
    if link.text is not None:
        parts.append(" " + _escape(link.text))
    return f"[[{''.join(parts)}]]"


def write_links(links: Iterable[Link]) -> str:
    """Several links behind each other."""
    return " ".join(map(write_link, links))


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")
