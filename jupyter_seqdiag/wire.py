"""What goes to front ends, and so into notebooks that keep their state: as little as can be."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from ipywidgets import Layout

_packing = ContextVar("_packing", default=False)


@contextmanager
def packing() -> Iterator[None]:
    """What is told of a state meanwhile, in this thread, goes to a front end."""
    token = _packing.set(True)
    try:
        yield
    finally:
        _packing.reset(token)


def is_packing() -> bool:
    """Whether what is told of a state goes to a front end."""
    return _packing.get()


def packed(text: str) -> str:
    """A text compressed, in base64: a fourth of a picture. ``packed.ts`` unpacks it."""
    return b64encode(zlib.compress(text.encode())).decode("ascii")


class BareLayout(Layout):  # type: ignore[misc]  # it has no types
    """A layout that tells front ends what is set only; of all else they have the same defaults."""

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:
        """The state, or a piece of it."""
        state: dict[str, Any] = super().get_state(key, drop_defaults)
        if key is not None:
            return state
        return {name: value for name, value in state.items() if value is not None}
