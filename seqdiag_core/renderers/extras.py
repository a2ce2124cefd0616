"""Libraries that only some formats need."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


class MissingExtraError(ImportError):
    """Raised where a format needs a library that is not installed; the message says which."""

    def __init__(self, format: str, library: str, extra: str) -> None:
        super().__init__(
            f"{format} needs {library}, which is not installed;"
            f" install it with: pip install 'seqdiag-live[{extra}]'"
        )


def import_extra(module: str, format: str, library: str, extra: str) -> ModuleType:
    """Import a module of a library.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(format, library, extra) from error
