"""Links of items, behind their heads."""

from __future__ import annotations

from ...model import Link
from ...source import Span
from ..losses import Losses
from .texts import is_url


def write_link(link: Link, losses: Losses, at: Span) -> str:
    """A link in double brackets, with a blank before it; its own text is lost."""
    if not is_url(link.target):
        losses.add(f"link like {link.target or link.tooltip!r}", at)
        return ""
    if link.text is not None or link.tooltip is not None:
        losses.add("text or tooltip of a link here", at)
    return f" [[{link.target}]]"
