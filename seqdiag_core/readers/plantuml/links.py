"""Links: ``[[url]]``, ``[[url label]]``, ``[[url{tip} label]]``, ``[["url" label]]``."""

from __future__ import annotations

import re

from ...diagnostics import Code
from ...model import Link
from ...patterns import pattern
from ..links import safe_link, split_link
from .draft import Draft
from .line import Line

LINK = r"\[\[[^\]\n]*(?:\](?!\])[^\]\n]*)*\]\]"
"""A link as it stands in a statement."""

_QUOTED = pattern(r'\s*"([^"]+)"')


def read_link(draft: Draft, line: Line, found: re.Match[str], group: str) -> Link | None:
    """The link that a group of a match says, if it took part; unsafe ones are told of."""
    if not found[group]:
        return None
    body = _QUOTED.sub(r"\1", found[group][2:-2], count=1)
    parts = split_link(body)
    target = safe_link(parts.target) if parts.target else ""
    if target is None:
        message = f"the link {parts.target[:60]!r} is left out, its scheme could run code"
        hint = "links begin with http, https, mailto, ftp or tel, or are relative"
        draft.problems.warn(Code.UNSAFE_LINK, message, line.group(found, group), hint)
        return None
    if not target and not parts.tooltip:
        return None
    return Link(target, parts.text, parts.tooltip)
