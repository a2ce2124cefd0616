"""Beginnings of ids, different for each drawing that a kernel makes."""

from __future__ import annotations

from hashlib import sha256
from itertools import count
from threading import Lock

_counts: dict[str, count[int]] = {}
_lock = Lock()


def next_prefix(source: str) -> str:
    """A beginning of ids for one more drawing of a source.

    It depends on the source and on how often this kernel has drawn it, so that running a whole
    notebook again gives the same outputs, and other cells do not matter.
    """
    digest = sha256(source.encode(errors="surrogatepass")).hexdigest()[:8]
    with _lock:
        number = next(_counts.setdefault(digest, count(1)))
    return f"sd-{digest}-{number}-"
