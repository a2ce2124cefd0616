"""Which links a diagram may carry: everything that leads somewhere, nothing that runs code."""

from __future__ import annotations

import re

SCHEMES = ("http", "https", "mailto", "ftp", "tel")
"""Schemes of links that are let through."""

_ROLE = re.compile(r":[A-Za-z][\w+.:-]*:`[^`\n]+`")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


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
