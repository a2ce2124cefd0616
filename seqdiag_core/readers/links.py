"""Links of a source: their spelling, and which of them a diagram may carry.

Everything that leads somewhere is let through, nothing that runs code.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..patterns import pattern

SCHEMES = ("http", "https", "mailto", "ftp", "tel")
"""Schemes of links that are let through."""

_ROLE = pattern(r":[A-Za-z][\w+.:-]*:`[^`\n]+`")
_SCHEME = pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_TOOLTIP = pattern(r"[ \t]*\{((?:[^}\\]|\\.)*)\}")
_URL = pattern(r"[^\s{]*")
_ESCAPED = pattern(r"\\([\\\]\[{}])")


class LinkParts(NamedTuple):
    """A link as written: ``[[target{tooltip} text]]``; parts that are missing are None."""

    target: str
    tooltip: str | None
    text: str | None


def split_link(body: str) -> LinkParts:
    r"""Take what stands between ``[[`` and ``]]`` apart.

    The target ends at a blank or a brace; a Sphinx role such as ``:ref:`text <label>``` may hold
    blanks. A backslash before a bracket, a brace or a backslash makes it plain.
    """
    body = body.strip()
    target = _ROLE.match(body) or _URL.match(body)
    end = target.end() if target else 0
    tooltip = _TOOLTIP.match(body, end)
    rest = body[tooltip.end() if tooltip else end :].strip()
    return LinkParts(
        _plain(body[:end]), _plain(tooltip[1].strip()) if tooltip else None, _plain(rest) or None
    )


def link_title(target: str) -> str:
    """What to show for a target without a text: a role's own title or label, else the target."""
    role = _ROLE.fullmatch(target)
    if role is None:
        return target
    title = target[target.index("`") + 1 : -1]
    return title.partition(" <")[0] or title


def safe_link(target: str) -> str | None:
    """A link's target if it is safe to follow.

    Args:
        target: A URL with one of ``SCHEMES``, a relative URL, a fragment such as ``#part``, or a
            Sphinx role such as ``:ref:`label```.

    Returns:
        The target without blanks round it, or None: its scheme is another one, or it holds
        characters that browsers drop before they look for the scheme.
    """
    target = target.strip()
    if _ROLE.fullmatch(target):
        return target
    if not target or any(ord(character) < 0x20 or character == "\x7f" for character in target):
        return None
    scheme = _SCHEME.match(target)
    if scheme is None:
        # A colon before the first slash that no known scheme precedes may be one to a browser.
        return None if ":" in re.split(r"[/?#]", target, maxsplit=1)[0] else target
    return target if scheme[1].lower() in SCHEMES else None


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
