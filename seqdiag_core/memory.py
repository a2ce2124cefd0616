"""Keeps the garbage collector quiet while a diagram is read or drawn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do without the search for cycles for a moment; also a decorator.

    A diagram takes thousands of objects without cycles. Each time they are many, Python would look
    through them and, every so often, through all that the process holds: of a long diagram that
    is half of the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
