"""Links: only such as can do no harm are drawn, whatever a model was made from."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
_SAFE = frozenset({"http", "https", "mailto", "ftp", "ftps", "tel"})
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def safe_target(target: str | None) -> str | None:
    """A link's target if it is a plain address, else None.

    A target without a scheme leads to a page beside this one. Roles of Sphinx, which begin with a
    colon, are no addresses.
    """
    # Browsers ignore control characters in addresses, so nothing may hide behind them.
    bare = _HIDDEN.sub("", target or "").strip().replace(" ", "%20")
    scheme = _SCHEME.match(bare)
    if scheme is not None and scheme.group(1).lower() not in _SAFE:
        return None
    return bare if bare and not bare.startswith(":") else None
