"""Keeps the garbage collector quiet while a diagram is drawn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do without the search for cycles for a moment.

    A drawing takes thousands of short-lived objects without cycles. Each time they are many,
    Python would look through them and, every so often, through all documents of the project.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
